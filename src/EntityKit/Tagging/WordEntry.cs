namespace EntityKit;

/// <summary>What a word is known to do in its sentence, whatever the model.</summary>
[Flags]
internal enum WordRoles : ushort
{
    None = 0,
    Article = 1,
    PlacePreposition = 2,
    SpeechVerb = 4,
    Possessive = 8,
    OpenBracket = 16,
    Quote = 32,
    NameLink = 64,
    Honorific = 128,
    GivenName = 256,
    OrganizationHead = 512,
    TitleHead = 1024,
    Bullet = 2048,
}

/// <summary>Everything that is computed once for a word form.</summary>
/// <remarks>Immutable, shared by all threads.</remarks>
internal sealed class WordEntry
{
    private static readonly (string Words, WordRoles Role)[] s_roles =
    [
        ("the a an", WordRoles.Article),
        ("in at from near to across into outside inside around", WordRoles.PlacePreposition),
        ("said says told added asked noted stressed announced stated replied argued wrote insisted warned explained", WordRoles.SpeechVerb),
        ("'s ’s ' ’", WordRoles.Possessive),
        ("( [", WordRoles.OpenBracket),
        ("\" “ ” ‘ « `` ''", WordRoles.Quote),
        ("of and for & the on de la del du des al to in von van", WordRoles.NameLink),
        ("* • - – — · o", WordRoles.Bullet),
    ];

    private static readonly Dictionary<string, WordRoles> s_roleOf = BuildRoles();

    internal WordEntry(string text, uint mask, bool startsPhrase, ReadOnlySpan<ushort> clusters)
    {
        Text = text;
        string folded = Folding.Fold(WordShape.WithoutHash(text));
        Mask = mask;
        StartsPhrase = startsPhrase;
        Case = WordShape.CaseOf(text);
        IsLong = WordReach.IsLong(text);
        Shape = WordShape.HashOf(3, text, collapse: true);
        Norm = FeatureHash.OfText(1, DigitsToZero(folded));
        Roles = s_roleOf.GetValueOrDefault(folded) | RolesOf(mask, Case);
        (Features, Reach) = TaggerFeatures.OfWord(this, folded, clusters);
    }

    private WordEntry(WordEntry bare, short[] rows)
    {
        Text = bare.Text;
        Mask = bare.Mask;
        StartsPhrase = bare.StartsPhrase;
        Case = bare.Case;
        IsLong = bare.IsLong;
        Shape = bare.Shape;
        Norm = bare.Norm;
        Roles = bare.Roles;
        Features = [];
        Reach = [];
        Rows = rows;
    }

    /// <summary>The word as it stands.</summary>
    internal string Text { get; }

    /// <summary>The lexicons that hold the word, by the bits of <see cref="Gazetteer"/>.</summary>
    internal uint Mask { get; }

    /// <summary>Whether a lexicon has a phrase that begins with the word.</summary>
    internal bool StartsPhrase { get; }

    internal WordCase Case { get; }

    /// <summary>Whether what the word is in one place says something of its other places.</summary>
    internal bool IsLong { get; }

    /// <summary>Hash of the collapsed shape.</summary>
    internal uint Shape { get; }

    /// <summary>Hash of the folded word, digits as zeros: the word's identity for features and document evidence.</summary>
    internal uint Norm { get; }

    internal WordRoles Roles { get; }

    /// <summary>The features of the form alone.</summary>
    internal uint[] Features { get; }

    /// <summary>For each feature, how far from the word it is still used: 0, 1 or 2 tokens.</summary>
    internal byte[] Reach { get; }

    /// <summary>The summed hidden rows of the features, one block for each distance from -2 to 2; null before a model filled them.</summary>
    internal short[]? Rows { get; }

    /// <summary>The same word with its rows in place of its features.</summary>
    internal WordEntry WithRows(short[] rows) => new(this, rows);

    internal bool IsCapitalised => Case is WordCase.Title or WordCase.Upper or WordCase.Initial or WordCase.Mixed;

    private static WordRoles RolesOf(uint mask, WordCase wordCase)
    {
        WordRoles roles = WordRoles.None;
        if (wordCase is not (WordCase.None or WordCase.Lower))
        {
            roles |= (mask & TaggerLexicons.GivenNames) != 0 ? WordRoles.GivenName : 0;
            roles |= (mask & TaggerLexicons.OrganizationHeads) != 0 ? WordRoles.OrganizationHead : 0;
        }

        roles |= (mask & TaggerLexicons.Honorifics) != 0 ? WordRoles.Honorific : 0;
        roles |= (mask & TaggerLexicons.TitleHeads) != 0 ? WordRoles.TitleHead : 0;
        return roles;
    }

    private static string DigitsToZero(string folded) =>
        folded.AsSpan().IndexOfAnyInRange('0', '9') < 0
            ? folded
            : string.Create(folded.Length, folded, (span, word) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsAsciiDigit(word[i]) ? '0' : word[i];
                }
            });

    private static Dictionary<string, WordRoles> BuildRoles()
    {
        var roles = new Dictionary<string, WordRoles>(StringComparer.Ordinal);
        foreach ((string words, WordRoles role) in s_roles)
        {
            foreach (string word in words.Split(' '))
            {
                roles[word] = roles.GetValueOrDefault(word) | role;
            }
        }

        return roles;
    }
}
