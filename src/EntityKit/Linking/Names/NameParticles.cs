namespace EntityKit;

/// <summary>The small words of people's names. They belong to how names are built, not to a list that grows.</summary>
internal static class NameParticles
{
    /// <summary>Whether a folded word joins the word after it into one name: "van", "bin", "al", "de".</summary>
    internal static bool IsParticle(string folded) => folded is
        "al" or "el" or "ul" or "as" or "ash" or "an" or "ad" or "ar" or "az" or "at" or
        "abu" or "abdel" or "abdul" or "abd" or "bin" or "ibn" or "ben" or "bint" or "bou" or "aal" or "ait" or
        "de" or "da" or "do" or "dos" or "das" or "del" or "della" or "di" or "du" or "des" or "la" or "le" or "las" or "los" or "lo" or
        "van" or "von" or "der" or "den" or "ter" or "ten" or "zu" or "zum" or "zur" or "vom" or "af" or "av" or
        "st" or "saint" or "san" or "santa" or "mac" or "o" or "ap" or "e";

    /// <summary>Whether a folded word opens a name by which a parent is called after a child: "abu salim".</summary>
    internal static bool IsKunya(string folded) => folded is "abu" or "umm" or "um" || folded.StartsWith("abu ", StringComparison.Ordinal) || folded.StartsWith("umm ", StringComparison.Ordinal);

    /// <summary>Whether a folded word is a regnal number or one that parts a son from his father: "ii", "iii".</summary>
    internal static bool IsNumeral(string folded) => folded is "ii" or "iii" or "iv";

    /// <summary>Whether a folded word is the Arabic article, in any assimilation.</summary>
    internal static bool IsArabicArticle(string folded) => folded is "al" or "el" or "ul" or "as" or "ash" or "an" or "ad" or "ar" or "az" or "at";

    /// <summary>Whether a folded word follows a name without being part of it: "jr", "iii".</summary>
    internal static bool IsSuffix(string folded) => folded is "jr" or "sr" or "junior" or "senior" or "ii" or "iii" or "iv" or "phd" or "md" or "esq";

    /// <summary>A folded word without a leading Arabic article and its hyphen or apostrophe: "al-hariri" gives "hariri".</summary>
    internal static string WithoutArticle(string folded)
    {
        int hyphen = folded.IndexOf('-', StringComparison.Ordinal);
        return hyphen is 2 or 3 && folded.Length > hyphen + 2 && IsArabicArticle(folded[..hyphen]) ? folded[(hyphen + 1)..] : folded;
    }
}
