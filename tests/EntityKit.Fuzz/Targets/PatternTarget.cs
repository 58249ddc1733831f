using System.Text;

namespace EntityKit.Fuzz;

/// <summary>Resolution patterns, which users write: refused with a reason, or they work.</summary>
internal sealed class PatternTarget : IFuzzTarget
{
    private const string Text = "Knesset 12/7, BR-2024-17 of the Board of Directors, Resolution No. 99 (XXX) and resolutions 242 (1967) and 338 (1973).";

    public string Name => "pattern";

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. new[]
        {
            """[{"body":"Knesset","names":["[Israeli] Knesset"],"numbers":["{session}/{number}"],"symbol":"Knesset {session}/{number}"}]""",
            """[{"body":"Board of Directors","symbols":["BR-{year}-{number}"],"names":["Board [of Directors]"],"numbers":["{year}-{number}"],"symbol":"BR-{year}-{number}"}]""",
            """[{"body":"House","symbols":["<H.|House> Res. {number:code}","{=No.}_{letters}"],"symbol":"{number}"}]""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public int Share => 5;

    public bool IsText => false;

    public void Try(ReadOnlySpan<byte> input, bool thorough)
    {
        ResolutionExtractor extractor;
        try
        {
            extractor = new ResolutionExtractor(ResolutionPattern.Parse(Encoding.UTF8.GetString(input)));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return; // as documented
        }

        foreach (ResolutionReference reference in extractor.ExtractReferences(Text))
        {
            foreach (Mention mention in reference.Mentions)
            {
                MentionRules.Holds(Text.AsSpan(mention.Span.Start, mention.Span.Length).SequenceEqual(mention.Text), $"{mention} is not what stands there");
            }
        }
    }
}
