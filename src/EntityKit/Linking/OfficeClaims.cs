namespace EntityKit;

/// <summary>Turns the holders of title phrases into claims on entities: person, title, organization, country, status.</summary>
internal static class OfficeClaims
{
    /// <summary>The claims in text order.</summary>
    internal static List<OfficeClaim> Of(TaggedText text, MentionIndex index, HolderTable holders, EntityClusters clusters)
    {
        Dictionary<TextSpan, Person> people = BySpan(clusters.People);
        Dictionary<TextSpan, Title> titles = BySpan(clusters.Titles);
        Dictionary<TextSpan, Organization> organizations = BySpan(clusters.Organizations);
        var claims = new List<OfficeClaim>(holders.Holders.Count);
        foreach (Holder holder in holders.Holders)
        {
            TitlePhrase phrase = holders.Elements[holder.Element].Phrase!;
            if (!people.TryGetValue(holder.Person.Mention.Span, out Person? person) || !titles.TryGetValue(phrase.Title.Mention.Span, out Title? title))
            {
                continue;
            }

            PlacedMention? named = phrase.Organization ?? OrganizationBeside(text, index, holder, phrase) ?? holders.Inherited[holder.Element];
            Organization? organization = named is { } mention && organizations.TryGetValue(mention.Mention.Span, out Organization? found) ? found : null;
            double confidence = holder.Confidence * Math.Min(holder.Person.Mention.Confidence, phrase.Title.Mention.Confidence);
            claims.Add(new OfficeClaim(person, holder.Person, title, organization, phrase, StatusOf(holder, phrase), phrase.Country, confidence, holder.Rule));
        }

        claims.Sort((a, b) => a.Phrase.Title.Start != b.Phrase.Title.Start
            ? a.Phrase.Title.Start.CompareTo(b.Phrase.Title.Start)
            : a.PersonMention.Start.CompareTo(b.PersonMention.Start));
        return claims;
    }

    private static AppointmentStatus StatusOf(Holder holder, TitlePhrase phrase) =>
        phrase.Status == AppointmentStatus.Acting && holder.Status is AppointmentStatus.Former or AppointmentStatus.Incoming
            ? holder.Status.Value
            : phrase.Status ?? holder.Status ?? AppointmentStatus.Current;

    /// <summary>"Jane Doe, head of research, Acme Labs," and "Secretary Doe, Department of Health,": the organization between commas after both.</summary>
    private static PlacedMention? OrganizationBeside(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int end = Math.Max(holder.Person.End, phrase.Right);
        if (Math.Abs(phrase.Title.Start - holder.Person.End) > 12 || holder.Rule is "plural" or "list" || end + 1 >= text.Tokens.Length || text.TokenText(end) is not ",")
        {
            return null;
        }

        int start = text.TokenText(end + 1) is "the" ? end + 2 : end + 1;
        return index.StartingAt(EntityKind.Organization, start) is { } organization && EndsItem(text, organization.End) ? organization : null;
    }

    private static bool EndsItem(TaggedText text, int token) => token >= text.Tokens.Length || text.TokenText(token) is "," or ";" or "." or ")";

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
