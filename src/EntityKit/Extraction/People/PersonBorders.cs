namespace EntityKit;

/// <summary>Where a person's name begins and ends, given what the tagger took for one.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class PersonBorders(LexiconSet lexicons, TitleLexicons titles)
{
    private readonly Lexicon _particles = lexicons["name-particles"];
    private readonly Lexicon _eponyms = lexicons["eponym-heads"];
    private readonly Lexicon _companySuffixes = lexicons["company-suffixes"];
    private readonly Lexicon _descriptors = lexicons["organization-descriptors"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _surnames = lexicons["surnames"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly PersonNameExtension _extension = new(lexicons, titles);

    /// <summary>The name's tokens; empty when the words name a thing called after somebody.</summary>
    internal (int Start, int End) Correct(TaggedText text, int floor, int start, int end, int limit)
    {
        if (NamesThing(text, start, end, limit))
        {
            return (start, start);
        }

        start = SkipTitles(text, floor, start, end);
        if (start - 1 > floor && !text.StartsLine(start) && text.Tags[start - 1].Type is null && text.IsCapitalized(start - 1) && _givenNames.Contains(text, start - 1)
            && titles.HeadAt(text, start - 1, start, out _) == 1 && (FollowsPost(text, floor, start - 1) || titles.IsNameBehindPost(text, floor, start - 1)))
        {
            start--; // "Defence Minister Amir Rostampour"
        }

        end = WithoutTail(text, start, end);
        if (start >= end)
        {
            return (start, start);
        }

        return _extension.Of(text, floor, start, end, limit);
    }

    /// <summary>"Chiang Memorial", "James Webb Space Telescope".</summary>
    private bool NamesThing(TaggedText text, int start, int end, int limit)
    {
        if (NamesBody(text, end, limit))
        {
            return true;
        }

        if (end - start > 1 && _eponyms.Contains(text, end - 1) && !_surnames.Contains(text, end - 1))
        {
            return true;
        }

        for (int i = end; i < limit && i < end + 3 && text.IsCapitalized(i) && text.Tags[i].Type is null && !text.StartsLine(i); i++)
        {
            if (_eponyms.Contains(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the next word makes an organization of a name: "regime", "Ltd.".</summary>
    internal bool NamesBody(TaggedText text, int end, int limit)
    {
        if (end >= limit || text.StartsLine(end))
        {
            return false;
        }

        int suffix = text.Is(end, ',') && end + 1 < limit && titles.HeadAt(text, Math.Min(end + 2, limit - 1), limit, out _) == 0 ? end + 1 : end; // no "Ana Lim, Company Secretary"
        return text.Is(end, "plc") || (text.IsCapitalized(suffix) && !OrganizationHeadWords.IsWordInCapitals(text, suffix) && _companySuffixes.Contains(text, suffix))
            || (!text.IsCapitalized(end) && _descriptors.ValueOf(text, end) == "inside");
    }

    /// <summary>Whether the word before is the last of a post, so that what follows is the name and no second post.</summary>
    private bool FollowsPost(TaggedText text, int floor, int start) =>
        start > floor && !text.StartsLine(start) && text.IsCapitalized(start - 1) && (titles.HeadAt(text, start - 1, start, out _) > 0 || titles.IsPortfolio(text, start - 1) || text.Is(start - 1, "state"));

    private int SkipTitles(TaggedText text, int floor, int start, int end)
    {
        if (end - start > 2 && _nationalities.Contains(text, start) && (titles.HonorificAt(text, start + 1, end) > 0 || titles.HeadAt(text, start + 1, end, out _) > 0))
        {
            start++; // "Kuwaiti Emir Mishal"
        }

        while (start < end)
        {
            int skip = titles.HonorificAt(text, start, end);
            if (skip == 0 && titles.HeadAt(text, start, end, out TitleClass found) is var head and > 0
                && found is TitleClass.Rank or TitleClass.Office or TitleClass.Body or TitleClass.Weak && (found == TitleClass.Weak || !_givenNames.Contains(text, start)))
            {
                skip = head;
            }

            if (skip == 0 && end - start > 2 && titles.OpensWithOccupation(text, floor, start))
            {
                skip = 1; // "Businessman Ana Lim said"
            }

            bool role = skip == 1 && titles.HeadAt(text, start, end, out _) > 0;
            if (role && ((FollowsPost(text, floor, start) && _givenNames.Contains(text, start)) || titles.IsNameBehindPost(text, floor, start)))
            {
                return start; // "Minister of State Sultan Al Jaber"
            }

            if (skip > 0 && start + skip < end && !text.IsCapitalized(start + skip) && _particles.Contains(text, start + skip))
            {
                return start; // "Sultan bin Saad"
            }

            if (skip == 0 && start + 1 < end && !text.IsCapitalized(start) && !_particles.Contains(text, start) && titles.HonorificAt(text, start + 1, end) > 0)
            {
                skip = 1; // "said Dr Ana Lim"
            }

            if (skip == 0 && !char.IsLetterOrDigit(text.Text[text.Tokens[start].Start]))
            {
                skip = 1;
            }

            if (skip == 0 || start + skip >= end)
            {
                return start;
            }

            start += skip;
        }

        return start;
    }

    private int WithoutTail(TaggedText text, int start, int end)
    {
        while (end > start && (text.IsPossessive(end - 1) || !EndsName(text, end - 1)
            || (end - start > 1 && (IsForeign(text, end - 1) || RegisterEntries.IsLabel(text, end - 1)))))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether a word behind a name is none of it: a verb of a headline, the day of a byline.</summary>
    private bool IsForeign(TaggedText text, int token)
    {
        if (PersonNameExtension.IsSpeaker(text, token))
        {
            return true;
        }

        if (_surnames.Contains(text, token) || _givenNames.Contains(text, token))
        {
            return false;
        }

        if (text.Is(token, "said") && text.IsCapitalized(token) && text.IsWord(token - 1) && _givenNames.Contains(text, token - 1))
        {
            return false; // "Prime Minister Omar Said."
        }

        // A verb in lower case behind it says that this is no headline: "Minister Ana Best has said".
        bool running = token + 1 < text.Tokens.Length && !text.StartsLine(token + 1) && !text.IsCapitalized(token + 1) && text.Tags[token + 1].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux;
        return text.Is(token, "sworn") || (_calendar.Contains(text, token) && !PersonNameExtension.IsSurnameMay(text, token))
            || (!(running && text.IsCapitalized(token)) && text.Tags[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Adv && !text.IsUpper(token) && _frequent.Contains(text, token));
    }

    private static bool EndsName(TaggedText text, int token)
    {
        Token t = text.Tokens[token];
        return char.IsLetterOrDigit(text.Text[t.Start]) || text.Text[t.End - 1] is '"' or '\u201D';
    }

    /// <summary>"Van loads of goods": a particle that has its capital from the beginning of the sentence is no name.</summary>
    internal bool IsParticleAlone(TaggedText text, Sentence sentence, int start, int end) =>
        start == sentence.Start && end - start == 1 && end < sentence.End && !text.IsCapitalized(end) && _particles.Contains(text, start);
}
