namespace EntityKit;

/// <summary>Names behind a rank that the tagger missed or took the rank into: "Brig Gen BO Lim", "Brigadier (Rtd.) Ana Lim".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class RankedNames(LexiconSet lexicons, TitleLexicons titles)
{
    private const int MaxInitials = 3;
    private const int MaxName = 4;
    private const int MaxRank = 4;

    private readonly Lexicon _acronyms = lexicons["organization-acronyms"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _particles = lexicons["name-particles"];
    private readonly Lexicon _surnames = lexicons["surnames"];
    private readonly NameWords _words = new(lexicons, titles);

    /// <summary>Marks the name behind a rank and its initials without stops, or behind the bracket that says that it is over; gives its end, 0 where none is.</summary>
    internal int BehindRank(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int limit = name.Sentence.End;
        int rank = titles.HeadAt(text, name.Start, Math.Min(limit, name.Start + MaxRank), out TitleClass found);
        if (rank == 0 || found != TitleClass.Rank)
        {
            return 0;
        }

        int first = BehindBracket(text, name.Start + rank, limit);
        if (name.IsOrganization && first < limit && text.HasType(first, EntityType.Person) && text.Tags[first].Bio == Bio.Begin)
        {
            changes.Clear(name.Start, first); // a rank that the tagger took for a body
            return first;
        }

        bool retired = first > name.Start + rank;
        bool initials = first < limit && IsInitials(text, first);
        if (!(retired || initials))
        {
            return 0;
        }

        int end = NameEnd(text, initials ? first + 1 : first, limit);
        if (end == 0 || (retired && !initials && end - first < 2))
        {
            return 0;
        }

        changes.Clear(name.Start, first);
        changes.Mark(first, end, EntityType.Person);
        return end;
    }

    /// <summary>The token behind "(Rtd.)" or "(Retired)"; the same token where no such bracket stands.</summary>
    private static int BehindBracket(TaggedText text, int token, int limit) =>
        TitleAttachment.RetiredEnd(text, token) is var end && end > 0 && end < limit ? end : token;

    /// <summary>"BO", "MC": two or three letters in capitals that are no body's and no country's.</summary>
    private bool IsInitials(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        if (word.Length is < 2 or > MaxInitials || text.StartsLine(token))
        {
            return false;
        }

        foreach (char c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word is not ("UN" or "EU" or "UK" or "US" or "AU") && (word.Length == 2 || !(_acronyms.Contains(word) || _countries.Contains(word))) && titles.HeadAt(text, token, token + 1, out _) == 0;
    }

    /// <summary>The end of the surname that starts at a token; 0 where a word of it is a body's, a role's or a common one.</summary>
    private int NameEnd(TaggedText text, int start, int limit)
    {
        int end = start;
        while (end < limit && end - start < MaxName && !text.StartsLine(end) && (IsNameWord(text, end, limit) || (end > start && (text.IsJoint(end) || _particles.Contains(text, end)))))
        {
            end++;
        }

        while (end > start && !text.IsCapitalized(end - 1))
        {
            end--;
        }

        bool namesake = end > start && end + 1 < limit && text.IsCapitalized(end) && !text.StartsLine(end) && _surnames.Contains(text, end) && text.IsWord(end + 1) && !text.IsCapitalized(end + 1); // "Brigadier (Rtd.) Ana Sheriff is"
        end += namesake ? 1 : 0;

        bool body = end < limit && text.IsCapitalized(end) && !text.StartsLine(end) && _organizationHeads.Contains(text, end) && titles.HeadAt(text, end, limit, out _) == 0;
        return end > start && !body ? end : 0;
    }

    private bool IsNameWord(TaggedText text, int token, int limit) =>
        _words.Contains(text, token, limit) && !(text.IsUpper(token) && text.Tokens[token].Length < 4);
}
