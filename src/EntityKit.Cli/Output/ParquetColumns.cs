using Parquet.Schema;

namespace EntityKit.Cli;

/// <summary>The columns of each kind of row in Parquet, and how its rows are made.</summary>
internal sealed record ParquetColumns(string Name, DataField[] Fields, Func<FoundDocument, OffsetUnit, IEnumerable<object?[]>> RowsOf)
{
    internal static ParquetColumns Of(RowKind kind) => kind switch
    {
        RowKind.Entities => new ParquetColumns(
            "entities",
            [Text("document"), Text("kind"), Text("entity"), Text("name"), Text("given"), Text("family"), Text("acronym"), Text("body"), Text("number"), new DataField<int?>("year"), Text("symbol"), Text("link"), Text("entry"), new DataField<int>("mentions"), new DataField<double>("confidence")],
            (found, _) => DocumentRows.Entities(found.Document, found.Id).Select(r => new object?[]
                { r.Document, r.Kind, r.Entity, r.Name, r.Given, r.Family, r.Acronym, r.Body, r.Number, r.Year, r.Symbol, r.Link, r.Entry, r.Mentions, r.Confidence })),
        RowKind.Appointments => new ParquetColumns(
            "appointments",
            [Text("document"), Text("person"), Text("person_name"), Text("title"), Text("title_name"), Text("organization"), Text("organization_name"), Text("country"), Text("status"), Text("evidence"), new DataField<int>("start"), new DataField<int>("end"), Text("rule"), new DataField<double>("confidence")],
            (found, offsets) => DocumentRows.Appointments(found.Document, found.Id, offsets, found.Map).Select(r => new object?[]
                { r.Document, r.Person, r.PersonName, r.Title, r.TitleName, r.Organization, r.OrganizationName, r.Country, r.Status, r.Evidence, r.Start, r.End, r.Rule, r.Confidence })),
        _ => new ParquetColumns(
            "mentions",
            [Text("document"), Text("kind"), Text("entity"), Text("name"), Text("text"), new DataField<int>("start"), new DataField<int>("end"), Text("source"), Text("rule"), Text("link"), Text("entry"), new DataField<double>("confidence")],
            (found, offsets) => DocumentRows.Mentions(found.Document, found.Id, offsets, found.Map).Select(r => new object?[]
                { r.Document, r.Kind, r.Entity, r.Name, r.Text, r.Start, r.End, r.Source, r.Rule, r.Link, r.Entry, r.Confidence })),
    };

    /// <summary>The same without the first column, the document: as lists of a document's row.</summary>
    internal ParquetColumns WithinDocument() => new(Name, Fields[1..], (found, offsets) => RowsOf(found, offsets).Select(row => row[1..]));

    private static DataField<string> Text(string name) => new(name);
}
