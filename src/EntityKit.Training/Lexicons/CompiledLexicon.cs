using System.Text;

namespace EntityKit.Training;

/// <summary>A lexicon on its way to a file: entries with their values, one of each folded form.</summary>
internal sealed class CompiledLexicon(string name, string remark)
{
    private readonly Dictionary<string, (string Entry, string? Value)> _entries = new(StringComparer.Ordinal);

    /// <summary>The file's name without extension.</summary>
    internal string Name { get; } = name;

    internal int Count => _entries.Count;

    /// <summary>Adds an entry unless its folded form is there already; what is no plausible name is left out.</summary>
    internal void Add(string entry, string? value = null)
    {
        entry = entry.Trim();
        if (IsPlausible(entry))
        {
            _entries.TryAdd(Folding.Fold(entry), (entry, value));
        }
    }

    internal bool Contains(string entry) => _entries.ContainsKey(Folding.Fold(entry.Trim()));

    internal void RemoveWhere(Func<string, bool> unwanted)
    {
        foreach (string key in _entries.Where(e => unwanted(e.Value.Entry)).Select(e => e.Key).ToList())
        {
            _entries.Remove(key);
        }
    }

    internal void Write(string folder)
    {
        var content = new StringBuilder().Append("# ").Append(remark).Append('\n');
        foreach ((string entry, string? value) in _entries.Values.OrderBy(e => e.Entry, StringComparer.Ordinal))
        {
            content.Append(entry);
            if (value is not null)
            {
                content.Append('\t').Append(value);
            }

            content.Append('\n');
        }

        File.WriteAllText(Path.Combine(folder, Name + ".txt"), content.ToString());
    }

    /// <summary>Letters with the marks that names hold; at least two characters, the first a letter.</summary>
    private static bool IsPlausible(string entry) =>
        entry.Length is >= 2 and <= 100 && char.IsLetter(entry[0]) && entry.All(c => char.IsLetterOrDigit(c) || " '\u2019\u2018\u02BB\u02BC-\u2013.&/".Contains(c, StringComparison.Ordinal));
}
