using System.Diagnostics;
using System.Text;

namespace EntityKit.Tests.Extraction;

public class ResolutionScaleTests
{
    private const string Plain = "The delegation thanked the host for a warm welcome, and the talks on trade, water and schools went on until the evening, as measures required. ";

    public static TheoryData<string> HostileUnits =>
    [
        "resolution ", "resolutions ", "7", "(", "resolution 12 ", "resolution S-1/1 ", "UNSCR ", "resolutions 2254, 2255, ", " ", "\n", "its resolution of 1 May 2001 ", "Council ", "Security Council 5 ",
        "/res/", "res. ", "resolutions (1", "A/RES/", "paragraph 1 of ", "1325 and ", "resolutions\n", "resolution 1/", "UN ", "S/RES/2254(2015)", "A", "((1((", "ICAO A4 ", "Committee of Ministers Resolution (74) 26 ", "Resolution (74) 26 ", "resolution 31/6 A and B and ", "first, second and ", "¶¶ 1, annex, ", "76/262, ", "GC(", "[", "\u00A0", "resolution of the ",
        "UNESCO Council resolution 5 ", "resolution 12000 resolution 1950 ", "under 1325, 1325 and ", "1325 and 1325, ", "H.Res. 5/S.Res. 6 ", "its renewals 1325, ", "WHO EB1.R", "annex, and ",
    ];

    [Theory]
    [MemberData(nameof(HostileUnits))]
    public void Time_grows_with_the_length_and_no_faster(string unit)
    {
        ResolutionExtractor.Default.Extract(Fill(unit, 30_000));
        double small = Seconds(Fill(unit, 100_000));
        double large = Seconds(Fill(unit, 1_000_000));
        Assert.True(large < (small * 60) + 2, $"{small:F3} s for 100,000 characters, {large:F3} s for 1,000,000");
    }

    [Fact]
    public void Text_without_a_citation_allocates_nothing()
    {
        string text = Fill(Plain + "A peaceful resolution of the dispute needs conflict resolution at high resolution, and resolutions. ", 200_000);
        var mentions = new List<Mention>();
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            ResolutionExtractor.Default.Extract(text.AsSpan(), mentions);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before); // the runtime itself allocates while it compiles
        }

        Assert.Equal(0, least);
        Assert.Empty(mentions);
    }

    // Everything beside the results is kept by the thread: a later reading allocates what they themselves take, to the byte.
    [Fact]
    public void Text_with_citations_allocates_its_results_alone()
    {
        string text = Fill("We recall paragraph 4 of Security Council resolution 2254 (2015), resolutions 60/1, 181 (II) and 338, H.Res. 755 and WHA73.1; the Council knows 2254 well. " + Plain, 60_000);
        (int mentions, long allocated, long results) = Allocated(text, rounds: 10);
        Assert.True(mentions > 1000);
        Assert.True(allocated <= results, $"{allocated} bytes for results of {results}");
    }

    [Fact]
    public void Each_form_of_citation_allocates_its_results_alone()
    {
        string[] files = ["resolution-forms.json", "resolution-cited.json", "resolution-unseen.json", "resolution-unseen-later.json"];
        string[] texts = [.. files.SelectMany(ResolutionCase.Load).Select(c => c.Text).Distinct()];
        Assert.True(texts.Length > 1000);
        Assert.All(texts, text =>
        {
            (_, long allocated, long results) = Allocated(text, rounds: 5);
            Assert.True(allocated <= results, $"{allocated} bytes for results of {results}");
        });
    }

    [Fact]
    public void Spans_cover_their_text_in_order_without_overlap()
    {
        string text = string.Join("\n", ResolutionCase.Load("resolution-cited.json").Concat(ResolutionCase.Load("resolution-forms.json")).Concat(ResolutionCase.Load("resolution-traps.json")).Select(c => c.Text + " / "));
        int end = 0;
        foreach (Mention mention in ResolutionExtractor.Default.Extract(text))
        {
            Assert.Equal(text[mention.Span.Start..mention.Span.End], mention.Text);
            Assert.True(mention.Span.Start >= end);
            Assert.Equal(mention.Text.Trim(), mention.Text);
            Assert.NotEmpty(mention.Readings);
            end = mention.Span.End;
        }

        Assert.True(end > 0);
    }

    [Fact]
    public void All_overloads_find_the_same()
    {
        const string text = "UNSCR 2254, General Assembly resolutions 181 (II) and 194 (III), H.Res. 5.";
        string[] expected = [.. ResolutionExtractor.Default.Extract(text).Select(m => m.ToString())];
        var collected = new List<Mention>();
        ResolutionExtractor.Default.Extract(text.AsSpan(), collected);
        Assert.Equal(expected, collected.Select(m => m.ToString()));
        Assert.Equal(expected, ResolutionExtractor.Default.Extract(TaggedText.Create(text, [], [], [])).Select(m => m.ToString()));
        Assert.Equal(4, expected.Length);
    }

    [Fact]
    public void Any_string_at_all_gives_a_result()
    {
        var random = new Random(7);
        string[] pieces = ["resolution", "Resolution No.", " ", "2254", "(2015)", "(XXX)", "/", "-", "A", "UN", "Security Council", "\n", "\r\n", "\uD800", "\uDC00", "\0", "S/RES/", "and", "of", "to", ",", "1,325", "H.", "Res.", "12 March 2020", "of the", "'s", "paragraph", "[", "¹"];
        for (int i = 0; i < 4000; i++)
        {
            var text = new StringBuilder();
            for (int k = random.Next(1, 14); k > 0; k--)
            {
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            string made = text.ToString();
            Assert.All(ResolutionExtractor.Default.Extract(made), m => Assert.Equal(made[m.Span.Start..m.Span.End], m.Text));
            ResolutionExtractor.Default.ExtractReferences(made);
        }
    }

    [Fact]
    public void Both_prefilters_find_the_same_places()
    {
        string[] anchors = ["resolution", "res.", "res ", "S/Res/".ToLowerInvariant(), "unscr", "wha", ")/res/", "communiqué", "_ta", "res\u00A0"];
        var here = new ResolutionPrefilter(anchors);
        var own = new ResolutionPairFilter(anchors);
        string text = string.Join("\n", ResolutionCase.Load("resolution-cited.json").Select(c => c.Text)) + " Communiqué COMMUNIQUÉ WhA \uD800res.";
        int found = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            int expected = here.IndexOf(text, at);
            Assert.Equal(expected, own.IndexOf(text, at));
            if (expected < 0)
            {
                break;
            }

            at = expected;
            found++;
        }

        Assert.True(found > 100);
    }

    // The least that a reading of the text allocates, and what copies of its results do: each object once, however often it is used.
    private static (int Mentions, long Allocated, long Results) Allocated(string text, int rounds)
    {
        var mentions = new List<Mention>(4000);
        long least = long.MaxValue;
        for (int i = 0; i < rounds; i++)
        {
            mentions.Clear();
            long before = GC.GetAllocatedBytesForCurrentThread();
            ResolutionExtractor.Default.Extract(text.AsSpan(), mentions);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        var parts = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (Mention mention in mentions)
        {
            parts.UnionWith([mention, mention.Text, mention.Readings, .. mention.Readings]);
            parts.UnionWith(mention.Readings.SelectMany(r => new string?[] { r.Number, r.Session, r.Symbol, r.Link, r.Pinpoint }).OfType<string>());
        }

        object[] originals = [.. parts];
        object[] copies = new object[originals.Length];
        long start = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < copies.Length; i++)
        {
            copies[i] = Copy(originals[i]);
        }

        return (mentions.Count, least, GC.GetAllocatedBytesForCurrentThread() - start);
    }

    private static object Copy(object part) => part switch
    {
        string text => new string(text.AsSpan()),
        Mention mention => new Mention(mention.Kind, mention.Span, mention.Text, mention.Source, mention.Confidence, mention.Rule) { Readings = mention.Readings },
        ResolutionReading reading => reading with { },
        ResolutionReading[] readings => readings.Clone(),
        _ => throw new InvalidOperationException($"A mention holds a {part.GetType()}."),
    };

    private static string Fill(string unit, int length)
    {
        var text = new StringBuilder("Resolution 1325 (2000). ", length + unit.Length);
        if (unit.StartsWith(Plain, StringComparison.Ordinal))
        {
            text.Clear();
        }

        while (text.Length < length)
        {
            text.Append(unit);
        }

        return text.ToString();
    }

    private static double Seconds(string text)
    {
        var watch = Stopwatch.StartNew();
        ResolutionExtractor.Default.Extract(text);
        return watch.Elapsed.TotalSeconds;
    }
}
