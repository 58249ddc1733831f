namespace EntityKit;

/// <summary>
/// The country of a state post that another place of the text names: an earlier item of its list ("Ukrainian Prime Minister A,
/// Foreign Minister B"), a bracket behind the name, the line above, the country where its holder is met.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class CountrySharing(LexiconSet lexicons)
{
    private const int MaxGap = 5;
    private const int MaxLines = 12;
    private const int MaxMeeting = 30;

    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _posts = lexicons["state-posts"];
    private readonly Lexicon _honorifics = lexicons["honorifics"];

    /// <summary>Completes the phrases that have holders, given in the order of their elements.</summary>
    internal void Apply(TaggedText text, MentionIndex mentions, HolderTable holders, List<Holder> sorted, int[] sentenceOf)
    {
        for (int i = 0; i < sorted.Count; i++)
        {
            TitlePhrase phrase = holders.Elements[sorted[i].Element].Phrase!;
            if (phrase.Country is not null || phrase.Organization is not null || !IsStatePost(phrase))
            {
                continue;
            }

            int start = Math.Min(phrase.Left, sorted[i].Person.Start);
            int end = Math.Max(phrase.Right, sorted[i].Person.End);
            phrase.Country = InBracket(text, mentions, end)
                ?? FromList(text, holders, sorted, i, sentenceOf)
                ?? FromHeading(text, start)
                ?? FromMeeting(text, mentions, phrase, start, sentenceOf);
        }
    }

    /// <summary>Whether a title is a post that a state has.</summary>
    internal bool IsStatePost(TitlePhrase phrase) => _posts.Contains(TitleNames.HeadOf(phrase.Title.Mention.Text));

    /// <summary>"Foreign Minister Ana Lim (Peru)".</summary>
    private string? InBracket(TaggedText text, MentionIndex mentions, int end) =>
        end + 2 < text.Tokens.Length && text.TokenText(end) is "(" && mentions.StartingAt(EntityKind.Place, end + 1) is { } place
        && place.End < text.Tokens.Length && text.TokenText(place.End) is ")"
            ? CountryOf(place)
            : null;

    /// <summary>The country of the item before in the same list.</summary>
    private string? FromList(TaggedText text, HolderTable holders, List<Holder> sorted, int i, int[] sentenceOf)
    {
        if (i == 0)
        {
            return null;
        }

        Holder own = sorted[i];
        Holder before = sorted[i - 1];
        TitlePhrase phrase = holders.Elements[own.Element].Phrase!;
        TitlePhrase other = holders.Elements[before.Element].Phrase!;
        int start = Math.Max(other.Right, before.Person.End);
        int end = Math.Min(phrase.Left, own.Person.Start);
        if (other.Country is null || other.Organization is not null || !IsStatePost(other) || end < start || end - start > MaxGap || sentenceOf[Math.Max(0, start - 1)] != sentenceOf[end])
        {
            return null;
        }

        for (int t = start; t < end; t++)
        {
            if (text.TokenText(t) is not ("," or ";" or "and" or "&" or "the" or "as" or "well") && !_honorifics.Contains(text.TokenText(t)))
            {
                return null;
            }
        }

        return other.Country;
    }

    /// <summary>The country that alone makes up the nearest such line above, with no blank line between.</summary>
    private string? FromHeading(TaggedText text, int start)
    {
        if (!text.StartsLine(start))
        {
            return null;
        }

        int line = LineStart(text.Text, text.Tokens[start].Start);
        for (int steps = 0; line > 0 && steps < MaxLines; steps++)
        {
            int end = line - 1;
            int above = LineStart(text.Text, end);
            ReadOnlySpan<char> words = text.Text.AsSpan(above, end - above).Trim().TrimEnd(':');
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

    /// <summary>"will travel to Panama to meet with President Ana Lim": the country named last before the meeting.</summary>
    private string? FromMeeting(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int start, int[] sentenceOf)
    {
        bool meets = phrase.Left == phrase.Title.Start && start > 0 && text.TokenText(start - 1) is "with" && text.IsCapitalized(phrase.Title.Start);
        if (!meets)
        {
            return null;
        }

        for (int t = start - 1; t > 0 && start - t < MaxMeeting && sentenceOf[t] == sentenceOf[start]; t--)
        {
            if (mentions.EndingAt(EntityKind.Place, t) is { } place && CountryOf(place) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private string? CountryOf(PlacedMention place) => _countries.ValueOf(place.Mention.Text);
}
