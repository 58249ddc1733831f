namespace EntityKit;

/// <summary>
/// After a full reference the bare number means the same: a citation whose body the number alone decided takes the reading
/// of one of the same number whose body the text said.
/// </summary>
internal static class ResolutionMemory
{
    internal static void Settle(List<ResolutionCitation> citations)
    {
        if (!citations.Exists(c => c.IsSettled))
        {
            return;
        }

        var settled = new Dictionary<(string Number, string? Session), ResolutionReading>();
        var after = new Dictionary<(string Number, string? Session), ResolutionReading>();
        for (int i = citations.Count - 1; i >= 0; i--)
        {
            Remember(citations[i], after); // the first one wins
        }

        foreach (ResolutionCitation citation in citations)
        {
            if (!citation.IsSettled && citation.Readings is [{ Number: { } number } reading]
                && (settled.TryGetValue((number, reading.Session), out ResolutionReading? fuller) || after.TryGetValue((number, reading.Session), out fuller))
                && (fuller.Year == reading.Year || !SaysYear(citation)) && IsWrittenAlike(reading, fuller))
            {
                citation.Readings = [fuller with { Pinpoint = reading.Pinpoint }];
                citation.Confidence = Math.Max(citation.Confidence, 0.9);
            }

            Remember(citation, settled);
        }
    }

    // "resolution 73/1" is not WHA73.1.
    private static bool IsWrittenAlike(ResolutionReading reading, ResolutionReading fuller) =>
        reading.Session is null || fuller.Symbol is null
        || fuller.Symbol.Contains($"{reading.Session}/{reading.Number}", StringComparison.Ordinal)
        || fuller.Symbol.Contains($"{reading.Number} ({reading.Session})", StringComparison.Ordinal);

    private static bool SaysYear(ResolutionCitation citation) => citation.Rule == "number-and-year";

    private static void Remember(ResolutionCitation citation, Dictionary<(string Number, string? Session), ResolutionReading> readings)
    {
        if (!citation.IsSettled || citation.Readings is not [{ Number: { } number, Body: not null } reading])
        {
            return;
        }

        readings[(number, reading.Session)] = reading;
        if (number.Length >= 3)
        {
            readings[(number, null)] = reading; // "181" after "181 (II)"
        }
    }
}
