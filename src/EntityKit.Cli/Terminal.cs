using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace EntityKit.Cli;

/// <summary>Where a command reads and writes, and what kind of place that is.</summary>
internal sealed class Terminal
{
    /// <summary>Strict about nothing that it writes and without a byte order mark.</summary>
    internal static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    internal Terminal(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        Output = output;
        OutputText = new StreamWriter(output, Utf8) { AutoFlush = true };
        Error = TextWriter.Synchronized(error);
    }

    internal Stream Input { get; }

    internal Stream Output { get; }

    internal TextWriter OutputText { get; }

    internal TextWriter Error { get; }

    /// <summary>Whether nobody types at <see cref="Input"/>.</summary>
    internal bool InputIsRedirected { get; init; } = true;

    /// <summary>Whether <see cref="Output"/> is a file or a pipe.</summary>
    internal bool OutputIsRedirected { get; init; } = true;

    /// <summary>Whether <see cref="Output"/> is a screen that shows colours.</summary>
    internal bool ShowsColours { get; init; }

    /// <summary>Whether <see cref="Error"/> is a screen on which a progress bar can move.</summary>
    internal bool ShowsProgress { get; init; }

    /// <summary>Columns of the screen; where there is none, a width that fits most.</summary>
    internal int Width { get; init; } = 100;

    internal static Terminal OfProcess()
    {
        bool isScreen = !Console.IsOutputRedirected;
        if (isScreen)
        {
            Console.OutputEncoding = Utf8;
        }

        return new Terminal(Console.OpenStandardInput(), OpenOutput(), Console.Error)
        {
            InputIsRedirected = Console.IsInputRedirected,
            OutputIsRedirected = !isScreen,
            ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            ShowsColours = isScreen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = isScreen ? Math.Clamp(Console.WindowWidth, 60, 140) : 100,
        };
    }

    /// <summary>
    /// Standard output. The console's own stream takes no notice when the reader of a pipe has gone away, and the work would go on for
    /// nobody; a stream of the pipe itself says so. A file keeps to the console's stream, which leaves its place to the next program.
    /// </summary>
    private static Stream OpenOutput()
    {
        const int StandardOutput = 1;
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return pipe;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Closed, or of a kind that only the console can write to.
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Standard error as a screen, for progress bars.</summary>
    internal IAnsiConsole ErrorScreen() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error), Interactive = InteractionSupport.Yes, Ansi = AnsiSupport.Yes });

    /// <summary>Writes a line for the person who runs the command; what names and texts bring along cannot move the cursor.</summary>
    internal void Say(string message) =>
        Error.WriteLine($"{EntityKitCommand.Name}: {string.Concat(message.Select(c => char.IsControl(c) ? '\uFFFD' : c))}");
}
