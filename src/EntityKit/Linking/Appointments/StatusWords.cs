namespace EntityKit;

/// <summary>The words before a title: what they say of the time, and which belong to its phrase without saying anything.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class StatusWords(LexiconSet lexicons)
{
    private readonly Lexicon _words = lexicons["status-words"];

    /// <summary>The status that a word before a title gives, or null.</summary>
    internal AppointmentStatus? Of(ReadOnlySpan<char> word) => _words.ValueOf(word) switch
    {
        "former" => AppointmentStatus.Former,
        "acting" => AppointmentStatus.Acting,
        "incoming" => AppointmentStatus.Incoming,
        _ => null,
    };

    /// <summary>Whether a word may stand between determiner and title.</summary>
    internal bool IsModifier(ReadOnlySpan<char> word) => _words.ValueOf(word) is "modifier" or "determiner";

    /// <summary>Whether a word opens a noun phrase.</summary>
    internal bool IsDeterminer(ReadOnlySpan<char> word) => _words.ValueOf(word) == "determiner";

    /// <summary>The status that a role phrase says itself: "Acting President", "President-elect", "Ambassador-designate to Peru"; null for others.</summary>
    internal static AppointmentStatus? OfTitle(string title)
    {
        string folded = Folding.Fold(title);
        if (folded.StartsWith("acting", StringComparison.Ordinal) || folded.StartsWith("interim", StringComparison.Ordinal) || folded.StartsWith("caretaker", StringComparison.Ordinal) || folded.EndsWith("interim", StringComparison.Ordinal) || folded.EndsWith(" a.i.", StringComparison.Ordinal))
        {
            return AppointmentStatus.Acting;
        }

        return EndsWord(folded, "elect") || EndsWord(folded, "designate") ? AppointmentStatus.Incoming : null;
    }

    private static bool EndsWord(string title, string ending)
    {
        int end = title.IndexOf(ending, StringComparison.Ordinal) + ending.Length;
        return end >= ending.Length && (end == title.Length || title[end] == ' ');
    }
}
