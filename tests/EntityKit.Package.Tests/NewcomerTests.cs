using System.Text.Json;

namespace EntityKit.Package.Tests;

/// <summary>What a newcomer does with the packages alone.</summary>
public sealed class NewcomerTests
{
    [PackedFact]
    public async Task The_first_program_of_the_README_prints_what_stands_below_it()
    {
        using var newcomer = new Newcomer();
        string expected = await newcomer.FollowReadmeAsync();

        Assert.Equal(expected, await newcomer.RunAsync("dotnet", "run", "--project", "app"));
    }

    [PackedFact]
    public async Task The_tool_installs_and_reads_a_document()
    {
        using var newcomer = new Newcomer();
        await newcomer.RunAsync("dotnet", "tool", "install", "EntityKit.Cli", "--tool-path", "tools", "--version", PackedFiles.Version);
        string seed = Directory.GetFiles(Path.Combine(PackedFiles.Repository, "seeds"), "000_*.txt").Single();

        string json = await newcomer.RunAsync(Path.Combine(newcomer.Folder, "tools", "entitykit"), "extract", seed, "--format", "json");

        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement result = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement[0] : document.RootElement;
        Assert.Contains(result.GetProperty("people").EnumerateArray(), p => p.GetProperty("name").GetString() == "Nasr Al-Hariri");
        Assert.Contains(result.GetProperty("resolutions").EnumerateArray(), r => r.GetProperty("symbol").GetString() == "S/RES/2254 (2015)");
    }

    // A warning is an error here, those of the linker included.
    [ExtendedFact]
    public async Task A_trimmed_program_has_no_warning_and_runs()
    {
        using var newcomer = new Newcomer(withDefaultSource: true);
        string expected = await newcomer.FollowReadmeAsync("<PublishTrimmed>true</PublishTrimmed>", "<SelfContained>true</SelfContained>", "<TrimmerSingleWarn>false</TrimmerSingleWarn>");
        await newcomer.RunAsync("dotnet", "publish", "app", "--configuration", "Release", "--use-current-runtime", "--output", "published");

        Assert.Equal(expected, await newcomer.RunAsync(Path.Combine(newcomer.Folder, "published", "app")));
    }

    [ExtendedFact("clang", "gcc", "link")]
    public async Task A_native_program_has_no_warning_and_runs()
    {
        using var newcomer = new Newcomer(withDefaultSource: true);
        string expected = await newcomer.FollowReadmeAsync("<PublishAot>true</PublishAot>", "<InvariantGlobalization>true</InvariantGlobalization>", "<TrimmerSingleWarn>false</TrimmerSingleWarn>");
        string[] linker = File.Exists("/usr/bin/clang") || OperatingSystem.IsWindows() ? [] : ["-p:CppCompilerAndLinker=gcc"];
        await newcomer.RunAsync("dotnet", ["publish", "app", "--configuration", "Release", "--use-current-runtime", "--output", "published", .. linker]);

        Assert.Equal(expected, await newcomer.RunAsync(Path.Combine(newcomer.Folder, "published", "app")));
    }
}
