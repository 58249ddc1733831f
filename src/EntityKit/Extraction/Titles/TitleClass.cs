namespace EntityKit;

/// <summary>How the head of a role phrase behaves; <c>title-heads.txt</c> gives each its class.</summary>
internal enum TitleClass
{
    /// <summary>No head.</summary>
    None,

    /// <summary>A public office, which takes its portfolio with "of": "Minister", "Secretary".</summary>
    Office,

    /// <summary>The head of a body: "of" leads to the body unless a portfolio follows ("Director of Communications").</summary>
    Body,

    /// <summary>A title only beside a name: "Chair", "Head", "General".</summary>
    Weak,

    /// <summary>Stands before a name and takes no portfolio: "Senator", "Major General".</summary>
    Rank,

    /// <summary>A plural over a list of names: "members", "Ministers".</summary>
    Plural,

    /// <summary>Membership: "member", beside a name only.</summary>
    Member,

    /// <summary>An academic rank, which takes its subject with "of" or "in", beside a name only: "Professor".</summary>
    Academic,

    /// <summary>An occupation, beside a name only: "lawyer", "journalist".</summary>
    Occupation,
}
