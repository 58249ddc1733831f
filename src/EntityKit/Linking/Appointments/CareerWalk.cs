namespace EntityKit;

/// <summary>The walk over an entry of a career: what it may consist of, and what it names.</summary>
internal sealed class CareerWalk
{
    private const int MaxNouns = 4;

    private readonly TaggedText _text;
    private readonly MentionIndex _index;
    private readonly IReadOnlyList<ListElement> _elements;
    private readonly int _element;
    private int _nouns;
    private int _longest;

    internal CareerWalk(TaggedText text, MentionIndex index, IReadOnlyList<ListElement> elements, int element, PlacedMention? owner, YearSpan years)
    {
        (_text, _index, _elements, _element) = (text, index, elements, element);
        Organizations.Add(null);
        Owner = owner;
        Years = years;
    }

    /// <summary>For each title met the first organization behind it, else the one before all.</summary>
    internal List<PlacedMention?> Organizations { get; } = [];

    /// <summary>The place met last behind a comma.</summary>
    internal PlacedMention? Place { get; private set; }

    internal YearSpan Years { get; private set; }

    /// <summary>The token after what was read.</summary>
    internal int End { get; private set; }

    /// <summary>Whether the words in small letters may all be nouns: a row of them needs a span of years, since "1998: Chair of the council resigns" tells a story.</summary>
    internal bool HasNoVerb => _longest <= (Years.IsClosed || Years.IsOpen ? MaxNouns : 1);

    private PlacedMention? Owner { get; }

    /// <summary>Goes over titles, organizations, places, years and the words between; false at a name and at anything else.</summary>
    internal bool ReadLine(int start, int end)
    {
        int brackets = 0;
        for (int at = start; at < end;)
        {
            if (at - start > CareerLine.MaxEntry)
            {
                return false;
            }

            brackets += _text.Is(at, '(') ? 1 : _text.Is(at, ')') ? -1 : 0;
            int next = SkipMention(at);
            next = next > at ? next : SkipYears(at, end);
            if (next == at && (_index.StartingAt(EntityKind.Person, at) is not null || !(IsOfPhrase(at, start) || brackets > 0)))
            {
                return false;
            }

            at = Math.Max(next, at + 1);
        }

        Organizations[^1] ??= Owner;
        End = end;
        return true;
    }

    /// <summary>Takes in the lines below that hold nothing but where or, where it is not said yet, when: "Director↵Acme Labs, Lima↵2010–2012".</summary>
    internal void ReadLinesBelow(int[] sentenceOf, int lines)
    {
        for (; lines > 0 && End < _text.Tokens.Length && _text.StartsLine(End) && !_text.StartsParagraph(End); lines--)
        {
            bool where = _index.StartingAt(EntityKind.Organization, End) is not null || _index.StartingAt(EntityKind.Place, End) is not null;
            int first = _text.Is(End, '(') ? End + 1 : End;
            int last = _text.Sentences[sentenceOf[End]].End;
            bool when = !Years.Exists && YearSpan.At(_text, first, last).Exists;
            if (!(where || when) || HasTitle(End, last) || !TryReadLine(last))
            {
                return;
            }
        }
    }

    private bool TryReadLine(int end)
    {
        (YearSpan years, PlacedMention? organization, PlacedMention? place, int longest) = (Years, Organizations[^1], Place, _longest);
        if (ReadLine(End, end))
        {
            return true;
        }

        (Years, Organizations[^1], Place, _longest) = (years, organization, place, longest);
        return false;
    }

    private bool HasTitle(int start, int end)
    {
        for (int i = start; i < end && i < start + CareerLine.MaxEntry; i++)
        {
            if (_index.StartingAt(EntityKind.Title, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private int SkipMention(int at)
    {
        int next = _element + Organizations.Count;
        if (next < _elements.Count && _elements[next].Phrase is { } joined && joined.Left == at && (_text.Is(at - 1, "and", "&") || _text.Is(at - 1, ',') || _text.Is(at - 1, '/')))
        {
            Organizations[^1] ??= Owner;
            Organizations.Add(null);
            Place = null;
            return joined.Title.End;
        }

        if (_index.StartingAt(EntityKind.Organization, at) is { } organization)
        {
            Organizations[^1] ??= organization;
            return organization.End;
        }

        if (_index.StartingAt(EntityKind.Place, at) is { } place)
        {
            Place = _text.Is(at - 1, ',') ? place : Place;
            return place.End;
        }

        return _index.StartingAt(EntityKind.Title, at)?.End ?? at;
    }

    private int SkipYears(int at, int end)
    {
        YearSpan span = YearSpan.At(_text, at, end);
        Years = Years.Exists ? Years : span;
        return span.End;
    }

    /// <summary>Whether a token may belong to a phrase without a verb: a name, a mark, a small word, or a noun behind one ("for relations with donors").</summary>
    private bool IsOfPhrase(int at, int start)
    {
        ReadOnlySpan<char> word = _text.TokenText(at);
        if (!char.IsLower(word[0]) || IsLink(word))
        {
            _nouns = 0;
            return word is not ("\u201C" or "\u201D" or "\"" or "?" or "!");
        }

        _nouns++;
        _longest = Math.Max(_longest, _nouns);
        return at > start && char.IsLower(_text.TokenText(at - 1)[0]) && !IsVerb(word);
    }

    private static bool IsVerb(ReadOnlySpan<char> word) =>
        word is "is" or "was" or "are" or "were" or "has" or "had" or "who" or "which" or "that" or "will" or "said" or "says" or "he" or "she" or "they" or "when" or "while" or "but" or "not";

    private static bool IsLink(ReadOnlySpan<char> word) =>
        word is "of" or "at" or "in" or "for" or "and" or "the" or "to" or "on" or "with" or "from" or "a" or "an" or "under" or "then" or "later" or "concurrently" or "non"
        or "de" or "la" or "du" or "des" or "del" or "da" or "do" or "von" or "'s" or "\u2019s";
}
