namespace EntityKit;

/// <summary>How the body of an item is known.</summary>
internal enum ResolutionEvidence
{
    /// <summary>The shape is nobody's own and no name stands by it.</summary>
    None,

    /// <summary>The body is named beside it.</summary>
    Name,

    /// <summary>A shape that only one body uses.</summary>
    Marked,

    /// <summary>An official symbol.</summary>
    Symbol,
}

/// <summary>One thing cited: what its words say, before context decides the rest.</summary>
internal struct ResolutionItem
{
    internal int Start;

    /// <summary>End of the number with what belongs to it.</summary>
    internal int CoreEnd;

    /// <summary>End with year and date.</summary>
    internal int End;

    /// <summary>End with what says the year or Congress outside the span; where a list goes on.</summary>
    internal int OuterEnd;

    internal ResolutionCapture Capture;

    internal ResolutionBody? Body;

    internal ResolutionEvidence Evidence;

    /// <summary>Whether it is cited by its date alone.</summary>
    internal bool ByDate;

    /// <summary>Whether a range leads from the item before to this one, so that both are one mention.</summary>
    internal bool JoinsBefore;

    internal readonly bool IsPlain => Capture.HasNumber && !Capture.HasSession && Capture.First.Length == 0;
}

/// <summary>What stands before the first item: the name of a body, the noun, the word for "number".</summary>
internal struct ResolutionHead
{
    /// <summary>Where the citation starts.</summary>
    internal int Start;

    /// <summary>Where the noun starts; equal to where the item starts when there is none.</summary>
    internal int NounStart;

    /// <summary>Where the name starts: before the noun, or after the number.</summary>
    internal int NameStart;

    /// <summary>Where the name ends.</summary>
    internal int NameEnd;

    /// <summary>The body named, or null.</summary>
    internal ResolutionBody? Body;

    /// <summary>Whether the United Nations are named without one of their bodies.</summary>
    internal bool IsUnitedNations;

    /// <summary>Whether only a short name stands there ("the Council"), which any of several bodies can have.</summary>
    internal bool IsShort;

    /// <summary>Whether a body stands there that nobody knows.</summary>
    internal bool IsForeign;

    internal bool IsPlural;

    internal string Noun;

    /// <summary>Whether anything but the noun says that a body speaks.</summary>
    internal readonly bool IsNamed => Body is not null || IsUnitedNations;
}
