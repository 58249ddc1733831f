namespace EntityKit;

/// <summary>
/// One labelling that the tagger makes of each token: its labels, where their scores stand among all scores, and
/// what it costs to go from one label to the next.
/// </summary>
/// <remarks>Immutable.</remarks>
internal sealed class TaggerHead
{
    /// <summary>A score that no path takes.</summary>
    internal const int Forbidden = -1_000_000;

    internal TaggerHead(string name, IReadOnlyList<string> labels, int offset, int[] transitions)
    {
        Name = name;
        Labels = labels;
        Offset = offset;
        Transitions = transitions;
        Bios = new Bio[labels.Count];
        Types = new string?[labels.Count];
        for (int i = 0; i < labels.Count; i++)
        {
            (Bios[i], Types[i]) = Parse(labels[i]);
        }
    }

    /// <summary>Name of the part-of-speech head.</summary>
    internal const string PartOfSpeech = "pos";

    /// <summary>Name of the named-entity head.</summary>
    internal const string Entity = "entity";

    /// <summary>Name of the title head.</summary>
    internal const string Title = "title";

    internal string Name { get; }

    /// <summary>The labels; for a BIO head "O" first, then "B-X" and "I-X" for each type.</summary>
    internal IReadOnlyList<string> Labels { get; }

    /// <summary>Index of the first label's score among the scores of all heads.</summary>
    internal int Offset { get; }

    /// <summary>Scores of going from a label (row) to the next; a last row for the start. Empty for a head whose labels are independent.</summary>
    internal int[] Transitions { get; }

    internal Bio[] Bios { get; }

    internal string?[] Types { get; }

    /// <summary>The labels of BIO tags over some types, "O" first.</summary>
    internal static string[] BioLabels(IEnumerable<string> types) => ["O", .. types.SelectMany(t => new[] { "B-" + t, "I-" + t })];

    /// <summary>Whether BIO allows a label after another; <paramref name="from"/> is -1 at the start of a sentence.</summary>
    internal static bool IsLegal(IReadOnlyList<string> labels, int from, int to)
    {
        (Bio bio, string? type) = Parse(labels[to]);
        if (bio != Bio.Inside)
        {
            return true;
        }

        if (from < 0)
        {
            return false;
        }

        (Bio fromBio, string? fromType) = Parse(labels[from]);
        return fromBio != Bio.Outside && fromType == type;
    }

    private static (Bio Bio, string? Type) Parse(string label) =>
        label.StartsWith("B-", StringComparison.Ordinal) ? (Bio.Begin, string.Intern(label[2..]))
        : label.StartsWith("I-", StringComparison.Ordinal) ? (Bio.Inside, string.Intern(label[2..]))
        : (Bio.Outside, null);
}
