using System.CommandLine;
using System.Diagnostics;
using EntityKit.Fuzz;
using SharpFuzz;

// run: inputs by the million; afl and libfuzzer: the entry points of SharpFuzz; soak: one extractor on many threads.
string[] names = [.. Corpus.Targets.Select(target => target.Name)];

var inputs = new Option<int>("--inputs") { Description = "Inputs in all, shared out among the targets.", DefaultValueFactory = _ => 1_000_000 };
var seed = new Option<int>("--seed") { Description = "The same seed gives the same inputs.", DefaultValueFactory = _ => 1 };
var only = new Option<string?>("--target") { Description = "One target alone." };
only.AcceptOnlyFromAmong(names);
var crashes = new Option<string>("--crashes") { Description = "Folder for what breaks a promise.", DefaultValueFactory = _ => "crashes" };
var run = new Command("run", "Tries mutated inputs.") { inputs, seed, only, crashes };
run.SetAction(arguments => Run(arguments.GetValue(inputs), arguments.GetValue(seed), arguments.GetValue(only), arguments.GetValue(crashes)!));

var minutes = new Option<double>("--minutes") { DefaultValueFactory = _ => 10 };
var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 16 };
var soak = new Command("soak", "One extractor, many threads.") { minutes, threads };
soak.SetAction(arguments => Soak.Run(TimeSpan.FromMinutes(arguments.GetValue(minutes)), arguments.GetValue(threads), Console.Out) ? 0 : 1);

return new RootCommand("Hostile input and long runs for EntityKit.") { run, soak, SharpFuzzCommand("afl", isAfl: true), SharpFuzzCommand("libfuzzer", isAfl: false) }.Parse(args).Invoke();

static int Run(int inputs, int seed, string? only, string folder)
{
    IFuzzTarget[] targets = [.. Corpus.Targets.Where(target => only is null || target.Name == only)];
    int shares = targets.Sum(target => target.Share);
    int broken = 0;
    foreach (IFuzzTarget target in targets)
    {
        int count = (int)((long)inputs * target.Share / shares);
        var watch = Stopwatch.StartNew();
        IReadOnlyList<FuzzFailure> failures = new FuzzRun(target, seed).Run(count);
        Console.WriteLine($"{target.Name,-10} {count,9} inputs {watch.Elapsed.TotalSeconds,8:0.0} s {failures.Count,3} broke a promise");
        broken += failures.Count;
        foreach (FuzzFailure failure in failures)
        {
            string path = Path.Combine(folder, target.Name, $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(failure.Input))[..12]}.bin");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, failure.Input);
            Console.WriteLine($"  {path}: {string.Join("\n      ", failure.Exception.ToString().Split('\n').Take(4))}");
        }
    }

    return broken == 0 ? 0 : 1;
}

Command SharpFuzzCommand(string name, bool isAfl)
{
    var target = new Argument<string>("target");
    target.AcceptOnlyFromAmong(names);
    var command = new Command(name, isAfl ? "Entry point for afl-fuzz, on assemblies that sharpfuzz has instrumented." : "Entry point for libfuzzer-dotnet, on assemblies that sharpfuzz has instrumented.") { target };
    command.SetAction(arguments =>
    {
        IFuzzTarget chosen = Corpus.Targets.Single(t => t.Name == arguments.GetRequiredValue(target));
        if (isAfl)
        {
            Fuzzer.OutOfProcess.Run(stream =>
            {
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                chosen.Try(copy.ToArray(), thorough: false);
            });
        }
        else
        {
            Fuzzer.LibFuzzer.Run(bytes => chosen.Try(bytes, thorough: false));
        }
    });
    return command;
}
