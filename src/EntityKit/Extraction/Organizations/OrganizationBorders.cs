namespace EntityKit;

/// <summary>Where an organization's name begins and ends, given what the tagger took for one.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class OrganizationBorders(LexiconSet lexicons, OrganizationHeadWords heads)
{
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _descriptors = lexicons["organization-descriptors"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly HeadlineVerbs _headlines = new(lexicons);
    private readonly BrandNames _brands = new(lexicons);

    /// <summary>The name's tokens, without article, possessive, quotation marks and what a headline or a date adds.</summary>
    internal (int Start, int End) Correct(TaggedText text, int start, int end)
    {
        while (start < end && (text.IsArticle(start) || !char.IsLetterOrDigit(text.Text[text.Tokens[start].Start])))
        {
            start++;
        }

        if (end - start > 2 && start > 1 && text.IsJoint(start - 1) && text.IsCapitalized(start - 2))
        {
            start = text.EntityStart(start - 2); // "U.S.-EU Trade Council"
        }

        if (end - start == 1 && start > 1 && text.Is(start - 1, '/') && text.Touches(start) && text.Touches(start - 1) && text.IsCapitalized(start - 2) && text.Tags[start - 2].Type is null)
        {
            start -= 2; // "Greens/EFA"
        }

        for (int i = start + 2; i + 1 < end; i++)
        {
            if (text.IsPossessive(i) && text.Tokens[i].Length > 1 && !text.IsCapitalized(i + 1))
            {
                end = i; // "Water Research Council's survey"
            }
        }

        start = WithoutOffice(text, WithoutBase(text, WithoutLetterhead(text, start, end), end), end);
        end = WithoutTopic(text, start, WithoutAddress(text, start, WithoutTail(text, start, WithoutHolder(text, start, end))));
        (start, end) = WithoutDescriptors(text, heads.WithoutRung(text, start, end), end);
        if (end - start > 1 && (MilitaryUnits.IsOrdinal(text, start) || text.IsRoman(start)) && !MilitaryUnits.IsUnit(text, start, end))
        {
            start++; // "the XV Binational Commission"
        }

        bool channel = end - start > 1 && end < text.Horizon(end, 1) && (text.Is(start, "TV", "radio") || text.Is(start, "channel", "canal")) && text.Tokens[end].Length < 4 && (char.IsAsciiDigit(text.Text[text.Tokens[end].Start]) || (text.Tokens[end].Length == 1 && text.IsCapitalized(end)));
        return channel ? (start, end + 1) : MilitaryUnits.WithNumber(text, start, end); // "TV Sahara 24"
    }

    /// <summary>"Department of Northern Waters Kh. Bat": an initial behind a body's field begins its holder's name.</summary>
    private static int WithoutHolder(TaggedText text, int start, int end)
    {
        bool of = false;
        for (int i = start + 1; i < end; i++)
        {
            if (of && i > start + 2 && PortfolioPhrase.IsStyle(text, i))
            {
                return i; // "Department of Northern Waters Eng. Bo Lim"
            }

            if (of && i + 1 < end && text.IsInitial(i) && text.IsCapitalized(i - 1) && text.Tokens[i - 1].Length > 2 && end - i < 4)
            {
                return i;
            }

            of |= text.Is(i, "of", "for");
        }

        return end;
    }

    /// <summary>"Public Association "Green Steppe"": the end of the name in quotation marks behind what sort of body it is; the same token where none follows.</summary>
    internal int WithQuotedName(TaggedText text, int start, int end)
    {
        int limit = text.Horizon(end, 8);
        bool sort = end - start > 1 && text.IsCapitalized(start) && text.IsCapitalized(end - 1) && end + 2 < limit && text.IsQuote(end) && !text.Touches(end) && text.IsCapitalized(end + 1) && !text.StartsLine(end)
            && heads.Nouns.IsSort(text, end - 1);
        for (int i = end + 1; sort && i < limit && !text.StartsLine(i); i++)
        {
            if (text.IsQuote(i) && i > end + 1)
            {
                return i + 1;
            }
        }

        return end;
    }

    /// <summary>Whether a name is the first half of an adjective: "Union-led talks".</summary>
    internal static bool IsAdjective(TaggedText text, int end) =>
        end + 1 < text.Tokens.Length && text.IsJoint(end) && (text.Is(end + 1, "led", "based") || text.Is(end + 1, "backed", "sponsored") || text.Is(end + 1, "run", "supported"));

    /// <summary>"U.S. Embassy in Lima", not where its country follows: the seat of "the U.S. Embassy in Lima, Peru" stays outside.</summary>
    private static int WithoutAddress(TaggedText text, int start, int end)
    {
        for (int i = end - 2; i > start && i > end - 4; i--)
        {
            if (text.Is(i, "in"))
            {
                return OrganizationHeadWords.IsBranch(text, i - 1) && end + 1 < text.Horizon(end, 2) && text.Is(end, ',') && text.HasType(end + 1, EntityType.Place) ? i : end;
            }
        }

        return end;
    }

    /// <summary>"Geneva Group on UN (reform)": what a noun behind the acronym makes a topic.</summary>
    private static int WithoutTopic(TaggedText text, int start, int end) =>
        end - start > 2 && text.IsUpper(end - 1) && text.Is(end - 2, "on", "for") && end < text.Horizon(end, 1) && !text.IsCapitalized(end) && text.Tags[end].PartOfSpeech == PartOfSpeech.Noun ? end - 2 : end;

    /// <summary>"Benghazi-based Tariq Brigade", "Norr-run Relief Council": where it is at home or whose it is is no part of the name.</summary>
    internal static int WithoutBase(TaggedText text, int start, int end) =>
        start + 3 < end && text.IsJoint(start + 1) && !text.IsCapitalized(start + 2) && (text.Is(start + 2, "based") || text.Is(start + 2, "run", "led") || text.Is(start + 2, "backed", "controlled") || text.Is(start + 2, "owned", "appointed") || text.Is(start + 2, "aligned", "affiliated") || text.Is(start + 2, "held", "funded"))
            ? start + 3 : start;

    /// <summary>"STATEMENT BY THE MINISTRY OF TRADE": what a line in capitals says of whom.</summary>
    internal int WithoutLetterhead(TaggedText text, int start, int headEnd)
    {
        for (int i = start + 1; i + 1 < headEnd && i < start + 4 && text.IsUpper(start); i++)
        {
            if (text.IsUpper(i) && (text.Is(i, "by", "from") || (text.Is(i, "of", "to") && text.Is(i + 1, "the") && !heads.IsHead(text, i - 1, out _))))
            {
                return text.Is(i + 1, "the") && i + 2 < headEnd ? i + 2 : i + 1;
            }
        }

        return start;
    }

    /// <summary>"Lima office of Delmar Bank": a branch that nothing but its place names.</summary>
    private static int WithoutOffice(TaggedText text, int start, int end)
    {
        for (int i = start + 1; i + 2 < end && i < start + 4; i++)
        {
            if (!text.IsCapitalized(i) && text.Is(i + 1, "of") && (text.Is(i, "office", "branch") || text.Is(i, "bureau", "arm") || text.Is(i, "subsidiary", "unit")))
            {
                return text.IsArticle(i + 2) ? i + 3 : i + 2;
            }
        }

        return start;
    }

    /// <summary>"University of Kivu at Goma" keeps its seat, any other name ends before "at".</summary>
    internal static int WithoutSeat(TaggedText text, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (text.Is(i, "at") && !text.Is(start, "university") && !text.Is(i - 1, "office"))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"trade union federation Workers United", "Blue Centre party": what says of what sort a name is stays out.</summary>
    private (int Start, int End) WithoutDescriptors(TaggedText text, int start, int end)
    {
        if (end - start > 2 && IsDescriptor(text, start + 1) && _nationalities.Contains(text, start))
        {
            start++; // "the Danish party Nova Zora"
        }

        while (end - start > 1 && IsDescriptor(text, start) && !text.IsJoint(start + 1))
        {
            start++;
        }

        while (end - start > 1 && IsDescriptor(text, end - 1) && text.IsCapitalized(end - 2))
        {
            end--;
        }

        return (start, end);
    }

    private bool IsDescriptor(TaggedText text, int token) =>
        !text.IsCapitalized(token) && _descriptors.ValueOf(text, token) == "outside";

    /// <summary>"McGill University in Canada": the country where it is, but for branches and missions ("Mission in South Sudan").</summary>
    private int WithoutCountry(TaggedText text, int start, int end)
    {
        for (int i = end - 2; i > start && i > end - 5; i--)
        {
            if (text.Is(i, "of") && heads.EndsInLegalForm(text, i) && end < text.Horizon(end, 1) && text.Is(end, ','))
            {
                return i; // "Delmar Corp. of Dayton, Ohio"
            }

            if (text.Is(i, "in"))
            {
                int place = text.Is(i + 1, "the") ? i + 2 : i + 1;
                bool country = place < end && _countries.LongestMatch(text, place, end) == end - place;
                return country && (text.Is(i - 1, "university", "college") || text.Is(i - 1, "institute", "school") || HasComplement(text, start, i)) ? i : end;
            }
        }

        return end;
    }

    /// <summary>"Institute for Rural Finance": an institute, a centre or a foundation that says what it is for.</summary>
    private static bool HasComplement(TaggedText text, int start, int end)
    {
        for (int i = start + 1; i + 1 < end; i++)
        {
            if (text.Is(i, "for", "of"))
            {
                return text.Is(i - 1, "institute", "foundation") || text.Is(i - 1, "school", "academy") || text.Is(i - 1, "faculty");
            }
        }

        return false;
    }

    private int WithoutTail(TaggedText text, int start, int end)
    {
        bool brand = end - start == 2 && _brands.EndOf(text, start, text.Horizon(start + 1, BrandNames.Reach)) == end;
        while (end > start && !brand && (text.IsPossessive(end - 1) || !IsNameEnd(text, end - 1) || IsStop(text, end - 1)))
        {
            end--;
        }

        for (int i = start + 1; i < end; i++)
        {
            if (_headlines.Is(text, i) && !text.HasType(i - 1, EntityType.Person))
            {
                end = i; // "Ministry of Justice Raises Fees"
            }
        }

        while (end - start > 2 && _calendar.Contains(text, end - 1) && text.Is(end - 2, "on"))
        {
            end -= 2;
        }

        return WithoutCountry(text, start, end);
    }

    /// <summary>Whether a token is the full stop of a sentence, and none of a legal form before it.</summary>
    private bool IsStop(TaggedText text, int token) => text.Is(token, '.') && token > 0 && heads.SuffixAt(text, token - 1, token + 1) < 2;

    private static bool IsNameEnd(TaggedText text, int token) => text.Text[text.Tokens[token].End - 1] is var c && (char.IsLetterOrDigit(c) || c is '.' or '!' or '+' or ')' or '\u201D' or '"')
        && !text.Is(token, "the", "of") && !text.Is(token, "for", "and");
}
