using System.Runtime.CompilerServices;
using VerifyTests;
using VerifyXunit;

namespace EntityKit.Tests;

/// <summary>The same snapshots through Verify, where the package feed has it (<c>-p:FullFeed=true</c>).</summary>
internal static class Snapshot
{
    internal static async Task MatchAsync(string json, string name)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(Repository.PathOf("tests", "EntityKit.Tests", "Snapshots"));
        settings.UseFileName(name);
        settings.DisableScrubbers();
        await Verifier.Verify(json, "json", settings);
    }

    /// <summary>The bytes are those of the file without Verify: UTF-8 without a byte order mark.</summary>
    [ModuleInitializer]
    internal static void Configure() => VerifierSettings.UseUtf8NoBom();
}
