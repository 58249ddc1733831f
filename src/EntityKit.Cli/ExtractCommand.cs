using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace EntityKit.Cli;

/// <summary><c>entitykit extract</c>: files, folders, tables or standard input to entities.</summary>
internal sealed class ExtractCommand
{
    private readonly Argument<string[]> _inputs = new("input") { Description = "Files, folders (every file in and below them) or - for standard input; .gz is unpacked.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new Option<string>("--format") { Description = $"How results are written: {string.Join(", ", ResultFormat.Names)}.", HelpName = "name", DefaultValueFactory = _ => ResultFormat.Table }.AcceptOnlyFromAmong(ResultFormat.Names);
    private readonly Option<string?> _output = new("--output") { Description = "The file to write to in place of standard output; the folder, for formats with a file for each document.", HelpName = "path" };
    private readonly Option<string> _rows = new Option<string>("--rows") { Description = "What csv and parquet have a row for: mentions, entities or appointments; in parquet also documents, with the rest as lists in them.", HelpName = "kind", DefaultValueFactory = _ => "mentions" }.AcceptOnlyFromAmong("mentions", "entities", "appointments", ResultFormat.Documents);
    private readonly Option<string?> _inputFormat = new Option<string?>("--input-format") { Description = $"What the inputs hold: {string.Join(", ", InputFormats.Names)}; by default what their names say.", HelpName = "name" }.AcceptOnlyFromAmong([.. InputFormats.Names]);
    private readonly Option<string> _textColumn = new("--text-column") { Description = "The column of the text in jsonl, csv and parquet.", HelpName = "name", DefaultValueFactory = _ => RecordColumns.DefaultText };
    private readonly Option<string?> _idColumn = new("--id-column") { Description = "The column of the id; by default 'id' where there is one, else rows are counted.", HelpName = "name" };
    private readonly Option<string?> _encoding = new("--encoding") { Description = "The encoding of texts without a byte order mark; strict UTF-8 by default.", HelpName = "name" };
    private readonly Option<string> _offsets = new Option<string>("--offsets") { Description = "What offsets count: utf16 units, as .NET and Java do, codepoint, as Python does, or utf8 bytes.", HelpName = "unit", DefaultValueFactory = _ => "utf16" }.AcceptOnlyFromAmong("utf16", "codepoint", "utf8");
    private readonly Option<string[]> _lexicon = LexiconOption.Create();
    private readonly Option<int> _jobs = new("--jobs") { Description = "How many documents to work on at once.", HelpName = "n", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string> _progress = new Option<string>("--progress") { Description = "Whether to show a progress bar: always, never, or auto, on a terminal alone.", HelpName = "when", DefaultValueFactory = _ => "auto" }.AcceptOnlyFromAmong("auto", "always", "never");
    private readonly Option<bool> _resume = new("--resume") { Description = "Write part files and a manifest into the folder --output, and go on where a run into it ended (jsonl, csv, parquet, conll)." };
    private readonly Option<string?> _errors = new("--errors") { Description = "A file for the documents that failed, as JSON Lines.", HelpName = "file" };
    private readonly Option<string?> _shard = new("--shard") { Description = "Work on one of N shares of the documents, by a hash of their ids: 1/N to N/N.", HelpName = "i/n" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress bar and no closing line on standard error." };
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
        _shard.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Shard.TryParse(token.Value) is null)
            {
                result.AddError($"--shard is 1/N to N/N, not '{token.Value}'.");
            }
        });
    }

    internal static Command Create(Terminal terminal)
    {
        var extract = new ExtractCommand(terminal);
        var command = new Command("extract", "Finds people and their posts, organizations, resolution references and places.")
        {
            extract._inputs, extract._format, extract._output, extract._rows, extract._inputFormat, extract._textColumn, extract._idColumn, extract._encoding, extract._offsets, extract._lexicon,
            extract._jobs, extract._progress, extract._resume, extract._errors, extract._shard, extract._quiet, extract._model,
        };
        command.SetAction(extract.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        string[] inputs = Inputs(arguments);
        string? outputPath = arguments.GetValue(_output);
        if (outputPath is not null && inputs.Any(input => File.Exists(input) && Path.GetFullPath(input) == Path.GetFullPath(outputPath)))
        {
            throw new UsageException($"'{outputPath}' is an input; name another --output.");
        }

        ResultFormat format = Format(arguments);
        PartFolder? parts = arguments.GetValue(_resume) ? Parts(format, outputPath, arguments) : null;
        var decoder = new TextDecoder(arguments.GetValue(_encoding));
        var options = new EntityExtractorOptions { Lexicon = LexiconOption.Load(arguments.GetValue(_lexicon)!, decoder, _terminal) };
        var extractor = new EntityExtractor(ModelOption.Load(arguments.GetValue(_model)), options);
        using var failures = new FailureLog(_terminal, arguments.GetValue(_errors));
        DocumentSource source = Source(arguments, inputs, decoder, failures, outputPath, parts);
        bool isFolder = parts is not null || format.IsAlwaysFolder || (format.IsFileEach && !source.IsOneDocument);
        if (outputPath is null && (isFolder || (format.IsBinary && !_terminal.OutputIsRedirected)))
        {
            throw new UsageException($"--format {format.Name} needs --output {(isFolder ? "FOLDER" : "FILE")} here.");
        }

        await using FileStream? file = outputPath is null || isFolder ? null : OutputFile.Create(outputPath);
        var output = new BufferedStream(file ?? _terminal.Output, 1 << 16);
        IResultView view = parts ?? (isFolder ? format.FolderView(outputPath!) : format.View(output, source.IsOneDocument, outputPath is null && _terminal.ShowsColours, _terminal.Width));
        var tally = new Tally();
        bool isStreamed = inputs.Contains(InputFile.StandardInput) && file is null && !isFolder;
        bool showsBar = !arguments.GetValue(_quiet) && arguments.GetValue(_progress) switch
        {
            "always" => true,
            "never" => false,
            _ => _terminal.ShowsProgress && !(outputPath is null && !_terminal.OutputIsRedirected),
        };
        async Task EndAsync()
        {
            await view.EndAsync().ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await new RunProgress(_terminal, showsBar).RunAsync(showsBar ? source.CountBytes() : 0, async report =>
        {
            await view.BeginAsync().ConfigureAwait(false);
            try
            {
                await foreach ((DocumentResult result, SourceMap? map) in ExtractAsync(extractor, source, arguments.GetValue(_jobs), cancellationToken).ConfigureAwait(false))
                {
                    if (result.Succeeded)
                    {
                        tally.Add(result.Document);
                        await view.AddAsync(new FoundDocument(result.Id, result.Document, map)).ConfigureAwait(false);
                    }
                    else
                    {
                        failures.Add(result.Id, result.Failure.Message);
                    }

                    if (isStreamed)
                    {
                        await output.FlushAsync(cancellationToken).ConfigureAwait(false); // who writes line by line may wait for each answer
                    }

                    report(tally.Documents, source.BytesDone);
                }
            }
            finally
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    await EndAsync().ConfigureAwait(false); // what was done until Ctrl+C is whole
                }
            }

            await EndAsync().ConfigureAwait(false);
        }).ConfigureAwait(false);
        if (!arguments.GetValue(_quiet))
        {
            await _terminal.Error.WriteLineAsync(tally.Line(failures.Count, watch.Elapsed)).ConfigureAwait(false);
        }

        return failures.Count == 0 ? EntityKitCommand.Done : EntityKitCommand.SomeFailed;
    }

    /// <summary>The results in the order of the documents, each with the way back into its source.</summary>
    private static async IAsyncEnumerable<(DocumentResult Result, SourceMap? Map)> ExtractAsync(EntityExtractor extractor, DocumentSource source, int jobs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var maps = new ConcurrentQueue<SourceMap?>();
        async IAsyncEnumerable<TextDocument> Documents([EnumeratorCancellation] CancellationToken token = default)
        {
            await foreach (SourceDocument document in source.ReadAsync(token).ConfigureAwait(false))
            {
                maps.Enqueue(document.Map);
                yield return document.Document;
            }
        }

        var batch = new BatchOptions { DegreeOfParallelism = jobs };
        await foreach (DocumentResult result in extractor.ExtractAsync(Documents(cancellationToken), batch, cancellationToken).ConfigureAwait(false))
        {
            maps.TryDequeue(out SourceMap? map);
            yield return (result, map);
        }
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

    private ResultFormat Format(ParseResult arguments)
    {
        OffsetUnit offsets = arguments.GetValue(_offsets) switch
        {
            "codepoint" => OffsetUnit.CodePoint,
            "utf8" => OffsetUnit.Utf8,
            _ => OffsetUnit.Utf16,
        };
        RowKind rows = arguments.GetValue(_rows) switch
        {
            "entities" => RowKind.Entities,
            "appointments" => RowKind.Appointments,
            _ => RowKind.Mentions,
        };
        var format = new ResultFormat(arguments.GetValue(_format)!, rows, offsets) { IsNested = arguments.GetValue(_rows) == ResultFormat.Documents };
        return !format.IsNested || format.CanNest ? format : throw new UsageException("--rows documents works with --format parquet.");
    }

    private PartFolder Parts(ResultFormat format, string? folder, ParseResult arguments)
    {
        if (!format.HasParts)
        {
            throw new UsageException($"--resume works with --format jsonl, csv, parquet or conll, not with {format.Name}.");
        }

        if (folder is null || File.Exists(folder))
        {
            throw new UsageException("--resume needs --output FOLDER.");
        }

        string settings = $"{format.Settings}, shard {arguments.GetValue(_shard) ?? "1/1"}, model {arguments.GetValue(_model) ?? "built in"}{string.Concat(arguments.GetValue(_lexicon)!.Select(path => ", lexicon " + path))}";
        var parts = new PartFolder(folder, format.Name, settings, stream => format.View(stream, isOneDocument: false, inColour: false, width: 100));
        parts.Resume();
        return parts;
    }

    private DocumentSource Source(ParseResult arguments, string[] inputs, TextDecoder decoder, FailureLog failures, string? outputPath, PartFolder? parts) =>
        new(inputs, decoder, _terminal, failures)
        {
            Format = arguments.GetValue(_inputFormat) is { } name ? InputFormats.Parse(name) : null,
            Columns = new RecordColumns(arguments.GetValue(_textColumn)!, arguments.GetValue(_idColumn)),
            Shard = arguments.GetValue(_shard) is { } shard ? Shard.TryParse(shard)! : Shard.All,
            OutputPath = outputPath is null ? null : Path.GetFullPath(outputPath),
            IsDone = parts is null ? _ => false : parts.IsDone,
        };
}
