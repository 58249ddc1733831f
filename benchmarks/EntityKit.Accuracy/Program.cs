using System.CommandLine;
using EntityKit.Accuracy;

var root = new RootCommand("Measures EntityKit and compiles its data.");
root.Subcommands.Add(TaggerCommand.Create());
root.Subcommands.Add(CalibrationCommand.Create());
root.Subcommands.Add(LeaveOneOutCommand.Create());
root.Subcommands.Add(TextCommand.Create());
root.Subcommands.Add(GenreCommand.Create());
root.Subcommands.Add(LexiconsCommand.Create());
root.Subcommands.Add(LinksCommand.Create());
root.Subcommands.Add(NamesCommand.Create());
root.Subcommands.Add(ResolutionsCommand.Create());
return root.Parse(args).Invoke();
