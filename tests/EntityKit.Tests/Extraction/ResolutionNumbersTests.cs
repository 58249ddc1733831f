namespace EntityKit.Tests.Extraction;

public class ResolutionNumbersTests
{
    // Resolutions known by number and year from the conflicts and acts they are famous for: Kashmir (39, 47), the Palestine truce (50, 62, 73),
    // Israel's admission (69), Korea (82, 83, 84), Suez (95, 118, 119), the Congo (143, 161), South Africa (181, 418), Cyprus (186, 541, 550), the Middle East
    // (242, 338, 425, 446, 478, 497), Rhodesia (216, 221, 232, 253), Namibia (276, 435), the Falklands (502), Iran and Iraq (598), Kuwait (660 to 687),
    // Yugoslavia (713, 757, 827), Rwanda (929, 955), Kosovo (1244), East Timor (384, 1264, 1272), terrorism (1267, 1373, 1540), women (1325), Iraq (1441), Lebanon (1559, 1701),
    // Iran and Korea's weapons (1718 to 1929, 2231, 2397), Libya (1970, 1973), Syria (2118, 2254), settlements (2334), the pandemic (2532), Gaza (2712, 2720, 2728, 2735).
    private static readonly int[] s_known =
    [
        4, 1946, 39, 1948, 47, 1948, 50, 1948, 62, 1948, 69, 1949, 73, 1949, 82, 1950, 83, 1950, 84, 1950, 95, 1951, 101, 1953, 109, 1955, 111, 1956, 118, 1956, 119, 1956,
        143, 1960, 161, 1961, 169, 1961, 181, 1963, 186, 1964, 211, 1965, 216, 1965, 217, 1965, 221, 1966, 232, 1966, 237, 1967, 242, 1967, 252, 1968, 253, 1968, 267, 1969,
        276, 1970, 284, 1970, 307, 1971, 338, 1973, 340, 1973, 353, 1974, 384, 1975, 418, 1977, 425, 1978, 435, 1978, 446, 1979, 465, 1980, 478, 1980, 487, 1981, 497, 1981,
        502, 1982, 508, 1982, 509, 1982, 541, 1983, 550, 1984, 582, 1986, 598, 1987, 622, 1988, 637, 1989, 660, 1990, 661, 1990, 678, 1990, 687, 1991, 688, 1991, 713, 1991,
        731, 1992, 748, 1992, 757, 1992, 794, 1992, 808, 1993, 827, 1993, 836, 1993, 929, 1994, 940, 1994, 955, 1994, 986, 1995, 1031, 1995, 1101, 1997, 1160, 1998, 1172, 1998,
        1199, 1998, 1244, 1999, 1264, 1999, 1267, 1999, 1272, 1999, 1284, 1999, 1291, 2000, 1325, 2000, 1368, 2001, 1373, 2001, 1397, 2002, 1441, 2002, 1483, 2003, 1515, 2003,
        1540, 2004, 1559, 2004, 1593, 2005, 1612, 2005, 1674, 2006, 1701, 2006, 1718, 2006, 1737, 2006, 1747, 2007, 1769, 2007, 1803, 2008, 1820, 2008, 1860, 2009, 1874, 2009,
        1888, 2009, 1929, 2010, 1960, 2010, 1970, 2011, 1973, 2011, 1989, 2011, 2085, 2012, 2098, 2013, 2118, 2013, 2139, 2014, 2165, 2014, 2178, 2014, 2216, 2015, 2231, 2015,
        2250, 2015, 2254, 2015, 2268, 2016, 2270, 2016, 2282, 2016, 2334, 2016, 2371, 2017, 2375, 2017, 2397, 2017, 2401, 2018, 2417, 2018, 2467, 2019, 2493, 2019, 2510, 2020,
        2532, 2020, 2585, 2021, 2593, 2021, 2623, 2022, 2664, 2022, 2669, 2022, 2672, 2023, 2712, 2023, 2719, 2023, 2720, 2023, 2728, 2024, 2735, 2024, 2774, 2025,
    ];

    [Fact]
    public void The_year_of_a_number_is_that_of_known_resolutions_of_every_decade()
    {
        (int Number, int Year)[] pairs = [.. s_known.Chunk(2).Select(p => (p[0], p[1]))];
        Assert.True(pairs.Length >= 60);
        Assert.Equal([194, 195, 196, 197, 198, 199, 200, 201, 202], pairs.Select(p => p.Year / 10).Distinct().Order());
        Assert.All(pairs, p => Assert.Equal(p.Year, ResolutionNumbers.SecurityCouncilYear(p.Number)));
    }

    [Theory]
    [InlineData(15, 1946)]
    [InlineData(16, 1947)]
    [InlineData(131, 1958)]
    [InlineData(132, 1959)]
    [InlineData(133, 1960)]
    [InlineData(1284, 1999)]
    [InlineData(1285, 2000)]
    [InlineData(2259, 2015)]
    [InlineData(2260, 2016)]
    [InlineData(2811, 2025)]
    [InlineData(2812, 2026)]
    public void The_year_changes_at_the_border(int number, int year) => Assert.Equal(year, ResolutionNumbers.SecurityCouncilYear(number));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2813)]
    [InlineData(100000)]
    public void A_number_that_the_Council_has_not_given_has_no_year(int number) => Assert.Null(ResolutionNumbers.SecurityCouncilYear(number));

    [Fact]
    public void Years_never_fall_as_numbers_rise()
    {
        for (int number = 2; number <= ResolutionNumbers.LastSecurityCouncil; number++)
        {
            Assert.InRange(ResolutionNumbers.SecurityCouncilYear(number)!.Value - ResolutionNumbers.SecurityCouncilYear(number - 1)!.Value, 0, 1);
        }
    }

    [Theory]
    [InlineData(181, 1947)]
    [InlineData(194, 1948)]
    [InlineData(217, 1948)]
    [InlineData(302, 1949)]
    [InlineData(377, 1950)]
    [InlineData(1514, 1960)]
    [InlineData(1803, 1962)]
    [InlineData(2065, 1965)]
    [InlineData(2625, 1970)]
    [InlineData(2758, 1971)]
    [InlineData(3236, 1974)]
    [InlineData(3314, 1974)]
    [InlineData(3379, 1975)]
    public void Numbers_of_the_General_Assembly_fit_their_years(int number, int year)
    {
        Assert.True(ResolutionNumbers.IsGeneralAssembly(number, year));
        Assert.False(ResolutionNumbers.IsGeneralAssembly(number, year + 6));
        Assert.False(ResolutionNumbers.IsSecurityCouncil(number, year));
    }

    [Theory]
    [InlineData(1031, 1994)]
    [InlineData(1096, 1996)]
    [InlineData(1280, 2002)]
    [InlineData(1481, 2006)]
    [InlineData(1900, 2012)]
    [InlineData(2463, 2022)]
    public void Numbers_of_the_Parliamentary_Assembly_fit_their_years(int number, int year)
    {
        Assert.True(ResolutionNumbers.IsParliamentaryAssembly(number, year));
        Assert.False(ResolutionNumbers.IsParliamentaryAssembly(number, year - 12));
    }

    [Theory]
    [InlineData("I", 1)]
    [InlineData("IV", 4)]
    [InlineData("XXIX", 29)]
    [InlineData("XLVIII", 48)]
    [InlineData("DCCCLXVI", 866)]
    [InlineData("ABC", 0)]
    public void Roman_numerals_are_read(string numeral, int value) => Assert.Equal(value, ResolutionNumbers.ReadRoman(numeral));
}
