using System.CommandLine;
using System.Globalization;
using EntityKit.Training;

namespace EntityKit.Cli;

/// <summary><c>entitykit evaluate</c>: precision, recall and F1 on gold data, exact spans.</summary>
internal static class EvaluateCommand
{
    internal static Command Create(Terminal terminal)
    {
        var gold = new Option<string>("--gold") { Description = "CoNLL columns or CoNLL-U (tokens and tags), or annotated passages (.jsonl); .gz is unpacked.", HelpName = "file", Required = true };
        var errors = new Option<bool>("--differences") { Description = "List what was lost (-) and found in excess (+), for annotated passages." };
        Option<string?> model = ModelOption.Create();
        var command = new Command("evaluate", "Measures precision, recall and F1 on gold data, exact spans.") { gold, errors, model };
        command.SetAction(arguments =>
        {
            LanguageModel language = ModelOption.Load(arguments.GetValue(model));
            return Run(arguments.GetRequiredValue(gold), language, arguments.GetValue(errors), terminal);
        });
        return command;
    }

    private static int Run(string path, LanguageModel model, bool withDifferences, Terminal terminal)
    {
        try
        {
            if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase))
            {
                ExtractionEvaluation evaluation = ExtractionEvaluation.Measure(new EntityExtractor(model), path);
                terminal.OutputText.WriteLine("Mentions, links and appointments of 'extract', exact spans");
                Write(terminal.OutputText, evaluation.Scores);
                foreach (string difference in withDifferences ? evaluation.Differences : [])
                {
                    terminal.OutputText.WriteLine(difference);
                }
            }
            else
            {
                TaggerEvaluation evaluation = TaggerEvaluation.Measure(model, Corpus.Read(path));
                terminal.OutputText.WriteLine("Flat entities of 'tag', exact spans of tokens");
                Write(terminal.OutputText, [.. evaluation.Types, new("all", evaluation.Total)]);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"The gold data cannot be read: {exception.Message}");
        }

        return EntityKitCommand.Done;
    }

    private static void Write(TextWriter output, IReadOnlyCollection<KeyValuePair<string, SpanScore>> scores)
    {
        int width = scores.Max(score => score.Key.Length);
        output.WriteLine($"{"".PadRight(width)}    gold   found   right  precision  recall     F1");
        foreach ((string type, SpanScore score) in scores.Where(score => score.Value.Gold + score.Value.Predicted > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{type.PadRight(width)} {score.Gold,7} {score.Predicted,7} {score.Found,7} {score.Precision,10:0.000} {score.Recall,7:0.000} {score.F1,6:0.000}"));
        }
    }
}
