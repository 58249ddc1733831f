namespace EntityKit;

/// <summary>What a verb of holding, taking, leaving or giving an office says.</summary>
/// <param name="Status">The status of the one who holds, takes, leaves or is given the office.</param>
/// <param name="Rule">The name of the construction.</param>
internal readonly record struct OfficeVerb(AppointmentStatus Status, string Rule);

/// <summary>The words that lead from a name to a role phrase, from the lexicon <c>office-words</c>.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class OfficeWords(LexiconSet lexicons)
{
    private const string Succeeded = "succeeded";
    private readonly Lexicon _words = lexicons["office-words"];

    /// <summary>The reading of a verb or of a noun made from one ("served", "appointment"), or null.</summary>
    internal OfficeVerb? Verb(ReadOnlySpan<char> word)
    {
        if (_words.ValueOf(word) is not { } value || !value.StartsWith("verb ", StringComparison.Ordinal))
        {
            return null;
        }

        int rule = value.LastIndexOf(' ');
        AppointmentStatus status = value[5] switch { 'f' => AppointmentStatus.Former, 'c' => AppointmentStatus.Current, _ => AppointmentStatus.Incoming };
        return new OfficeVerb(status, value[(rule + 1)..]);
    }

    /// <summary>Whether a word names an office or its time without saying when: "role", "tenure".</summary>
    internal bool IsNoun(ReadOnlySpan<char> word) => _words.ValueOf(word) == "noun";

    /// <summary>Whether a word may stand beside a verb of office: "currently".</summary>
    internal bool IsAdverb(ReadOnlySpan<char> word) => _words.ValueOf(word) == "adverb";

    /// <summary>Whether a word is a form of "succeed" or "replace": its object is the one who leaves.</summary>
    internal bool IsSuccession(ReadOnlySpan<char> word) => Verb(word) is { Rule: Succeeded };

    /// <summary>Whether a word gives an office to its object: "appointed", "named", "elected", "inaugurated".</summary>
    internal bool IsGiving(ReadOnlySpan<char> word) => Verb(word) is { Status: not AppointmentStatus.Former, Rule: "appointed" or "elected" or "promoted" or "inaugurated" };

    /// <summary>Whether a word takes the office from its object: "dismissed", "sacked".</summary>
    internal bool IsTaking(ReadOnlySpan<char> word) => Verb(word) is { Rule: "dismissed" };

    /// <summary>Whether a word says that its subject leaves the office: "resigned", "stepped".</summary>
    internal bool IsLeaving(ReadOnlySpan<char> word) => Verb(word) is { Status: AppointmentStatus.Former, Rule: "stepped-down" };

    /// <summary>"succeeded Joe Cole", "replaces the late Joe Cole": whether a name is the object of such a form.</summary>
    internal bool IsSucceeded(TaggedText text, PlacedMention person, int[] sentenceOf)
    {
        for (int t = person.Start - 1; t >= 0 && person.Start - t <= 4 && sentenceOf[t] == sentenceOf[person.Start]; t--)
        {
            if (IsSuccession(AppointmentVerbs.Word(text, t)))
            {
                return true;
            }
        }

        return false;
    }
}
