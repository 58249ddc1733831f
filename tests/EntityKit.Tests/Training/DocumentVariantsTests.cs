using EntityKit.Training;

namespace EntityKit.Tests.Training;

public class DocumentVariantsTests
{
    private const string Data =
        """
        -DOCSTART- O

        Ada B-PER
        Norr I-PER
        led O
        the O
        Harbour B-ORG
        Trust I-ORG
        in O
        Ostrava B-LOC

        Norr B-PER
        left O

        nobody O
        spoke O
        here O

        """;

    private static readonly Corpus s_corpus = new("tiny", [.. ConllReader.Read(new StringReader(Data))], 2);

    [Fact]
    public void APersonHasOneNewNameThroughoutADocument()
    {
        TrainingDocument variant = Vary(1);
        string full = Mention(variant, "PER", 0);
        string later = Mention(variant, "PER", 1);

        Assert.NotEqual("Ada Norr", full);
        Assert.NotEqual("Norr", later);
        Assert.Contains(later, full, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void LabelsFitTheTokens()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            TrainingDocument variant = Vary(seed);
            Assert.Equal(variant.Tokens.Length, variant.Entities!.Length);
            Assert.Equal(variant.Tokens.Length, variant.Sentences[^1].End);
            for (int i = 0; i < variant.Entities.Length; i++)
            {
                string? before = i > 0 && variant.Sentences.All(s => s.Start != i) ? variant.Entities[i - 1] : "O";
                Assert.True(variant.Entities[i] is not ['I', ..] label || before?[1..] == label[1..], $"{before} before {variant.Entities[i]}");
            }
        }
    }

    [Fact]
    public void ASentenceThatDidNotChangeIsNotLearntTwice()
    {
        int silent = 0;
        for (int seed = 0; seed < 30; seed++)
        {
            TrainingDocument variant = Vary(seed);
            Sentence last = variant.Sentences[^1];
            bool changed = variant.Text[variant.Tokens[last.Start].Start..variant.Tokens[last.Start].End] != "nobody";
            Assert.Equal(changed, variant.Entities![last.Start] is not null);
            silent += changed ? 0 : 1;
        }

        Assert.InRange(silent, 20, 29);
    }

    [Fact]
    public void AVariantCountsLess() => Assert.Equal(0.5, new DocumentVariants(InventedPeople.Load(), [s_corpus], 1).Of(s_corpus, 0.25).Weight);

    [Fact]
    public void WithoutMentionsAndCapitalsThereIsNothingToVary()
    {
        var plain = new Corpus("plain", [.. ConllReader.Read(new StringReader("go O\n\n"))], 1);
        Assert.Empty(new DocumentVariants(InventedPeople.Load(), [plain], 1).Of(plain, 1).Documents);
    }

    private static TrainingDocument Vary(int seed) =>
        Assert.Single(new DocumentVariants(InventedPeople.Load(), [s_corpus], seed).Of(s_corpus, 1).Documents);

    private static string Mention(TrainingDocument document, string type, int number)
    {
        int[] starts = [.. Enumerable.Range(0, document.Entities!.Length).Where(i => document.Entities[i] == "B-" + type)];
        int start = starts[number], end = start + 1;
        while (end < document.Entities.Length && document.Entities[end] == "I-" + type)
        {
            end++;
        }

        // Tokens stand apart, so that "al-Venn" reads "al - Venn".
        return document.Text[document.Tokens[start].Start..document.Tokens[end - 1].End];
    }
}
