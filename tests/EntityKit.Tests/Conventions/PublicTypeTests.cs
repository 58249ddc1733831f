using System.Reflection;
using System.Runtime.CompilerServices;
using EntityKit.Models.English;

namespace EntityKit.Tests;

/// <summary>What every public type promises: one namespace, nothing to derive from, nothing that changes.</summary>
public class PublicTypeTests
{
    public static TheoryData<Type> Types => [.. typeof(EntityExtractor).Assembly.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_stands_in_the_one_namespace(Type type) => Assert.Equal("EntityKit", type.Namespace);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_is_sealed_or_a_seam(Type type)
    {
        Assert.True(type.IsSealed || type.IsInterface || type == typeof(Entity), $"{type.Name} can be derived from.");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Nothing_of_a_type_can_be_set_later(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<string> settable = type.GetProperties(All)
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => property.Name)
            .Concat(type.GetFields(All).Where(field => !field.IsInitOnly && !field.IsLiteral && !type.IsEnum).Select(field => field.Name));

        Assert.Empty(settable);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_public_member_gives_a_list_that_can_be_changed(Type type)
    {
        IEnumerable<string> lists = type.GetProperties()
            .Where(property => property.PropertyType.IsArray || (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>)))
            .Select(property => property.Name);

        Assert.Empty(lists);
    }

    [Fact]
    public void A_result_can_only_be_made_by_the_library()
    {
        Type[] results = [typeof(EntityDocument), typeof(Person), typeof(Title), typeof(Organization), typeof(ResolutionReference), typeof(Place), typeof(Appointment), typeof(DocumentResult)];

        Assert.All(results, type => Assert.Empty(type.GetConstructors()));
    }

    [Fact]
    public void No_library_refers_to_more_than_the_framework_and_EntityKit()
    {
        Assembly[] libraries = [typeof(EntityExtractor).Assembly, typeof(EnglishModel).Assembly];

        IEnumerable<string> foreign = libraries.SelectMany(library => library.GetReferencedAssemblies())
            .Select(reference => reference.Name!)
            .Where(name => name is not ("EntityKit" or "netstandard") && !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Empty(foreign);
        Assert.DoesNotContain(libraries.SelectMany(library => library.GetReferencedAssemblies()), reference => reference.Name!.StartsWith("System.Net", StringComparison.Ordinal));
    }
}
