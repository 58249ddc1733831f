using System.CommandLine;

namespace EntityKit.Accuracy;

/// <summary><c>genre</c>: the whole table on passages annotated as <c>ANNOTATION.md</c> says: mentions by exact spans, links between them, appointments; of all entities and of those unseen in training.</summary>
internal static class GenreCommand
{
    internal static Command Create()
    {
        var gold = new Option<FileInfo[]>("--gold") { Description = "Annotated passages: JSON Lines, or .txt files with the marks in the text.", Required = true, AllowMultipleArgumentsPerToken = true };
        var known = new Option<FileInfo[]>("--known") { Description = "Passages whose names are known (default: train.jsonl and news-train.jsonl beside the gold file); all others form rows of their own." };
        var tags = new Option<string>("--tags") { Description = "Where tags come from: the model, the gold annotation, or its people and places alone, to measure the rules apart.", DefaultValueFactory = _ => "model" };
        tags.AcceptOnlyFromAmong("model", "gold", "rules");
        var errors = new Option<string[]>("--errors") { Description = "List the errors of these kinds (person, title, organization, place, resolution, link, appointment, or all).", AllowMultipleArgumentsPerToken = true };
        errors.AcceptOnlyFromAmong("person", "title", "organization", "place", "resolution", "link", "appointment", "all");
        var save = new Option<FileInfo>("--save") { Description = "Write mentions, links and appointments to a file, for a later --gained-lost." };
        var compare = new Option<FileInfo>("--gained-lost") { Description = "What another build saved: list what was gained and lost." };
        var command = new Command("genre", "Scores mentions, links and appointments on annotated passages.") { gold, known, tags, errors, save, compare };
        command.SetAction(result =>
        {
            FileInfo[] goldFiles = result.GetRequiredValue(gold);
            var run = new GenreRun(MentionPipeline.Create(result.GetValue(tags)!), KnownNames.Read(result.GetValue(known) is { Length: > 0 } files ? files : KnownNames.Beside(goldFiles[0])))
            {
                ErrorKinds = [.. result.GetValue(errors) ?? []],
            };
            foreach (FileInfo file in goldFiles)
            {
                run.AddAll(PassageFiles.Read(file));
            }

            run.WriteErrors(Console.Out);
            run.WriteTable(Console.Out);
            run.Changes.Finish(result.GetValue(save)?.FullName, result.GetValue(compare)?.FullName, Console.Out);
            return 0;
        });
        return command;
    }
}
