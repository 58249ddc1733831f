namespace EntityKit;

/// <summary>
/// Names of organizations in other languages, whose small words and small letters an English reader would stop at: "Réseau des
/// femmes pour la paix", "Universidad Mayor del Norte", "Yayasan Laut dan Pendidikan". They begin with what the body is.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class ForeignNames(LexiconSet lexicons)
{
    private const int MaxTokens = 16;
    private const int MaxLinks = 3;
    private const string Foreign = "foreign";

    private readonly Lexicon _heads = lexicons["foreign-heads"];
    private readonly Lexicon _links = lexicons["foreign-links"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];

    /// <summary>The end of the name that begins with a token; 0 where none does.</summary>
    internal int EndOf(TaggedText text, int start, int limit)
    {
        if (!text.IsCapitalized(start) || _heads.ValueOf(text.TokenText(start)) is not { } value)
        {
            return 0;
        }

        limit = Math.Min(limit, start + MaxTokens);
        bool isForeign = false;
        bool isNamed = false;
        int end = start + 1;
        while (end < limit && !text.StartsLine(end))
        {
            int next = end;
            if (IsContent(text, end))
            {
                next = end + 1;
                isForeign |= HasAccent(text.TokenText(end));
                isNamed = true;
            }
            else if (text.IsJoint(end) && end + 1 < limit && IsContent(text, end + 1))
            {
                next = end + 2; // "Sahel-Est"
            }
            else if (IsElided(text, end))
            {
                next = end + 1;
                isForeign = isNamed = true;
            }
            else if (BehindLinks(text, end, limit, out bool sure) is var content and > 0)
            {
                next = content;
                isForeign |= sure;
                isNamed = true;
            }
            else if (IsSmall(text, end) && (BehindLinks(text, end + 1, limit, out _) > 0 || (end + 1 < limit && IsElided(text, end + 1)) || (isForeign && IsRomance(text.TokenText(end)))))
            {
                next = end + 1;
            }

            if (next == end)
            {
                break;
            }

            end = next;
        }

        return isNamed && (isForeign || value == Foreign || HasAccent(text.TokenText(start))) ? end : 0;
    }

    /// <summary>The token behind small words of a language and what they lead to ("de la Mer", "pour la paix", "du 9 Avril"); 0 where none stand here.</summary>
    private int BehindLinks(TaggedText text, int token, int limit, out bool sure)
    {
        int at = token;
        sure = false;
        while (at < limit && at - token < MaxLinks && !text.IsCapitalized(at) && _links.Contains(text.TokenText(at)) && !text.StartsLine(at))
        {
            sure |= IsSureLink(text, at);
            at++;
        }

        if (at == token || at >= limit || text.StartsLine(at))
        {
            return 0;
        }

        if (char.IsAsciiDigit(text.Text[text.Tokens[at].Start]))
        {
            return sure && at + 1 < limit && text.IsCapitalized(at + 1) ? at + 2 : 0;
        }

        return IsContent(text, at) || IsElided(text, at) || (sure && IsSmall(text, at)) ? at + 1 : 0;
    }

    private bool IsContent(TaggedText text, int token) =>
        text.IsCapitalized(token) && text.IsWord(token) && !_calendar.Contains(text.TokenText(token)) && !text.IsInitial(token);

    /// <summary>A word in small letters that is no common English one.</summary>
    private bool IsSmall(TaggedText text, int token) =>
        text.IsWord(token) && !text.IsCapitalized(token) && text.Tokens[token].Length > 3 && !_frequent.Contains(text.TokenText(token)) && !_links.Contains(text.TokenText(token));

    /// <summary>"d'État", "l'homme".</summary>
    private static bool IsElided(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        return word.Length > 3 && word[1] is '\'' or '\u2019' && word[0] is 'd' or 'l' or 'D' or 'L' && char.IsLetter(word[2]);
    }

    /// <summary>A small word that no English sentence has.</summary>
    private static bool IsSureLink(TaggedText text, int token) =>
        text.Is(token, "de", "du") || text.Is(token, "des", "del") || text.Is(token, "pour", "por") || text.Is(token, "para", "della") || text.Is(token, "do", "da") || text.Is(token, "dos", "das")
        || text.Is(token, "et", "und") || text.Is(token, "dan", "ng") || text.Is(token, "für", "pentru") || text.Is(token, "untuk", "mga");

    private static bool HasAccent(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('\u00C0', '\u024F') >= 0;

    /// <summary>Whether a word in small letters ends as adjectives of Romance languages do and English ones do not.</summary>
    private static bool IsRomance(ReadOnlySpan<char> word) =>
        HasAccent(word) || word.EndsWith("phone") || word.EndsWith("ienne") || word.EndsWith("ien") || word.EndsWith("aire") || word.EndsWith("aise") || word.EndsWith("iste") || word.EndsWith("istes")
            || word.EndsWith("ense") || word.EndsWith("ista") || word.EndsWith("istas") || word.EndsWith("ales") || word.EndsWith("idad") || word.EndsWith("aux") || word.EndsWith("eurs");
}
