namespace EntityKit.Fuzz;

/// <summary>Code that takes input from outside, and what it promises for any input at all.</summary>
internal interface IFuzzTarget
{
    string Name { get; }

    /// <summary>Well-formed inputs to start from.</summary>
    IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>How much one input of this target weighs in a run over all targets.</summary>
    int Share { get; }

    /// <summary>Whether its input is text in UTF-16, so that mutations keep to code units.</summary>
    bool IsText { get; }

    /// <summary>Tries an input.</summary>
    /// <param name="input">Any bytes.</param>
    /// <param name="thorough">Whether to check also what takes longer.</param>
    /// <exception cref="Exception">Whatever it is: a promise is broken.</exception>
    void Try(ReadOnlySpan<byte> input, bool thorough);
}
