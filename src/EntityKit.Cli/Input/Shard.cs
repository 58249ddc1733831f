using System.Globalization;
using System.Text;

namespace EntityKit.Cli;

/// <summary>One of several shares of the documents, by a hash of the id (FNV-1a, 64 bits) that is the same everywhere and for ever.</summary>
internal sealed record Shard(int Number, int Count)
{
    internal static Shard All { get; } = new(1, 1);

    /// <summary>Reads "2/8".</summary>
    internal static Shard? TryParse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && number >= 1 && number <= count
            ? new Shard(number, count)
            : null;
    }

    internal bool Holds(string id)
    {
        if (Count == 1)
        {
            return true;
        }

        ulong hash = 14695981039346656037;
        foreach (byte b in Encoding.UTF8.GetBytes(id))
        {
            hash = (hash ^ b) * 1099511628211;
        }

        // The low bits of this hash know little of a short id's first characters.
        hash ^= hash >> 32;
        return hash % (ulong)Count == (ulong)(Number - 1);
    }
}
