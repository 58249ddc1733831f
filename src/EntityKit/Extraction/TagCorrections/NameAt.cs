namespace EntityKit;

/// <summary>A name as the tagger has it, or a run of capitalised words without a tag, before the words beside it are asked.</summary>
/// <param name="Text">The text.</param>
/// <param name="Evidence">What the text says of its own names.</param>
/// <param name="Sentence">The sentence that the name is in.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last; <paramref name="Start"/> where no run begins there.</param>
/// <param name="Type">What the tagger took it for, or null.</param>
/// <param name="Described">Whether a noun before it says what it is the name of.</param>
internal readonly record struct NameAt(TaggedText Text, NameEvidence Evidence, Sentence Sentence, int Start, int End, string? Type, bool Described)
{
    private const float Sure = 0.97f;

    /// <summary>Number of tokens.</summary>
    internal int Length => End - Start;

    /// <summary>Whether the tagger gave no type, or one that it was not sure of.</summary>
    internal bool IsUnsure => Type is null || Text.Tags[Start].Probability < Sure;

    internal bool IsPerson => Type == EntityType.Person;

    internal bool IsOrganization => Type == EntityType.Organization;

    internal bool IsPlace => Type == EntityType.Place;
}
