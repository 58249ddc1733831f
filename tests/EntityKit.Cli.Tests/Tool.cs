using System.Text;

namespace EntityKit.Cli.Tests;

/// <summary>Runs a command line as the tool does, in this process, on a folder of its own.</summary>
internal sealed class Tool : IDisposable
{
    internal Tool() => Directory.CreateDirectory(Folder);

    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), "entitykit-" + Guid.NewGuid().ToString("N"));

    /// <summary>What standard input holds.</summary>
    internal byte[] Input { get; set; } = [];

    internal bool InputIsRedirected { get; set; } = true;

    internal bool ShowsColours { get; set; }

    internal int Width { get; set; } = 100;

    internal string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    internal string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal string PathOf(string name) => Path.Combine(Folder, name);

    internal async Task<ToolResult> RunAsync(params string[] arguments)
    {
        using var input = new MemoryStream(Input);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(input, output, error) { InputIsRedirected = InputIsRedirected, ShowsColours = ShowsColours, Width = Width };

        int exitCode = await EntityKitCommand.RunAsync(arguments, terminal);

        return new ToolResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a command line gave.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);
