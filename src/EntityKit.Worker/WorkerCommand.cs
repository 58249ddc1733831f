using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using EntityKit.Models.English;
using NATS.Client.Core;

namespace EntityKit.Worker;

/// <summary><c>entitykit-worker</c>: documents from a subject of a message broker, results to another.</summary>
internal sealed class WorkerCommand
{
    internal const string Name = "entitykit-worker";

    private const int Done = 0;
    private const int SomeFailed = 1;
    private const int WrongUsage = 2;

    private static readonly TimeSpan s_lastWords = TimeSpan.FromMinutes(10); // to finish the documents that were begun

    private readonly BrokerOptions _broker = new();
    private readonly Option<string> _in = new("--in") { Description = "The subject that documents come from. A stream is made for it where none keeps it.", HelpName = "subject", Required = true };
    private readonly Option<string> _out = new("--out") { Description = "The subject that results go to, likewise.", HelpName = "subject", Required = true };
    private readonly Option<string?> _errors = new("--errors") { Description = "The subject for documents that fail, with their reasons; by default that of --out with .failed.", HelpName = "subject" };
    private readonly Option<string> _group = new("--group") { Description = "The name of the job: workers of one name share its documents.", HelpName = "name", DefaultValueFactory = _ => "entitykit" };
    private readonly Option<int> _jobs = new("--jobs") { Description = "How many documents to work on at once.", HelpName = "n", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<int> _ackWait = new("--ack-wait") { Description = "Seconds without a sign of life after which the broker gives a document to another worker.", HelpName = "s", DefaultValueFactory = _ => 30 };
    private readonly Option<int> _tries = new("--tries") { Description = "How often a document is begun before it counts as failed: one may kill whoever takes it.", HelpName = "n", DefaultValueFactory = _ => 5 };
    private readonly Option<bool> _untilEmpty = new("--until-empty") { Description = "End when no document waits and no worker holds one; otherwise wait for more until stopped." };
    private readonly Option<string> _input = new Option<string>("--input-format") { Description = "What a message holds: a JSON object with text and id, or the text alone.", DefaultValueFactory = _ => "json" }.AcceptOnlyFromAmong("json", "text");
    private readonly Option<string> _textColumn = new("--text-column") { Description = "The member of the object that is the text.", HelpName = "name", DefaultValueFactory = _ => DocumentForm.DefaultText };
    private readonly Option<string?> _idColumn = new("--id-column") { Description = "The member that is the id; by default 'id' where there is one, else the message id.", HelpName = "name" };
    private readonly Option<string> _offsets = new Option<string>("--offsets") { Description = "What offsets count.", DefaultValueFactory = _ => "utf16" }.AcceptOnlyFromAmong("utf16", "codepoint", "utf8");
    private readonly Option<string[]> _lexicon = new("--lexicon") { Description = "Names of your own that are marked wherever they stand (may be repeated): CSV with the columns kind, name, id, aliases (parted by |), or JSON.", HelpName = "file", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _model = new("--model") { Description = "A model file, as 'entitykit train' writes it, in place of the built-in one.", HelpName = "file" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Name nothing but failures on standard error." };
    private readonly TextWriter _error;

    private WorkerCommand(TextWriter error)
    {
        _error = TextWriter.Synchronized(error);
        foreach (Option<int> option in new[] { _jobs, _ackWait, _tries })
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number < 1)
                {
                    result.AddError($"{option.Name} is at least 1.");
                }
            });
        }
    }

    /// <summary>Runs one command line: 0 done, 1 some documents failed or the broker is away, 2 wrong usage.</summary>
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var worker = new WorkerCommand(error);
        var help = new HelpOption { Recursive = true };
        help.Action = new WorkerExamples((HelpAction)help.Action!, output);
        var root = new Command(Name, "Finds people, titles, organizations and resolution references in the documents of a message broker (NATS JetStream). "
            + "A document is acknowledged when its result is stored, comes again when a worker dies, and is stored once.")
        {
            help, new VersionOption(),
            worker._broker.Url, worker._broker.Credentials, worker._in, worker._out, worker._errors, worker._group, worker._jobs, worker._ackWait, worker._tries, worker._untilEmpty,
            worker._input, worker._textColumn, worker._idColumn, worker._offsets, worker._lexicon, worker._model, worker._quiet,
            SendCommand.Create(worker.Say),
            ReceiveCommand.Create(output, worker.Say),
        };
        root.SetAction(worker.WorkAsync);
        ParseResult command = root.Parse(args);
        if (command.Errors.Count > 0)
        {
            foreach (ParseError wrong in command.Errors)
            {
                worker.Say(string.Join(' ', wrong.Message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
            }

            worker.Say($"'{Name} --help' says what can be given.");
            return WrongUsage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_lastWords };
            return await command.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            worker.Say(exception.Message);
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            worker.Say("stopped");
            return SomeFailed;
        }
        catch (Exception exception) when (exception is NatsException or TimeoutException or IOException or UnauthorizedAccessException)
        {
            worker.Say(exception.Message);
            return SomeFailed;
        }
    }

    private async Task<int> WorkAsync(ParseResult arguments, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        bool isQuiet = arguments.GetValue(_quiet);
        WorkerSettings settings = Settings(arguments);
        var extractor = new EntityExtractor(LoadModel(arguments.GetValue(_model)), new EntityExtractorOptions { Lexicon = LoadLexicon(arguments.GetValue(_lexicon)!) });
        NatsConnection connection = await _broker.ConnectAsync(arguments, stop).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var worker = new DocumentWorker(connection, extractor, settings, Say, isQuiet ? _ => { } : Say);
            await worker.RunAsync(stop).ConfigureAwait(false);
            if (!isQuiet)
            {
                Say(string.Create(CultureInfo.InvariantCulture, $"{worker.Documents:N0} documents, {worker.Failed:N0} failed, {worker.Known:N0} had been stored before; {watch.Elapsed.TotalSeconds:0.00} s"));
            }

            return worker.Failed == 0 ? Done : SomeFailed;
        }
    }

    private WorkerSettings Settings(ParseResult arguments)
    {
        string target = arguments.GetRequiredValue(_out);
        OffsetUnit offsets = arguments.GetValue(_offsets) switch
        {
            "codepoint" => OffsetUnit.CodePoint,
            "utf8" => OffsetUnit.Utf8,
            _ => OffsetUnit.Utf16,
        };
        return new WorkerSettings(arguments.GetRequiredValue(_in), target, arguments.GetValue(_errors) ?? target + ".failed")
        {
            Group = arguments.GetRequiredValue(_group),
            Jobs = arguments.GetValue(_jobs),
            AckWait = TimeSpan.FromSeconds(arguments.GetValue(_ackWait)),
            MaxDeliveries = arguments.GetValue(_tries),
            UntilEmpty = arguments.GetValue(_untilEmpty),
            Form = new DocumentForm(arguments.GetValue(_input) == "text", arguments.GetRequiredValue(_textColumn), arguments.GetValue(_idColumn)),
            Writer = new JsonWriter { Offsets = offsets },
        };
    }

    private static LanguageModel LoadModel(string? path)
    {
        if (path is null)
        {
            return EnglishModel.Load();
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            return LanguageModel.Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"The model '{path}' cannot be read: {exception.Message}");
        }
    }

    private static List<LexiconEntry> LoadLexicon(IEnumerable<string> paths)
    {
        var entries = new List<LexiconEntry>();
        foreach (string path in paths)
        {
            try
            {
                using var file = new StreamReader(path);
                entries.AddRange(LexiconReader.Read(file));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                throw new UsageException($"The lexicon '{path}' cannot be read: {exception.Message}");
            }
        }

        return entries;
    }

    /// <summary>Writes a line for the person who runs the command; what documents bring along cannot move the cursor.</summary>
    private void Say(string message) => _error.WriteLine($"{Name}: {string.Concat(message.Select(c => char.IsControl(c) ? '\uFFFD' : c))}");
}
