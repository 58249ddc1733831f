namespace EntityKit;

/// <summary>Names that their surroundings give away: behind a title, or used in full elsewhere in the text.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class PersonContext(LexiconSet lexicons, TitleLexicons titles)
{
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _eponyms = lexicons["eponym-heads"];

    /// <summary>The end of the name that starts directly behind a title, or the same token when none does.</summary>
    internal int NameBehindTitle(TaggedText text, int start, int limit)
    {
        int end = start;
        while (end < limit && end < start + 5 && !text.StartsLine(end) && (IsNameWord(text, end, limit) || (end > start && end + 1 < limit && text.IsJoint(end) && IsNameWord(text, end + 1, limit))))
        {
            end++;
        }

        // A capitalised word behind the run, or a hyphen, says that it is no name but the rest of a longer phrase.
        bool closed = end == limit || titles.HeadAt(text, end, limit, out _) > 0 || !(text.IsCapitalized(end) || text.IsHyphen(end) || text.Is(end, "of", "for") || text.Is(end, '/')) || text.StartsLine(end);
        return closed ? end : start;
    }

    /// <summary>Adds the surnames of people named in full that the tagger passed over.</summary>
    internal void AddSurnames(TaggedText text, List<Mention> mentions, HashSet<ulong> surnames)
    {
        int count = mentions.Count;
        int next = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tags[i].Type is not null || !text.IsCapitalized(i) || text.Tokens[i].Length < 3
                || !surnames.Contains(Lexicon.Hash(Lexicon.Seed, text.TokenText(i))) || _frequent.Contains(text.TokenText(i)))
            {
                continue;
            }

            TextSpan span = text.Tokens[i].Span;
            while (next < count && mentions[next].Span.End <= span.Start)
            {
                next++;
            }

            bool free = next == count || !mentions[next].Span.Overlaps(span);
            if (free && StandsAlone(text, i))
            {
                bool given = i > 0 && text.IsCapitalized(i - 1) && text.Tags[i - 1].Type is null && !text.StartsLine(i) && _givenNames.Contains(text.TokenText(i - 1));
                mentions.Add(text.MentionOf(EntityKind.Person, given ? i - 1 : i, i + 1, MentionSource.Rule, 0.8, "surname"));
            }
        }

        if (mentions.Count > count)
        {
            mentions.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        }
    }

    private bool StandsAlone(TaggedText text, int token)
    {
        bool before = token > 0 && !text.StartsLine(token) && text.IsCapitalized(token - 1) && text.IsWord(token - 1)
            && titles.HeadAt(text, token - 1, token, out _) == 0 && text.Tags[token - 1].Type is null && !_frequent.Contains(text.TokenText(token - 1));
        bool after = token + 1 < text.Tokens.Length && text.IsCapitalized(token + 1) && !text.StartsLine(token + 1);
        return !before && !after && !(token + 1 < text.Tokens.Length && text.IsJoint(token + 1)) && !(token > 0 && text.IsJoint(token - 1));
    }

    private bool IsNameWord(TaggedText text, int token, int limit) =>
        text.IsWord(token) && text.IsCapitalized(token) && text.Tags[token].Type is null && text.Tokens[token].Length > 1
        && text.Tags[token].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.X or PartOfSpeech.Noun
        && !_frequent.Contains(text.TokenText(token)) && !_nationalities.Contains(text.TokenText(token)) && !_countries.Contains(text.TokenText(token))
        && !_organizationHeads.Contains(text.TokenText(token)) && !_eponyms.Contains(text.TokenText(token))
        && !titles.IsModifier(text, token) && titles.HeadAt(text, token, limit, out _) == 0 && titles.HonorificAt(text, token, limit) == 0;
}
