namespace EntityKit;

/// <summary>
/// Where branches of one name are: "the Delmar Embassy in Lima, Peru" and "the Delmar Embassy in Quito, Ecuador" are two, which
/// their names alone do not say.
/// </summary>
internal sealed class BranchSeats
{
    private readonly Dictionary<int, string> _seats = [];

    /// <summary>Reads the seats behind the names of branches, and keeps those of names that stand with several.</summary>
    internal BranchSeats(TaggedText text, MentionIndex mentions)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var several = new HashSet<string>(StringComparer.Ordinal);
        foreach (PlacedMention mention in mentions.Of(EntityKind.Organization))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            bool branch = mention.End + 1 < text.Tokens.Length && text.Is(mention.End, "in") && OrganizationHeadWords.IsBranch(text, mention.End - 1);
            if (!branch || mentions.StartingAt(EntityKind.Place, mention.End + 1) is not { } seat)
            {
                continue;
            }

            string name = Folding.Fold(mention.Mention.Text);
            string place = Folding.Fold(seat.Mention.Text);
            _seats.Add(mention.Start, name + "@" + place);
            if (!first.TryAdd(name, place) && first[name] != place)
            {
                several.Add(name);
            }
        }

        foreach (PlacedMention mention in mentions.Of(EntityKind.Organization))
        {
            if (_seats.ContainsKey(mention.Start) && !several.Contains(Folding.Fold(mention.Mention.Text)))
            {
                _seats.Remove(mention.Start);
            }
        }
    }

    /// <summary>The name with its seat, folded, of a branch one of several of its name; null of any other organization.</summary>
    internal string? Of(PlacedMention mention) => _seats.GetValueOrDefault(mention.Start);
}
