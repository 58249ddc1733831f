using System.Diagnostics;

namespace EntityKit.Cli.Tests;

public sealed class EntityKitCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Help_lists_the_commands_on_standard_output()
    {
        ToolResult result = await _tool.RunAsync("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.All(["extract", "tag", "evaluate", "train"], command => Assert.Contains($"\n  {command} ", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.Contains("entitykit [command]", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("frobnicate")]
    [InlineData("extract --frobnicate")]
    [InlineData("tag")]
    [InlineData("evaluate")]
    [InlineData("evaluate --gold missing.conll")]
    [InlineData("train --data x")]
    [InlineData("train --data missing.conll --output out.model")]
    public async Task Wrong_usage_has_exit_code_2_and_says_why_on_standard_error(string arguments)
    {
        ToolResult result = await _tool.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.StartsWith("entitykit: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_place_of_a_command_is_led_to_extract()
    {
        string path = _tool.Write("a.txt", "Mr. Li Wei left.");

        ToolResult result = await _tool.RunAsync(path);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'entitykit extract {path}' finds what is in it", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_process_results_and_messages_go_their_own_ways_without_colour_codes()
    {
        string path = _tool.Write("a.txt", "Mr. Ana Petrova said so.");
        var start = new ProcessStartInfo("dotnet", [typeof(EntityKitCommand).Assembly.Location, "extract", path, "missing.txt"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Terminal.Utf8,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("Ana Petrova", await output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', await output + error);
        Assert.DoesNotContain("missing.txt", await output, StringComparison.Ordinal);
        Assert.Contains("entitykit: missing.txt: there is no such file or folder", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete -o filenames -F _entitykit entitykit", "'extract --format') COMPREPLY=($(compgen -W 'brat conll csv")]
    [InlineData("zsh", "bashcompinit", "--resume")]
    [InlineData("fish", "complete -c entitykit -n '__fish_seen_subcommand_from extract' -l format -x -a ", "train")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName entitykit", "'--shard'")]
    public async Task A_script_completes_commands_options_and_values(string shell, string one, string other)
    {
        ToolResult result = await _tool.RunAsync("completion", shell);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(one, result.Output, StringComparison.Ordinal);
        Assert.Contains(other, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("tag")]
    [InlineData("evaluate")]
    [InlineData("train")]
    [InlineData("completion")]
    public async Task Help_of_each_command_ends_with_an_example(string command) =>
        Assert.Contains($"\n  entitykit {command} ", (await _tool.RunAsync(command, "--help")).Output, StringComparison.Ordinal);
}
