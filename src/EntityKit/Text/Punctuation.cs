namespace EntityKit;

/// <summary>Which marks are dashes and which are quotation marks, so that every stage reads them alike.</summary>
internal static class Punctuation
{
    /// <summary>Whether a character is a hyphen or a dash of any length.</summary>
    internal static bool IsDash(char c) => Folding.Fold(c) == '-';

    /// <summary>Whether a character is a double quotation mark: of English, or of the languages that foreign names come from.</summary>
    internal static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '\u201E';

    /// <summary>Whether a character is a single quotation mark; the closing one is an apostrophe too.</summary>
    internal static bool IsSingleQuote(char c) => c is '\'' or '\u2018' or '\u2019';

    /// <summary>Whether a character may close a quotation.</summary>
    internal static bool IsClosingQuote(char c) => c is '"' or '\'' or '\u2019' or '\u201D' or '\u00BB';
}
