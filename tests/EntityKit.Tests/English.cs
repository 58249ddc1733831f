using EntityKit.Models.English;

namespace EntityKit.Tests;

/// <summary>The shipped model, loaded once for all tests.</summary>
internal static class English
{
    private static readonly Lazy<EntityExtractor> s_extractor = new(() => new EntityExtractor(EnglishModel.Load()));

    internal static EntityExtractor Extractor => s_extractor.Value;
}
