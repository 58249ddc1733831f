namespace EntityKit;

/// <summary>What makes no mention of a name.</summary>
/// <remarks>Immutable, thus thread-safe. Each rule gives the token after what it decided, 0 where it decides nothing.</remarks>
internal sealed class NoNameRules(PersonNeighbours people)
{
    /// <summary>"9 Jun", "was Dean of the Faculty".</summary>
    internal int DateOrRole(in NameAt name, TagChanges changes) => Clear(name, name.IsPerson && name.Length == 1 && people.IsDateOrRole(name.Text, name.Sentence, name.Start), changes);

    /// <summary>"the cargo ship Blue Dawn".</summary>
    internal static int Vessel(in NameAt name, TagChanges changes) =>
        Clear(name, (name.IsOrganization || name.IsPerson) && name.Start > name.Sentence.Start && PersonNeighbours.IsVessel(name.Text, name.Start - 1), changes);

    /// <summary>"Ana Lim, P.C., said".</summary>
    internal int Degree(in NameAt name, TagChanges changes) => Clear(name, name.IsOrganization && name.Length == 1 && people.IsDegree(name.Text, name.Sentence, name.Start), changes);

    private static int Clear(in NameAt name, bool clear, TagChanges changes)
    {
        if (!clear)
        {
            return 0;
        }

        changes.Clear(name.Start, name.End);
        return name.End;
    }
}
