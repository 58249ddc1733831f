namespace EntityKit.Tests;

/// <summary>The files of the repository, found from where the tests run.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    /// <summary>The documents that examples and snapshots run on, by file name.</summary>
    internal static IEnumerable<string> Seeds =>
        Directory.EnumerateFiles(PathOf("seeds"), "*.txt").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EntityKit.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds EntityKit.sln.");
    }
}
