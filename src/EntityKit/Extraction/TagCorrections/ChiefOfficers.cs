namespace EntityKit;

/// <summary>Officers whom only businesses and bodies have, whatever they answer for.</summary>
internal static class ChiefOfficers
{
    private const int MaxTitle = 7;

    /// <summary>Whether the title of such an officer ends before a token: "Chief Product Officer at", "Chief of Staff at".</summary>
    internal static bool EndBefore(TaggedText text, Sentence sentence, int link)
    {
        if (text.Is(link - 1, "staff") && text.Is(link - 2, "of") && text.Is(link - 3, "chief"))
        {
            return text.Is(link, "at");
        }

        for (int i = link - 2; text.Is(link - 1, "officer") && i >= sentence.Start && i > link - MaxTitle && (text.IsWord(i) || text.Is(i, ',') || text.Is(i, '&')); i--)
        {
            if (text.Is(i, "chief"))
            {
                return true;
            }
        }

        return false;
    }
}
