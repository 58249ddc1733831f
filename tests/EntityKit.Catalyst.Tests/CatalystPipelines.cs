using Catalyst;
using Catalyst.Models;
using Mosaik.Core;

namespace EntityKit.Tests;

/// <summary>Catalyst's English pipeline with its WikiNER model, loaded once for all tests.</summary>
internal static class CatalystPipelines
{
    private static readonly Lazy<Task<Pipeline>> s_english = new(LoadAsync);

    internal static Pipeline English => s_english.Value.GetAwaiter().GetResult();

    /// <summary>A pipeline of one's own, to add to.</summary>
    internal static async Task<Pipeline> LoadAsync()
    {
        Catalyst.Models.English.Register();
        Pipeline pipeline = await Pipeline.ForAsync(Language.English);
        pipeline.Add(await AveragePerceptronEntityRecognizer.FromStoreAsync(Language.English, -1, "WikiNER"));
        return pipeline;
    }
}
