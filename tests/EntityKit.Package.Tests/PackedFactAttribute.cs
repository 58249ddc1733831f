namespace EntityKit.Package.Tests;

/// <summary>A test of the packed files: it needs the folder with them, which <c>.ci/run</c> makes and names.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class PackedFactAttribute : FactAttribute
{
    /// <summary>Skips where no packed files are named.</summary>
    public PackedFactAttribute()
    {
        if (PackedFiles.Folder is null)
        {
            Skip = $"Set {PackedFiles.FolderVariable} to a folder of packed packages; .ci/run packs them and does.";
        }
    }
}

/// <summary>A test of minutes, or one that needs tools beyond the SDK: <c>.ci/extended</c> runs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExtendedFactAttribute : PackedFactAttribute
{
    /// <summary>Skips where <c>.ci/extended</c> does not run, or a tool is missing.</summary>
    /// <param name="tools">Programs of which any one will do.</param>
    public ExtendedFactAttribute(params string[] tools)
    {
        if (Environment.GetEnvironmentVariable("ENTITYKIT_EXTENDED") != "true")
        {
            Skip = "Takes minutes and downloads compilers; .ci/extended runs it.";
        }
        else if (tools.Length > 0 && !Array.Exists(tools, IsInstalled))
        {
            Skip = $"None of {string.Join(", ", tools)} is installed.";
        }
    }

    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));
}
