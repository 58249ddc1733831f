using System.CommandLine;
using System.Globalization;
using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary><c>names</c>: how many people of each part of the world are found, by the tagger and by the whole pipeline.</summary>
internal static class NamesCommand
{
    private const string Folder = "tests/EntityKit.Tests/Names";

    internal static Command Create()
    {
        var names = new Option<FileInfo>("--names") { Description = "Names by group.", DefaultValueFactory = _ => new FileInfo(Path.Combine(Folder, "names.txt")) };
        var sentences = new Option<FileInfo>("--sentences") { Description = "Sentences to put them into.", DefaultValueFactory = _ => new FileInfo(Path.Combine(Folder, "sentences.txt")) };
        var model = new Option<FileInfo?>("--model") { Description = "Measure this model in place of the shipped one." };
        var missed = new Option<string?>("--missed") { Description = "List what the pipeline missed of this group, or of all.", HelpName = "group|all" };
        var command = new Command("names", "Recall of people's names by part of the world, exact spans.") { names, sentences, model, missed };
        command.SetAction(result =>
        {
            using StreamReader nameFile = result.GetRequiredValue(names).OpenText();
            using StreamReader sentenceFile = result.GetRequiredValue(sentences).OpenText();
            Run(NameRecall.Read(nameFile, sentenceFile), Load(result.GetValue(model)), result.GetValue(missed));
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

    private static void Run(NameRecall recall, LanguageModel model, string? shown)
    {
        Console.WriteLine("| names | people | tagger | pipeline |");
        Console.WriteLine("|---|---|---|---|");
        var missed = new List<string>();
        var extractor = new EntityExtractor(model);
        foreach ((string group, List<NameRecall.Name> names) in recall.Groups)
        {
            double tagger = recall.Measure(group, NameRecall.Tagger(model));
            double pipeline = recall.Measure(group, NameRecall.Pipeline(extractor), shown == "all" || shown == group ? missed : null);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {group} | {names.Count} | {tagger:0.000} | {pipeline:0.000} |"));
        }

        missed.ForEach(Console.WriteLine);
    }
}
