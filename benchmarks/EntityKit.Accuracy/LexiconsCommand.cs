using System.CommandLine;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary><c>lexicons</c>: compiles the lexicons of names from open lists.</summary>
internal static class LexiconsCommand
{
    internal static Command Create()
    {
        var lists = new Option<DirectoryInfo>("--lists") { Description = "Folder of the lists.", Required = true };
        var texts = new Option<DirectoryInfo?>("--texts") { Description = "Folder of gzipped running text; the folder 'text' beside the lists by default." };
        var output = new Option<DirectoryInfo>("--output") { Description = "Folder to write the lexicons to.", Required = true };
        var command = new Command("lexicons", "Compiles the lexicons of names, places and organizations.") { lists, texts, output };
        command.SetAction(result =>
        {
            DirectoryInfo from = result.GetRequiredValue(lists);
            string textFolder = result.GetValue(texts)?.FullName ?? Path.Combine(from.Parent!.FullName, "text");
            foreach ((string name, int count) in LexiconCompiler.Compile(from.FullName, textFolder, result.GetRequiredValue(output).FullName))
            {
                Console.WriteLine($"{name}: {count}");
            }
        });
        return command;
    }
}
