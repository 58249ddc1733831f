using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using EntityKit.Models.English;

namespace EntityKit.Tests;

/// <summary>What the compiled libraries can reach at all: no network, process, file, reflection on data, native code.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] s_forbidden =
    [
        "System.Net", "System.Diagnostics.Process", "System.IO.File", "System.IO.Directory", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "System.Activator", "System.Runtime.InteropServices.NativeLibrary",
        "System.Reflection.Emit", "System.Runtime.Serialization", "System.Xml.Serialization",
        "System.Threading.Timer", "System.Random", "System.Console",
    ];

    public static TheoryData<string> Libraries => [typeof(EntityExtractor).Assembly.Location, typeof(EnglishModel).Assembly.Location];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_refers_to_nothing_that_leaves_the_process(string path)
    {
        using var assembly = new PEReader(File.OpenRead(path));
        MetadataReader metadata = assembly.GetMetadataReader();
        string[] types = [.. metadata.TypeReferences.Select(handle => metadata.GetTypeReference(handle)).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];

        Assert.Contains("System.String", types);
        Assert.DoesNotContain(types, type => s_forbidden.Any(forbidden => type.StartsWith(forbidden, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_calls_no_native_code(string path)
    {
        using var assembly = new PEReader(File.OpenRead(path));
        MetadataReader metadata = assembly.GetMetadataReader();

        Assert.Equal(0, metadata.GetTableRowCount(TableIndex.ImplMap));
    }
}
