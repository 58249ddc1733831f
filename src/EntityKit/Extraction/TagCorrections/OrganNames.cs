namespace EntityKit;

/// <summary>Organs of state that the tagger took into a name beside them: "Chairman Senate Ana Lim", "the Mejlis O.Limova", "the President's Office".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganNames(LexiconSet lexicons, TitleLexicons titles, TitleNeighbours neighbours)
{
    private const int MaxName = 5;
    private const int MaxModifiers = 3;

    private readonly Lexicon _chambers = lexicons["parliaments"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _particles = lexicons["name-particles"];
    private readonly NameWords _words = new(lexicons, titles);

    /// <summary>Parts a chamber behind a title from the name of the title's holder; gives the name's end, 0 where none stands.</summary>
    internal int BeforeHolder(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int start = name.Start;
        if (start == name.Sentence.Start || text.StartsLine(start) || name.IsPlace || !_chambers.Contains(text, start) || !IsOfTitle(text, name.Sentence, start))
        {
            return 0;
        }

        int end = text.HasType(start + 1, EntityType.Person) && text.Tags[start + 1].Bio == Bio.Begin ? Math.Min(text.EntityEnd(start + 1), name.Sentence.End) : start + 1;
        while (end < name.Sentence.End && end - start <= MaxName && !text.StartsLine(end) && (IsNameWord(text, end, name.Sentence.End) || (end > start + 1 && (text.IsJoint(end) || _particles.Contains(text, end)))))
        {
            end++;
        }

        bool closed = end == name.Sentence.End || !(text.IsCapitalized(end) || text.Is(end, "of", "for") || text.IsPossessive(end)) || text.StartsLine(end);
        bool whole = end - start > 2 || (end - start == 2 && text.TokenText(start + 1).Contains('.'));
        if (!closed || !whole || !text.IsCapitalized(end - 1))
        {
            return 0;
        }

        changes.Mark(start, start + 1, EntityType.Organization);
        changes.Mark(start + 1, end, EntityType.Person);
        return end;
    }

    /// <summary>"the House of Elders' Representatives": whom a chamber is of, and those who sit for them.</summary>
    internal static int OfRepresentatives(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int of = text.IsPossessive(name.Start + 3) ? name.Start + 1 : 0;
        bool chamber = of > 0 && name.Start + 4 < name.Sentence.End && text.Is(name.Start, "house", "chamber") && text.Is(of, "of") && text.IsCapitalized(of + 1) && text.Tokens[of + 2].Length == 1
            && text.IsCapitalized(of + 3) && text.Is(of + 3, "representatives", "deputies") && !text.StartsLine(of + 3);
        return changes.MarkUpTo(name.Start, chamber ? of + 4 : 0, EntityType.Organization);
    }

    /// <summary>"the President's Office": an office's holder and the office, which make one body.</summary>
    internal int OfficeOf(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int limit = name.Sentence.End;
        int head = name.Start;
        while (head < limit && head - name.Start < MaxModifiers && titles.IsModifier(text, head) && titles.HeadAt(text, head, limit, out _) == 0)
        {
            head++;
        }

        int length = head < limit ? titles.HeadAt(text, head, limit, out TitleClass _) : 0;
        int office = head + length + 1;
        bool owned = length > 0 && office < limit && text.IsPossessive(office - 1) && text.Tokens[office - 1].Length > 1 && text.Is(office, "office") && text.IsCapitalized(office) && text.IsUpper(office) == text.IsUpper(head) && !text.StartsLine(office)
            && !text.Is(office + 1, "for", "of") && !text.Is(office + 1, "against", "in") && !(office + 1 < limit && text.IsCapitalized(office + 1) && titles.HeadAt(text, office + 1, limit, out _) == 0) && titles.HeadAt(text, head, head + length, out TitleClass found) > 0 && found is TitleClass.Office or TitleClass.Body;
        return changes.MarkUpTo(name.Start, owned ? office + 1 : 0, EntityType.Organization);
    }

    /// <summary>Whether a title stands directly before an organ, or before "of" and its article.</summary>
    private bool IsOfTitle(TaggedText text, Sentence sentence, int start)
    {
        int of = text.Is(start - 1, "the") ? start - 2 : start - 1;
        return text.Is(of, "of") ? neighbours.FollowsTitle(text, sentence.Start, of) : text.IsCapitalized(start - 1) && !text.IsUpper(start - 1) && neighbours.FollowsTitle(text, sentence.Start, start);
    }

    private bool IsNameWord(TaggedText text, int token, int limit) =>
        _words.Contains(text, token, limit) && !text.IsUpper(token) && !_calendar.Contains(text, token) && titles.HonorificAt(text, token, limit) == 0;
}
