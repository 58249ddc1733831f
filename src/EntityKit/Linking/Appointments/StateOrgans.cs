namespace EntityKit;

/// <summary>Organizations that are organs of one state: ministries, parliaments, forces.</summary>
internal static class StateOrgans
{
    /// <summary>Whether an organization's name has a word of such an organ.</summary>
    internal static bool Contains(string name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetter(name[i]))
            {
                if (i > start && IsOrgan(name.AsSpan(start, i - start)))
                {
                    return true;
                }

                start = i + 1;
            }
        }

        return false;
    }

    private static bool IsOrgan(ReadOnlySpan<char> word) => word is
        "Ministry" or "Ministries" or "MFA" or "MOFA" or "MoFA" or "MoD" or "MOD" or "Government" or "Cabinet" or "Parliament" or "Parliamentary" or "Senate" or "Presidency" or "Presidential"
        or "Premiership" or "Army" or "Navy" or "Forces" or "Police" or "Gendarmerie" or "Legislature" or "Treasury";
}
