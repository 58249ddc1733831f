namespace EntityKit;

/// <summary>The closed class of words before a title: what they say of the time, and which belong to its phrase without saying anything.</summary>
internal static class StatusWords
{
    /// <summary>The status that a word before a title gives, or null.</summary>
    internal static AppointmentStatus? Of(ReadOnlySpan<char> word) => Lower(word) switch
    {
        "former" or "ex" or "late" or "then" or "onetime" or "erstwhile" or "previous" or "outgoing" or "deposed" or "ousted" or "retired" or "past" => AppointmentStatus.Former,
        "acting" or "interim" or "caretaker" => AppointmentStatus.Acting,
        "incoming" or "designate" or "future" or "next" => AppointmentStatus.Incoming,
        _ => null,
    };

    /// <summary>Whether a word may stand between determiner and title.</summary>
    internal static bool IsModifier(ReadOnlySpan<char> word) => IsDeterminer(word) || Lower(word) is
        "new" or "newly" or "elected" or "re-elected" or "reelected" or "appointed" or "current" or "first" or "longtime" or "long-time" or "veteran" or
        "sitting" or "serving" or "own" or "then-" or "founding" or "present" or "second" or "third" or "distinguished" or "esteemed" or "our" or "inaugural" or "youngest" or "only" or "sole" or "career" or "senior" or "prominent" or "renowned" or "well-known" or "famous";

    /// <summary>Whether a word opens a noun phrase.</summary>
    internal static bool IsDeterminer(ReadOnlySpan<char> word) => Lower(word) is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "my" or "your" or "this";

    private static string Lower(ReadOnlySpan<char> word) => word.Length > 12 ? "" : Folding.Fold(word);
}
