namespace EntityKit;

/// <summary>Decides whether two names may be one person, and by which rule.</summary>
internal sealed class NameMatcher
{
    private readonly Lexicon _nicknames;

    /// <summary>Creates a matcher that knows the nicknames of the lexicon <c>nicknames</c>.</summary>
    internal NameMatcher(LexiconSet lexicons) => _nicknames = lexicons["nicknames"];

    /// <summary>The rule by which two names of at least two words each may be one person, or null.</summary>
    internal string? MatchFull(PersonName left, PersonName right)
    {
        if (left.Suffix is not null && right.Suffix is not null && left.Suffix != right.Suffix)
        {
            return null;
        }

        if (left.Key == right.Key)
        {
            return "same";
        }

        if (left.Letters == right.Letters)
        {
            return "spelling"; // "Choi Jong-kun" and "Choi Jong Kun"
        }

        (PersonName shorter, PersonName longer) = left.Words.Length <= right.Words.Length ? (left, right) : (right, left);
        return MatchInOrder(shorter, longer) ?? MatchReversed(shorter, longer);
    }

    /// <summary>The rule by which a name may stand for a fuller one ("Al-Masri" for "Samir Al-Masri"), or null.</summary>
    internal string? MatchPart(PersonName part, PersonName whole)
    {
        if (part.Words.Length >= whole.Words.Length || (part.Suffix is not null && whole.Suffix is not null && part.Suffix != whole.Suffix))
        {
            return part.Words.Length > 1 ? null
                : whole.Nickname is { } nickname && nickname == part.First.Core ? "nickname"
                : whole.Words.Length == 1 && part.First.Core == whole.First.Core && (NumeralOf(part) is null) != (NumeralOf(whole) is null) ? "numeral" // "Abdullah" for "Abdullah II"
                : null;
        }

        if (NumeralOf(part) is not null && NumeralOf(whole) is null)
        {
            return null; // "Johann II" is not "Johann Keller"
        }

        int offset = PositionOf(part, whole, exact: true);
        string? spelling = null;
        if (offset < 0)
        {
            offset = PositionOf(part, whole, exact: false);
            spelling = "spelling";
        }

        if (offset < 0)
        {
            return part.Words.Length == 1 && MatchesAsNickname(part, whole) ? "nickname" : null;
        }

        if (offset > 0 && part.Words.Length == 1 && !part.First.HasParticle && IsPatronymic(whole.Words[offset]))
        {
            return null; // "King Salim" is not his son "Omar bin Salim"
        }

        return spelling ?? (offset + part.Words.Length == whole.Words.Length ? "surname" : offset == 0 ? "given-name" : "middle-name");
    }

    private static bool IsPatronymic(NameWord word) => word.Folded.StartsWith("bin ", StringComparison.Ordinal) || word.Folded.StartsWith("ibn ", StringComparison.Ordinal) || word.Folded.StartsWith("bint ", StringComparison.Ordinal) || word.Folded.StartsWith("binti ", StringComparison.Ordinal);

    private static string? NumeralOf(PersonName name) => name.Suffix is { } suffix && NameParticles.IsNumeral(suffix) ? suffix : null;

    /// <summary>Whether two name words may be one name: equal, a spelling of the other, an initial or a nickname of it.</summary>
    internal bool SameWord(NameWord left, NameWord right)
    {
        if (left.Folded == right.Folded || left.Core == right.Core)
        {
            return true;
        }

        if (left.IsInitial || right.IsInitial)
        {
            return left.Core[0] == right.Core[0] && (left.Core.Length == 1 || right.Core.Length == 1);
        }

        return left.MayBeSpelling(right) || SameNickname(left, right);
    }

    private bool SameNickname(NameWord left, NameWord right)
    {
        string? first = FullFormOf(left);
        string? second = FullFormOf(right);
        return (first is not null && first == right.Core) || (second is not null && second == left.Core) || (first is not null && first == second);
    }

    private string? FullFormOf(NameWord word) => (word.FullForm ??= _nicknames.ValueOf(word.Core) ?? "") is { Length: > 0 } form ? form : null;

    private bool MatchesAsNickname(PersonName part, PersonName whole) =>
        (whole.Nickname is { } nickname && nickname == part.First.Core) || (part.First.Core.Length > 2 && SameNickname(part.First, whole.First));

    /// <summary>The shorter name's words must follow each other in the longer one, the last one last and the first one first.</summary>
    private string? MatchInOrder(PersonName shorter, PersonName longer)
    {
        if (!SameSurname(shorter.Last, longer.Last) || !(SameWord(shorter.First, longer.First) || NicknamedAs(shorter.First, longer)))
        {
            return null;
        }

        int position = 1;
        for (int i = 1; i < shorter.Words.Length - 1; i++)
        {
            while (position < longer.Words.Length - 1 && !SameWord(shorter.Words[i], longer.Words[position]))
            {
                position++;
            }

            if (position++ >= longer.Words.Length - 1)
            {
                return null;
            }
        }

        bool sameEnds = shorter.First.Core == longer.First.Core && shorter.Last.Core == longer.Last.Core;
        return sameEnds ? "middle-name" : shorter.First.IsInitial || longer.First.IsInitial ? "initial" : "spelling";
    }

    private static bool NicknamedAs(NameWord word, PersonName name) => name.Nickname is { } nickname && nickname == word.Core;

    /// <summary>"MASRI Samir" for "Samir Masri", "Abe Shinzo" for "Shinzo Abe".</summary>
    private static string? MatchReversed(PersonName shorter, PersonName longer) =>
        shorter.Words.Length == 2 && longer.Words.Length == 2 &&
        shorter.First.Core == longer.Last.Core && shorter.Last.Core == longer.First.Core && shorter.First.Core.Length > 1
            ? "reversed"
            : null;

    private static bool SameSurname(NameWord left, NameWord right) =>
        left.Core == right.Core || left.MayBeSpelling(right) ||
        DoubleSurname(left.Core, right) || DoubleSurname(right.Core, left);

    /// <summary>Whether a surname is one half of a hyphenated one: "Haddad" of "Haddad-Rossi".</summary>
    private static bool DoubleSurname(string core, NameWord word) =>
        core.Length > 2 && word.Folded.Length > core.Length + 1 && !word.HasParticle &&
        ((word.Folded[core.Length] == '-' && word.Folded.StartsWith(core, StringComparison.Ordinal)) || (word.Folded[^(core.Length + 1)] == '-' && word.Folded.EndsWith(core, StringComparison.Ordinal)));

    private static int PositionOf(PersonName part, PersonName whole, bool exact)
    {
        // From the end: the surname is likelier meant than the given name.
        for (int offset = whole.Words.Length - part.Words.Length; offset >= 0; offset--)
        {
            bool all = true;
            for (int i = 0; i < part.Words.Length && all; i++)
            {
                NameWord word = part.Words[i];
                NameWord other = whole.Words[offset + i];
                bool given = offset + i == 0 && whole.Words.Length > 1 && other.Folded.IndexOf('-') > 3 && !word.Folded.Contains('-'); // "Jean" is not "Jean-Maurice Lim"
                all = !other.IsInitial && !word.IsInitial && !given && (word.Core == other.Core || (!exact && SameSurname(word, other)));
            }

            if (all)
            {
                return offset;
            }
        }

        return -1;
    }
}
