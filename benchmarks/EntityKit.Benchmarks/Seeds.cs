namespace EntityKit.Benchmarks;

/// <summary>The documents that benchmarks run on, embedded in this assembly.</summary>
internal static class Seeds
{
    /// <summary>The text of a seed by its file name without extension.</summary>
    internal static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Seeds).Assembly.GetManifestResourceStream("seeds/" + name)
            ?? throw new FileNotFoundException($"There is no seed '{name}'."));
        return reader.ReadToEnd();
    }
}
