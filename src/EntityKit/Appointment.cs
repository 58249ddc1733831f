namespace EntityKit;

/// <summary>Where an appointment stands in time, as the text says it.</summary>
public enum AppointmentStatus
{
    /// <summary>Held at the time of the text; the default.</summary>
    Current,

    /// <summary>Held earlier: "former", "the late", "stepped down".</summary>
    Former,

    /// <summary>Held for the time being: "acting", "interim".</summary>
    Acting,

    /// <summary>Not yet taken up: "-elect", "designate", "will succeed".</summary>
    Incoming,
}

/// <summary>That a person holds, held or will hold a title, at an organization or for a country where the text names one.</summary>
/// <remarks>Made by EntityKit alone; immutable, thus thread-safe.</remarks>
public sealed partial class Appointment
{
    internal Appointment(Person person, Title title, Organization? organization, string? country, AppointmentStatus status, TextSpan evidence, double confidence, string rule)
    {
        Person = person;
        Title = title;
        Organization = organization;
        Country = country;
        Status = status;
        Evidence = evidence;
        Confidence = confidence;
        Rule = rule;
    }

    /// <summary>Who holds the title.</summary>
    public Person Person { get; }

    /// <summary>The title held.</summary>
    public Title Title { get; }

    /// <summary>The employer or body, or null unless it is named in the same phrase or heading or by a possessive.</summary>
    public Organization? Organization { get; }

    /// <summary>The country of a state post as the text names it, or null.</summary>
    public string? Country { get; }

    /// <summary>Where it stands in time.</summary>
    public AppointmentStatus Status { get; }

    /// <summary>The stretch of the text that says so.</summary>
    public TextSpan Evidence { get; }

    /// <summary>Probability that person, title and organization are right, from 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>The name of the construction that it was read from ("title-before", "apposition", "possessive" ...).</summary>
    public string Rule { get; }

    /// <summary>Person, title and organization, for debugging.</summary>
    public override string ToString() => Organization is null ? $"{Person}, {Title}" : $"{Person}, {Title}, {Organization}";
}
