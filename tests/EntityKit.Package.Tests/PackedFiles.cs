using System.IO.Compression;
using System.Xml.Linq;

namespace EntityKit.Package.Tests;

/// <summary>The packed files of one version, which stand in one folder.</summary>
internal static class PackedFiles
{
    internal const string FolderVariable = "ENTITYKIT_PACKAGES";

    /// <summary>The folder, or null where none is named.</summary>
    internal static string? Folder { get; } = Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    /// <summary>The version of all of them.</summary>
    internal static string Version { get; } = Folder is null ? "" : VersionOf(Path.GetFileNameWithoutExtension(PathOf("EntityKit.Models.English")));

    /// <summary>The names of all packages in the folder.</summary>
    internal static string[] Names => [.. Directory.GetFiles(Folder!, "*.nupkg").Select(f => Path.GetFileNameWithoutExtension(f)[..^(Version.Length + 1)]).Order()];

    /// <summary>The packages that hold the tool: one for each platform that it was compiled for, and the portable one.</summary>
    internal static string[] OfTool => Folder is null ? [] : [.. Names.Where(name => name.StartsWith("EntityKit.Cli.", StringComparison.Ordinal))];

    /// <summary>The root of the repository, where the README stands.</summary>
    internal static string Repository { get; } = FindRepository();

    internal static ZipArchive Open(string name) => ZipFile.OpenRead(PathOf(name));

    /// <summary>The symbol package of a package.</summary>
    internal static ZipArchive OpenSymbols(string name) => ZipFile.OpenRead(Path.ChangeExtension(PathOf(name), ".snupkg"));

    /// <summary>The metadata of a package.</summary>
    internal static XElement Metadata(string name)
    {
        using ZipArchive package = Open(name);
        using Stream nuspec = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement root = XDocument.Load(nuspec).Root!;
        foreach (XElement element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return root.Element("metadata")!;
    }

    private static string PathOf(string name) => Directory.GetFiles(Folder!, $"{name}.*.nupkg").Single(f => char.IsAsciiDigit(Path.GetFileName(f)[name.Length + 1]));

    private static string VersionOf(string file) => file["EntityKit.Models.English.".Length..];

    private static string FindRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "EntityKit.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("EntityKit.sln stands in no folder above the tests.");
    }
}
