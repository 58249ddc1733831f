using EntityKit.Models.English;

namespace EntityKit.Tests.Extraction;

public sealed class NeighbourTypesTests
{
    private static readonly NeighbourTypes s_neighbours = new(EnglishLexicons.Load());

    [Theory]
    // what is led is an organization
    [InlineData("{P Bharat Jan Dal} leader {P Anita Rao} spoke.", "ORG Bharat Jan Dal; PER Anita Rao")]
    [InlineData("He met {P Nova Zora} spokesman {P Ivo Petrov} there.", "ORG Nova Zora; PER Ivo Petrov")]
    [InlineData("She saw {P Nova Zora} general manager {P Ivo Petrov} there.", "ORG Nova Zora; PER Ivo Petrov")]
    [InlineData("the leader of the Democratic Zorantia {P Ivo Petrov} spoke", "ORG Democratic Zorantia; PER Ivo Petrov")]
    // described by the noun before
    [InlineData("She owns the newspaper Yeni Zoran today.", "ORG Yeni Zoran")]
    [InlineData("He left the party Zora Vinta in May.", "ORG Zora Vinta")]
    [InlineData("He founded the company Zoravinta in May.", "ORG Zoravinta")]
    // datelines
    [InlineData("KHARTOUM, Nov 3 (Nile Wire) - It rained.", "LOC KHARTOUM; ORG Nile Wire")]
    [InlineData("MANILA \u2014 It rained.", "LOC MANILA")]
    [InlineData("ASTANA (Dala Press) \u2013 It rained.", "LOC ASTANA; ORG Dala Press")]
    // a given name and a surname in capitals
    [InlineData("He met Maria ZORANTE there.", "PER Maria ZORANTE")]
    // refusals
    [InlineData("Mr. {P Ana Lim} lawyer {P Bo Dahl} came.", "PER Ana Lim; PER Bo Dahl")]
    [InlineData("{P Ana Lim}'s lawyer {P Bo Dahl} came.", "PER Ana Lim; PER Bo Dahl")]
    [InlineData("She owns the newspaper and a Monday paper.", "")]
    [InlineData("NOTE (1) - It rained.", "")]
    [InlineData("the head of the Foreign Trade office spoke", "")]
    [InlineData("", "")]
    public void Corrects(string marked, string expected)
    {
        TaggedText text = s_neighbours.Correct(MarkedText.Tag(marked));

        var found = new List<string>();
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tags[i].Bio == Bio.Begin)
            {
                TextSpan span = text.SpanOf(i, text.EntityEnd(i));
                found.Add($"{text.Tags[i].Type} {text.Text[span.Start..span.End]}");
            }
        }

        Assert.Equal(expected, string.Join("; ", found));
    }

    [Fact]
    public void Leaves_a_text_as_it_is_where_nothing_demands_a_change()
    {
        TaggedText text = MarkedText.Tag("{P Ana Lim} met {O Blue Bank} in {L Peru}.");

        Assert.Same(text, s_neighbours.Correct(text));
    }
}
