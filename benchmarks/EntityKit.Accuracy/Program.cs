using System.CommandLine;
using EntityKit.Accuracy;

var root = new RootCommand("Precision, recall and F1 of EntityKit's stages")
{
    TextCommand.Create(),
    LexiconsCommand.Create(),
};
return root.Parse(args).Invoke();
