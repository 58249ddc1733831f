using System.Text.Json;
using System.Text.Json.Serialization;

namespace EntityKit.Training;

/// <summary>
/// How a model is made, as a JSON file: options, corpora with their weights, development data. The shipped English
/// model has one, so that one command makes it again.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class TrainingRecipe
{
    private TrainingRecipe(TrainingOptions options, IReadOnlyList<Corpus> corpora, IReadOnlyList<Corpus> development, IReadOnlyList<string> text)
    {
        Text = text;
        Options = options;
        Corpora = corpora;
        Development = development;
    }

    /// <summary>How to train.</summary>
    public TrainingOptions Options { get; }

    /// <summary>What to learn from.</summary>
    public IReadOnlyList<Corpus> Corpora { get; }

    /// <summary>What to measure with after each epoch.</summary>
    public IReadOnlyList<Corpus> Development { get; }

    /// <summary>Files of raw text that word clusters are learnt from; empty for none.</summary>
    public IReadOnlyList<string> Text { get; }

    /// <summary>Reads a recipe and the data that it names.</summary>
    /// <param name="path">The recipe's file.</param>
    /// <param name="dataFolder">The folder that the recipe's file names are relative to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDataException">The recipe or its data cannot be understood.</exception>
    /// <exception cref="IOException">The recipe or its data cannot be read.</exception>
    public static TrainingRecipe Read(string path, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(dataFolder);
        RecipeFile file;
        try
        {
            file = JsonSerializer.Deserialize(File.ReadAllText(path), RecipeContext.Default.RecipeFile)
                ?? throw new InvalidDataException($"{path} holds no recipe.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is no recipe: {e.Message}", e);
        }

        return new TrainingRecipe(
            (file.Options ?? new RecipeOptions()).ToOptions(),
            [.. (file.Corpora ?? []).Select(c => Load(c, file, dataFolder))],
            [.. (file.Development ?? []).Select(c => Load(c, file, dataFolder))],
            [.. (file.Text ?? []).Select(t => Path.Combine(dataFolder, t))]);
    }

    private static Corpus Load(RecipeCorpus recipe, RecipeFile file, string dataFolder)
    {
        Corpus corpus = Corpus.Read(Path.Combine(dataFolder, recipe.File), recipe.Weight ?? 1, recipe.Types ?? file.Types);
        corpus = recipe.BranchWeight is { } weight ? corpus.WithBranchWeight(weight) : corpus;
        return recipe.Without is null ? corpus : corpus.Without([.. recipe.Without.Select(w => Corpus.Read(Path.Combine(dataFolder, w)))]);
    }

    internal sealed record RecipeFile
    {
        public RecipeOptions? Options { get; set; }

        /// <summary>The entity types to learn, where a corpus does not say otherwise.</summary>
        public string[]? Types { get; set; }

        public RecipeCorpus[]? Corpora { get; set; }

        public RecipeCorpus[]? Development { get; set; }

        /// <summary>Raw text to learn word clusters from.</summary>
        public string[]? Text { get; set; }
    }

    internal sealed record RecipeOptions
    {
        public string? Name { get; set; }

        public int? Hidden { get; set; }

        public int? Epochs { get; set; }

        public int? Patience { get; set; }

        public int? Seed { get; set; }

        public double? LearningRate { get; set; }

        public double? Dropout { get; set; }

        public double? WordDropout { get; set; }

        public int? MinimumCount { get; set; }

        public int? MaximumFeatures { get; set; }

        public double? Decay { get; set; }

        public double? VariantWeight { get; set; }

        public TaggerDesign? Design { get; set; }

        public double? FormWeight { get; set; }

        public int? FormCopies { get; set; }

        public int? Branches { get; set; }

        public int? BranchEpochs { get; set; }

        public double? BranchShare { get; set; }

        public double? MessageWeight { get; set; }

        public int? MessageCopies { get; set; }

        internal TrainingOptions ToOptions()
        {
            var defaults = new TrainingOptions();
            return new TrainingOptions
            {
                Name = Name ?? defaults.Name,
                Hidden = Hidden ?? defaults.Hidden,
                Epochs = Epochs ?? defaults.Epochs,
                Patience = Patience ?? defaults.Patience,
                Seed = Seed ?? defaults.Seed,
                LearningRate = LearningRate ?? defaults.LearningRate,
                Dropout = Dropout ?? defaults.Dropout,
                WordDropout = WordDropout ?? defaults.WordDropout,
                MinimumCount = MinimumCount ?? defaults.MinimumCount,
                MaximumFeatures = MaximumFeatures ?? defaults.MaximumFeatures,
                Decay = Decay ?? defaults.Decay,
                VariantWeight = VariantWeight ?? defaults.VariantWeight,
                Design = Design ?? defaults.Design,
                FormWeight = FormWeight ?? defaults.FormWeight,
                FormCopies = FormCopies ?? defaults.FormCopies,
                Branches = Branches ?? defaults.Branches,
                BranchEpochs = BranchEpochs ?? defaults.BranchEpochs,
                BranchShare = BranchShare ?? defaults.BranchShare,
                MessageWeight = MessageWeight ?? defaults.MessageWeight,
                MessageCopies = MessageCopies ?? defaults.MessageCopies,
            };
        }
    }

    internal sealed record RecipeCorpus
    {
        public required string File { get; set; }

        public double? Weight { get; set; }

        /// <summary>The weight in branches, where it is another one.</summary>
        public double? BranchWeight { get; set; }

        public string[]? Types { get; set; }

        /// <summary>Files whose documents are left out of this one: better labels of the same texts, or held-out parts.</summary>
        public string[]? Without { get; set; }
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TrainingRecipe.RecipeFile))]
internal sealed partial class RecipeContext : JsonSerializerContext;
