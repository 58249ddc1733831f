using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace EntityKit.Cli;

/// <summary>The root command: what the tool can do, and what an exit code means.</summary>
internal static class EntityKitCommand
{
    internal const string Name = "entitykit";

    internal const int Done = 0;
    internal const int SomeFailed = 1;
    internal const int WrongUsage = 2;
    internal const int Stopped = 130; // as shells have it for Ctrl+C
    internal const int Unread = 141; // as shells have it for a pipe whose reader has gone away

    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(30); // to write what was done until Ctrl+C

    // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA.
    private static readonly int[] s_brokenPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>Runs one command line: 0 done, 1 some documents failed, 2 wrong usage.</summary>
    internal static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var help = new HelpOption { Recursive = true };
        help.Action = new HelpExamples((HelpAction)help.Action!, terminal);

        // No RootCommand: that one takes its name from the executable, and 'dotnet run' has another than the tool.
        var root = new Command(Name, "Finds people, titles, organizations and resolution references in English text, and who holds which title where.")
        {
            help,
            new VersionOption(),
            ExtractCommand.Create(terminal),
            TagCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            TrainCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };

        ParseResult command = root.Parse(args);
        if (command.Errors.Count > 0)
        {
            foreach (ParseError error in command.Errors)
            {
                terminal.Say(string.Join(' ', error.Message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
            }

            if (args is [var first, ..] && (File.Exists(first) || Directory.Exists(first)))
            {
                terminal.Say($"'{Name} extract {first}' finds what is in it.");
            }

            terminal.Say($"'{Path(command.CommandResult)} --help' says what can be given.");
            return WrongUsage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = terminal.OutputText, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_lastWords };
            return await command.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            terminal.Say(exception.Message);
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("stopped");
            return Stopped;
        }
        catch (IOException exception) when (s_brokenPipe.Contains(exception.HResult))
        {
            return Unread; // 'head' has seen enough
        }
        catch (IOException exception)
        {
            terminal.Say(exception.Message); // the disk is full
            return SomeFailed;
        }
    }

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : command.Command.Name;
}
