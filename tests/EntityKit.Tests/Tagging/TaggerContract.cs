using System.Globalization;

namespace EntityKit.Tests.Tagging;

/// <summary>What every tagger must keep, whoever made it: the built-in one and, with <c>-p:FullFeed=true</c>, Catalyst's.</summary>
public abstract class TaggerContract
{
    private const string Prose = "Foreign Minister Peter Mwangi met reporters in London on Monday.\nThe World Bank lent money to Kenya, he said.\n\nMary Cooper lives in Paris.";

    /// <summary>The tagger that is tried, loaded once.</summary>
    protected abstract ITagger Tagger { get; }

    public static TheoryData<string> Texts =>
    [
        Prose,
        "",
        " \t\r\n\u00A0\u2003\u3000\u200B\uFEFF",
        "word",
        "A.",
        "x\ty\u0000z \u001B[31m London \u0085 Paris \uF022 Kenya",
        "Mr. O'Brien's co-chair isn't from the U.S. (nor the U.K.): he said \"no\"!?",
        "Mary Cooper \uD83D\uDE00\uD83D\uDE00 flew\uD83D\uDE00 to London \uD83C\uDDEB\uD83C\uDDF7.",
        "President \uD83D said \uDE00 and \uDE00\uD83D Mary Cooper",
        "e" + new string('\u0301', 300),
        "\u202Eavorte\u200F P anA\u202C \u0645\u0631\u062D\u0628\u0627 \u6771\u4EAC",
        "http://example.org/a?b=c x@example.org 1,000.5 --- ... A/RES/60/1 S/RES/2254 (2015)",
        new string('A', 5000),
        new string('(', 2000),
        new string('.', 2000),
        new string('\n', 2000) + "Paris",
        string.Concat(Enumerable.Repeat("London and Paris and ", 400)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_gives_tokens_that_keep_the_rules(string text)
    {
        TaggedText tagged = Tagger.Tag(text);

        Assert.Same(text, tagged.Text);
        TaggedText.Create(text, tagged.Tokens, tagged.Sentences, tagged.Tags);
        Assert.All(tagged.Tags, tag => Assert.InRange(tag.Probability, 0f, 1f));
        Assert.All(tagged.Tokens, token => Assert.False(string.IsNullOrWhiteSpace(text[token.Start..token.End])));
        Assert.All(tagged.Tokens, token => Assert.False(SplitsPair(text, token.Start) || SplitsPair(text, token.End)));
        Assert.All(tagged.Sentences, sentence => Assert.InRange(sentence.Length, 1, 500));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_letter_is_in_a_token(string text)
    {
        TaggedText tagged = Tagger.Tag(text);
        var isCovered = new bool[text.Length];
        foreach (Token token in tagged.Tokens)
        {
            isCovered.AsSpan(token.Start, token.Length).Fill(true);
        }

        Assert.All(Enumerable.Range(0, text.Length).Where(i => char.IsLetterOrDigit(text[i])), i => Assert.True(isCovered[i], $"{i} in \"{text}\""));
    }

    [Fact]
    public void No_sentence_crosses_a_blank_line()
    {
        TaggedText tagged = Tagger.Tag(Prose);
        int paragraph = tagged.Tokens.ToList().FindIndex(token => Prose[token.Start..token.End] == "Mary");

        Assert.Contains(tagged.Sentences, sentence => sentence.Start == paragraph && sentence.StartsParagraph);
        Assert.True(tagged.Sentences[0].StartsParagraph);
        Assert.Equal(2, tagged.Sentences.Count(sentence => sentence.StartsParagraph));
    }

    [Fact]
    public void Names_have_the_types_and_places_that_they_have()
    {
        Assert.Superset(new HashSet<string> { "PER:Peter Mwangi", "LOC:London", "LOC:Kenya", "PER:Mary Cooper", "LOC:Paris" }, Names(Tagger.Tag(Prose)).ToHashSet());
    }

    [Fact]
    public void Parts_of_speech_are_those_of_universal_dependencies()
    {
        TaggedText tagged = Tagger.Tag("The old woman answered them.");

        Assert.Equal(
            [PartOfSpeech.Det, PartOfSpeech.Adj, PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Pron, PartOfSpeech.Punct],
            tagged.Tags.Select(tag => tag.PartOfSpeech));
    }

    [Fact]
    public void Sixteen_threads_and_every_culture_give_the_same()
    {
        string[] expected = Lines(Tagger.Tag(Prose));
        CultureInfo[] cultures = [CultureInfo.InvariantCulture, Turkish()];
        var results = new string[16][];
        Thread[] threads = [.. Enumerable.Range(0, results.Length).Select(i => new Thread(() =>
        {
            CultureInfo.CurrentCulture = cultures[i % 2];
            results[i] = Lines(Tagger.Tag(Prose));
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(results, result => Assert.Equal(expected, result));
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => Tagger.Tag(null!));

    [Fact]
    public void An_extractor_finds_who_holds_which_post_with_it()
    {
        var extractor = new EntityExtractor(Models.English.EnglishModel.Load(), new EntityExtractorOptions { Tagger = Tagger });
        EntityDocument document = extractor.Extract(Prose);

        Assert.Contains(document.Appointments, post => post.Person.Name == "Peter Mwangi" && post.Title.Name == "Foreign Minister");
        Assert.Contains(document.Places, place => place.Name == "Paris");
        Assert.All(document.Mentions, mention => Assert.Equal(mention.Text, Prose[mention.Span.Start..mention.Span.End]));
    }

    // With invariant globalization, which knows no other culture, one of foreign signs.
    private static CultureInfo Turkish()
    {
        try
        {
            return CultureInfo.GetCultureInfo("tr-TR", predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            return culture;
        }
    }

    private static bool SplitsPair(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);

    private static string[] Lines(TaggedText tagged) => [.. tagged.Tokens.Zip(tagged.Tags, (token, tag) => $"{token} {tag} {tag.PartOfSpeech}")];

    /// <summary>The tagged names with their types, in order.</summary>
    internal static IEnumerable<string> Names(TaggedText tagged)
    {
        for (int i = 0; i < tagged.Tokens.Length; i++)
        {
            if (tagged.Tags[i].Bio == Bio.Begin)
            {
                int end = i + 1;
                while (end < tagged.Tokens.Length && tagged.Tags[end].Bio == Bio.Inside)
                {
                    end++;
                }

                TextSpan span = tagged.SpanOf(i, end);
                yield return $"{tagged.Tags[i].Type}:{tagged.Text.Substring(span.Start, span.Length)}";
            }
        }
    }
}
