namespace EntityKit.Tests;

public class LexiconReaderTests
{
    [Theory]
    [InlineData("kind,name,id,aliases\norganization,Harbour Trust,Q1,HT|The Trust\nperson,\"Li, Wei\",,\n")]
    [InlineData("\uFEFFid,Aliases,note,NAME,Kind\r\nQ1,HT| The Trust |,x,Harbour Trust,organization\r\n\r\n,,\"a \"\"b\"\"\r\nc\",\"Li, Wei\",Person")]
    [InlineData("""[{"kind":"organization","name":"Harbour Trust","id":"Q1","aliases":["HT","The Trust"]},{"kind":"person","name":"Li, Wei"}]""")]
    [InlineData("""
        {"kind":"organization","name":"Harbour Trust","id":"Q1","aliases":["HT","The Trust"]}

        {"kind":"person","name":"Li, Wei","id":null}
        """)]
    public void Every_form_gives_the_same_entries(string text)
    {
        IReadOnlyList<LexiconEntry> entries = LexiconReader.Read(new StringReader(text));

        Assert.Equal([(EntityKind.Organization, "Harbour Trust", "Q1", "HT|The Trust"), (EntityKind.Person, "Li, Wei", null, "")],
            entries.Select(e => (e.Kind, e.Name, e.Id, string.Join('|', e.Aliases))));
    }

    [Fact]
    public void A_number_may_be_an_id() => Assert.Equal("7", LexiconReader.Read(new StringReader("""[{"kind":"place","name":"Lagos","id":7}]""")).Single().Id);

    [Theory]
    [InlineData("kind,name\nship,Arethusa\n", "kind 'ship' in line 2; there are person, title, organization, place")]
    [InlineData("kind,name\nplace,Lagos\nplace\n", "without a letter or digit in line 3")]
    [InlineData("name,id\nLagos,1\n", "no columns 'kind' and 'name'")]
    [InlineData("kind,name\nplace,\"Lagos\n", "A quote is not closed in the record that begins in line 2")]
    [InlineData("kind,name\nplace,\"La\"gos\n", "goes on behind its quote in the record that begins in line 2")]
    [InlineData("[{\"kind\":\"place\",\"name\":\"Lagos\"},{\"kind\":\"place\"}]", "in entry 2")]
    [InlineData("[{\"kind\":\"place\"", "is no JSON")]
    [InlineData("{\"kind\":\"place\",\"name\":\"Lagos\"}\n{", "is no JSON in line 2")]
    [InlineData("[1]", "no object in entry 1")]
    [InlineData("{\"kind\":\"place\",\"name\":\"Lagos\",\"aliases\":[\"--\"]}", "without a letter or digit in line 1")]
    public void What_is_no_lexicon_is_said_with_its_place(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => LexiconReader.Read(new StringReader(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void No_text_is_no_entry() => Assert.Empty(LexiconReader.Read(new StringReader("")));
}
