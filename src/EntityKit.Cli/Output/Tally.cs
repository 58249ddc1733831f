using System.Globalization;

namespace EntityKit.Cli;

/// <summary>Counts what a run found, for its closing line.</summary>
internal sealed class Tally
{
    private long _characters;
    private int _people;
    private int _titles;
    private int _organizations;
    private int _resolutions;
    private int _places;
    private int _appointments;

    /// <summary>How many documents there were.</summary>
    internal long Documents { get; private set; }

    internal void Add(EntityDocument document)
    {
        Documents++;
        _characters += document.Text.Length;
        _people += document.People.Count;
        _titles += document.Titles.Count;
        _organizations += document.Organizations.Count;
        _resolutions += document.Resolutions.Count;
        _places += document.Places.Count;
        _appointments += document.Appointments.Count;
    }

    internal string Line(int failed, TimeSpan elapsed)
    {
        string found = string.Join(", ",
            Count(_people, "person", "people"),
            Count(_titles, "title", "titles"),
            Count(_organizations, "organization", "organizations"),
            Count(_resolutions, "resolution", "resolutions"),
            Count(_places, "place", "places"),
            Count(_appointments, "appointment", "appointments"));
        string failures = failed == 0 ? "" : $", {failed} failed";
        return string.Create(CultureInfo.InvariantCulture,
            $"{found} in {Count(Documents, "document", "documents")} of {_characters:N0} characters{failures}; {elapsed.TotalSeconds:0.00} s");
    }

    private static string Count(long count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)}");
}
