namespace EntityKit;

/// <summary>Says who holds which title where, from titles, names and the words between them.</summary>
/// <remarks>Immutable, thus thread-safe. Takes time in proportion to the length of the text.</remarks>
internal sealed class AppointmentLinker
{
    // Runs are paired by comparing their elements with each other: longer ones are cut, so that time stays in proportion to the text.
    private const int LongestRun = 400;

    private readonly ListElements _elements;
    private readonly ListGap _gap;
    private readonly VerbLinks _verbLinks;
    private readonly AnnouncedOffices _announced;
    private readonly Departures _departures;
    private readonly HeadedOffices _headed;
    private readonly Successions _successions;
    private readonly CareerEntries _careers;
    private readonly ListedHolders _listed;
    private readonly OrganizationSharing _sharing;

    /// <summary>Creates a linker with the lexicons of a model.</summary>
    internal AppointmentLinker(LexiconSet lexicons)
    {
        _elements = new ListElements(lexicons);
        _gap = new ListGap(lexicons);
        var words = new OfficeWords(lexicons);
        _verbLinks = new VerbLinks(lexicons, words);
        _announced = new AnnouncedOffices(words);
        _departures = new Departures(words);
        _headed = new HeadedOffices(words);
        _successions = new Successions(words);
        _careers = new CareerEntries(lexicons);
        _listed = new ListedHolders(lexicons);
        _sharing = new OrganizationSharing(lexicons);
    }

    /// <summary>The appointments in text order; each person of the clusters gets its own.</summary>
    internal IReadOnlyList<Appointment> Link(TaggedText text, MentionIndex index, EntityClusters clusters)
    {
        if (index.Of(EntityKind.Title).Count == 0 || index.Of(EntityKind.Person).Count == 0)
        {
            return [];
        }

        int[] sentenceOf = SentencesOf(text);
        List<ListElement> elements = _elements.Of(text, index, sentenceOf);
        var holders = new HolderTable(elements, sentenceOf);
        OwnedRoles.Add(text, elements, holders, sentenceOf);
        PairLists(text, elements, holders, sentenceOf);
        PositionTables.Add(text, elements, holders);
        Promotions.Add(text, elements, holders, sentenceOf);
        text.Cancellation.ThrowIfCancellationRequested();
        _verbLinks.Add(text, elements, holders, sentenceOf);
        text.Cancellation.ThrowIfCancellationRequested();
        _headed.Add(text, index, elements, holders);
        _announced.Mark(text, elements, holders);
        _departures.Mark(text, elements, holders, sentenceOf);
        _successions.Add(text, elements, holders, sentenceOf);
        _careers.Add(text, index, holders, clusters, sentenceOf);
        _listed.Add(text, index, holders, sentenceOf);
        _sharing.Apply(text, index, holders, sentenceOf);
        text.Cancellation.ThrowIfCancellationRequested();
        List<OfficeClaim> claims = OfficeClaims.Of(text, index, holders, clusters);
        Deceased.Mark(text, clusters, index, claims);
        text.Cancellation.ThrowIfCancellationRequested();
        return Build(OfficeMerger.Merge(claims, text.Cancellation), clusters, text.Cancellation);
    }

    private static int[] SentencesOf(TaggedText text)
    {
        var sentenceOf = new int[text.Tokens.Length];
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            Sentence sentence = text.Sentences[i];
            sentenceOf.AsSpan(sentence.Start, sentence.Length).Fill(i);
        }

        return sentenceOf;
    }

    /// <summary>Cuts the elements into runs that only list separators hold together, and pairs each run.</summary>
    private void PairLists(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf)
    {
        var gaps = new GapKind[elements.Count];
        var closed = new bool[elements.Count];
        int length = 0;
        for (int i = 0; i < elements.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            gaps[i] = i == 0 || length == LongestRun || holders.HasHolder[i] || holders.HasHolder[i - 1] ? GapKind.Break : GapBetween(text, elements[i - 1], elements[i], sentenceOf);
            length = gaps[i] == GapKind.Break ? 1 : length + 1;
            closed[i] = IsClosed(text, elements[i], sentenceOf);
        }

        ReadOnlySpan<ListElement> all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(elements);
        int start = 0;
        for (int i = 1; i <= elements.Count; i++)
        {
            if (i == elements.Count || gaps[i] == GapKind.Break)
            {
                holders.AddRun(start, AppointmentList.Pair(all[start..i], gaps.AsSpan(start, i - start), closed.AsSpan(start, i - start)), gaps);
                start = i;
            }
        }
    }

    private GapKind GapBetween(TaggedText text, ListElement left, ListElement right, int[] sentenceOf)
    {
        int start = left.Right;
        int end = right.Left;
        if (end < start)
        {
            return GapKind.Break; // the one phrase reaches into the other: "the chief of staff of Acme's president"
        }

        if (left.Phrase is null)
        {
            start = PersonTail.End(text, left.Person!.Value.End, end);
        }

        if (start > 0 && HasParagraphBreak(text, sentenceOf, start - 1, end))
        {
            return GapKind.Break;
        }

        bool same = start > 0 && sentenceOf[start - 1] == sentenceOf[Math.Min(end, sentenceOf.Length - 1)];
        if (right.Phrase is { } field && RegisterEntries.BeginsField(text, field.Left))
        {
            return GapKind.Comma;
        }

        GapKind gap = _gap.Read(text, start, end, right.Phrase is null || left.Phrase is not null, same);
        if (gap == GapKind.Stop && right.Person is { } holder && (OpensSentence(text, holder) || (left.Phrase is { IsPlural: true } several && !text.IsCapitalized(several.Title.Start))))
        {
            return GapKind.Break;
        }

        if (left.Person is { } under && gap == GapKind.Comma && under.Start > 1 && text.Is(under.Start - 1, "under") && text.Is(under.Start - 2, ','))
        {
            return GapKind.Break; // "and, under Joe Cole, minister of trade"
        }

        if (gap == GapKind.Open && left.Phrase is not null && right.Person is { } bracketed && !text.Is(bracketed.End, ')'))
        {
            return GapKind.Break;
        }

        return gap == GapKind.Line && !StandsOnLines(text, left, right) ? GapKind.Break : gap;
    }

    /// <summary>Whether a name behind a full stop is the subject of a sentence: a word in lower case follows it, and no "and".</summary>
    private static bool OpensSentence(TaggedText text, PlacedMention person) =>
        person.End < text.Tokens.Length && char.IsLower(text.TokenText(person.End)[0]) && text.TokenText(person.End) is not ("and" or "of" or "from");

    private static bool HasParagraphBreak(TaggedText text, int[] sentenceOf, int left, int right)
    {
        for (int sentence = sentenceOf[left] + 1; right < sentenceOf.Length && sentence <= sentenceOf[right]; sentence++)
        {
            if (text.Sentences[sentence].StartsParagraph)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Over a line break, the left one must end its line after starting it, and the right one must start its line and end it or be followed by a comma.</summary>
    private static bool StandsOnLines(TaggedText text, ListElement left, ListElement right)
    {
        bool leftStarts = left.Left == 0 || text.StartsLine(left.Left) || (left.Person is not null && OpensWithCapitals(text, left.Left));
        bool rightEnds = right.Right >= text.Tokens.Length || text.StartsLine(right.Right) || text.TokenText(right.Right) is "," or ":" or "(" or ";";
        bool pair = (left.Phrase is null) != (right.Phrase is null);
        return !pair || (rightEnds && (leftStarts || text.StartsCell(CellStart(text, right.Left))));
    }

    /// <summary>"Senator the Hon. Ana Lim": whether nothing but titles and honorifics stands before a name in its line.</summary>
    private static bool OpensWithCapitals(TaggedText text, int token)
    {
        int first = token;
        while (first > 0 && token - first < 5 && !text.StartsLine(first) && (text.IsCapitalized(first - 1) || text.Is(first - 1, "the")))
        {
            first--;
        }

        return first < token && text.StartsLine(first);
    }

    /// <summary>The first token of a table's cell, in which an honorific may stand before the name.</summary>
    private static int CellStart(TaggedText text, int token) => token > 1 && !text.StartsLine(token) ? token - 1 : token;

    /// <summary>Whether a phrase ends where an apposition may end.</summary>
    private static bool IsClosed(TaggedText text, ListElement element, int[] sentenceOf)
    {
        int at = element.Right;
        if (at >= text.Tokens.Length || sentenceOf[at] != sentenceOf[at - 1])
        {
            return true;
        }

        ReadOnlySpan<char> word = text.TokenText(at);
        return !char.IsLetterOrDigit(word[0]) || word is "and" or "who" or "at" or "of" or "in" or "for" or "from" or "with" or "on" or "to" or "during" or "since" or "until" or "under" or "as";
    }

    private static List<Appointment> Build(List<OfficeClaim> claims, EntityClusters clusters, StopSignal signal)
    {
        var appointments = new List<Appointment>(claims.Count);
        var byPerson = new Dictionary<Person, List<Appointment>>();
        foreach (OfficeClaim claim in claims)
        {
            signal.ThrowIfCancellationRequested();
            TextSpan person = claim.PersonMention.Mention.Span;
            TextSpan title = claim.Phrase.Title.Mention.Span;
            TextSpan? organization = claim.Phrase.Organization?.Mention.Span;
            var evidence = new TextSpan(
                Math.Min(Math.Min(person.Start, title.Start), organization?.Start ?? int.MaxValue),
                Math.Max(Math.Max(person.End, title.End), organization?.End ?? 0));
            var appointment = new Appointment(claim.Person, claim.Title, claim.Organization, claim.Country, claim.Status, evidence, claim.Confidence, claim.Rule);
            appointments.Add(appointment);
            if (!byPerson.TryGetValue(claim.Person, out List<Appointment>? own))
            {
                byPerson.Add(claim.Person, own = []);
            }

            own.Add(appointment);
        }

        foreach (Person person in clusters.People)
        {
            person.Appointments = byPerson.TryGetValue(person, out List<Appointment>? own) ? own : [];
        }

        return appointments;
    }
}
