using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Tests.Training;

public class SentenceFormsTests
{
    private static readonly LexiconSet s_lexicons = new(
    [
        KeyValuePair.Create("cities", "# remark\nOstrava"),
        KeyValuePair.Create("sports-clubs", "Norr United"),
        KeyValuePair.Create("nationalities", "Velian\tVelia"),
    ]);

    [Fact]
    public void SlotsAreFilledAndLabelledByTheirKind()
    {
        List<(string Token, string Label)> tokens = Write("{club} {score} {club} in {city}");

        Assert.Equal(["B-ORG", "I-ORG"], tokens.Where(t => t.Label.EndsWith("-ORG", StringComparison.Ordinal)).Select(t => t.Label).Take(2));
        Assert.Equal("B-LOC", tokens[^1].Label);
        Assert.Equal("O", tokens[^2].Label);
    }

    [Fact]
    public void ATownCanBeItsTeam() => Assert.Equal(["B-ORG", "O", "B-ORG"], Write("{cityteam} at {cityteam}").Select(t => t.Label));

    [Fact]
    public void ATeamIsNamedByATownThatHasOne()
    {
        LexiconSet lexicons = new([KeyValuePair.Create("cities", "Ostrava\nNew Venn\nVenn"), KeyValuePair.Create("sports-clubs", "New Venn Lions\nReal Norr")]);
        string text = string.Concat(Forms("{cityteam} won").Write(lexicons, People(), 40, 1, 1).Documents.Select(d => d.Text));

        Assert.Contains("New Venn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ostrava", text, StringComparison.Ordinal);
    }

    [Fact]
    public void BracketsHoldAWholeName() =>
        Assert.Equal([("the", "O"), ("Velian", "B-ORG"), ("Football", "I-ORG"), ("Union", "I-ORG"), ("said", "O")], Write("the [ORG {nat} Football Union] said"));

    [Fact]
    public void WordsAloneInBracketsAreANameToo() =>
        Assert.Equal([("Orla", "B-ORG"), ("and", "O"), ("Port", "B-LOC"), ("Venn", "I-LOC")], Write("[ORG Orla] and [LOC Port Venn]"));

    [Fact]
    public void CapitalsAreForNamesToo() =>
        Assert.All(Write("^ {club} beat {cityteam} , {last} says"), t => Assert.Equal(t.Token.ToUpperInvariant(), t.Token));

    [Fact]
    public void ASlotInCapitalsIsFilledInCapitals() => Assert.Equal([("OSTRAVA", "B-LOC"), (",", "O"), ("Velian", "O"), ("coast", "O")], Write("{CITY} , {nat} coast"));

    [Fact]
    public void AnAdjectiveOfNationalityIsNoName() => Assert.Equal(("Velian", "O"), Write("a {nat} man")[1]);

    [Fact]
    public void SurnamesAreThoseOfTheFullNamesInTheSameDocument()
    {
        Corpus corpus = Forms(string.Join('\n', Enumerable.Range(0, 6).Select(i => i % 2 == 0 ? "{per} came" : "{last} came"))).Write(LexiconSet.Empty, People(), 1, 1, 3);
        TrainingDocument document = Assert.Single(corpus.Documents);
        List<string> full = [], surnames = [];
        foreach (Sentence sentence in document.Sentences)
        {
            string[] name = [.. Enumerable.Range(sentence.Start, sentence.Length - 1).Select(t => document.Text[document.Tokens[t].Start..document.Tokens[t].End])];
            (name.Length > 1 ? full : surnames).Add(name[^1]);
        }

        Assert.NotEmpty(surnames.Intersect(full));
    }

    [Fact]
    public void AFormWhoseLexiconIsMissingIsLeftOut() => Assert.Equal(1, Forms("{company} fell\n{club} fell").Write(s_lexicons, People(), 1, 1, 1).SentenceCount);

    [Fact]
    public void TheSameSeedGivesTheSameText()
    {
        string Text(int seed) => string.Concat(Forms("{per} of {club} , {n} , in {city}").Write(s_lexicons, People(), 5, 1, seed).Documents.Select(d => d.Text));

        Assert.Equal(Text(1), Text(1));
        Assert.NotEqual(Text(1), Text(2));
    }

    [Theory]
    [InlineData("{clubb} fell", "'{clubb}' is no slot")]
    [InlineData("[ORG {nat} Union fell", "not closed")]
    [InlineData("[ORG the [LOC {city}] Union]", "within a bracket")]
    public void AFormThatCannotBeReadIsNamed(string form, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Forms(form)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheFormsThatComeWithTheTrainerAreFilledFromTheEnglishLexicons(bool messages)
    {
        Corpus corpus = (messages ? SentenceForms.LoadMessages() : SentenceForms.LoadNews()).Write(EnglishModel.Load().Lexicons, InventedPeople.Load(), 1, 0.3, 1);
        string[] labels = [.. corpus.Documents.SelectMany(d => d.Entities!).OfType<string>().Distinct()];

        Assert.True(corpus.SentenceCount > 250, $"{corpus.SentenceCount} forms");
        Assert.Equal(["B-LOC", "B-ORG", "B-PER", "I-LOC", "I-ORG", "I-PER", "O"], labels.Order(StringComparer.Ordinal));
    }

    private static SentenceForms Forms(string lines) => SentenceForms.Read(new StringReader("# one section\n" + lines));

    private static InventedPeople People() => InventedPeople.Read(new StringReader("[One]\nforms: G S*\ngiven: Orla Bela Ada\nsurnames: Venn Norr Karim"));

    private static List<(string Token, string Label)> Write(string form)
    {
        TrainingDocument document = Assert.Single(Forms(form).Write(s_lexicons, People(), 1, 1, 7).Documents);
        return [.. document.Tokens.Select((t, i) => (document.Text[t.Start..t.End], document.Entities![i]!))];
    }
}
