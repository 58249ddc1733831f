namespace EntityKit;

/// <summary>
/// What the extractors ask of a single token: its letters, its case, its tag, the white space before it. Beside the first
/// and the last token stands none, which is no word, no mark and of no type, so that a neighbour may be asked after anywhere.
/// </summary>
internal static class TokenShape
{
    /// <summary>Whether the token is this word, whatever its case; apostrophes and marks are folded.</summary>
    internal static bool Is(this TaggedText text, int token, string word)
    {
        if (!text.Has(token))
        {
            return false;
        }

        Token t = text.Tokens[token];
        return t.Length == word.Length && Folding.Equal(text.Text.AsSpan(t.Start, t.Length), word);
    }

    /// <summary>Whether the token is one of two words, whatever its case.</summary>
    internal static bool Is(this TaggedText text, int token, string word, string other) => text.Is(token, word) || text.Is(token, other);

    /// <summary>Whether the token is exactly this character.</summary>
    internal static bool Is(this TaggedText text, int token, char mark)
    {
        if (!text.Has(token))
        {
            return false;
        }

        Token t = text.Tokens[token];
        return t.Length == 1 && text.Text[t.Start] == mark;
    }

    private static bool Has(this TaggedText text, int token) => (uint)token < (uint)text.Tokens.Length;

    /// <summary>Whether the token starts with a letter.</summary>
    internal static bool IsWord(this TaggedText text, int token) => text.Has(token) && text.Words.Has(token, WordTraits.StartsWithLetter);

    /// <summary>Whether the token starts with an upper-case letter.</summary>
    internal static bool IsCapitalized(this TaggedText text, int token) => text.Has(token) && text.Words.Has(token, WordTraits.Capitalized);

    /// <summary>Whether the token is a name that begins with one small letter: "iTaukei".</summary>
    internal static bool HasInnerCapital(this TaggedText text, int token) =>
        text.Has(token) && text.Tokens[token] is { Length: > 3 } t && char.IsLower(text.Text[t.Start]) && char.IsUpper(text.Text[t.Start + 1]);

    /// <summary>Whether the token has two letters or more and no lower-case one.</summary>
    internal static bool IsUpper(this TaggedText text, int token) => text.Has(token) && text.Words.Has(token, WordTraits.Upper);

    /// <summary>Whether a word in capitals stands directly before the token in its line.</summary>
    internal static bool IsBehindCapitals(this TaggedText text, int token) => !text.StartsLine(token) && text.IsUpper(token - 1);

    /// <summary>Whether a word in capitals stands directly behind the token in its line.</summary>
    internal static bool IsBeforeCapitals(this TaggedText text, int token) => text.IsUpper(token + 1) && !text.StartsLine(token + 1);

    /// <summary>Whether the token is an initial: "K.", or one of two letters as names of the steppe have them ("Kh.", "Ts.").</summary>
    internal static bool IsInitial(this TaggedText text, int token)
    {
        if (!text.IsCapitalized(token))
        {
            return false;
        }

        ReadOnlySpan<char> word = text.TokenText(token);
        return (word.Length == 2 && word[1] == '.') || word is "Kh." or "Ts." or "Ch." or "Sh." or "Yu." or "Ya." or "Zh." or "Dz." or "Gh.";
    }

    /// <summary>Whether the token is a hyphen or a dash without white space on either side: the joint of a compound.</summary>
    internal static bool IsJoint(this TaggedText text, int token) =>
        text.IsHyphen(token) && token > 0 && token + 1 < text.Tokens.Length && text.Touches(token) && text.Touches(token + 1);

    /// <summary>Whether the token is a hyphen or a short dash.</summary>
    internal static bool IsHyphen(this TaggedText text, int token) => text.IsDash(token) && !text.Is(token, '\u2014');

    /// <summary>Whether the token is a hyphen or a dash of any length.</summary>
    internal static bool IsDash(this TaggedText text, int token) => text.Has(token) && text.Tokens[token] is { Length: 1 } t && Punctuation.IsDash(text.Text[t.Start]);

    /// <summary>Whether the token is a dash that parts what stands beside it, and no joint of a compound.</summary>
    internal static bool IsPartingDash(this TaggedText text, int token) => text.IsDash(token) && !text.IsJoint(token);

    /// <summary>Whether the token is a double quotation mark.</summary>
    internal static bool IsQuote(this TaggedText text, int token) => text.Has(token) && text.Tokens[token] is { Length: 1 } t && Punctuation.IsQuote(text.Text[t.Start]);

    /// <summary>Whether the token is a quotation mark, double or single.</summary>
    internal static bool IsAnyQuote(this TaggedText text, int token) => text.IsQuote(token) || (text.Has(token) && text.Tokens[token] is { Length: 1 } t && Punctuation.IsSingleQuote(text.Text[t.Start]));

    /// <summary>Whether the token is a possessive 's or a lone apostrophe that closes a plural.</summary>
    internal static bool IsPossessive(this TaggedText text, int token)
    {
        if (!text.Has(token))
        {
            return false;
        }

        Token t = text.Tokens[token];
        return t.Length <= 2 && Folding.Fold(text.Text[t.Start]) == '\'' && (t.Length == 1 || text.Text[t.Start + 1] is 's' or 'S')
            && token > 0 && text.Touches(token);
    }

    /// <summary>Whether the token stands directly after the one before it.</summary>
    internal static bool Touches(this TaggedText text, int token) => text.Tokens[token - 1].End == text.Tokens[token].Start;

    /// <summary>Whether a line break, or the border of two cells of a table, stands between the token and the one before it.</summary>
    internal static bool StartsLine(this TaggedText text, int token) => token == 0 || text.Words.Has(token, WordTraits.StartsLine);

    /// <summary>Whether a tab stands between the token and a word before it, as between the cells of a table's row.</summary>
    internal static bool StartsCell(this TaggedText text, int token) => token > 0 && LineLayout.IsCellBreak(text.Text, text.Tokens[token - 1], text.Tokens[token]);

    /// <summary>Whether a blank line stands between the token and the one before it.</summary>
    internal static bool StartsParagraph(this TaggedText text, int token) =>
        token == 0 || text.Words.Has(token, WordTraits.StartsParagraph);

    /// <summary>The end of what may be looked at from a token on: so many tokens at most, and none behind a blank line.</summary>
    internal static int Horizon(this TaggedText text, int token, int reach)
    {
        int end = token;
        while (end < text.Tokens.Length && end < token + reach && !text.StartsParagraph(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the token's entity tag has this type.</summary>
    internal static bool HasType(this TaggedText text, int token, string type)
    {
        string? tagged = text.Has(token) ? text.Tags[token].Type : null;
        return tagged is not null && ((object)tagged == type || tagged == type);
    }

    /// <summary>The first token of the tagged entity that holds a token.</summary>
    internal static int EntityStart(this TaggedText text, int token)
    {
        while (text.Tags[token].Bio == Bio.Inside)
        {
            token--;
        }

        return token;
    }

    /// <summary>The token after the tagged entity that holds a token.</summary>
    internal static int EntityEnd(this TaggedText text, int token)
    {
        token++;
        while (token < text.Tags.Length && text.Tags[token].Bio == Bio.Inside)
        {
            token++;
        }

        return token;
    }

    /// <summary>Whether the token is a Roman numeral of two digits or more in capitals.</summary>
    internal static bool IsRoman(this TaggedText text, int token)
    {
        if (!text.Has(token))
        {
            return false;
        }

        foreach (char c in text.TokenText(token))
        {
            if (c is not ('I' or 'V' or 'X' or 'L'))
            {
                return false;
            }
        }

        return text.Tokens[token].Length > 1;
    }

    /// <summary>Whether the token is an article.</summary>
    internal static bool IsArticle(this TaggedText text, int token) => text.Is(token, "the") || text.Is(token, "a", "an");

    /// <summary>A mention of a range of tokens.</summary>
    internal static Mention MentionOf(this TaggedText text, EntityKind kind, int start, int end, MentionSource source, double confidence, string rule)
    {
        TextSpan span = text.SpanOf(start, end);
        return new Mention(kind, span, text.Text.Substring(span.Start, span.Length), source, Math.Clamp(confidence, 0, 1), rule);
    }
}
