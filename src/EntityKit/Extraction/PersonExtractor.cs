namespace EntityKit;

/// <summary>Finds people: their names without honorifics, titles and the possessive 's.</summary>
/// <remarks>
/// The tagger's people with their borders corrected; a name directly behind a title; the surname of somebody whom the text
/// names in full elsewhere. Immutable, thus thread-safe; usable alone.
/// </remarks>
public sealed class PersonExtractor : IMentionExtractor
{
    private readonly TitleLexicons _titles;
    private readonly TitleGrammar _grammar;
    private readonly PersonBorders _borders;
    private readonly PersonContext _context;
    private readonly HeadlineVerbs _headlines;

    /// <summary>Creates an extractor with the lexicons of a language model.</summary>
    /// <param name="lexicons">The lexicons; those it knows are "given-names", "surnames", "name-particles", "eponym-heads", "frequent-words", "headline-verbs", "honorifics" and those of titles.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicons"/> is null.</exception>
    public PersonExtractor(LexiconSet lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _titles = new TitleLexicons(lexicons);
        _grammar = new TitleGrammar(lexicons, _titles);
        _borders = new PersonBorders(lexicons, _titles);
        _context = new PersonContext(lexicons, _titles, _borders);
        _headlines = new HeadlineVerbs(lexicons);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<Mention>();
        var surnames = new Dictionary<ulong, int>();
        var styled = new HashSet<ulong>();
        var reach = new EvidenceReach(text);
        int floor = 0;
        foreach (Sentence sentence in text.StoppableSentences())
        {
            for (int i = sentence.Start; i < sentence.End;)
            {
                i = ReadOne(text, sentence, i, ref floor, mentions, surnames, styled, reach);
            }
        }

        if (surnames.Count > 0)
        {
            _context.AddSurnames(text, mentions, surnames);
        }

        return mentions;
    }

    /// <summary>Reads the name that starts at a token, if one does; gives the token to go on from.</summary>
    private int ReadOne(TaggedText text, Sentence sentence, int token, ref int floor, List<Mention> mentions, Dictionary<ulong, int> surnames, HashSet<ulong> styled, EvidenceReach reach)
    {
        if (text.HasType(token, EntityType.Person))
        {
            int end = text.EntityEnd(token);
            (int from, int to) = _borders.Correct(text, Math.Max(floor, sentence.Start), token, end, sentence.End);
            from = WithoutStyle(text, from, to, styled);
            if (from < to && !_borders.IsParticleAlone(text, sentence, from, to) && !IsGod(text, from, to) && !(to - from == 1 && _headlines.IsVerbInCapitals(text, from)))
            {
                mentions.Add(text.MentionOf(EntityKind.Person, from, to, MentionSource.Model, Probability(text, token, end), "tagger"));
                Note(text, from, to, surnames, reach);
                floor = to;
            }

            return Math.Max(end, to);
        }

        if (!text.IsCapitalized(token) || text.Tags[token].Type is not null)
        {
            return token + 1;
        }

        int head = _titles.HeadAt(text, token, sentence.End, out TitleClass titleClass);
        int honorific = head == 0 ? _titles.HonorificAt(text, token, sentence.End) : 0;
        if (honorific > 0)
        {
            return AddNamed(text, token + honorific, sentence.End, ref floor, mentions);
        }

        if (head == 0 || titleClass is TitleClass.Occupation or TitleClass.Plural or TitleClass.Member)
        {
            return token + Math.Max(1, head);
        }

        int title = _grammar.EndOf(text, token, token + head, sentence.End, titleClass);
        int apposed = _context.NameInApposition(text, title, sentence.End);
        if (apposed > title)
        {
            mentions.Add(text.MentionOf(EntityKind.Person, title + 1, apposed, MentionSource.Rule, 0.7, "behind-title"));
            floor = apposed;
            return apposed;
        }

        // "the Chief Guest": a common word behind a weak title is no name.
        bool common = titleClass == TitleClass.Weak && token > sentence.Start && text.IsArticle(token - 1) && title < sentence.End && _context.IsCommon(text, title);
        bool role = title < sentence.End && _titles.HeadAt(text, title, sentence.End, out TitleClass next) > 0 && next == TitleClass.Occupation && TitleAttachment.IsListed(text, token, title + 1);
        int named = common || role ? title : AddNamed(text, title, sentence.End, ref floor, mentions);
        return named > title ? named : token + head;
    }

    /// <summary>"God", "Allah Almighty".</summary>
    private static bool IsGod(TaggedText text, int start, int end) =>
        end - start is 1 or 2 && (text.Is(start, "god", "allah") || text.Is(end - 1, "god", "allah")) && (end - start == 1 || text.Is(start, "almighty") || text.Is(end - 1, "almighty"));

    /// <summary>"Ratu Semi", whom the text has called "Ratu Semi Lim": an honorific that by itself may be a name too.</summary>
    private int WithoutStyle(TaggedText text, int start, int end, HashSet<ulong> styled)
    {
        if (start > 0 && start < end && _titles.IsFullHonorific(text, start - 1))
        {
            styled.Add(LexiconTable.Hash(LexiconTable.Seed, text.TokenText(start)));
        }

        bool repeated = styled.Count > 0 && end - start > 1 && _titles.IsFullHonorific(text, start) && styled.Contains(LexiconTable.Hash(LexiconTable.Seed, text.TokenText(start + 1)));
        return repeated ? start + 1 : start;
    }

    /// <summary>Adds the name that starts behind a title or an honorific, if one does; gives the token after it.</summary>
    private int AddNamed(TaggedText text, int start, int limit, ref int floor, List<Mention> mentions)
    {
        int end = _context.NameBehindTitle(text, start, limit);
        if (end > start && !(end - start == 1 && _headlines.IsVerbInCapitals(text, start)))
        {
            mentions.Add(text.MentionOf(EntityKind.Person, start, end, MentionSource.Rule, 0.7, "behind-title"));
            floor = end;
        }

        return end;
    }

    /// <summary>Remembers the last word of a full name, by which the text may name its bearer elsewhere, and from where on.</summary>
    private static void Note(TaggedText text, int start, int end, Dictionary<ulong, int> surnames, EvidenceReach reach)
    {
        if (end - start > 1 && text.Tokens[end - 1].Length > 2 && text.IsCapitalized(end - 1))
        {
            surnames.TryAdd(LexiconTable.Hash(LexiconTable.Seed, text.TokenText(end - 1)), reach.StartOf(end - 1, end));
        }
    }

    private static float Probability(TaggedText text, int start, int end)
    {
        float probability = 1;
        for (int i = start; i < end; i++)
        {
            probability = Math.Min(probability, text.Tags[i].Probability);
        }

        return probability;
    }
}
