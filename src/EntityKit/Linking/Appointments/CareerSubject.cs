namespace EntityKit;

/// <summary>
/// Whom a document, or a section of it, is about: the one whom a line names alone, with titles at most ("Anna Berg", "Bo Dahl. Born
/// Delmar, 4 August 1957"), or who is named first and alone. Unclear where a paragraph begins with somebody else.
/// </summary>
internal sealed class CareerSubject(TaggedText text, MentionIndex index, IReadOnlyList<ListElement> elements, int[] sentenceOf, EntityClusters clusters, Lexicon honorifics)
{
    private const int MaxOpening = 10;
    private readonly Dictionary<TextSpan, Person> _people = PeopleOf(clusters);
    private bool _seen;
    private bool _unclear;
    private bool _weak; // known only as who is named first, in the middle of a sentence

    /// <summary>The mention that says who it is; null where it is not clear.</summary>
    internal PlacedMention? Mention { get; private set; }

    /// <summary>The title that alone makes up the paragraph below the line with the name alone; -1 where there is none.</summary>
    internal int TitleBelow { get; private set; } = -1;

    /// <summary>Takes in a name; gives whether somebody else is spoken of from here on, or no longer clear who.</summary>
    internal bool Meet(int element)
    {
        PlacedMention person = elements[element].Person!.Value;
        bool first = !_seen;
        _seen |= !text.Is(person.Start - 1, "by"); // a byline
        bool same = Mention is { } subject && IsSame(subject, person);
        int start = text.Sentences[sentenceOf[person.Start]].Start;
        bool opens = Opens(person.Start, start);
        bool alone = IsAlone(element, opens);
        if (opens && text.StartsLine(start) && Ends(element, person, start))
        {
            return Set(element, person, same, alone);
        }

        bool paragraph = text.Sentences[sentenceOf[person.Start]].StartsParagraph && person.Start - start <= MaxOpening && element == FirstIn(element);
        if (first && _seen)
        {
            _weak = !paragraph;
            Mention = alone ? person : null;
            _unclear = !alone;
            return true;
        }

        if (same || _unclear || !(paragraph || _weak))
        {
            return false;
        }

        (Mention, _unclear) = (null, true);
        return true;
    }

    /// <summary>Whether a name is the subject's.</summary>
    internal bool Is(PlacedMention person) => Mention is { } subject && IsSame(subject, person);

    private bool Set(int element, PlacedMention person, bool same, bool alone)
    {
        TitleBelow = -1;
        (_unclear, _weak) = (!alone, false);
        if (same && alone)
        {
            return false; // the head of the next page
        }

        Mention = alone ? person : null;
        Sentence line = text.Sentences[sentenceOf[person.Start]];
        int below = element + 1;
        bool bare = alone && (person.End == line.End || (person.End == line.End - 1 && !text.IsWord(person.End))) && below < elements.Count && elements[below].Phrase is { } phrase && phrase.Left == line.End && text.StartsLine(line.End)
            && CareerEntryReader.Fills(text, index, elements, below, text.Sentences[sentenceOf[line.End]].End);
        TitleBelow = bare && !IsBelowTitle(element, line.Start) ? below : -1;
        return true;
    }

    /// <summary>Whether a line that ends with a title stands above a name: titles head names there, not names titles.</summary>
    private bool IsBelowTitle(int element, int line) => element > 0 && elements[element - 1].Phrase is not null && line > 0 && sentenceOf[elements[element - 1].Left] == sentenceOf[line - 1];

    /// <summary>Whether nothing but honorifics, labels and titles stands between the start of a line and a name: "Name: Dr. Anna Berg".</summary>
    private bool Opens(int name, int start)
    {
        if (name - start > MaxOpening)
        {
            return false;
        }

        for (int i = start; i < name;)
        {
            if (index.StartingAt(EntityKind.Title, i) is { } title && title.End <= name)
            {
                i = title.End;
                continue;
            }

            int honorific = honorifics.LongestMatch(text, i, name);
            if (honorific == 0 && !IsLabel(text.TokenText(i)))
            {
                return false;
            }

            i += Math.Max(honorific, 1);
        }

        return true;
    }

    /// <summary>Whether a line ends behind a name, a bracket or titles, or goes on with a birth.</summary>
    private bool Ends(int element, PlacedMention person, int start)
    {
        int end = CareerLine.EndOf(text, text.Sentences[sentenceOf[start]].End, person.End);
        int at = PersonTail.BracketEnd(text, person.End, end);
        if (at >= end || (at == end - 1 && !text.IsWord(at)))
        {
            return true; // nothing, a full stop or a colon
        }

        int next = at + (text.IsWord(at) ? 0 : 1);
        if (text.Is(next, "born", "b.") || text.Is(next, "b") || (next > at && AreHonours(next, end)))
        {
            return true;
        }

        return element + 1 < elements.Count && elements[element + 1].Phrase is { } phrase && phrase.Left == next && next > at && CareerEntryReader.Fills(text, index, elements, element + 1, end);
    }

    /// <summary>Whether letters and years of honours alone stand between a name and the semicolon of a who's-who entry: "Kt 1994, QC;".</summary>
    private bool AreHonours(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            bool letters = text.Tokens[i].Length <= 5 && text.IsCapitalized(i) && index.StartingAt(EntityKind.Place, i) is null;
            if (!letters && text.IsWord(i) && !char.IsAsciiDigit(text.TokenText(i)[0]))
            {
                return false;
            }
        }

        return text.Is(end, ';');
    }

    /// <summary>Whether no other person is named in the sentence of a name, or in its part before a semicolon where the name opens it.</summary>
    private bool IsAlone(int element, bool opens)
    {
        PlacedMention person = elements[element].Person!.Value;
        int end = text.Sentences[sentenceOf[person.Start]].End;
        end = opens ? Math.Min(end, CareerLine.EndOf(text, end, person.End)) : end;
        for (int i = element + 1; i < elements.Count && elements[i].Left < end && i - element < CareerLine.MaxEntry; i++)
        {
            if (elements[i].Person is { } other && !IsSame(person, other))
            {
                return false;
            }
        }

        return element == FirstIn(element);
    }

    /// <summary>The first name of the sentence of a name, within a few elements.</summary>
    private int FirstIn(int element)
    {
        int first = element;
        for (int i = element - 1; i >= 0 && element - i < MaxOpening && sentenceOf[elements[i].Left] == sentenceOf[elements[element].Left]; i--)
        {
            first = elements[i].Person is not null ? i : first;
        }

        return first;
    }

    private bool IsSame(PlacedMention left, PlacedMention right) =>
        left == right || (_people.TryGetValue(left.Mention.Span, out Person? person) && _people.TryGetValue(right.Mention.Span, out Person? other) && person == other);

    private static bool IsLabel(ReadOnlySpan<char> word) =>
        word is "Name" or "Full" or "name" or "Curriculum" or "CURRICULUM" or "Vitae" or "VITAE" or "vitae" or "CV" or "Biography" or "BIOGRAPHY" or "Biographical" or "Profile" or "Career" or "Professional"
            or "career" or "note" or "sketch" or "of" or "The" or "the" or ":" or "-" or "\u2013" or "\u2022" or ".";

    private static Dictionary<TextSpan, Person> PeopleOf(EntityClusters clusters)
    {
        var people = new Dictionary<TextSpan, Person>();
        foreach (Person person in clusters.People)
        {
            foreach (Mention mention in person.Mentions)
            {
                people.TryAdd(mention.Span, person);
            }
        }

        return people;
    }
}
