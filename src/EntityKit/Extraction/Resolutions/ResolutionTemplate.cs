namespace EntityKit;

/// <summary>
/// A compiled token template: literal words, gaps, stops, fields and choices, matched at a place of the text.
/// </summary>
/// <remarks>
/// There is no repetition in a template, so a match takes at most as many steps as the template has paths,
/// whatever the text is. The syntax stands with <see cref="ResolutionPattern"/>.
/// </remarks>
internal sealed class ResolutionTemplate
{
    private readonly Node? _first;

    private ResolutionTemplate(string source, Node? first, string anchor, bool anchorLeads)
    {
        Source = source;
        _first = first;
        Anchor = anchor;
        AnchorLeads = anchorLeads;
        Starts = FindStarts(first, 0);
        IsExact = first?.Kind == Step.Exact;
        NeedsDigit = FindDigit(first);
    }

    internal enum Step
    {
        Text,
        Exact,
        Gap,
        LooseGap,
        Stop,
        Field,
        Choice,
    }

    /// <summary>The template as written.</summary>
    internal string Source { get; }

    /// <summary>The longest literal, as written, that every match contains, for the prefilter.</summary>
    internal string Anchor { get; }

    /// <summary>Whether every match holds a digit, so that where none is near nothing has to be tried.</summary>
    internal bool NeedsDigit { get; }

    /// <summary>Whether every match starts with <see cref="Anchor"/>.</summary>
    internal bool AnchorLeads { get; }

    /// <summary>The characters that a match can start with: bit 0 to 25 for letters, 26 for digits, 27 for all else.</summary>
    internal uint Starts { get; }

    /// <summary>Whether every match starts with a text in exactly these letters, which <see cref="Lead"/> gives.</summary>
    internal bool IsExact { get; }

    /// <summary>The text in exact letters that every match starts with, or nothing.</summary>
    internal string Lead => IsExact ? _first!.Text : "";

    /// <summary>Compiles a template.</summary>
    /// <exception cref="FormatException">The template breaks the syntax; the message says where and how.</exception>
    internal static ResolutionTemplate Compile(string source, ResolutionFieldNames fields)
    {
        Node? first = new ResolutionTemplateParser(source, fields).Parse();
        string anchor = "";
        bool leads = false;
        for (Node? node = first; node is not null; node = node.Kind == Step.Choice ? node.After : node.Next)
        {
            foreach (string piece in node.Raw.Split('-', '\''))
            {
                if (piece.Length > anchor.Length)
                {
                    anchor = piece;
                    leads = ReferenceEquals(node, first) && node.Raw.StartsWith(piece, StringComparison.Ordinal);
                }
            }
        }

        return new ResolutionTemplate(source, first, anchor, leads);
    }

    /// <summary>The end of the match that starts at a position, or -1.</summary>
    internal int Match(ReadOnlySpan<char> text, int start, ref ResolutionCapture capture)
    {
        if (start >= text.Length || (Starts & StartBit(text[start])) == 0)
        {
            return -1;
        }

        int end = Match(_first, text, start, ref capture);
        while (end > start && ResolutionText.IsSpace(text[end - 1]))
        {
            end--;
        }

        return end > start ? end : -1;
    }

    /// <summary>The bit of <see cref="Starts"/> that a character of the text has.</summary>
    internal static uint StartBit(char c)
    {
        char folded = Folding.Fold(c);
        return folded is >= 'a' and <= 'z' ? 1u << (folded - 'a') : char.IsAsciiDigit(c) ? 1u << 26 : 1u << 27;
    }

    private static int Match(Node? node, ReadOnlySpan<char> text, int position, ref ResolutionCapture capture)
    {
        while (node is not null)
        {
            switch (node.Kind)
            {
                case Step.Text:
                    if (!MatchFolded(text, position, node.Text))
                    {
                        return -1;
                    }

                    position += node.Text.Length;
                    break;
                case Step.Exact:
                    if (!text[position..].StartsWith(node.Text, StringComparison.Ordinal))
                    {
                        return -1;
                    }

                    position += node.Text.Length;
                    break;
                case Step.Gap:
                    int after = ResolutionText.SkipGap(text, position);
                    if (after == position && position > 0 && char.IsLetterOrDigit(text[position - 1]) && !ResolutionText.EndsWord(text, position))
                    {
                        return -1;
                    }

                    position = after;
                    break;
                case Step.LooseGap:
                    position = ResolutionText.SkipGap(text, position);
                    break;
                case Step.Stop:
                    position = ResolutionText.SkipGap(text, position < text.Length && text[position] == '.' ? position + 1 : position);
                    break;
                case Step.Field:
                    position = ResolutionFields.Match(node.Field, text, position, ref capture);
                    if (position < 0)
                    {
                        return -1;
                    }

                    break;
                default:
                    return MatchChoice(node, text, position, ref capture);
            }

            node = node.Next;
        }

        // A match is a whole number of words.
        bool inWord = position > 0 && char.IsLetterOrDigit(text[position - 1]) && !ResolutionText.EndsWord(text, position);
        return inWord ? -1 : position;
    }

    private static int MatchChoice(Node choice, ReadOnlySpan<char> text, int position, ref ResolutionCapture capture)
    {
        foreach (Node? option in choice.Options)
        {
            ResolutionCapture attempt = capture;
            int end = Match(option, text, position, ref attempt);
            if (end >= 0)
            {
                capture = attempt;
                return end;
            }
        }

        return -1;
    }

    private static bool MatchFolded(ReadOnlySpan<char> text, int position, string folded)
    {
        if (position + folded.Length > text.Length)
        {
            return false;
        }

        for (int i = 0; i < folded.Length; i++)
        {
            char c = text[position + i];
            if (c != folded[i] && Folding.Fold(c) != folded[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool FindDigit(Node? first)
    {
        for (Node? node = first; node is not null; node = node.Kind == Step.Choice ? node.After : node.Next)
        {
            if (node.Kind == Step.Field && node.Field.Shape is ResolutionFieldShape.Digits or ResolutionFieldShape.Lettered or ResolutionFieldShape.Special or ResolutionFieldShape.Year or ResolutionFieldShape.ShortYear)
            {
                return true;
            }
        }

        return false;
    }

    private static uint FindStarts(Node? node, uint found)
    {
        for (; node is not null; node = node.Next)
        {
            switch (node.Kind)
            {
                case Step.Text or Step.Exact:
                    return found | StartBit(node.Text[0]);
                case Step.Field:
                    return found | ResolutionFields.Starts(node.Field);
                case Step.Choice:
                    foreach (Node? option in node.Options)
                    {
                        found = FindStarts(option, found);
                    }

                    return found;
                default:
                    found |= 1u << 27;
                    break;
            }
        }

        return found;
    }

    /// <summary>One step of a template and what follows it.</summary>
    internal sealed class Node
    {
        internal required Step Kind { get; init; }

        /// <summary>The literal: folded, or as written where it must stand exactly.</summary>
        internal string Text { get; init; } = "";

        /// <summary>The literal as written.</summary>
        internal string Raw { get; init; } = "";

        internal ResolutionField Field { get; init; }

        /// <summary>The ways on from a choice; each leads through to the template's end. Null is the end itself.</summary>
        internal Node?[] Options { get; init; } = [];

        internal Node? Next { get; init; }

        /// <summary>What follows a choice whichever way is taken.</summary>
        internal Node? After { get; init; }
    }
}
