namespace EntityKit;

/// <summary>
/// The facts about numbers: which year a Security Council number fixes, and which years the numbers of the General Assembly
/// before its 31st session and of the Parliamentary Assembly of the Council of Europe can have.
/// </summary>
internal static class ResolutionNumbers
{
    /// <summary>The highest number of a Security Council resolution that the table knows.</summary>
    internal const int LastSecurityCouncil = 2812;

    /// <summary>The last number that the General Assembly gave before it numbered by session.</summary>
    internal const int LastGeneralAssembly = 3541;

    private const int FirstYear = 1946;

    // Arrays, since a span of constants costs an object at each use until its method is compiled again.

    // The first resolution of each year from 1946 on. The row of 2026 is a lower bound.
    private static readonly ushort[] s_securityCouncilFirst =
    [
        1, 16, 38, 67, 79, 90, 97, 99, 104, 106, 111, 122, 127, 132, 133, 161, 171, 178, 186, 200, 220,
        233, 245, 263, 276, 292, 308, 325, 345, 367, 385, 403, 423, 444, 462, 485, 500, 529, 546, 560, 581, 594,
        607, 627, 647, 684, 726, 800, 893, 970, 1036, 1093, 1147, 1220, 1285, 1335, 1387, 1455, 1522, 1581, 1652, 1739, 1795,
        1860, 1908, 1967, 2033, 2086, 2133, 2196, 2260, 2337, 2398, 2452, 2504, 2561, 2618, 2672, 2722, 2768, 2812,
    ];

    // About where the General Assembly stood when the session of each year from 1946 on opened; two years' width is allowed for.
    private static readonly ushort[] s_generalAssemblyFirst =
    [
        1, 102, 182, 285, 325, 501, 605, 703, 806, 901, 992, 1100, 1224, 1333, 1461, 1606, 1726, 1870, 1996, 1999, 2132,
        2233, 2358, 2450, 2590, 2739, 2877, 3032, 3187, 3350,
    ];

    // About where the Parliamentary Assembly stood at the start of every fifth year from 1950 on; two years' width is allowed for.
    private static readonly ushort[] s_parliamentaryAssemblyFirst = [1, 64, 168, 281, 440, 580, 713, 838, 937, 1052, 1206, 1418, 1700, 2028, 2313, 2580];

    /// <summary>Whether a number is one of the Security Council's by which texts without a body often mean the General Assembly.</summary>
    internal static bool IsAmbiguous(int number) => number is 181 or 194 or 217 or 302 or 377 or 1514 or 1803 or 2065 or 2625 or 2758;

    /// <summary>The year of a Security Council resolution, or null for a number that the Council has not reached.</summary>
    internal static int? SecurityCouncilYear(int number)
    {
        if (number is < 1 or > LastSecurityCouncil)
        {
            return null;
        }

        int index = s_securityCouncilFirst.Length - 1;
        while (s_securityCouncilFirst[index] > number)
        {
            index--;
        }

        return FirstYear + index;
    }

    /// <summary>Whether number and year can be a Security Council resolution; a number beyond the table needs a year from its last on.</summary>
    internal static bool IsSecurityCouncil(int number, int year) =>
        SecurityCouncilYear(number) is { } known
            ? known == year
            : number > LastSecurityCouncil && year >= LastTableYear && number <= LastSecurityCouncil + (70 * (year - LastTableYear + 1));

    /// <summary>Whether the General Assembly can have given a number, without session, in a year.</summary>
    internal static bool IsGeneralAssembly(int number, int year)
    {
        if (number is < 1 or > LastGeneralAssembly || year < FirstYear || year > 1976)
        {
            return false;
        }

        int from = s_generalAssemblyFirst[Math.Clamp(year - 1 - FirstYear, 0, s_generalAssemblyFirst.Length - 1)];
        int next = year + 1 - FirstYear;
        int to = next < s_generalAssemblyFirst.Length ? s_generalAssemblyFirst[next] + 30 : LastGeneralAssembly;
        return number >= from && number <= to;
    }

    /// <summary>Whether the Parliamentary Assembly of the Council of Europe can have given a number in a year.</summary>
    internal static bool IsParliamentaryAssembly(int number, int year)
    {
        if (year is < 1949 or > 2099)
        {
            return false;
        }

        double expected = ParliamentaryAssemblyAt(year + 0.5);
        double width = 2 * (ParliamentaryAssemblyAt(year + 1.5) - ParliamentaryAssemblyAt(year + 0.5)) + 10;
        return Math.Abs(number - expected) <= width;
    }

    /// <summary>The session that a special or regular session of today's numbering can have.</summary>
    internal static bool IsGeneralAssemblySession(int session) => session is >= 31 and <= 99;

    /// <summary>The value of a Roman numeral in capitals, 0 for text that is none.</summary>
    internal static int ReadRoman(ReadOnlySpan<char> numeral)
    {
        int value = 0;
        int before = 0;
        for (int i = numeral.Length - 1; i >= 0; i--)
        {
            int digit = numeral[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, 'M' => 1000, _ => 0 };
            if (digit == 0)
            {
                return 0;
            }

            value += digit < before ? -digit : digit;
            before = Math.Max(before, digit);
        }

        return value;
    }

    private static int LastTableYear => FirstYear + s_securityCouncilFirst.Length - 1;

    private static double ParliamentaryAssemblyAt(double year)
    {
        double position = Math.Max(0, (year - 1950) / 5);
        int index = Math.Min((int)position, s_parliamentaryAssemblyFirst.Length - 2);
        double low = s_parliamentaryAssemblyFirst[index];
        return low + ((s_parliamentaryAssemblyFirst[index + 1] - low) * (position - index));
    }
}
