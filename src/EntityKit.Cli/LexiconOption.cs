using System.CommandLine;

namespace EntityKit.Cli;

/// <summary>The <c>--lexicon</c> option: what the caller knows by name.</summary>
internal static class LexiconOption
{
    internal static Option<string[]> Create() => new("--lexicon")
    {
        Description = "Names of your own that are marked wherever they stand (may be repeated): CSV with the columns kind, name, id, aliases (parted by |), or JSON.",
        HelpName = "file",
        DefaultValueFactory = _ => [],
    };

    /// <exception cref="UsageException">A file cannot be read or is no lexicon.</exception>
    internal static IReadOnlyList<LexiconEntry> Load(IReadOnlyList<string> paths, TextDecoder decoder, Terminal terminal)
    {
        var entries = new List<LexiconEntry>();
        foreach (string path in paths)
        {
            try
            {
                using var text = new StringReader(InputFile.Read(path, decoder, terminal));
                entries.AddRange(LexiconReader.Read(text));
            }
            catch (InvalidDataException exception)
            {
                throw new UsageException($"The lexicon '{path}' cannot be read: {exception.Message}");
            }
        }

        return entries;
    }
}
