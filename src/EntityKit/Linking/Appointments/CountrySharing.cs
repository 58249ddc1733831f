namespace EntityKit;

/// <summary>
/// The country of a state post that another place of the text names: an earlier item of its list ("Ukrainian Prime Minister A,
/// Foreign Minister B"), "of" or a bracket behind the name, the name of its ministry, the group that it is one of, the line above, the
/// country where its holder is met.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class CountrySharing(LexiconSet lexicons)
{
    private const int MaxGap = 10;
    private const int MaxLines = 12;
    private const int MaxHonorifics = 7;

    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _posts = lexicons["state-posts"];
    private readonly Lexicon _honorifics = lexicons["honorifics"];
    private readonly Styles _styles = new(lexicons);
    private readonly CountryGroups _groups = new(lexicons);
    private readonly MeetingPlaces _meetings = new(lexicons);

    /// <summary>Completes the phrases that have holders, given in the order of their elements.</summary>
    internal void Apply(TaggedText text, MentionIndex mentions, HolderTable holders, List<Holder> sorted, int[] sentenceOf)
    {
        string?[] bracketed = Bracketed(text, mentions, holders, sorted, sentenceOf);
        string? carried = null;
        for (int i = 0; i < sorted.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (sorted[i].Rule == CareerEntries.Rule)
            {
                carried = null;
                continue; // the entry says all
            }

            TitlePhrase phrase = holders.Elements[sorted[i].Element].Phrase!;
            carried = i > 0 && GoesOn(text, holders, sorted[i - 1], sorted[i], sentenceOf) && !AreTwoHeadsOfState(holders, sorted[i - 1], sorted[i]) ? carried : null;
            phrase.Country ??= EndsItem(text, mentions, phrase, sorted[i].Person) ?? (TableRows.CellOf(text, mentions, EntityKind.Place, sorted[i], phrase) is { } cell ? CountryOf(cell) : null);
            if (phrase.Organization is { } organization)
            {
                // Behind an international body nobody knows whose the next minister is.
                bool organ = StateOrgans.Contains(organization.Mention.Text);
                phrase.Country ??= organ ? OwnerOf(organization) ?? carried ?? FromHeading(text, Math.Min(phrase.Left, sorted[i].Person.Start)) : null;
                carried = organ ? phrase.Country : null;
            }
            else if (IsStatePost(phrase))
            {
                int start = Math.Min(phrase.Left, sorted[i].Person.Start);
                phrase.Country ??= bracketed[i]
                    ?? BehindName(text, mentions, phrase, sorted[i].Person)
                    ?? carried
                    ?? _groups.FromGroup(text, mentions, start)
                    ?? _groups.FromElector(text, mentions, sorted[i], phrase)
                    ?? FromHeading(text, start)
                    ?? _meetings.Of(text, mentions, phrase, start, sentenceOf);
                carried = phrase.Country ?? carried;
            }
            else
            {
                phrase.Country ??= FromHeading(text, Math.Min(phrase.Left, sorted[i].Person.Start));
            }
        }
    }

    /// <summary>"the Emir of Qatar, Ana Lim, and President Bo Dahl": no state has two.</summary>
    private static bool AreTwoHeadsOfState(HolderTable holders, Holder before, Holder own) =>
        own.Person != before.Person && IsHeadOfState(holders.Elements[own.Element].Phrase!) && IsHeadOfState(holders.Elements[before.Element].Phrase!);

    private static bool IsHeadOfState(TitlePhrase phrase) =>
        phrase.Organization is null && TitleNames.Key(phrase.Title.Mention.Text) is "president" or "king" or "queen" or "emir" or "amir" or "sultan" or "emperor" or "grand duke";

    /// <summary>Whether a title is a post that a state has; a secretary-general serves a body.</summary>
    internal bool IsStatePost(TitlePhrase phrase) =>
        _posts.Contains(TitleNames.HeadOf(phrase.Title.Mention.Text)) && !TitleNames.Key(phrase.Title.Mention.Text).EndsWith("secretary general", StringComparison.Ordinal);

    /// <summary>For each holder the country in brackets behind it, or behind the one that "and" joins to it: "Foreign Minister Ana Lim and Trade Minister Bo Dahl (Peru)".</summary>
    private string?[] Bracketed(TaggedText text, MentionIndex mentions, HolderTable holders, List<Holder> sorted, int[] sentenceOf)
    {
        var countries = new string?[sorted.Count];
        for (int i = sorted.Count - 1; i >= 0; i--)
        {
            TitlePhrase phrase = holders.Elements[sorted[i].Element].Phrase!;
            int end = Math.Max(phrase.Right, sorted[i].Person.End);
            bool joined = i + 1 < sorted.Count && (text.Is(Math.Min(end, text.Tokens.Length - 1), "and") || sorted[i].Person == sorted[i + 1].Person) && GoesOn(text, holders, sorted[i], sorted[i + 1], sentenceOf);
            countries[i] = InBracket(text, mentions, end) ?? (joined ? countries[i + 1] : null);
        }

        return countries;
    }

    /// <summary>"Foreign Minister Ana Lim (Peru)".</summary>
    private string? InBracket(TaggedText text, MentionIndex mentions, int end) =>
        end + 2 < text.Tokens.Length && text.TokenText(end) is "(" && mentions.StartingAt(EntityKind.Place, end + 1) is { } place
        && place.End < text.Tokens.Length && text.TokenText(place.End) is ")"
            ? CountryOf(place)
            : null;

    /// <summary>"Ana Lim, Director of Mines, Peru;": the country that ends an item of a list of delegates.</summary>
    private string? EndsItem(TaggedText text, MentionIndex mentions, TitlePhrase phrase, PlacedMention person)
    {
        int end = phrase.Organization is { } organization && organization.Start > phrase.Title.Start ? organization.End : phrase.Right;
        while (end + 1 < text.Tokens.Length && text.Is(end, ',') && mentions.StartingAt(EntityKind.Organization, end + 1) is { } parent)
        {
            end = parent.End; // "Ana Lim, Head, Mines Department, Ministry of Industry, Peru;"
        }

        if (person.End > phrase.Left || end + 1 >= text.Tokens.Length || !text.Is(end, ',') || mentions.StartingAt(EntityKind.Place, end + 1) is not { } place)
        {
            return null;
        }

        bool last = place.End >= text.Tokens.Length || text.TokenText(place.End) is ";" || (text.TokenText(place.End) is "." && (place.End + 1 == text.Tokens.Length || text.StartsLine(place.End + 1))) || text.StartsLine(place.End);
        return last ? CountryOf(place) : null;
    }

    /// <summary>"President Ana Lim of Peru", "ambassadors: Ana Lim, of Peru;".</summary>
    private string? BehindName(TaggedText text, MentionIndex mentions, TitlePhrase phrase, PlacedMention person)
    {
        bool comma = person.End < text.Tokens.Length && text.Is(person.End, ',');
        int of = comma ? person.End + 1 : person.End;
        if (phrase.Right > person.Start || person.Start - phrase.Right > MaxHonorifics || of + 1 >= text.Tokens.Length || !text.Is(of, "of"))
        {
            return null;
        }

        PlacedMention? place = mentions.StartingAt(EntityKind.Place, text.Is(of + 1, "the") ? of + 2 : of + 1);
        bool owns = place is { End: var end } && end < text.Tokens.Length && text.TokenText(end) is "'s" or "\u2019s";
        bool listed = !comma || (place is { End: var last } && (last >= text.Tokens.Length || text.TokenText(last) is ";" or "." or "," or "and"));
        return place is { } named && !owns && listed ? CountryOf(named) : null;
    }

    /// <summary>The country whose name or nationality opens the name of an organ of state: "Peruvian Ministry of Health".</summary>
    private string? OwnerOf(PlacedMention organization)
    {
        ReadOnlySpan<char> name = organization.Mention.Text;
        for (int words = 0, end = 0; words < 2 && end < name.Length; words++)
        {
            int space = name[(end + (words > 0 ? 1 : 0))..].IndexOf(' ');
            if (space < 0)
            {
                break;
            }

            end += space + (words > 0 ? 1 : 0);
            if (Country(name[..end]) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>Whether a holder follows another in one list, with nothing but separators and honorifics between, or holds a second title.</summary>
    private bool GoesOn(TaggedText text, HolderTable holders, Holder before, Holder own, int[] sentenceOf)
    {
        TitlePhrase phrase = holders.Elements[own.Element].Phrase!;
        TitlePhrase other = holders.Elements[before.Element].Phrase!;
        if (own.Person == before.Person || phrase == other)
        {
            return true;
        }

        int start = Math.Max(other.Right, before.Person.End);
        int end = Math.Min(phrase.Left, own.Person.Start);
        if (end < start || end - start > MaxGap || sentenceOf[Math.Max(0, start - 1)] != sentenceOf[end])
        {
            return false;
        }

        for (int t = start; t < end; t++)
        {
            int honorific = _honorifics.LongestMatch(text, t, end);
            if (honorific > 0)
            {
                t += honorific - 1;
            }
            else if (text.TokenText(t) is not ("," or ";" or "and" or "&" or "the" or "as" or "well" or "." or "with" or "then"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The country that alone makes up the nearest such line above, with no blank line between.</summary>
    private string? FromHeading(TaggedText text, int start)
    {
        int first = start;
        while (first > 0 && start - first < MaxHonorifics && !text.StartsLine(first) && (_styles.Contains(text, first - 1) || ListLines.MarkOf(text, first - 1).Length > 0 || text.Is(first - 1, '.')))
        {
            first--;
        }

        if (!text.StartsLine(first))
        {
            return null;
        }

        int line = LineStart(text.Text, text.Tokens[start].Start);
        for (int steps = 0; line > 0 && steps < MaxLines; steps++)
        {
            int end = line - 1;
            int above = LineStart(text.Text, end);
            ReadOnlySpan<char> words = WithoutBehalf(text.Text.AsSpan(above, end - above).Trim().TrimEnd(':'));
            if (words.IsEmpty)
            {
                return null;
            }

            if (words.Length <= 60 && _countries.ValueOf(words) is { } country && char.IsUpper(words[0]))
            {
                return country;
            }

            line = above;
        }

        return null;
    }

    /// <summary>"On behalf of Peru", "For Peru": the country alone.</summary>
    private static ReadOnlySpan<char> WithoutBehalf(ReadOnlySpan<char> line)
    {
        line = line.StartsWith("On behalf of ") ? line["On behalf of ".Length..] : line.StartsWith("For ") ? line["For ".Length..] : line.StartsWith("From ") ? line["From ".Length..] : line;
        return line.StartsWith("the ") ? line["the ".Length..] : line;
    }

    private static int LineStart(string text, int offset)
    {
        int at = Math.Min(offset, text.Length) - 1;
        int floor = Math.Max(0, offset - 400);
        while (at >= floor && text[at] != '\n')
        {
            at--;
        }

        return at < floor ? 0 : at + 1;
    }

    private string? CountryOf(PlacedMention place) => _countries.ValueOf(place.Mention.Text);

    private string? Country(ReadOnlySpan<char> words) => _nationalities.ValueOf(words) ?? _countries.ValueOf(words);
}
