using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace EntityKit.Benchmarks;

/// <summary>
/// Resolution references alone, in megabytes of UTF-16 text a second: speeches as they are given at the United Nations, the
/// same without a citation, and text that is nothing but citations. Each setup checks the number of mentions.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Config))]
public class ResolutionBenchmarks
{
    private const int Length = 1_000_000;

    private static readonly string[] s_speech =
    [
        "Mr. President, allow me to congratulate you on your election and to assure you of the full support of my delegation in the work before us. ",
        "The small countries of the world look to this hall for a fair hearing, since no other forum gives each of them one voice and one vote. ",
        "We have built schools where there was dust, and measures against the drought now reach the farmers of the dry north. ",
        "What the people of our region want is a peaceful resolution of the conflict, and they want it while their children are still young. ",
        "The resolution of that dispute calls for patience, but patience alone has never opened a border or brought a family home. ",
        "Our economy grew by four per cent last year, and the restructuring of the debt has given us room to respond to the needs of the poor. ",
        "The Secretary-General has described the state of the world with care, and the resources at his disposal do not match the tasks. ",
        "It is in this spirit that we support the reform of the Council and the work of the General Assembly on the ocean and the climate. ",
    ];

    private static readonly string[] s_citations =
    [
        "We recall Security Council resolutions 242 (1967) and 338 (1973), which remain the basis of a just peace. ",
        "The full implementation of resolution 1325 (2000) cannot wait, and General Assembly resolution 70/1 shows the way. ",
    ];

    private readonly Dictionary<string, string> _hostile = [];
    private string _speech = "";
    private string _plain = "";
    private string _dense = "";
    private List<Mention> _mentions = [];

    /// <summary>Makes the texts.</summary>
    /// <exception cref="InvalidOperationException">A text holds more or fewer mentions than were put into it.</exception>
    [GlobalSetup]
    public void Setup()
    {
        _plain = Make(s_speech, 0, out _);
        _speech = Make(s_speech, 12, out int speechMentions);
        _dense = Make([], 1, out int denseMentions);
        _mentions = new List<Mention>(denseMentions);
        Check(Plain(), 0);
        Check(Speech(), speechMentions);
        Check(Dense(), denseMentions);
    }

    /// <summary>No citation at all.</summary>
    [Benchmark]
    public int Plain() => Extract(_plain);

    /// <summary>A citation in every twelfth sentence.</summary>
    [Benchmark]
    public int Speech() => Extract(_speech);

    /// <summary>Two citations in every sentence.</summary>
    [Benchmark]
    public int Dense() => Extract(_dense);

    /// <summary>Text made to slow the search down: one unit again and again.</summary>
    /// <param name="unit">The unit.</param>
    [Benchmark]
    [Arguments("resolution ")]
    [Arguments("UNSCR ")]
    [Arguments("A/RES/")]
    [Arguments("7")]
    [Arguments("(")]
    public int Hostile(string unit)
    {
        if (!_hostile.TryGetValue(unit, out string? text))
        {
            text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
            _hostile.Add(unit, text);
        }

        return Extract(text);
    }

    private static void Check(int found, int expected)
    {
        if (found != expected)
        {
            throw new InvalidOperationException($"{found} mentions where {expected} stand.");
        }
    }

    private static string Make(string[] sentences, int citationEvery, out int mentions)
    {
        var text = new StringBuilder(Length + 200);
        mentions = 0;
        for (int i = 0; text.Length < Length; i++)
        {
            if (citationEvery > 0 && i % citationEvery == 0)
            {
                text.Append(s_citations[i / citationEvery % s_citations.Length]);
                mentions += 2;
            }
            else
            {
                text.Append(sentences[i % sentences.Length]);
            }
        }

        return text.ToString();
    }

    private int Extract(string text)
    {
        _mentions.Clear();
        ResolutionExtractor.Default.Extract(text.AsSpan(), _mentions);
        return _mentions.Count;
    }

    private sealed class Config : ManualConfig
    {
        public Config() => AddColumn(new SpeedColumn());
    }

    /// <summary>Megabytes (millions of bytes of UTF-16) a second.</summary>
    private sealed class SpeedColumn : IColumn
    {
        public string Id => nameof(SpeedColumn);

        public string ColumnName => "MB/s";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Millions of bytes of UTF-16 text a second";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics ? (Length * 2 / statistics.Mean * 1000).ToString("F0", System.Globalization.CultureInfo.InvariantCulture) : "-";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;
    }
}
