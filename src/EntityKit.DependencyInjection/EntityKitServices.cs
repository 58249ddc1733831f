using EntityKit;
using EntityKit.Models.English;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers EntityKit with a service collection.</summary>
public static class EntityKitServices
{
    /// <summary>
    /// Registers, each as a singleton where none is registered yet, a <see cref="LanguageModel"/>, its <see cref="EntityExtractor"/>
    /// and its <see cref="Tagger"/> (also as <see cref="ITagger"/>).
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="model">Gives the model, on the first use of a service; null for the built-in English one.</param>
    /// <param name="options">What the extractor finds and how; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddEntityKit(this IServiceCollection services, Func<IServiceProvider, LanguageModel>? model = null, EntityExtractorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(model ?? (_ => EnglishModel.Load()));
        services.TryAddSingleton(provider => new EntityExtractor(provider.GetRequiredService<LanguageModel>(), options ?? new EntityExtractorOptions()));
        services.TryAddSingleton(provider => provider.GetRequiredService<LanguageModel>().Tagger);
        services.TryAddSingleton<ITagger>(provider => provider.GetRequiredService<Tagger>());
        return services;
    }
}
