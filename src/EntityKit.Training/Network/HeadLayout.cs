namespace EntityKit.Training;

/// <summary>A head in training: its labels and where its scores and transitions stand.</summary>
/// <param name="Name">The head's name, as the model has it.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Offset">Index of its first score.</param>
/// <param name="TransitionStart">Index of its first transition.</param>
/// <param name="TransitionCount">Number of its transitions, 0 for independent labels.</param>
/// <param name="Weight">How much its loss counts.</param>
internal sealed record HeadLayout(string Name, IReadOnlyList<string> Labels, int Offset, int TransitionStart, int TransitionCount, float Weight);
