namespace EntityKit;

/// <summary>What a table of results has a row for.</summary>
public enum RowKind
{
    /// <summary>A row for each mention: <see cref="MentionRow"/>.</summary>
    Mentions,

    /// <summary>A row for each entity: <see cref="EntityRow"/>.</summary>
    Entities,

    /// <summary>A row for each appointment: <see cref="AppointmentRow"/>.</summary>
    Appointments,
}

/// <summary>A mention as a row of a table.</summary>
/// <param name="Document">The caller's name for the document, or null.</param>
/// <param name="Kind">"person", "title", "organization", "resolution" or "place".</param>
/// <param name="Entity">The id of the entity, unique within its document; null for a mention of none.</param>
/// <param name="Name">The entity's name; null for a mention of none.</param>
/// <param name="Text">The covered text.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Source">"model", "lexicon" or "rule".</param>
/// <param name="Rule">The rule or lexicon that found it, or null.</param>
/// <param name="Link">The rule by which it joined its entity, or null.</param>
/// <param name="Entry">The id of the entry of the caller's lexicon that it names, or null.</param>
/// <param name="Confidence">Probability that it is right, from 0 to 1.</param>
public sealed record MentionRow(string? Document, string Kind, string? Entity, string? Name, string Text, int Start, int End, string Source, string? Rule, string? Link, string? Entry, double Confidence);

/// <summary>An entity as a row of a table.</summary>
/// <param name="Document">The caller's name for the document, or null.</param>
/// <param name="Kind">"person", "title", "organization", "resolution" or "place".</param>
/// <param name="Entity">The id, unique within its document.</param>
/// <param name="Name">The name.</param>
/// <param name="Given">A person's given name, or null.</param>
/// <param name="Family">A person's family name, or null.</param>
/// <param name="Acronym">An organization's acronym, or null.</param>
/// <param name="Body">A resolution's body, or null.</param>
/// <param name="Number">A resolution's number, or null.</param>
/// <param name="Year">A resolution's year, or null.</param>
/// <param name="Symbol">A resolution's document symbol, or null.</param>
/// <param name="Link">A resolution's address, or null.</param>
/// <param name="Entry">The id of the entry of the caller's lexicon that it is, or null.</param>
/// <param name="Mentions">Number of mentions.</param>
/// <param name="Confidence">Probability of the surest mention, from 0 to 1.</param>
public sealed record EntityRow(string? Document, string Kind, string Entity, string Name, string? Given, string? Family, string? Acronym, string? Body, string? Number, int? Year, string? Symbol, string? Link, string? Entry, int Mentions, double Confidence);

/// <summary>An appointment as a row of a table.</summary>
/// <param name="Document">The caller's name for the document, or null.</param>
/// <param name="Person">The person's id.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Title">The title's id.</param>
/// <param name="TitleName">The title's name.</param>
/// <param name="Organization">The organization's id, or null.</param>
/// <param name="OrganizationName">The organization's name, or null.</param>
/// <param name="Country">The country of a state post, or null.</param>
/// <param name="Status">"current", "former", "acting" or "incoming".</param>
/// <param name="Evidence">The text that says so.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">Probability that it is right, from 0 to 1.</param>
public sealed record AppointmentRow(string? Document, string Person, string PersonName, string Title, string TitleName, string? Organization, string? OrganizationName, string? Country, string Status, string Evidence, int Start, int End, string Rule, double Confidence);

/// <summary>A document's results as rows of tables: what CSV, Parquet and Arrow hold.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DocumentRows
{
    /// <summary>The mentions in text order.</summary>
    /// <param name="document">What was found.</param>
    /// <param name="id">The caller's name for the document, or null.</param>
    /// <param name="offsets">What offsets count.</param>
    /// <param name="source">The source that offsets lead into, or null for the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static IEnumerable<MentionRow> Mentions(EntityDocument document, string? id, OffsetUnit offsets = OffsetUnit.Utf16, SourceMap? source = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Rows(document, id, new OffsetConverter(document, offsets, source));
    }

    /// <summary>The people, titles, organizations, resolutions and places, in that order.</summary>
    /// <param name="document">What was found.</param>
    /// <param name="id">The caller's name for the document, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static IEnumerable<EntityRow> Entities(EntityDocument document, string? id)
    {
        ArgumentNullException.ThrowIfNull(document);
        EntityRow Row(Entity e, EntityKind kind) => new(id, ResultNames.Of(kind), e.Id, e.Name, null, null, null, null, null, null, null, null, e.EntryId, e.Mentions.Count, e.Confidence);
        return document.People.Select(p => Row(p, EntityKind.Person) with { Given = p.GivenName, Family = p.FamilyName })
            .Concat(document.Titles.Select(t => Row(t, EntityKind.Title)))
            .Concat(document.Organizations.Select(o => Row(o, EntityKind.Organization) with { Acronym = o.Acronym }))
            .Concat(document.Resolutions.Select(r => Row(r, EntityKind.Resolution) with { Body = r.Body, Number = r.Number, Year = r.Year, Symbol = r.Symbol, Link = r.Link }))
            .Concat(document.Places.Select(p => Row(p, EntityKind.Place)));
    }

    /// <summary>The appointments in the document's order.</summary>
    /// <param name="document">What was found.</param>
    /// <param name="id">The caller's name for the document, or null.</param>
    /// <param name="offsets">What offsets count.</param>
    /// <param name="source">The source that offsets lead into, or null for the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static IEnumerable<AppointmentRow> Appointments(EntityDocument document, string? id, OffsetUnit offsets = OffsetUnit.Utf16, SourceMap? source = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var converter = new OffsetConverter(document, offsets, source);
        return document.Appointments.Select(a =>
        {
            (int start, int end) = converter.Convert(a.Evidence);
            string evidence = document.Text[a.Evidence.Start..a.Evidence.End];
            return new AppointmentRow(id, a.Person.Id, a.Person.Name, a.Title.Id, a.Title.Name, a.Organization?.Id, a.Organization?.Name, a.Country, ResultNames.Of(a.Status), evidence, start, end, a.Rule, a.Confidence);
        });
    }

    /// <summary>The entity of each mention that has one.</summary>
    internal static Dictionary<Mention, Entity> EntityOf(EntityDocument document)
    {
        var entities = new Dictionary<Mention, Entity>(ReferenceEqualityComparer.Instance);
        foreach (Entity entity in Entities(document))
        {
            foreach (Mention mention in entity.Mentions)
            {
                entities.TryAdd(mention, entity); // a range of resolutions is one mention of several
            }
        }

        return entities;
    }

    /// <summary>All entities, people first.</summary>
    internal static IEnumerable<Entity> Entities(EntityDocument document) =>
        [.. document.People, .. document.Titles, .. document.Organizations, .. document.Resolutions, .. document.Places];

    private static IEnumerable<MentionRow> Rows(EntityDocument document, string? id, OffsetConverter converter)
    {
        Dictionary<Mention, Entity> entities = EntityOf(document);
        foreach (Mention mention in document.Mentions)
        {
            entities.TryGetValue(mention, out Entity? entity);
            (int start, int end) = converter.Convert(mention.Span);
            yield return new MentionRow(id, ResultNames.Of(mention.Kind), entity?.Id, entity?.Name, mention.Text, start, end, ResultNames.Of(mention.Source), mention.Rule, mention.Link, mention.EntryId, mention.Confidence);
        }
    }
}
