using Step = EntityKit.ResolutionTemplate.Step;

namespace EntityKit;

/// <summary>Reads the written form of a template into its steps.</summary>
internal sealed class ResolutionTemplateParser(string source, ResolutionFieldNames fields)
{
    private const int MostParts = 200;
    private const int MostPaths = 4096;

    private int _position;
    private int _parts;
    private int _paths = 1;

    /// <summary>The first step, or null for an empty template.</summary>
    /// <exception cref="FormatException">The template breaks the syntax.</exception>
    internal ResolutionTemplate.Node? Parse()
    {
        List<Part> parts = ParseSequence('\0');
        if (parts.Count == 0)
        {
            throw Fault("it is empty");
        }

        return Link(parts, null);
    }

    private List<Part> ParseSequence(char close)
    {
        var parts = new List<Part>();
        while (_position < source.Length && source[_position] != close && !(close != '\0' && source[_position] == '|'))
        {
            if (++_parts > MostParts)
            {
                throw Fault($"it has more than {MostParts} parts");
            }

            ParsePart(parts);
        }

        return parts;
    }

    private void ParsePart(List<Part> parts)
    {
        char c = source[_position++];
        switch (c)
        {
            case ' ':
                parts.Add(new Part(Step.Gap));
                break;
            case '_':
                parts.Add(new Part(Step.LooseGap));
                break;
            case '.':
                parts.Add(new Part(Step.Stop));
                break;
            case '[':
                parts.Add(ParseChoice(']', optional: true));
                break;
            case '<':
                parts.Add(ParseChoice('>', optional: false));
                break;
            case '{':
                parts.Add(ParseBraces());
                break;
            case ']' or '>' or '}' or '|':
                throw Fault($"'{c}' at {_position - 1} closes or divides nothing");
            case '(':
                AddText(parts, c);
                parts.Add(new Part(Step.LooseGap));
                break;
            case ')':
                parts.Add(new Part(Step.LooseGap));
                AddText(parts, c);
                break;
            default:
                AddText(parts, c);
                break;
        }
    }

    private static void AddText(List<Part> parts, char c)
    {
        if (parts.Count > 0 && parts[^1].Kind == Step.Text)
        {
            parts[^1] = parts[^1] with { Text = parts[^1].Text + c };
        }
        else
        {
            parts.Add(new Part(Step.Text) { Text = c.ToString() });
        }
    }

    private Part ParseChoice(char close, bool optional)
    {
        int open = _position - 1;
        var ways = new List<List<Part>>();
        do
        {
            ways.Add(ParseSequence(close));
        }
        while (_position < source.Length && source[_position++] == '|');

        if (source[_position - 1] != close || _position - 1 <= open)
        {
            throw Fault($"'{source[open]}' at {open} is not closed");
        }

        if (optional)
        {
            ways.Add([]);
        }

        _paths *= ways.Count;
        if (_paths > MostPaths)
        {
            throw Fault($"its choices make more than {MostPaths} ways through it");
        }

        return new Part(Step.Choice) { Ways = ways };
    }

    private Part ParseBraces()
    {
        int end = source.IndexOf('}', _position);
        if (end <= _position)
        {
            throw Fault($"'{{' at {_position - 1} is not closed or holds nothing");
        }

        string content = source[_position..end];
        _position = end + 1;
        if (content[0] == '=')
        {
            return content.Length > 1 ? new Part(Step.Exact) { Text = content[1..] } : throw Fault("'{=}' holds no text");
        }

        return new Part(Step.Field) { Field = ResolutionFields.Parse(content, fields) ?? throw Fault($"it knows no field '{content}'") };
    }

    // From the end to the start, so that each step knows its next.
    private static ResolutionTemplate.Node? Link(List<Part> parts, ResolutionTemplate.Node? next)
    {
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            Part part = parts[i];
            ResolutionTemplate.Node? after = next;
            next = part.Kind == Step.Choice
                ? new ResolutionTemplate.Node { Kind = Step.Choice, Options = [.. part.Ways.Select(way => Link(way, after))], After = after }
                : new ResolutionTemplate.Node
                {
                    Kind = part.Kind,
                    Text = part.Kind == Step.Text ? Folding.Fold(part.Text) : part.Text,
                    Raw = part.Text,
                    Field = part.Field,
                    Next = after,
                };
        }

        return next;
    }

    private FormatException Fault(string what) => new($"The template \"{source}\" is not valid: {what}.");

    private sealed record Part(Step Kind)
    {
        internal string Text { get; init; } = "";

        internal ResolutionField Field { get; init; }

        internal List<List<Part>> Ways { get; init; } = [];
    }
}
