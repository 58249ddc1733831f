using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace EntityKit.Cli;

/// <summary><c>entitykit extract</c>: files, folders or standard input to entities.</summary>
internal sealed class ExtractCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string JsonLines = "jsonl";
    private const string Conll = "conll";

    private readonly Argument<string[]> _inputs = new("input") { Description = "Files, folders (every file in and below them) or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new Option<string>("--format") { Description = "How results are written.", DefaultValueFactory = _ => Table }.AcceptOnlyFromAmong(Table, Json, JsonLines, Conll);
    private readonly Option<string?> _output = new("--output") { Description = "The file to write to in place of standard output.", HelpName = "path" };
    private readonly Option<string?> _encoding = new("--encoding") { Description = "The encoding of texts without a byte order mark; strict UTF-8 by default.", HelpName = "name" };
    private readonly Option<string> _offsets = new Option<string>("--offsets") { Description = "What offsets in JSON count.", DefaultValueFactory = _ => "utf16" }.AcceptOnlyFromAmong("utf16", "codepoint", "utf8");
    private readonly Option<int> _jobs = new("--jobs") { Description = "How many documents to work on at once.", HelpName = "n", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _errors = new("--errors") { Description = "A file for the documents that failed, as JSON Lines.", HelpName = "file" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No closing line on standard error." };
    private readonly Option<string?> _model = ModelOption.Create();
    private readonly Terminal _terminal;

    private ExtractCommand(Terminal terminal)
    {
        _terminal = terminal;
        _inputs.Validators.Add(result =>
        {
            // An unknown option would otherwise be taken for a file; one with such a name is given as ./-name.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && token.Value != InputFile.StandardInput) is { } unknown)
            {
                result.AddError($"There is no option '{unknown.Value}'.");
            }
        });
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int jobs) && jobs < 1)
            {
                result.AddError("--jobs is at least 1.");
            }
        });
    }

    internal static Command Create(Terminal terminal)
    {
        var extract = new ExtractCommand(terminal);
        var command = new Command("extract", "Finds people and their posts, organizations, resolution references and places.")
        {
            extract._inputs, extract._format, extract._output, extract._encoding, extract._offsets, extract._jobs, extract._errors, extract._quiet, extract._model,
        };
        command.SetAction(extract.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        string[] inputs = Inputs(arguments);
        string? outputPath = arguments.GetValue(_output);
        var decoder = new TextDecoder(arguments.GetValue(_encoding));
        var extractor = new EntityExtractor(ModelOption.Load(arguments.GetValue(_model)));
        using var failures = new FailureLog(_terminal, arguments.GetValue(_errors));
        var source = new DocumentSource(inputs, decoder, _terminal, failures, outputPath);
        var tally = new Tally();

        if (outputPath is not null && inputs.Any(input => File.Exists(input) && Path.GetFullPath(input) == Path.GetFullPath(outputPath)))
        {
            throw new UsageException($"'{outputPath}' is an input; name another --output.");
        }

        await using FileStream? file = outputPath is null ? null : OutputFile.Create(outputPath);
        var output = new BufferedStream(file ?? _terminal.Output, 1 << 16);
        IResultView view = View(arguments, inputs, output, toScreen: outputPath is null);
        view.Begin();
        var batch = new BatchOptions { DegreeOfParallelism = arguments.GetValue(_jobs) };
        await foreach (DocumentResult result in extractor.ExtractAsync(source.Read(), batch, cancellationToken).ConfigureAwait(false))
        {
            if (result.Succeeded)
            {
                tally.Add(result.Document);
                view.Add(result.Id, result.Document);
            }
            else
            {
                failures.Add(result.Id, result.Failure.Message);
            }
        }

        view.End();
        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        if (!arguments.GetValue(_quiet))
        {
            await _terminal.Error.WriteLineAsync(tally.Line(failures.Count, watch.Elapsed)).ConfigureAwait(false);
        }

        return failures.Count == 0 ? EntityKitCommand.Done : EntityKitCommand.SomeFailed;
    }

    private string[] Inputs(ParseResult arguments)
    {
        string[] inputs = arguments.GetValue(_inputs) ?? [];
        if (inputs.Length > 0)
        {
            return inputs;
        }

        return _terminal.InputIsRedirected ? [InputFile.StandardInput] : throw new UsageException("Name a file, a folder or - for standard input: entitykit extract FILE");
    }

    private IResultView View(ParseResult arguments, string[] inputs, Stream output, bool toScreen)
    {
        OffsetUnit offsets = arguments.GetValue(_offsets) switch
        {
            "codepoint" => OffsetUnit.CodePoint,
            "utf8" => OffsetUnit.Utf8,
            _ => OffsetUnit.Utf16,
        };
        bool isOneDocument = inputs.Length == 1 && !Directory.Exists(inputs[0]);
        return arguments.GetValue(_format) switch
        {
            Json when isOneDocument => new FileView(new JsonWriter { Indented = true, Offsets = offsets }, output),
            Json => new JsonArrayView(new JsonWriter { Indented = true, Offsets = offsets }, output),
            JsonLines => new FileView(new JsonWriter { Offsets = offsets }, output),
            Conll => new FileView(new ConllWriter(), output),
            _ => new TableView(output, toScreen && _terminal.ShowsColours, _terminal.Width),
        };
    }
}
