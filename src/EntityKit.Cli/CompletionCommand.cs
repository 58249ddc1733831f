using System.CommandLine;
using System.Globalization;
using System.Text;

namespace EntityKit.Cli;

/// <summary><c>entitykit completion</c>: a script that completes commands, options and their values in a shell.</summary>
internal static class CompletionCommand
{
    internal static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "The shell." }.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");
        var command = new Command("completion", "Prints a script that completes commands and options in a shell.") { shell };
        command.SetAction(arguments =>
        {
            Command root = arguments.RootCommandResult.Command;
            terminal.OutputText.Write(arguments.GetRequiredValue(shell) switch
            {
                "fish" => Fish(root),
                "powershell" => PowerShell(root),
                "zsh" => "autoload -U +X bashcompinit && bashcompinit\n" + Bash(root),
                _ => Bash(root),
            });
            return EntityKitCommand.Done;
        });
        return command;
    }

    private static IEnumerable<string> Options(Command command) => command.Options.Select(option => option.Name).Append("--help").Distinct();

    /// <summary>The options with a closed list of values.</summary>
    private static IEnumerable<(string Option, string Values)> Choices(Command command) =>
        from option in command.Options
        let values = option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label).ToArray()
        where values.Length > 0 && option.ValueType == typeof(string)
        select (option.Name, string.Join(' ', values));

    private static string Bash(Command root)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"_{root.Name}() {{\n  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}}\n");
        script.Append(CultureInfo.InvariantCulture, $"  if [ \"$COMP_CWORD\" -eq 1 ]; then COMPREPLY=($(compgen -W '{string.Join(' ', root.Subcommands.Select(c => c.Name))} --help --version' -- \"$cur\")); return; fi\n");
        script.Append("  case \"${COMP_WORDS[1]} $prev\" in\n");
        foreach (Command command in root.Subcommands)
        {
            foreach ((string option, string values) in Choices(command))
            {
                script.Append(CultureInfo.InvariantCulture, $"    '{command.Name} {option}') COMPREPLY=($(compgen -W '{values}' -- \"$cur\")); return;;\n");
            }
        }

        script.Append("  esac\n  case \"${COMP_WORDS[1]}\" in\n");
        foreach (Command command in root.Subcommands)
        {
            script.Append(CultureInfo.InvariantCulture, $"    {command.Name}) [[ \"$cur\" == -* ]] && COMPREPLY=($(compgen -W '{string.Join(' ', Options(command))}' -- \"$cur\")) || COMPREPLY=($(compgen -f -- \"$cur\"));;\n");
        }

        return script.Append(CultureInfo.InvariantCulture, $"  esac\n}}\ncomplete -o filenames -F _{root.Name} {root.Name}\n").ToString();
    }

    private static string Fish(Command root)
    {
        var script = new StringBuilder();
        foreach (Command command in root.Subcommands)
        {
            script.Append(CultureInfo.InvariantCulture, $"complete -c {root.Name} -n __fish_use_subcommand -f -a {command.Name} -d '{Quoted(command.Description)}'\n");
            var choices = Choices(command).ToDictionary(c => c.Option, c => c.Values);
            foreach (Option option in command.Options)
            {
                string values = choices.TryGetValue(option.Name, out string? list) ? $" -x -a '{list}'" : "";
                script.Append(CultureInfo.InvariantCulture, $"complete -c {root.Name} -n '__fish_seen_subcommand_from {command.Name}' -l {option.Name.TrimStart('-')}{values} -d '{Quoted(option.Description)}'\n");
            }
        }

        return script.ToString();
    }

    private static string PowerShell(Command root)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"Register-ArgumentCompleter -Native -CommandName {root.Name} -ScriptBlock {{\n  param($word, $ast, $position)\n");
        script.Append("  $command = if ($ast.CommandElements.Count -gt 1) { $ast.CommandElements[1].ToString() } else { '' }\n  $words = switch ($command) {\n");
        foreach (Command command in root.Subcommands)
        {
            script.Append(CultureInfo.InvariantCulture, $"    '{command.Name}' {{ {string.Join(", ", Options(command).Select(o => $"'{o}'"))} }}\n");
        }

        script.Append(CultureInfo.InvariantCulture, $"    default {{ {string.Join(", ", root.Subcommands.Select(c => $"'{c.Name}'"))} }}\n  }}\n");
        return script.Append("  $words | Where-Object { $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n").ToString();
    }

    private static string Quoted(string? text) => (text ?? "").Replace("'", "\\'", StringComparison.Ordinal);
}
