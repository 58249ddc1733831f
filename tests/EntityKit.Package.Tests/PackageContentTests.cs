using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace EntityKit.Package.Tests;

/// <summary>What each packed file holds.</summary>
public sealed class PackageContentTests
{
    private static readonly string[] s_libraries = ["EntityKit", "EntityKit.Models.English", "EntityKit.Training"];
    private static readonly string[] s_programs = [.. PackedFiles.OfTool, "EntityKit.Worker"];
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [PackedFact]
    public void Each_package_has_readme_icon_licence_authors_and_tags()
    {
        foreach (string name in PackedFiles.Names)
        {
            XElement metadata = PackedFiles.Metadata(name);
            Assert.Equal("MIT", metadata.Element("license")?.Value);
            Assert.Equal("README.md", metadata.Element("readme")?.Value);
            Assert.Equal("icon.png", metadata.Element("icon")?.Value);
            Assert.Equal("EntityKit contributors", metadata.Element("authors")?.Value);
            Assert.Contains("named-entity-recognition", metadata.Element("tags")?.Value, StringComparison.Ordinal);
            Assert.NotEqual("Package Description", metadata.Element("description")?.Value);
            using ZipArchive package = PackedFiles.Open(name);
            Assert.NotNull(package.GetEntry("README.md"));
            Assert.NotNull(package.GetEntry("icon.png"));
            Assert.NotNull(package.GetEntry("LICENSE"));
        }
    }

    [PackedFact]
    public void The_library_depends_on_nothing_and_the_others_on_this_version()
    {
        Assert.Empty(PackedFiles.Metadata("EntityKit").Descendants("dependency"));
        Assert.All(PackedFiles.Metadata("EntityKit.Models.English").Descendants("dependency"), d => Assert.Equal(("EntityKit", PackedFiles.Version), (d.Attribute("id")!.Value, d.Attribute("version")!.Value)));

        // It sees internals of EntityKit: no other version will do.
        Assert.All(PackedFiles.Metadata("EntityKit.Training").Descendants("dependency"), d => Assert.Equal(("EntityKit", $"[{PackedFiles.Version}]"), (d.Attribute("id")!.Value, d.Attribute("version")!.Value)));
        Assert.NotEmpty(PackedFiles.Metadata("EntityKit.Training").Descendants("dependency"));
    }

    [PackedFact]
    public void Each_library_stands_for_both_frameworks_with_its_documentation()
    {
        foreach (string name in s_libraries)
        {
            using ZipArchive package = PackedFiles.Open(name);
            foreach (string framework in (string[])["net8.0", "net10.0"])
            {
                Assert.NotNull(package.GetEntry($"lib/{framework}/{name}.dll"));
                Assert.NotNull(package.GetEntry($"lib/{framework}/{name}.xml"));
            }
        }
    }

    [PackedFact]
    public void The_sources_of_the_model_are_named_in_its_package_and_in_the_tool()
    {
        foreach (string name in (string[])["EntityKit.Models.English", .. s_programs])
        {
            using ZipArchive package = PackedFiles.Open(name);
            using var reader = new StreamReader(package.GetEntry("NOTICE.md")!.Open());
            Assert.Contains("CC BY", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [PackedFact]
    public void Each_library_inside_a_tool_is_named_with_its_licence()
    {
        foreach (string program in s_programs)
        {
            NamesItsLibraries(program);
        }
    }

    private static void NamesItsLibraries(string tool)
    {
        using ZipArchive package = PackedFiles.Open(tool);
        using var reader = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.md")!.Open());
        string notices = reader.ReadToEnd();
        string[] foreign = [.. package.Entries.Select(e => e.Name).Where(n => n.EndsWith(".dll", StringComparison.Ordinal) && !n.StartsWith("EntityKit", StringComparison.Ordinal)).Distinct()];

        Assert.NotEmpty(foreign);
        Assert.All(foreign, library => Assert.Contains($"`{library}`", notices, StringComparison.Ordinal));
    }

    [PackedFact]
    public void The_tool_is_one_and_needs_no_package()
    {
        XElement metadata = PackedFiles.Metadata("EntityKit.Cli");
        Assert.Equal("DotnetTool", metadata.Element("packageTypes")?.Element("packageType")?.Attribute("name")?.Value);
        Assert.Empty(metadata.Descendants("dependency"));
    }

    // The package that is installed by its name leads to the one for the platform, or to the portable one.
    [PackedFact]
    public void The_tool_is_compiled_beforehand_for_the_platform_that_packs_it_and_portable_for_all_others()
    {
        Assert.True(PackedFiles.OfTool.Length >= 2);
        foreach (string name in PackedFiles.OfTool)
        {
            bool isPortable = name.EndsWith(".any", StringComparison.Ordinal);
            using ZipArchive package = PackedFiles.Open(name);
            foreach (string library in (string[])["EntityKit.dll", "EntityKit.Cli.dll", "System.CommandLine.dll"])
            {
                using var assembly = new PEReader(Copy(package.Entries.Single(e => e.Name == library)));
                Assert.Equal(isPortable ? 0 : 1, Math.Sign(assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size));
            }
        }
    }

    [PackedFact]
    public void Each_assembly_is_deterministic_and_its_symbols_hold_its_sources()
    {
        foreach (string name in s_libraries)
        {
            using ZipArchive package = PackedFiles.Open(name);
            using ZipArchive symbols = PackedFiles.OpenSymbols(name);
            using var assembly = new PEReader(Copy(package.GetEntry($"lib/net10.0/{name}.dll")!));
            Assert.Contains(assembly.ReadDebugDirectory(), e => e.Type == DebugDirectoryEntryType.Reproducible);

            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(Copy(symbols.GetEntry($"lib/net10.0/{name}.pdb")!));
            MetadataReader pdb = provider.GetMetadataReader();
            Assert.NotEmpty(pdb.Documents);
            if (HasPublicRemote())
            {
                Assert.Contains(pdb.CustomDebugInformation, h => pdb.GetGuid(pdb.GetCustomDebugInformation(h).Kind) == s_sourceLink);
            }
        }
    }

    // Source Link points to the repository's address on a public host, which a clone of a folder has not.
    private static bool HasPublicRemote()
    {
        string config = Path.Combine(PackedFiles.Repository, ".git", "config");
        return File.Exists(config) && File.ReadLines(config).Any(line => line.TrimStart().StartsWith("url", StringComparison.Ordinal) && line.Contains("github.com", StringComparison.OrdinalIgnoreCase));
    }

    private static MemoryStream Copy(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
