namespace EntityKit;

/// <summary>The agency that signs a report at its end: ". – Nampa", "APP/nhk/msr", "MNA/5329018".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class AgencySigns(LexiconSet lexicons)
{
    private const int MaxLetters = 6;
    private const int MaxSigns = 8;

    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _surnames = lexicons["surnames"];

    /// <summary>Marks the agency whose name is a report's last word but for the signs of its editors; gives its end, 0 where none is.</summary>
    internal int Read(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int start = name.Start;
        if (start < 2 || name.Length > 1 || text.Tokens[start].Length < 2)
        {
            return 0;
        }

        bool last = EndsParagraph(text, start + 1);
        bool dashed = last && text.IsHyphen(start - 1) && !text.IsJoint(start - 1) && text.Is(start - 2, '.') && !text.StartsLine(start) && !_countries.Contains(text, start)
            && (text.IsUpper(start) || !(_givenNames.Contains(text, start) || _surnames.Contains(text, start)));
        dashed |= last && text.IsUpper(start) && text.Is(start - 1, '/') && !text.Touches(start) && text.Is(start - 2, '.');
        bool signed = !last && text.IsUpper(start) && text.Tokens[start].Length <= MaxLetters && (text.StartsLine(start) || text.Is(start - 1, '.')) && IsSigned(text, start + 1);
        return changes.MarkUpTo(start, dashed || signed ? start + 1 : 0, EntityType.Organization);
    }

    /// <summary>Whether nothing but strokes and what editors sign with stands up to the end of the paragraph: "/nhk/msr", "/5329018".</summary>
    private static bool IsSigned(TaggedText text, int token)
    {
        bool signs = false;
        int at = token;
        for (; at < text.Tokens.Length && at - token < MaxSigns && !text.StartsLine(at); at++)
        {
            bool stroke = text.Is(at, '/');
            char first = text.Text[text.Tokens[at].Start];
            if (!(stroke || (text.Is(at - 1, '/') && text.Touches(at) && (char.IsAsciiDigit(first) || (char.IsLower(first) && text.Tokens[at].Length < 5)))))
            {
                return false;
            }

            signs |= !stroke;
        }

        return signs && text.Is(token, '/') && EndsParagraph(text, at);
    }

    private static bool EndsParagraph(TaggedText text, int token) => token >= text.Tokens.Length || text.StartsParagraph(token);
}
