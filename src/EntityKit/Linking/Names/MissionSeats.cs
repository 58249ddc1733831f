namespace EntityKit;

/// <summary>
/// Missions that are called by their seat: "Embassy Lima" is what the text calls the "Embassy of Norvan to the Andes" too,
/// where it names one of each.
/// </summary>
internal static class MissionSeats
{
    /// <summary>The head word of a mission that is called by its seat alone ("Embassy Lima", "U.S. Consulate Recife"); null of any other name.</summary>
    internal static string? HeadOf(OrganizationName name, OrganizationWords vocabulary)
    {
        int head = HeadIndex(name, vocabulary);
        int seat = head + (head >= 0 && head + 1 < name.Words.Length && name.Words[head + 1] == "general" ? 2 : 1);
        if (head < 0 || seat >= name.Words.Length || !name.Turned.SequenceEqual(name.Words))
        {
            return null;
        }

        return Array.Exists(name.Words[seat..], vocabulary.IsOwner) ? null : name.Words[head];
    }

    /// <summary>Whether a mission that is called by its country may be the one that another is called by its seat: the country is the same where both have one.</summary>
    internal static bool MayBeOne(OrganizationName seated, OrganizationName named, OrganizationWords vocabulary) =>
        HeadOf(named, vocabulary) is null && Array.TrueForAll(seated.Words[..HeadIndex(seated, vocabulary)], owner => Array.IndexOf(named.Words, owner) >= 0);

    /// <summary>Where the head word of a mission stands in its words, behind the country it is of; -1 where they begin otherwise.</summary>
    private static int HeadIndex(OrganizationName name, OrganizationWords vocabulary)
    {
        int head = 0;
        while (head < name.Words.Length && vocabulary.IsOwner(name.Words[head]))
        {
            head++;
        }

        return head < name.Words.Length && name.Words[head] is "embassy" or "consulate" ? head : -1;
    }
}
