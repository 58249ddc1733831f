using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EntityKit.Tests;

/// <summary>A paragraph with words of its own, put behind a text, moves nothing in it.</summary>
public sealed class ParagraphTests
{
    private static readonly string[] s_earlier =
    [
        "Foreign Minister Ana Petrova met Harbour Trust (HT) chair Li Wei in Lagos.", "The HT said so on Monday.", "Ms. Petrova cited Security Council resolution 1325 (2000).",
        "Norvania’s Ministry of Health denied it 🙂.", "Al-Hariri, former spokesman of the Radio Lumen network, called acting Prime Minister Marko Horvat", "The minister", "He was there.",
        "PRESS RELEASE", "1. Mr. Li", "Horvat and", "\"No,\" she wrote to the",
    ];

    private static readonly string[] s_later =
    [
        "Ambassador Peter Okoro of Kenya left.", "Dr. Okoro joined the World Bank (WB), but the WB kept quiet!", "Jane Doe", "Deputy Governor Bo Xu", "See A/RES/60/1.", "yesterday; up north 🙂", "Green Party officials are angry.", "(more)", "2", "***",
    ];

    public static Arbitrary<(string Text, string Paragraph)> Pairs() =>
        (from text in Gen.Elements(s_earlier).NonEmptyListOf()
         from breaks in Gen.Elements(" ", "\n", "\n\n")
         from paragraph in Gen.Elements(s_later).NonEmptyListOf()
         select (string.Join(breaks, text), string.Join(' ', paragraph))).ToArbitrary();

    [Property(Arbitrary = [typeof(ParagraphTests)], MaxTest = 500, Replay = "(20261125,1)")]
    public void A_later_paragraph_without_a_shared_word_changes_no_earlier_mention((string Text, string Paragraph) pair)
    {
        IEnumerable<(EntityKind, TextSpan)> alone = Spans(pair.Text, pair.Text.Length);
        IEnumerable<(EntityKind, TextSpan)> followed = Spans($"{pair.Text}\n\n{pair.Paragraph}", pair.Text.Length);

        Assert.Equal(alone, followed);
    }

    [Fact]
    public void The_two_share_no_word_of_four_letters()
    {
        HashSet<string> earlier = Words(s_earlier);

        Assert.DoesNotContain(Words(s_later), earlier.Contains);

        static HashSet<string> Words(string[] pieces) =>
            [.. pieces.SelectMany(piece => piece.Split([' ', '-', '/', '.', '(', ')'])).Where(word => word.Count(char.IsLetter) >= 4).Select(word => word.ToUpperInvariant())];
    }

    private static IEnumerable<(EntityKind Kind, TextSpan Span)> Spans(string text, int end) =>
        English.Extractor.Extract(text).Mentions.Where(mention => mention.Span.End <= end).Select(mention => (mention.Kind, mention.Span));
}
