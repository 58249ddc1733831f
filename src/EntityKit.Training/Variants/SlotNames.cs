namespace EntityKit.Training;

/// <summary>What fills one kind of slot.</summary>
internal sealed class SlotNames(string[] entries, bool invents)
{
    private const double InventedShare = 0.25;
    private const int ShortestWord = 4;

    private readonly WordSounds? _sounds = invents
        ? new WordSounds([.. entries.Where(e => e.Length >= ShortestWord && !e.Contains(' ', StringComparison.Ordinal) && e.Skip(1).All(char.IsLower))])
        : null;

    internal bool IsEmpty => entries.Length == 0;

    internal string Take(Random random) => _sounds is { Words.Count: > 0 } && random.NextDouble() < InventedShare
        ? _sounds.Invent(random)
        : entries[random.Next(entries.Length)];
}
