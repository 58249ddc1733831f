using EntityKit.Models.English;
using Xunit;

namespace EntityKit.Tests.Extraction;

public sealed class TitleExtractorTests
{
    private static readonly TitleExtractor s_extractor = new(EnglishLexicons.Load());

    [Theory]
    // portfolios
    [InlineData("Minister of Education and Higher Education {P Rana Qasim} spoke.", "Minister of Education and Higher Education")]
    [InlineData("{L Laos}' Minister for Energy, Mines and the Environment, {P Boun Keo}, spoke.", "Minister for Energy, Mines and the Environment")]
    [InlineData("Deputy Prime Minister and Minister of Foreign Affairs {P Ole Berg} came.", "Deputy Prime Minister|Minister of Foreign Affairs")]
    [InlineData("He met Assistant Secretary of State for African Affairs {P Lena Marsh}.", "Assistant Secretary of State for African Affairs")]
    [InlineData("{P Tomás Rey}, Foreign Affairs and Trade Minister of {L Belize}, left.", "Foreign Affairs and Trade Minister")]
    // accreditations
    [InlineData("Ambassador of {L France} to the {L United States} {P Luc Morel} came.", "Ambassador of France to the United States")]
    [InlineData("the permanent representative to the {O United Nations}, {P Ama Owusu}", "permanent representative to the United Nations")]
    [InlineData("the Special Representative of the Secretary-General, {P Ian Holt}", "Special Representative of the Secretary-General")]
    [InlineData("Special Envoy for {L Yemen} {P Ole Berg}", "Special Envoy for Yemen")]
    // grades, elect, acting
    [InlineData("acting Prime Minister {P Ivo Petrov}", "acting Prime Minister")]
    [InlineData("Vice-Chair {P Ivo Petrov} and President-elect {P Rosa Díaz}", "Vice-Chair|President-elect")]
    [InlineData("the Chargé d'Affaires ad interim, {P Kofi Mensah}, and Under-Secretary-General {P Li Na}", "Chargé d'Affaires ad interim|Under-Secretary-General")]
    // employer and place stay outside
    [InlineData("Chairman of the {O Blue River Council} {P Sami Odeh}", "Chairman")]
    [InlineData("The {O Coalition}'s President {P Sami Odeh}", "President")]
    [InlineData("Foreign Minister of {L Ghana} {P Ama Owusu}", "Foreign Minister")]
    [InlineData("the Israeli Defense Minister, {P Avi Stern}", "Defense Minister")]
    [InlineData("Director of Communications {P Ana Lim}", "Director of Communications")]
    // ranks and letters
    [InlineData("Major General {P Omar Saleh} and Lord Justice {P Hale}", "Major General|Lord Justice")]
    [InlineData("{O Qatar Sky} CEO {P Ali Amin} and {P Ben Oakes} MP", "CEO|MP")]
    [InlineData("{P Ana Lim}, MP, and FM {P Rau} met.", "MP|FM")]
    // beside a name only
    [InlineData("lawyer {P Mona Said} and the journalist {P Eli Katz}", "lawyer|journalist")]
    [InlineData("{P Mona Said}, a human rights activist, was freed.", "human rights activist")]
    [InlineData("members of the political committee, {P Adel Noor} and {P Hani Said}", "members")]
    [InlineData("Ministers {P Adel Noor} and {P Hani Said}", "Ministers")]
    [InlineData("{P Lane} served as a trade negotiator in the {O Office of Trade}.", "trade negotiator")]
    // former, new and nationality stay outside
    [InlineData("the former President {P Otto Lind} and the new Polish Foreign Minister, {P Ewa Nowak}", "President|Foreign Minister")]
    public void Finds(string marked, string titles) => Assert.Equal(titles, TitlesOf(marked));

    [Theory]
    [InlineData("{O Office of the Spokesperson}")]
    [InlineData("The lawyer said that a journalist and a member had left.")]
    [InlineData("The {O General Assembly} met; the general public, a major donor and the chief reason stayed away.")]
    [InlineData("He presided over the ministry and directed the directorate.")]
    [InlineData("Foreign affairs and defense were discussed.")]
    [InlineData("the foreign ministers of both countries")]
    [InlineData("")]
    public void LeavesAlone(string marked) => Assert.Equal("", TitlesOf(marked));

    [Fact]
    public void RefusesNull()
    {
        Assert.Throws<ArgumentNullException>(() => s_extractor.Extract(null!));
        Assert.Throws<ArgumentNullException>(() => new TitleExtractor(null!));
    }

    private static string TitlesOf(string marked) => string.Join('|', s_extractor.Extract(MarkedText.Tag(marked)).Select(m => m.Text));
}
