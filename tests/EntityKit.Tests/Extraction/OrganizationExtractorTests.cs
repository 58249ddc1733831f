using EntityKit.Models.English;
using Xunit;

namespace EntityKit.Tests.Extraction;

public sealed class OrganizationExtractorTests
{
    private static readonly OrganizationExtractor s_extractor = new(EnglishLexicons.Load());

    [Theory]
    // a head in front with what it is for
    [InlineData("He joined the Ministry of Education and Higher Education in May.", "Ministry of Education and Higher Education")]
    [InlineData("the Ministry of Defense and Ministry of Interior in the Kamarian Interim Government", "Ministry of Defense|Ministry of Interior|Kamarian Interim Government")]
    [InlineData("the Bureau of Population, Refugees, and Migration said", "Bureau of Population, Refugees, and Migration")]
    [InlineData("the Office of the Under Secretary for Management", "Office of the Under Secretary for Management")]
    [InlineData("the Committee on Water and Land met", "Committee on Water and Land")]
    // a head at the end
    [InlineData("the Blue River Council and the Silver Hill Foundation", "Blue River Council|Silver Hill Foundation")]
    [InlineData("the {O GLU}'s River Law Follow-up Team's latest report", "GLU|River Law Follow-up Team")]
    [InlineData("a contract with Sakura Pumps Co., Ltd. and with Lagoon Freight Plc", "Sakura Pumps Co., Ltd.|Lagoon Freight Plc")]
    [InlineData("He joined Banco do Norte S.A. in May.", "Banco do Norte S.A.")]
    [InlineData("the Coalition's Harbour Relief Department", "Harbour Relief Department")]
    // brackets, acronyms
    [InlineData("The {O Green Lake Union} (GLU) met. The GLU agreed.", "Green Lake Union|GLU|GLU")]
    [InlineData("The GLU agreed. The {O Green Lake Union} (“GLU”) met.", "GLU|Green Lake Union|GLU")]
    [InlineData("the Northern Union (NU) Commission", "Northern Union (NU) Commission")]
    // a lower-case noun gives it away
    [InlineData("the Gardeners for Peace organization", "Gardeners for Peace")]
    [InlineData("Chair of the Neighbours of a Better Town group, {P Ana Lim}", "Neighbours of a Better Town")]
    [InlineData("the Dutch government and the {P Orlov} regime", "Dutch government|Orlov regime")]
    [InlineData("the government of {L Kenya}", "government of Kenya")]
    // article, possessive
    [InlineData("{O The Blue Bank's} office", "Blue Bank")]
    [InlineData("Embassy {L London} and the U.S. Embassy in {L Pretoria}", "Embassy London|U.S. Embassy in Pretoria")]
    public void Finds(string marked, string names) => Assert.Equal(names, NamesOf(marked));

    [Theory]
    [InlineData("the Syrian group and the young organization")]
    [InlineData("the government said that the party had met")]
    [InlineData("He crossed the {L West Bank}.")]
    [InlineData("President {P Ana Lim} spoke on Monday.")]
    [InlineData("illegal, unreported and unregulated ({O IUU}) fishing")]
    [InlineData("the Under-Secretary-General for General Assembly Affairs, {P Ana Lim}")]
    [InlineData("")]
    public void LeavesAlone(string marked) => Assert.Equal("", NamesOf(marked));

    [Fact]
    public void RefusesNull()
    {
        Assert.Throws<ArgumentNullException>(() => s_extractor.Extract(null!));
        Assert.Throws<ArgumentNullException>(() => new OrganizationExtractor(null!));
    }

    private static string NamesOf(string marked) => string.Join('|', s_extractor.Extract(MarkedText.Tag(marked)).Select(m => m.Text));
}
