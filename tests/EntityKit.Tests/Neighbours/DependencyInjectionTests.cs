using EntityKit.Models.English;
using Microsoft.Extensions.DependencyInjection;

namespace EntityKit.Tests.Neighbours;

public class DependencyInjectionTests
{
    [Fact]
    public void TheExtractorOfTheEnglishModelIsOneForAll()
    {
        using ServiceProvider services = new ServiceCollection().AddEntityKit().BuildServiceProvider(validateScopes: true);
        using IServiceScope scope = services.CreateScope();

        EntityExtractor extractor = services.GetRequiredService<EntityExtractor>();
        Assert.Same(extractor, scope.ServiceProvider.GetRequiredService<EntityExtractor>());
        Assert.Same(EnglishModel.Load(), services.GetRequiredService<LanguageModel>());
        Assert.Same(services.GetRequiredService<Tagger>(), services.GetRequiredService<ITagger>());
        Assert.Equal("Li Wei", extractor.Extract("Mr. Li Wei left.").People.Single().Name);
    }

    [Fact]
    public void ModelAndOptionsCanBeTheCallersOwn()
    {
        LanguageModel tiny = TinyModel.Train(seed: 1);
        var options = new EntityExtractorOptions { Kinds = [EntityKind.Place] };
        using ServiceProvider services = new ServiceCollection().AddEntityKit(_ => tiny, options).BuildServiceProvider();

        Assert.Same(tiny, services.GetRequiredService<LanguageModel>());
        Assert.Same(tiny.Tagger, services.GetRequiredService<ITagger>());
        Assert.Empty(services.GetRequiredService<EntityExtractor>().Extract("Mr. Li Wei left.").People);
    }

    [Fact]
    public void WhatIsRegisteredAlreadyStays()
    {
        LanguageModel tiny = TinyModel.Train(seed: 1);
        using ServiceProvider services = new ServiceCollection().AddSingleton(tiny).AddEntityKit().AddEntityKit().BuildServiceProvider();

        Assert.Same(tiny, services.GetRequiredService<LanguageModel>());
        Assert.Single(services.GetServices<EntityExtractor>());
        Assert.Throws<ArgumentNullException>(() => EntityKitServices.AddEntityKit(null!));
    }
}
