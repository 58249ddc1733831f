namespace EntityKit;

/// <summary>
/// After a full reference the bare number means the same: a citation whose body the number alone decided takes the reading
/// of one of the same number whose body the text said.
/// </summary>
internal static class ResolutionMemory
{
    internal static void Settle(ReadOnlySpan<char> text, ResolutionWorkspace workspace)
    {
        List<ResolutionCitation> citations = workspace.Citations;
        if (citations.Exists(static c => c.IsSettled))
        {
            Follow(citations, workspace);
        }

        foreach (ResolutionCitation citation in citations)
        {
            ResolutionReadings.Close(citation, text);
        }
    }

    private static void Follow(List<ResolutionCitation> citations, ResolutionWorkspace workspace)
    {
        Dictionary<(string Number, string? Session), ResolutionReading> settled = workspace.Settled;
        Dictionary<(string Number, string? Session), ResolutionReading> after = workspace.SettledLater;
        for (int i = citations.Count - 1; i >= 0; i--)
        {
            Remember(citations[i], after); // the first one wins
        }

        Dictionary<string, ResolutionBody?> sessions = workspace.Sessions;
        ReadSessions(citations, sessions);
        foreach (ResolutionCitation citation in citations)
        {
            if (!citation.IsSettled && citation.Single is { Session: { } own, Number: { } inSession } open && sessions.GetValueOrDefault(own) is { } only
                && only.Name != open.Body && ResolutionDates.ReadNumber(inSession) <= (only.Pattern.MostPerSession ?? int.MaxValue))
            {
                ResolutionReadings.Complete(open, only, default, default);
                citation.Open = null;
                citation.Confidence = 0.85;
            }

            if (!citation.IsSettled && citation.Single is { Number: { } number } reading
                && (settled.TryGetValue((number, reading.Session), out ResolutionReading? fuller) || after.TryGetValue((number, reading.Session), out fuller))
                && (fuller.Year == reading.Year || !SaysYear(citation)) && IsWrittenAlike(reading, fuller))
            {
                ResolutionReadings.Follow(reading, fuller);
                citation.Open = null;
                citation.Confidence = Math.Max(citation.Confidence, 0.9);
            }

            Remember(citation, settled);
        }
    }

    // Whose session "53" is where the text says it of one body alone: "Human Rights Council resolution 53/25 ... resolution 53/1".
    private static void ReadSessions(List<ResolutionCitation> citations, Dictionary<string, ResolutionBody?> sessions)
    {
        foreach (ResolutionCitation citation in citations)
        {
            if (citation is { IsSettled: true, Body: { } body, Single: { Session: { } session, Number: { } number, Symbol: { } symbol } }
                && char.IsAsciiDigit(session[0]) && Joins(symbol, session, "/", number, "") is var at && at > 0 && symbol[at - 1] == '/' && at + session.Length + 1 + number.Length == symbol.Length)
            {
                sessions[session] = sessions.TryGetValue(session, out ResolutionBody? other) && other?.Name != body.Name ? null : body;
            }
        }
    }

    // "resolution 73/1" is not WHA73.1.
    private static bool IsWrittenAlike(ResolutionReading reading, ResolutionReading fuller) =>
        reading.Session is null || fuller.Symbol is null || reading.Number is null
        || Joins(fuller.Symbol, reading.Session, "/", reading.Number, "") >= 0
        || Joins(fuller.Symbol, reading.Number, " (", reading.Session, ")") >= 0;

    /// <summary>Where a text holds "first joint second end", or -1.</summary>
    internal static int Joins(string text, string first, string joint, string second, string end)
    {
        for (int i = text.IndexOf(first, StringComparison.Ordinal); i >= 0; i = text.IndexOf(first, i + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = text.AsSpan(i + first.Length);
            if (rest.StartsWith(joint, StringComparison.Ordinal) && rest[joint.Length..].StartsWith(second, StringComparison.Ordinal) && rest[(joint.Length + second.Length)..].StartsWith(end, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool SaysYear(ResolutionCitation citation) => citation.Rule == "number-and-year";

    private static void Remember(ResolutionCitation citation, Dictionary<(string Number, string? Session), ResolutionReading> readings)
    {
        if (!citation.IsSettled || citation.Single is not { Number: { } number, Body: not null } reading)
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
