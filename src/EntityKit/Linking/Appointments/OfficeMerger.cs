namespace EntityKit;

/// <summary>A title that one place of the text gives to a person.</summary>
/// <param name="Person">Who holds it.</param>
/// <param name="PersonMention">The mention of the person that the title stands with.</param>
/// <param name="Title">The title.</param>
/// <param name="Organization">Where, or null.</param>
/// <param name="Phrase">The phrase of the title.</param>
/// <param name="Status">Where it stands in time.</param>
/// <param name="Country">The country of a state post, or null.</param>
/// <param name="Confidence">Probability that it is right.</param>
/// <param name="Rule">The construction.</param>
internal sealed record OfficeClaim(
    Person Person,
    PlacedMention PersonMention,
    Title Title,
    Organization? Organization,
    TitlePhrase Phrase,
    AppointmentStatus Status,
    string? Country,
    double Confidence,
    string Rule);

/// <summary>Keeps each office of a person once: repetitions, short forms and abbreviations of a title add none.</summary>
internal static class OfficeMerger
{
    private const int MaxOffices = 64;

    /// <summary>The claims that stand for an office each, in text order.</summary>
    internal static List<OfficeClaim> Merge(List<OfficeClaim> claims, StopSignal signal)
    {
        var offices = new Dictionary<Person, List<OfficeClaim>>();
        foreach (OfficeClaim claim in claims)
        {
            signal.ThrowIfCancellationRequested();
            if (!offices.TryGetValue(claim.Person, out List<OfficeClaim>? held))
            {
                offices.Add(claim.Person, held = []);
            }

            Add(held, claim);
        }

        List<OfficeClaim> kept = [.. offices.Values.SelectMany(o => o)];
        kept.Sort((a, b) => a.Phrase.Title.Start.CompareTo(b.Phrase.Title.Start));
        return kept;
    }

    private static void Add(List<OfficeClaim> held, OfficeClaim claim)
    {
        // A person with more posts than this in one document is no person: compare with the latest ones alone.
        for (int i = Math.Max(0, held.Count - MaxOffices); i < held.Count; i++)
        {
            OfficeClaim other = held[i];
            if (IsSame(other, claim))
            {
                held[i] = Richer(other, claim);
                return;
            }

            if (IsShortFor(claim, other))
            {
                held[i] = Completed(other, claim);
                return;
            }

            if (IsShortFor(other, claim))
            {
                held[i] = Completed(claim, other);
                return;
            }
        }

        held.Add(claim);
    }

    private static bool IsSame(OfficeClaim left, OfficeClaim right) =>
        left.Title == right.Title && (left.Organization == right.Organization || left.Organization is null || right.Organization is null);

    /// <summary>The claim that says more, with what only the other says.</summary>
    private static OfficeClaim Richer(OfficeClaim first, OfficeClaim second)
    {
        OfficeClaim richer = first.Organization is null && second.Organization is not null ? second : first;
        OfficeClaim other = richer == first ? second : first;
        AppointmentStatus status = richer.Status != AppointmentStatus.Current ? richer.Status : other.Rule is "title-before" or "apposition" ? other.Status : richer.Status;
        PlacedMention fuller = richer.PersonMention.Mention.Text.Length >= other.PersonMention.Mention.Text.Length ? richer.PersonMention : other.PersonMention;
        return richer with { PersonMention = fuller, Country = richer.Country ?? other.Country, Status = status, Confidence = Math.Max(richer.Confidence, other.Confidence) };
    }

    /// <summary>The longer claim with the organization and the country that only its repetition names: "chair of Acme Labs", then "Chairwoman Jane Doe".</summary>
    private static OfficeClaim Completed(OfficeClaim longer, OfficeClaim shorter) =>
        longer with { Organization = longer.Organization ?? shorter.Organization, Country = longer.Country ?? shorter.Country };

    /// <summary>Whether a claim only repeats another in a shorter form: "Secretary" for "Secretary of State", "FM" for "Foreign Minister".</summary>
    private static bool IsShortFor(OfficeClaim shorter, OfficeClaim longer)
    {
        if (shorter.Organization is not null && longer.Organization is not null && shorter.Organization != longer.Organization)
        {
            return false;
        }

        bool repeated = longer.Phrase.Title.End == shorter.Phrase.Title.Start; // "Minister of Health Minister Cole"
        if (shorter.PersonMention == longer.PersonMention && !repeated)
        {
            return false; // both stand with one mention of the name: two posts
        }

        // "Minister Cole" may repeat "Deputy Minister Joe Cole"; "governor of the bank" and its "deputy governor" are two posts.
        bool calls = shorter.Rule == "title-before" && shorter.Organization is null;
        if (!calls && IsDeputy(longer.Title.Name) != IsDeputy(shorter.Title.Name))
        {
            return false;
        }

        string head = TitleNames.HeadOf(shorter.Title.Name);
        bool sameHead = SameHead(head, TitleNames.HeadOf(longer.Title.Name));
        if (sameHead && HasWordsOf(longer.Title.Name, shorter.Title.Name))
        {
            return shorter.Title.Name.Length < longer.Title.Name.Length;
        }

        bool shortName = shorter.PersonMention.Mention.Text.Length < longer.PersonMention.Mention.Text.Length;
        bool initials = string.Equals(Initials(longer.Title.Name), shorter.Title.Name, StringComparison.OrdinalIgnoreCase);
        return calls && (initials || (sameHead && shortName));
    }

    private static bool IsDeputy(string title)
    {
        string key = TitleNames.Key(title);
        int space = key.IndexOf(' ');
        return space > 0 && key[..space] is "deputy" or "vice" or "assistant" or "associate" or "alternate" or "under";
    }

    private static bool SameHead(string left, string right) => left == right || (IsChair(left) && IsChair(right));

    private static bool IsChair(string head) => head is "chair" or "chairman" or "chairwoman" or "chairperson";

    /// <summary>Whether every word of the shorter title stands in the longer one.</summary>
    private static bool HasWordsOf(string longer, string shorter)
    {
        HashSet<string> words = [.. TitleNames.Key(longer).Split(' ')];
        return Array.TrueForAll(TitleNames.Key(shorter).Split(' '), w => words.Contains(w) || IsChair(w));
    }

    private static string Initials(string title)
    {
        string initials = "";
        bool starts = true;
        foreach (char c in title)
        {
            initials += starts && char.IsUpper(c) ? c : "";
            starts = !char.IsLetter(c);
        }

        return initials;
    }
}
