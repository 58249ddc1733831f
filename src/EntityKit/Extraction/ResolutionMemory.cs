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

        Dictionary<string, ResolutionBody?> sessions = Sessions(citations);
        foreach (ResolutionCitation citation in citations)
        {
            if (!citation.IsSettled && citation.Readings is [{ Session: { } own, Number: { } inSession } open] && sessions.GetValueOrDefault(own) is { } only
                && only.Name != open.Body && ResolutionDates.ReadNumber(inSession) <= (only.Pattern.MostPerSession ?? int.MaxValue))
            {
                citation.Readings = [ResolutionReadings.Of(only, open)];
                citation.Confidence = 0.85;
            }

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

    // Whose session "53" is where the text says it of one body alone: "Human Rights Council resolution 53/25 ... resolution 53/1".
    private static Dictionary<string, ResolutionBody?> Sessions(List<ResolutionCitation> citations)
    {
        var sessions = new Dictionary<string, ResolutionBody?>(StringComparer.Ordinal);
        foreach (ResolutionCitation citation in citations)
        {
            if (citation is { IsSettled: true, Body: { } body, Readings: [{ Session: { } session, Number: { } number, Symbol: { } symbol }] }
                && char.IsAsciiDigit(session[0]) && symbol.EndsWith($"/{session}/{number}", StringComparison.Ordinal))
            {
                sessions[session] = sessions.TryGetValue(session, out ResolutionBody? other) && other?.Name != body.Name ? null : body;
            }
        }

        return sessions;
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
