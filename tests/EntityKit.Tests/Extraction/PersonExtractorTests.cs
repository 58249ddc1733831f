using EntityKit.Models.English;
using Xunit;

namespace EntityKit.Tests.Extraction;

public sealed class PersonExtractorTests
{
    private static readonly PersonExtractor s_extractor = new(EnglishLexicons.Load());

    [Theory]
    // honorifics, titles and the possessive outside
    [InlineData("{P Dr. Ana Lim's} book", "Ana Lim")]
    [InlineData("{P Judge Hosseini} ruled.", "Hosseini")]
    [InlineData("{P Sheikh Khalid Al-Faraj}", "Khalid Al-Faraj")]
    // particles and suffixes inside
    [InlineData("Later, dos {P Prazeres} resigned.", "dos Prazeres")]
    [InlineData("Minister {P Høgni} á Heygum came.", "Høgni á Heygum")]
    [InlineData("President {P Hassan} Sheikh {P Omar} spoke.", "Hassan Sheikh Omar")]
    [InlineData("{P U Than Myint} and {P Prof. Ana Lim}; Ato {P Tesfaye Wolde}; {P U Thant}", "Than Myint|Ana Lim|Tesfaye Wolde|U Thant")]
    [InlineData("{P Otto Lind}, Jr. and {P Otto Lind} Sr.", "Otto Lind, Jr.|Otto Lind Sr.")]
    [InlineData("Pope {P Leontius} IV", "Leontius IV")]
    [InlineData("{P Tunde \"Biggy\" Adeyemi} came.", "Tunde \"Biggy\" Adeyemi")]
    [InlineData("{P Park Joon}-hyeok spoke; the {P Otto Brandt}-led talks, the {P Otto Brandt}-era law.", "Park Joon-hyeok|Otto Brandt|Otto Brandt")]
    // behind a title
    [InlineData("Ambassador Qarth Velden spoke.", "Qarth Velden")]
    [InlineData("SECRETARY OBRADOVA: Good morning.", "OBRADOVA")]
    [InlineData("Minister of Foreign Affairs Obradova, who left", "Obradova")]
    [InlineData("MS. OBRADOVA: She did.", "OBRADOVA")]
    [InlineData("our Ambassador to {L Peru}, Qarth Velden, said", "Qarth Velden")]
    // a surname of somebody named in full
    [InlineData("{P Marta Obradova} left. Obradova smiled.", "Marta Obradova|Obradova")]
    [InlineData("{P MARTA OBRADOVA} left. Obradova smiled.", "MARTA OBRADOVA|Obradova")]
    public void Finds(string marked, string names) => Assert.Equal(names, NamesOf(marked));

    [Theory]
    [InlineData("the {P Marta Obradova} Memorial and the {P Otto Lind} Airport")]
    [InlineData("Secretary General")]
    [InlineData("The President Thursday said nothing.")]
    [InlineData("The Foreign Minister of {L Ghana} and the Defense Ministry")]
    [InlineData("Ambassador Bridge")]
    [InlineData("the {P Obradov} regime and {P Sakura Pumps} Ltd.")]
    [InlineData("")]
    public void LeavesAlone(string marked) => Assert.Equal("", NamesOf(marked));

    [Fact]
    public void RefusesNull()
    {
        Assert.Throws<ArgumentNullException>(() => s_extractor.Extract(null!));
        Assert.Throws<ArgumentNullException>(() => new PersonExtractor(null!));
    }

    private static string NamesOf(string marked) => string.Join('|', s_extractor.Extract(MarkedText.Tag(marked)).Select(m => m.Text));
}
