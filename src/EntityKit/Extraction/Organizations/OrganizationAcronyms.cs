namespace EntityKit;

/// <summary>
/// The acronyms that a text gives its organizations: defined in brackets or quotation marks behind the name, or before it,
/// and used anywhere in the text, also before they are defined, those of fewer than four letters from that paragraph on; and,
/// behind a name of three words or more, the word that its first letters make though nothing defines it.
/// </summary>
/// <remarks>Made for one text; not thread-safe.</remarks>
internal sealed class OrganizationAcronyms(TaggedText text)
{
    private const int MinInitials = 3;
    private const int MaxInitials = 7;
    private const int MaxSymbol = 6;

    private readonly EvidenceReach _reach = new(text);
    private readonly List<(TextSpan Word, int From)> _acronyms = [];
    private Dictionary<ulong, int>? _initials; // where the name ends that has them

    /// <summary>Notes what is defined behind a name or before it.</summary>
    /// <param name="start">The name's first token.</param>
    /// <param name="end">The token after its last.</param>
    internal void Define(int start, int end)
    {
        NoteInitials(start, end);
        int after = end;
        if (after < text.Tokens.Length && text.IsPossessive(after))
        {
            after++;
        }

        int limit = text.Horizon(after, 3);
        if (after + 1 < limit && text.Is(after, '('))
        {
            int first = after + 1;
            first = text.IsAnyQuote(first) ? first + 1 : first;
            if (first < limit && SymbolEnd(first) is var close and > 0)
            {
                Add(first, close);
            }
            else if (first < limit && IsAcronym(first) && !(text.HasType(first, EntityType.Place) && text.HasType(end - 1, EntityType.Place)))
            {
                Add(first, first + 1);
            }
        }

        // "SDC (Solar Development Council)"
        if (start > 1 && end - start > 1 && text.Is(start - 1, '(') && IsAcronym(start - 2) && text.Text[text.Tokens[start - 2].Start] == text.Text[text.Tokens[start].Start])
        {
            Add(start - 2, start - 1);
        }
    }

    /// <summary>Whether a token without a tag, no word among capitals, is made of the first letters of a name before it: "NWC" behind "Norvan Water Council".</summary>
    internal bool IsSpelled(int token) =>
        _initials is not null && text.Tags[token].Type is null && text.Tokens[token].Length is >= MinInitials and <= MaxInitials && text.IsUpper(token)
        && !text.IsBehindCapitals(token) && !text.IsBeforeCapitals(token) && _initials.TryGetValue(LexiconTable.Hash(LexiconTable.Seed, text.TokenText(token)), out int end) && token >= end;

    private void NoteInitials(int start, int end)
    {
        Span<char> letters = stackalloc char[MaxInitials];
        int count = 0;
        for (int i = start; i < end; i++)
        {
            if (text.IsCapitalized(i) && (count == MaxInitials || text.IsUpper(i)))
            {
                return;
            }

            if (text.IsCapitalized(i))
            {
                letters[count++] = text.Text[text.Tokens[i].Start];
            }
        }

        if (count >= MinInitials)
        {
            _initials ??= [];
            _initials.TryAdd(LexiconTable.Hash(LexiconTable.Seed, letters[..count]), end);
        }
    }

    /// <summary>Whether a token is one of the acronyms noted.</summary>
    internal bool IsDefined(int token) => DefinedEnd(token) > 0;

    /// <summary>Where an acronym noted ends that begins at a token; 0 without one.</summary>
    internal int DefinedEnd(int token)
    {
        int end = _acronyms.Count == 0 ? 0 : SymbolEnd(token) is var symbol and > 0 ? symbol : IsAcronym(token) ? token + 1 : 0;
        if (end == 0)
        {
            return 0;
        }

        ReadOnlySpan<char> word = text.Text.AsSpan(text.Tokens[token].Start, text.Tokens[end - 1].End - text.Tokens[token].Start);
        foreach ((TextSpan known, int from) in _acronyms)
        {
            if (token >= from && word.SequenceEqual(text.Text.AsSpan(known.Start, known.Length)))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>Where a bureau's symbol ends, capitals joined by bars ("M/SS", "PM/DDTC"); 0 without one.</summary>
    private int SymbolEnd(int token)
    {
        int end = token + 1;
        int limit = text.Horizon(token, MaxSymbol);
        while (end + 1 < limit && text.Is(end, '/') && IsCapitals(end - 1) && IsCapitals(end + 1)
            && text.Tokens[end - 1].End == text.Tokens[end].Start && text.Tokens[end].End == text.Tokens[end + 1].Start)
        {
            end += 2;
        }

        return end > token + 1 ? end : 0;
    }

    /// <summary>Whether a token has the form of an acronym: two capitals or more, no more than twelve characters.</summary>
    internal bool IsAcronym(int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        int capitals = 0;
        foreach (char c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2 && word.Length <= 12 && capitals * 2 >= word.Length;
    }

    private bool IsCapitals(int token)
    {
        foreach (char c in text.TokenText(token))
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(int start, int end)
    {
        if (!IsDefined(start))
        {
            _acronyms.Add((new TextSpan(text.Tokens[start].Start, text.Tokens[end - 1].End), _reach.StartOf(start, end)));
        }
    }
}
