using System.Diagnostics;

namespace EntityKit.Fuzz;

/// <summary>Tries many inputs on all cores. Input n of a seed is always the same one.</summary>
internal sealed class FuzzRun(IFuzzTarget target, int seed)
{
    /// <summary>One input in so many is checked thoroughly.</summary>
    private const int Thorough = 16;

    /// <summary>Inputs that one mutator makes, one after another; threads share out these blocks.</summary>
    private const int Block = 500;

    private const int MostKept = 20;
    private const int MostRepeats = 3;

    private readonly List<FuzzFailure> _failures = [];

    /// <summary>Longer than any input may take: past it, the input counts as a hang.</summary>
    internal static TimeSpan Longest { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Tries a number of inputs, and first those that once broke the target.</summary>
    /// <returns>What broke a promise, at most twenty.</returns>
    internal IReadOnlyList<FuzzFailure> Run(int inputs, CancellationToken cancellationToken = default)
    {
        if (target.Seeds.Count > 0)
        {
            target.Try(target.Seeds[0], thorough: false); // loads what it needs, outside the time of any input
        }

        foreach (byte[] input in Corpus.Crashes(target.Name).Concat(target.Seeds))
        {
            Try(input, thorough: true);
        }

        int blocks = (inputs + Block - 1) / Block;
        Parallel.For(0, blocks, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, (block, state) =>
        {
            var mutator = new Mutator(HashCode(seed, block), target.Seeds, target.IsText);
            int count = Math.Min(Block, inputs - (block * Block));
            for (int i = 0; i < count && !state.IsStopped; i++)
            {
                Try(mutator.Next(), i % Thorough == 0);
                if (_failures.Count >= MostKept)
                {
                    state.Stop();
                }
            }
        });
        return _failures;
    }

    private void Try(byte[] input, bool thorough)
    {
        Exception? broken = null;
        try
        {
            TimeSpan elapsed = Measure(input, thorough);
            for (int again = 0; again < MostRepeats && elapsed > Longest; again++)
            {
                elapsed = Measure(input, thorough); // the machine may have been busy with something else
            }

            MentionRules.Holds(elapsed <= Longest, $"{input.Length} bytes took {elapsed.TotalSeconds:0.0} s");
        }
        catch (Exception exception)
        {
            broken = exception; // whatever it is: no target lets one through
        }

        if (broken is not null)
        {
            lock (_failures)
            {
                _failures.Add(new FuzzFailure(input, broken));
            }
        }
    }

    private TimeSpan Measure(byte[] input, bool thorough)
    {
        long start = Stopwatch.GetTimestamp();
        target.Try(input, thorough);
        return Stopwatch.GetElapsedTime(start);
    }

    // Not System.HashCode, which differs from run to run.
    private static int HashCode(int seed, int block) => unchecked((seed * 486187739) + (block * 16777619));
}

/// <summary>An input that broke a promise.</summary>
internal sealed record FuzzFailure(byte[] Input, Exception Exception);
