namespace EntityKit;

/// <summary>Names that their surroundings give away: behind a title, or used in full elsewhere in the text.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class PersonContext(LexiconSet lexicons, TitleLexicons titles, PersonBorders borders)
{
    private const float Doubt = 0.8f;

    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _eponyms = lexicons["eponym-heads"];
    private readonly NameWords _words = new(lexicons, titles);

    /// <summary>The end of the name that starts directly behind a title, or the same token when none does.</summary>
    internal int NameBehindTitle(TaggedText text, int start, int limit)
    {
        int end = start;
        while (end < limit && end < start + 5 && !text.StartsLine(end) && (IsNameWord(text, end, limit) || (end > start && end + 1 < limit && text.IsJoint(end) && IsNameWord(text, end + 1, limit))))
        {
            end++;
        }

        // A capitalised word behind the run, or a hyphen, says that it is no name but the rest of a longer phrase.
        bool closed = end == limit || titles.HeadAt(text, end, limit, out _) > 0 || !(text.IsCapitalized(end) || text.IsJoint(end) || text.Is(end, "of", "for") || text.Is(end, '/')) || text.StartsLine(end);
        return closed && !(end > start && borders.NamesBody(text, end, limit)) ? end : start;
    }

    /// <summary>The end of a full name in apposition behind a title ("our Ambassador to Peru, Oh Se-kyung, will ..."), or the same token when none follows.</summary>
    internal int NameInApposition(TaggedText text, int comma, int limit)
    {
        if (comma >= limit || !text.Is(comma, ','))
        {
            return comma;
        }

        int end = NameBehindTitle(text, comma + 1, limit);
        bool closed = end == limit || text.Is(end, ',') || text.Is(end, '.') || text.Is(end, ';');
        return end - comma > 2 && closed ? end : comma;
    }

    /// <summary>Adds the surnames of people named in full that the tagger passed over.</summary>
    internal void AddSurnames(TaggedText text, List<Mention> mentions, Dictionary<ulong, int> surnames)
    {
        int count = mentions.Count;
        int next = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            bool doubtful = text.HasType(i, EntityType.Place) && text.Tags[i].Probability < Doubt && text.EntityStart(i) == i && text.EntityEnd(i) == i + 1;
            if ((text.Tags[i].Type is not null && !doubtful) || !text.IsCapitalized(i) || text.Tokens[i].Length < 3
                || !surnames.TryGetValue(LexiconTable.Hash(LexiconTable.Seed, text.TokenText(i)), out int from) || i < from || _frequent.Contains(text, i))
            {
                continue;
            }

            TextSpan span = text.Tokens[i].Span;
            while (next < count && mentions[next].Span.End <= span.Start)
            {
                next++;
            }

            bool free = next == count || !mentions[next].Span.Overlaps(span);
            int start = i > 1 && text.IsJoint(i - 1) && text.IsCapitalized(i - 2) && text.Tags[i - 2].Type is null ? i - 2 : i;
            if (free && StandsAlone(text, start, i + 1) && !borders.NamesBody(text, i + 1, text.Horizon(i + 1, 2)))
            {
                bool given = start > 0 && text.IsCapitalized(start - 1) && text.Tags[start - 1].Type is null && !text.StartsLine(start) && _givenNames.Contains(text, start - 1);
                mentions.Add(text.MentionOf(EntityKind.Person, given ? start - 1 : start, i + 1, MentionSource.Rule, 0.8, "surname"));
            }
        }

        if (mentions.Count > count)
        {
            mentions.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        }
    }

    /// <summary>Whether a word is one of the commonest, whatever its capital.</summary>
    internal bool IsCommon(TaggedText text, int token) => _frequent.Contains(text, token);

    private bool StandsAlone(TaggedText text, int token, int end)
    {
        bool before = token > 0 && !text.StartsLine(token) && text.IsCapitalized(token - 1) && text.IsWord(token - 1)
            && titles.HeadAt(text, token - 1, token, out _) == 0 && text.Tags[token - 1].Type is null && !_frequent.Contains(text, token - 1);
        bool after = end < text.Tokens.Length && text.IsCapitalized(end) && !text.StartsLine(end);
        return !before && !after && !(end < text.Tokens.Length && text.IsJoint(end)) && !(token > 0 && text.IsJoint(token - 1));
    }

    private bool IsNameWord(TaggedText text, int token, int limit) =>
        text.Tags[token].Type is null && text.Tags[token].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.X or PartOfSpeech.Noun && _words.Contains(text, token, limit) && !FormNames.IsLabel(text, token)
        && !_calendar.Contains(text, token) && !_nationalities.Contains(text, token) && !_countries.Contains(text, token) && !_eponyms.Contains(text, token)
        && titles.HonorificAt(text, token, limit) == 0;
}
