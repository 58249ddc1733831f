namespace EntityKit;

/// <summary>Turns the holders of title phrases into claims on entities: person, title, organization, country, status.</summary>
internal static class OfficeClaims
{
    private const int MaxSharing = 12;

    /// <summary>The claims in text order.</summary>
    internal static List<OfficeClaim> Of(TaggedText text, MentionIndex index, HolderTable holders, EntityClusters clusters)
    {
        Dictionary<TextSpan, Person> people = BySpan(clusters.People);
        Dictionary<TextSpan, Title> titles = BySpan(clusters.Titles);
        Dictionary<TextSpan, Organization> organizations = BySpan(clusters.Organizations);
        var claims = new List<OfficeClaim>(holders.Holders.Count);
        foreach (Holder holder in holders.Holders)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            TitlePhrase phrase = holders.Elements[holder.Element].Phrase!;
            if (!people.TryGetValue(holder.Person.Mention.Span, out Person? person) || !titles.TryGetValue(phrase.Title.Mention.Span, out Title? title))
            {
                continue;
            }

            PlacedMention? named = holder.Organization ?? phrase.Organization ?? (TakesTail(holder) ? PersonTail.Organization(text, index, holder.Person) ?? SharedTail(text, index, holders, holder) : null) ?? holders.Inherited[holder.Element];
            Organization? organization = named is { } mention && organizations.TryGetValue(mention.Mention.Span, out Organization? found) ? found : null;
            double confidence = holder.Confidence * Math.Min(holder.Person.Mention.Confidence, phrase.Title.Mention.Confidence);
            claims.Add(new OfficeClaim(person, holder.Person, title, organization, phrase, StatusOf(holder, phrase), holder.Country ?? phrase.Country, confidence, holder.Rule));
        }

        claims.Sort((a, b) => a.Phrase.Title.Start != b.Phrase.Title.Start
            ? a.Phrase.Title.Start.CompareTo(b.Phrase.Title.Start)
            : a.PersonMention.Start.CompareTo(b.PersonMention.Start));
        return claims;
    }

    private static AppointmentStatus StatusOf(Holder holder, TitlePhrase phrase) =>
        holder.Rule is "succeeded" or "replaced" or "predecessor" && holder.Status is { } changed ? changed
            : phrase.Status == AppointmentStatus.Acting && (holder.Status is AppointmentStatus.Former || (holder.Status is AppointmentStatus.Incoming && phrase.Title.Mention.Text.EndsWith("interim", StringComparison.OrdinalIgnoreCase))) ? holder.Status.Value // "will serve as head ad interim"
            : phrase.Status ?? holder.Status ?? AppointmentStatus.Current;

    /// <summary>Whether the construction leaves what follows the name to tell where its bearer holds the title.</summary>
    private static bool TakesTail(Holder holder) => holder.Rule is "title-before" or "plural" or "coordinated" or "list";

    /// <summary>"Lawmakers Ana Lim and Bo Dahl of the Green List": what follows the last of the names alone goes for all.</summary>
    private static PlacedMention? SharedTail(TaggedText text, MentionIndex index, HolderTable holders, Holder holder)
    {
        if (holder.Rule != "plural" || holder.Person.Start < holders.Elements[holder.Element].Phrase!.Title.End)
        {
            return null;
        }

        for (int k = holder.Element + 1; k < holders.Elements.Count && k <= holder.Element + MaxSharing && holders.Elements[k].Person is { } person; k++)
        {
            if (PersonTail.Organization(text, index, person) is { } shared)
            {
                bool goesOn = k + 1 < holders.Elements.Count && holders.Elements[k + 1].Person is { } next && next.Start - shared.End < 3 && text.TokenText(shared.End) is "," or "and" or "&";
                return goesOn || person.Start <= holder.Person.Start ? null : shared; // "Ana Lim of the Green List and Bo Dahl"
            }

            if (person.End >= text.Tokens.Length || text.TokenText(person.End) is not ("," or "and" or "&"))
            {
                return null;
            }
        }

        return null;
    }

    private static Dictionary<TextSpan, TEntity> BySpan<TEntity>(IReadOnlyList<TEntity> entities)
        where TEntity : Entity
    {
        var bySpan = new Dictionary<TextSpan, TEntity>();
        foreach (TEntity entity in entities)
        {
            foreach (Mention mention in entity.Mentions)
            {
                bySpan.TryAdd(mention.Span, entity);
            }
        }

        return bySpan;
    }
}
