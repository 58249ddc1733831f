namespace EntityKit.Benchmarks;

/// <summary>The first document of <c>seeds/</c>.</summary>
internal static class Seed
{
    internal static string Text { get; } = File.ReadAllText(Path.Combine(Folder(), "000_9ed5821f3c0ff910.txt"));

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EntityKit.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The repository is not above the program."), "seeds");
    }
}
