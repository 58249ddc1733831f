using System.Reflection;
using EntityKit.Models.English;
using EntityKit.Training;
using Microsoft.Extensions.DependencyInjection;

namespace EntityKit.Tests.Docs;

/// <summary>The pages of <c>docs/api</c> are the public surface, each member with its words.</summary>
public sealed class ApiReferenceTests
{
    private static readonly Dictionary<string, Assembly> s_assemblies = new Assembly[]
    {
        typeof(EntityExtractor).Assembly, typeof(EnglishModel).Assembly, typeof(TaggerTrainer).Assembly, typeof(EntityKitServices).Assembly, typeof(RecordBatchBuilder).Assembly,
    }.ToDictionary(assembly => assembly.GetName().Name!);

    public static TheoryData<string> Libraries => [.. s_assemblies.Keys];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_page_is_the_public_surface(string library)
    {
        string[] path = ["docs", "api", library + ".md"];
        string page = new ApiReference(s_assemblies[library]).Write();
        if (File.Exists(Repository.PathOf(path)) && Repository.Read(path).ReplaceLineEndings("\n") == page)
        {
            return;
        }

        string received = Repository.PathOf("docs", "api", library + ".received.md");
        File.WriteAllText(received, page);
        Assert.Fail($"docs/api/{library}.md is not what the code says. Read {received}, and put it in its place.");
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_member_has_words(string library) =>
        Assert.DoesNotContain("` |  |", new ApiReference(s_assemblies[library]).Write(), StringComparison.Ordinal);
}
