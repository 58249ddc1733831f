namespace EntityKit;

/// <summary>A body's pattern with its templates compiled.</summary>
internal sealed class ResolutionBody
{
    internal ResolutionBody(ResolutionPattern pattern)
    {
        Pattern = pattern;
        Fields = new ResolutionFieldNames();
        Nouns = [.. pattern.Nouns];
        Names = Compile(pattern.Names);
        ShortNames = Compile(pattern.ShortNames);
        Numbers = Compile(pattern.Numbers);
        MarkedNumbers = Compile(pattern.MarkedNumbers);
        Symbols = Compile(pattern.Symbols);
        ContextSymbols = Compile(pattern.ContextSymbols);
        foreach (string format in pattern.SymbolFormats.Concat(pattern.LinkFormats))
        {
            ResolutionFormat.Check(format, Fields);
        }

        foreach (ResolutionTemplate symbol in Symbols)
        {
            if (symbol.Anchor.Length < 2)
            {
                throw new FormatException($"The template \"{symbol.Source}\" holds no literal of at least two characters outside choices, so nothing could be searched for.");
            }
        }
    }

    internal ResolutionPattern Pattern { get; }

    internal string Name => Pattern.Body;

    internal ResolutionFieldNames Fields { get; }

    internal string[] Nouns { get; }

    internal ResolutionTemplate[] Names { get; }

    internal ResolutionTemplate[] ShortNames { get; }

    internal ResolutionTemplate[] Numbers { get; }

    internal ResolutionTemplate[] MarkedNumbers { get; }

    internal ResolutionTemplate[] Symbols { get; }

    internal ResolutionTemplate[] ContextSymbols { get; }

    private ResolutionTemplate[] Compile(IReadOnlyList<string> templates) => [.. templates.Select(t => ResolutionTemplate.Compile(t, Fields))];
}

/// <summary>A template and the body whose it is.</summary>
internal readonly record struct ResolutionForm(ResolutionTemplate Template, ResolutionBody? Body, bool IsShort = false);

/// <summary>All bodies that an extractor knows, arranged for the search.</summary>
internal sealed class ResolutionCatalog
{
    /// <summary>"Res" and what follows the abbreviation where it is one.</summary>
    internal static readonly string[] Abbreviated = ["res.", "res ", "res/", "res#", "res\u00A0", "res\u202F", "res\n", "res\r", "res\t"];

    internal const string Noun = "resolution";

    private static readonly string[] s_unitedNations = ["U.N.", "United Nations"];

    private readonly ResolutionForm[][] _names;
    private readonly ResolutionForm[][] _nameAnchors;
    private readonly ResolutionForm[][] _symbolAnchors;
    private readonly string[] _nouns;

    internal ResolutionCatalog(IEnumerable<ResolutionPattern> patterns)
    {
        Bodies = [.. patterns.Select(p => new ResolutionBody(p))];
        Symbols = [.. Bodies.SelectMany(b => b.Symbols.Select(t => new ResolutionForm(t, b)))];
        Marked = [.. Bodies.SelectMany(b => b.MarkedNumbers.Select(t => new ResolutionForm(t, b)))];
        _nouns = [.. Bodies.SelectMany(b => b.Pattern.Nouns).Where(n => n != Noun).Distinct()];
        ResolutionForm[] names =
        [
            .. Bodies.SelectMany(b => b.Names.Select(t => new ResolutionForm(t, b))),
            .. Bodies.SelectMany(b => b.ShortNames.Select(t => new ResolutionForm(t, b, IsShort: true))),
        ];
        var fields = new ResolutionFieldNames();
        ResolutionForm[] united = [.. s_unitedNations.Select(n => new ResolutionForm(ResolutionTemplate.Compile(n, fields), null))];
        _names = Bucket([.. names, .. united]);
        ResolutionForm[] anchored = [.. names.Where(n => n.Template.Anchor.Length >= 4)];
        _nameAnchors = BucketByAnchor(anchored);
        _symbolAnchors = BucketByAnchor(Symbols);
        LettersAlone = Bodies.Any(b => b.Numbers.Concat(b.MarkedNumbers).Concat(b.Symbols).Any(t => !t.NeedsDigit && !t.Source.Contains('(', StringComparison.Ordinal)));
        Signals = [.. Bodies.SelectMany(b => b.Pattern.Signals.Select(s => (s, b)))];
        Anchors = new ResolutionPrefilter([Noun, .. Abbreviated, .. Anchored(_nouns), .. Anchored(Symbols.Select(s => s.Template.Anchor))]);
        NameAnchors = new ResolutionPrefilter([.. Anchored(anchored.Select(n => n.Template.Anchor))]);
    }

    internal ResolutionBody[] Bodies { get; }

    /// <summary>The whole references that need no noun.</summary>
    internal ResolutionForm[] Symbols { get; }

    /// <summary>The numbers that need no name.</summary>
    internal ResolutionForm[] Marked { get; }

    /// <summary>The words that make the plain symbols of a body count.</summary>
    internal (string Text, ResolutionBody Body)[] Signals { get; }

    /// <summary>Whether a caller's numbers may be all letters, so that what follows a noun has to be read whatever it is.</summary>
    internal bool LettersAlone { get; }

    /// <summary>Finds where a citation may be.</summary>
    internal ResolutionPrefilter Anchors { get; }

    /// <summary>Finds where a body may be named.</summary>
    internal ResolutionPrefilter NameAnchors { get; }

    /// <summary>The names that may start with a character.</summary>
    internal ReadOnlySpan<ResolutionForm> NamesFrom(char c) => _names[Slot(c)];

    /// <summary>The names whose anchor may start with a character.</summary>
    internal ReadOnlySpan<ResolutionForm> NamesAnchoredAt(char c) => _nameAnchors[Slot(c)];

    /// <summary>The symbols whose anchor may start with a character.</summary>
    internal ReadOnlySpan<ResolutionForm> SymbolsAnchoredAt(char c) => _symbolAnchors[Slot(c)];

    /// <summary>The end of a noun at a position, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the noun would start.</param>
    /// <param name="noun">The noun, as patterns name it.</param>
    /// <param name="plural">Whether it is a plural.</param>
    internal int MatchNoun(ReadOnlySpan<char> text, int position, out string noun, out bool plural)
    {
        noun = Noun;
        plural = false;
        int end = MatchWord(text, position, Noun, out plural);
        if (end > 0)
        {
            return end;
        }

        if (position + 3 < text.Length && text.Slice(position, 3).Equals("res", StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(text[position + 3]))
        {
            return text[position + 3] == '.' ? position + 4 : position + 3;
        }

        foreach (string other in _nouns)
        {
            end = MatchWord(text, position, other, out plural);
            if (end > 0)
            {
                noun = other;
                return end;
            }
        }

        return -1;
    }

    /// <summary>Whether a body is cited with a noun.</summary>
    internal static bool Uses(ResolutionBody body, string noun)
    {
        foreach (string own in body.Nouns)
        {
            if (Folding.Equal(own, noun))
            {
                return true;
            }
        }

        return false;
    }

    private static int MatchWord(ReadOnlySpan<char> text, int position, string word, out bool plural)
    {
        plural = false;
        int end = position + word.Length;
        if (end > text.Length || !Folding.Equal(text[position..end], word))
        {
            return -1;
        }

        if (end < text.Length && text[end] is 's' or 'S')
        {
            plural = true;
            end++;
        }

        return ResolutionText.EndsWord(text, end) ? end : -1;
    }

    // Text with an accent that the pattern has not, or without one that it has, is the same word.
    private static string[] Anchored(IEnumerable<string> anchors) => [.. anchors.SelectMany(a => new[] { a.ToLowerInvariant(), Folding.Fold(a) }).Distinct()];

    private static int Slot(char c) => Folding.Fold(c) is var f and >= 'a' and <= 'z' ? f - 'a' : 26;

    private static ResolutionForm[][] Bucket(ResolutionForm[] forms)
    {
        var buckets = new ResolutionForm[27][];
        for (int i = 0; i < buckets.Length; i++)
        {
            uint mask = i < 26 ? 1u << i : 3u << 26;
            buckets[i] = [.. forms.Where(f => (f.Template.Starts & mask) != 0)];
        }

        return buckets;
    }

    private static ResolutionForm[][] BucketByAnchor(ResolutionForm[] forms)
    {
        var buckets = new ResolutionForm[27][];
        for (int i = 0; i < buckets.Length; i++)
        {
            buckets[i] = [.. forms.Where(f => Slot(f.Template.Anchor[0]) == i)];
        }

        return buckets;
    }
}
