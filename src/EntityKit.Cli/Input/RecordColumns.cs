namespace EntityKit.Cli;

/// <summary>Which columns of a record hold the text and the id.</summary>
/// <param name="Text">The name of the text's column.</param>
/// <param name="Id">The name of the id's column; null for "id" where there is one.</param>
internal sealed record RecordColumns(string Text, string? Id)
{
    internal const string DefaultText = "text";
    internal const string DefaultId = "id";

    /// <summary>Finds the two among column names; the id is -1 where the rows are counted instead.</summary>
    /// <exception cref="InvalidDataException">There is none of a name.</exception>
    internal (int Text, int Id) Find(IReadOnlyList<string> names)
    {
        int Index(string name) => Enumerable.Range(0, names.Count).Where(i => names[i] == name).DefaultIfEmpty(-1).First();
        int text = Index(Text);
        int id = Index(Id ?? DefaultId);
        string? missing = text < 0 ? Text : id < 0 && Id is not null ? Id : null;
        return missing is null
            ? (text, id)
            : throw new InvalidDataException($"no column '{missing}'; there are {string.Join(", ", names.Take(20))}; choose one with {(text < 0 ? "--text-column" : "--id-column")}");
    }
}
