using System.Diagnostics;

namespace EntityKit.Package.Tests;

/// <summary>A folder of a newcomer, outside the repository: a package source with the packed files, and a package cache of its own so that no older build is found.</summary>
internal sealed class Newcomer : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(9);

    /// <param name="withDefaultSource">Whether the machine's own package source is there too, for the compilers that publishing needs.</param>
    internal Newcomer(bool withDefaultSource = false)
    {
        Folder = Directory.CreateTempSubdirectory("entitykit-newcomer-").FullName;
        string clear = withDefaultSource ? "" : "<clear />";
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources>{clear}<add key="packed" value="{PackedFiles.Folder}" /></packageSources>
            </configuration>
            """);
    }

    internal string Folder { get; }

    /// <summary>What a command wrote to standard output.</summary>
    /// <exception cref="InvalidOperationException">The command failed; the message holds all it wrote.</exception>
    internal async Task<string> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(Folder, "packages");
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(Folder, "home");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        start.Environment["DOTNET_ADD_GLOBAL_TOOLS_TO_PATH"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(s_longest);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ran longer than {s_longest.TotalMinutes} minutes.");
        }

        return process.ExitCode == 0
            ? (await output).ReplaceLineEndings("\n")
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
    }

    /// <summary>Makes a console project that uses the packed English package and holds the README's first program.</summary>
    /// <returns>What the README says that the program prints.</returns>
    internal async Task<string> FollowReadmeAsync(params string[] properties)
    {
        string[] readme = await File.ReadAllLinesAsync(Path.Combine(PackedFiles.Repository, "README.md"));
        string program = Block(readme, "csharp");
        string expected = Block(readme, "text");
        await RunAsync("dotnet", "new", "console", "--output", "app", "--framework", "net10.0", "--no-restore");
        await File.WriteAllTextAsync(Path.Combine(Folder, "app", "Program.cs"), program);
        string project = Path.Combine(Folder, "app", "app.csproj");
        string lines = string.Concat(properties.Select(p => $"    {p}\n"));
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("  </PropertyGroup>", $"{lines}    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>\n  </PropertyGroup>", StringComparison.Ordinal));
        await RunAsync("dotnet", "add", "app", "package", "EntityKit.Models.English", "--version", PackedFiles.Version);
        return expected;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Block(string[] page, string language) =>
        string.Join('\n', page.SkipWhile(l => l != "```" + language).Skip(1).TakeWhile(l => l != "```")) + "\n";
}
