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

    // Words that the two may share, having fewer than four letters, and those that each has for itself.
    private static readonly string[] s_shared = ["Li", "Lee", "HT", "(HT)", "WB", "UN", "U.S.", "the", "of", "and", "Mr.", "met", "(", ")", ",", ".", "'s", "-", "/", "&", "\"", "\n", "Al", "de", "12", "S", "[", "]", "…"];
    private static readonly string[] s_earlierWords = ["Norvania", "Petrova", "Ana", "Minister", "minister", "Harbour", "Trust", "PETROVA", "NORVANIA", "Foreign", "Ministry", "resolution", "1325", "Lagos", "spokesman", "acting", "said", "Radio", "Lumen"];
    private static readonly string[] s_laterWords = ["Okoro", "Peter", "Ambassador", "ambassador", "World", "Bank", "Kenya", "OKORO", "Deputy", "Affairs", "affairs", "A/RES/60/1", "president", "Governor", "Council", "left", "asked"];

    public static Arbitrary<(string Text, string Paragraph)> Pairs() =>
        (from text in Gen.Elements(s_earlier).NonEmptyListOf()
         from breaks in Gen.Elements(" ", "\n", "\n\n")
         from paragraph in Gen.Elements(s_later).NonEmptyListOf()
         select (string.Join(breaks, text), string.Join(' ', paragraph))).ToArbitrary();

    /// <summary>Strings of words, without regard to what makes a sentence.</summary>
    public static class Salad
    {
        public static Arbitrary<(string Text, string Paragraph)> Pairs() =>
            (from text in Gen.Elements((string[])[.. s_shared, .. s_earlierWords, .. s_earlierWords]).NonEmptyListOf()
             from paragraph in Gen.Elements((string[])[.. s_shared, .. s_laterWords]).NonEmptyListOf()
             select (string.Join(' ', text), string.Join(' ', paragraph))).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(Salad)], MaxTest = 2000, Replay = "(20261126,1)")]
    public void Nor_does_one_of_words_in_any_order((string Text, string Paragraph) pair) => A_later_paragraph_without_a_shared_word_changes_no_earlier_mention(pair);

    [Theory]
    [InlineData("Norvania met Norvania", "left")]
    [InlineData("The HT said so.", "Members of the Harbour Trust (HT) were there.")]
    [InlineData("Then Lee spoke again.", "Prime Minister Bo Lee had returned.")]
    [InlineData("LEE NAMES NEW CABINET", "Prime Minister Bo Lee had returned.")]
    [InlineData("He works for Sol.", "Ana Sol, Bo Sol and Jane Sol had returned.")]
    [InlineData("Members of the Harbour Trust", "(HT) were there.")]
    [InlineData("Members of the Harbour Trust (HT", ") were there.")]
    [InlineData("She was born in the U.S. (", "Green Party")]
    [InlineData("The spokesman of PSA/RES/60", "/Unit of Kenya")]
    [InlineData("Ms. Petrova, Deputy Minister", "of Trade Peter Okoro came.")]
    [InlineData("Moody's", "said no.")]
    public void Nor_does_one_that_seems_to_go_on_with_the_text(string text, string paragraph) => A_later_paragraph_without_a_shared_word_changes_no_earlier_mention((text, paragraph));

    [Theory]
    [InlineData("The HAT said so.\n\nMembers of the Harbour Alliance Trust (HAT) were there.\n\nThe HAT agreed.", "HAT")]
    [InlineData("The HART said so.\n\nMembers of the Harbour Alliance of Retail Trusts (HART) were there.\n\nThe HART agreed.", "HART")]
    public void What_a_definition_says_holds_from_its_paragraph_on(string text, string acronym) =>
        Assert.Equal(2, English.Extractor.Extract(text).Mentions.Count(mention => mention.Text == acronym && mention.Kind == EntityKind.Organization && mention.Span.Start > 20));

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
        Assert.DoesNotContain(Words([.. s_shared, .. s_laterWords]), Words([.. s_shared, .. s_earlierWords]).Contains);

        static HashSet<string> Words(string[] pieces) =>
            [.. pieces.SelectMany(piece => piece.Split([' ', '-', '/', '.', '(', ')'])).Where(word => word.Count(char.IsLetter) >= 4).Select(word => word.ToUpperInvariant())];
    }

    private static IEnumerable<(EntityKind Kind, TextSpan Span)> Spans(string text, int end) =>
        English.Extractor.Extract(text).Mentions.Where(mention => mention.Span.Start < end).Select(mention => (mention.Kind, mention.Span));
}
