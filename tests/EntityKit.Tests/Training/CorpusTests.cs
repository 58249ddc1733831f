using EntityKit.Training;

namespace EntityKit.Tests.Training;

public class CorpusTests
{
    [Theory]
    [InlineData("I-PER I-PER O I-LOC", "B-PER I-PER O B-LOC")]
    [InlineData("I-PER B-PER O O", "B-PER B-PER O O")]
    [InlineData("B-PER E-PER S-LOC S-LOC", "B-PER I-PER B-LOC B-LOC")]
    [InlineData("B-ORG L-ORG U-LOC O", "B-ORG I-ORG B-LOC O")]
    [InlineData("B-PER I-LOC I-LOC O", "B-PER B-LOC I-LOC O")]
    [InlineData("O O _ -X-", "O O O O")]
    public void BringsEveryDialectToBio2(string given, string expected) =>
        Assert.Equal(expected.Split(' '), LabelScheme.ToBio2(given.Split(' ')));

    [Fact]
    public void SplitsForeignTokensAndCarriesTheirLabels()
    {
        TrainingDocument document = Assert.Single(Read("-DOCSTART-\tX\tO\n\nAl-Zahra\tPROPN\tB-PER\nleft\tVERB\tO\n\nNow\tADV\tO\n"));
        Assert.Equal("B-PER I-PER I-PER O O", string.Join(' ', document.Entities!.Select(l => l ?? "?")));
        Assert.Equal("? ? ? VERB ADV", string.Join(' ', document.PartsOfSpeech!.Select(l => l ?? "?")));
        Assert.Equal([3 + 1, 1], document.Sentences.Select(s => s.Length));
    }

    [Fact]
    public void TakesEachSentenceForADocumentWhereNoneAreMarked() => Assert.Equal(2, Read("a O\n\nb O\n").Count);

    [Fact]
    public void ReadsConlluWordsNotRangesOrEmptyNodes()
    {
        string text = "# newdoc id = x\n# text = I don't.\n1\tI\ti\tPRON\t_\t_\t_\t_\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdo\tdo\tAUX\t_\t_\t_\t_\t_\t_\n3\tn't\tnot\tPART\t_\t_\t_\t_\t_\t_\n3.1\tgo\tgo\tVERB\t_\t_\t_\t_\t_\t_\n4\t.\t.\tPUNCT\t_\t_\t_\t_\t_\t_\n";
        Assert.Equal("PRON AUX PART PUNCT", string.Join(' ', Assert.Single(Read(text)).PartsOfSpeech!.Select(l => l ?? "?")));
    }

    [Theory]
    [InlineData("EU NNP I-NP I-ORG\nrejects VBZ I-VP O\nGerman JJ I-NP I-MISC\ncall NN I-NP O\n", "B-ORG O B-MISC O")] // four columns, IOB1
    [InlineData("EU B-ORG\nwon O\nin O\nMay B-DATE\n", "B-ORG O O B-DATE")] // two columns
    [InlineData("EU\tB-ORG\r\nwon\tO\r\n", "B-ORG O")]
    [InlineData("1\tEU\tS-ORG\t-\t-\n2\twon\tO\t-\t-\n", "B-ORG O")] // numbered, with an annotator
    [InlineData("# sent 1\nEU B-ORG\n# O\n", "B-ORG O")] // a remark, and the token "#"
    [InlineData("1\tEU\t_\tPROPN\t_\t_\t0\troot\t_\tstart_char=0|ner=S-ORG\n2\twon\t_\tVERB\t_\t_\t1\tx\t_\tner=O\n", "B-ORG O")]
    [InlineData("1\tEU\t_\tPROPN\t_\t_\t0\troot\t_\t_\tB-ORG\n2\twon\t_\tVERB\t_\t_\t1\tx\t_\t_\tO\n", "B-ORG O")] // as 'tag' writes it
    [InlineData("# global.columns = ID FORM UPOS SSJ:NER\n1\tEU\tPROPN\tB-ORG\n2\twon\tVERB\tO\n", "B-ORG O")]
    public void FindsTheLabelInEveryLayout(string file, string labels) =>
        Assert.Equal(labels, string.Join(' ', Assert.Single(Read(file)).Entities!.Select(l => l ?? "?")));

    [Fact]
    public void TakesNoOtherTagsForUniversalPartsOfSpeech()
    {
        Assert.Null(Assert.Single(Read("5 CD I-NP O\n% SYM I-NP O\n")).PartsOfSpeech);
        Assert.NotNull(Assert.Single(Read("5 NUM O\n% SYM O\n")).PartsOfSpeech);
        Assert.Null(Assert.Single(Read("NOUN O\nADJ B-X\n")).PartsOfSpeech); // two columns: these are tokens
    }

    [Theory]
    [InlineData("""{"text":"\ud83d\ude00 Ana Ruiz left Chad.","entities":[[2,10,"PERSON"],[16,20,"GPE"]]}""")]
    [InlineData("""{"text":"\ud83d\ude00 Ana Ruiz left Chad.","spans":[{"start":2,"end":10,"label":"PERSON"},{"start":2,"end":5,"label":"GIVEN"},{"start":16,"end":20,"label":"GPE"}]}""")]
    [InlineData("""{"id":"7","text":"\ud83d\ude00 Ana Ruiz left Chad.","label":[[16,20,"GPE"],[2,10,"PERSON"]]}""")]
    public void ReadsSpansOfAnyTypes(string line)
    {
        using var folder = new TemporaryFolder();
        TrainingDocument document = Assert.Single(Corpus.Read(folder.Write("a.jsonl", line)).Documents);
        Assert.Equal("O B-PERSON I-PERSON O B-GPE O", string.Join(' ', document.Entities!));
        Assert.Null(document.Titles);
    }

    [Theory]
    [InlineData("""{"text":"abc","entities":[[0,9,"X"]]}""", "from 0 to 9")]
    [InlineData("""{"text":"abc","entities":[{"start":0}]}""", "has start, end and label")]
    [InlineData("""{"text":"abc"}""", "no annotated passage")]
    public void NamesTheLineThatIsWrong(string line, string reason)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.jsonl", "{\"text\":\"abc\",\"entities\":[]}\n" + line);
        string message = Assert.Throws<InvalidDataException>(() => Corpus.Read(path)).Message;
        Assert.StartsWith("Line 2", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void TurnsPassagesIntoTwoLayers()
    {
        var passage = new AnnotatedPassage
        {
            Id = "x",
            Text = "Envoy to Chad Ana Ruiz left.",
            People = [Span(14, 22, "Ana Ruiz")],
            Titles = [Span(0, 13, "Envoy to Chad")],
            Places = [Span(9, 13, "Chad")],
        };
        TrainingDocument document = PassageConverter.Convert(passage);
        Assert.Equal("O O B-LOC B-PER I-PER O O", string.Join(' ', document.Entities!.Select(l => l ?? "?")));
        Assert.Equal("B-TITLE I-TITLE I-TITLE O O O O", string.Join(' ', document.Titles!.Select(l => l ?? "?")));
    }

    [Fact]
    public void LeavesOutDocumentsThatStandElsewhere()
    {
        const string Shared = "-DOCSTART- O\n\none O\ntwo O\nthree O\nfour O\nfive O\nsix O\nseven O\n\neins O\nzwei O\ndrei O\nvier O\nfuenf O\nsechs O\nsieben O\n\n";
        const string Other = "-DOCSTART- O\n\nun O\ndeux O\ntrois O\nquatre O\ncinq O\nsix O\nsept O\n";
        var corpus = new Corpus("a", Read(Shared + Other), 1);
        Corpus rest = corpus.Without([new Corpus("b", Read(Shared), 1)]);
        Assert.Equal("un", rest.Documents.Single().Text[..2]);
    }

    private static List<TrainingDocument> Read(string text) => [.. ConllReader.Read(new StringReader(text))];

    private static AnnotatedSpan Span(int start, int end, string text) => new() { Start = start, End = end, Text = text };
}
