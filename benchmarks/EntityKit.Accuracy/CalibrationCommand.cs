using System.CommandLine;
using System.Globalization;
using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary><c>calibration</c>: the reliability table of mention confidences and their expected calibration error.</summary>
internal static class CalibrationCommand
{
    internal static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Gold files: CoNLL columns for the tagger; annotated passages (.jsonl) for the tagger and the whole pipeline.", Arity = ArgumentArity.OneOrMore };
        var model = new Option<FileInfo?>("--model") { Description = "Measure this model in place of the shipped one." };
        var temperature = new Option<double>("--temperature") { Description = "Divide the scores by this before they become probabilities.", DefaultValueFactory = _ => 1 };
        var fit = new Option<bool>("--fit") { Description = "For each file, measure at the temperature that fits all others best." };
        var command = new Command("calibration", "Reliability of mention confidences, ten bins, and the expected calibration error.") { files, model, temperature, fit };
        command.SetAction(result =>
        {
            LanguageModel measured = Calibration.WithTemperature(Load(result.GetValue(model)), result.GetValue(temperature));
            Run(measured, result.GetRequiredValue(files), result.GetValue(fit));
            return 0;
        });
        return command;
    }

    private static LanguageModel Load(FileInfo? file)
    {
        if (file is null)
        {
            return EnglishModel.Load();
        }

        using FileStream stream = file.OpenRead();
        return LanguageModel.Read(stream, EnglishLexicons.Load());
    }

    private static void Run(LanguageModel model, FileInfo[] files, bool fit)
    {
        Corpus[] corpora = [.. files.Select(f => Corpus.Read(f.FullName))];
        Console.WriteLine("| mentions of | file | count | mean confidence | right | expected calibration error |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var tagger = new Reliability();
        for (int i = 0; i < files.Length; i++)
        {
            LanguageModel used = fit ? Calibration.Fit(model, [.. corpora.Where((_, other) => other != i)]) : model;
            tagger.Add(Write("tagger", corpora[i].Name, Calibration.Judge(used.Tagger, corpora[i])));
        }

        Write("tagger", "all", tagger);
        var pipeline = new Dictionary<EntityKind, Reliability>();
        var whole = new Reliability();
        foreach (FileInfo file in files.Where(f => f.Name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)))
        {
            List<(EntityKind Kind, double Confidence, bool IsRight)> judged = [.. Judge(model, file)];
            whole.Add(Write("pipeline", file.Name, judged.Select(j => (j.Confidence, j.IsRight))));
            foreach ((EntityKind kind, double confidence, bool isRight) in judged)
            {
                pipeline.TryAdd(kind, new Reliability());
                pipeline[kind].Add(confidence, isRight);
            }
        }

        foreach ((EntityKind kind, Reliability reliability) in pipeline)
        {
            Write("pipeline", kind.ToString().ToLowerInvariant(), reliability);
        }

        WriteBins("tagger", tagger);
        if (whole.Count > 0)
        {
            Write("pipeline", "all", whole);
            WriteBins("pipeline", whole);
        }
    }

    /// <summary>The mentions that extraction gives, without those that the gold neither demands nor punishes.</summary>
    private static IEnumerable<(EntityKind Kind, double Confidence, bool IsRight)> Judge(LanguageModel model, FileInfo file)
    {
        var extractor = new EntityExtractor(model);
        using StreamReader reader = file.OpenText();
        foreach (AnnotatedPassage passage in AnnotatedPassage.Read(reader))
        {
            foreach (Mention mention in extractor.Extract(passage.Text).Mentions)
            {
                AnnotatedSpan? gold = GenreRun.GoldOf(passage, mention.Kind).FirstOrDefault(s => s.Span == mention.Span);
                if (gold is null || (gold.Attached && !gold.Optional))
                {
                    yield return (mention.Kind, mention.Confidence, gold is not null);
                }
            }
        }
    }

    private static Reliability Write(string source, string name, IEnumerable<(double Confidence, bool IsRight)> judgements)
    {
        var reliability = new Reliability();
        foreach ((double confidence, bool isRight) in judgements)
        {
            reliability.Add(confidence, isRight);
        }

        Write(source, name, reliability);
        return reliability;
    }

    private static void Write(string source, string name, Reliability reliability) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {source} | {name} | {reliability.Count} | {reliability.MeanConfidence:0.000} | {reliability.Accuracy:0.000} | {reliability.ExpectedCalibrationError:0.000} |"));

    private static void WriteBins(string source, Reliability reliability)
    {
        Console.WriteLine();
        Console.WriteLine($"| {source}, confidence | count | mean confidence | right |");
        Console.WriteLine("|---|---|---|---|");
        for (int bin = 0; bin < Reliability.BinCount; bin++)
        {
            (int count, double confidence, double accuracy) = reliability.Bin(bin);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {bin / 10.0:0.0} to {(bin + 1) / 10.0:0.0} | {count} | {confidence:0.000} | {accuracy:0.000} |"));
        }

        Console.WriteLine();
    }
}
