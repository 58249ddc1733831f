using EntityKit.Fuzz;

namespace EntityKit.Cli.Tests;

/// <summary>A short stretch of the fuzzing that <c>.ci/extended</c> does a million inputs of, and every input that once broke something.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 10_000;

    public static TheoryData<string> Targets => [.. Corpus.Targets.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void No_input_breaks_a_promise(string name)
    {
        IFuzzTarget target = Corpus.Targets.Single(t => t.Name == name);
        IReadOnlyList<FuzzFailure> failures = new FuzzRun(target, seed: 20261125).Run(Inputs * target.Share / Corpus.Targets.Sum(t => t.Share));

        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Take(3).Select(failure => $"{Convert.ToBase64String(failure.Input)}\n{failure.Exception}")));
    }

    [Fact]
    public void The_same_seed_makes_the_same_inputs()
    {
        IFuzzTarget target = Corpus.Targets[0];
        var one = new Mutator(7, target.Seeds, target.IsText);
        var other = new Mutator(7, target.Seeds, target.IsText);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(one.Next(), other.Next()));
    }

    [Fact]
    public void A_broken_promise_is_seen_and_its_input_kept()
    {
        IReadOnlyList<FuzzFailure> failures = new FuzzRun(new Breaking(), 1).Run(1000);

        Assert.InRange(failures.Count, 1, 25);
        Assert.All(failures, failure => Assert.Contains((byte)'!', failure.Input));
    }

    [Fact]
    public void Sixteen_threads_share_an_extractor_for_seconds()
    {
        using var report = new StringWriter();

        Assert.True(Soak.Run(TimeSpan.FromSeconds(3), 16, report), report.ToString());
    }

    /// <summary>Breaks on an exclamation mark.</summary>
    private sealed class Breaking : IFuzzTarget
    {
        public string Name => "breaking";

        public IReadOnlyList<byte[]> Seeds { get; } = ["no mark"u8.ToArray(), "one mark!"u8.ToArray()];

        public int Share => 1;

        public bool IsText => false;

        public void Try(ReadOnlySpan<byte> input, bool thorough) => MentionRules.Holds(!input.Contains((byte)'!'), "a mark");
    }
}
