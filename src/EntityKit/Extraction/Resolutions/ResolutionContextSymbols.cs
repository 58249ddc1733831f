namespace EntityKit;

/// <summary>The symbols that are too plain to count everywhere ("A41-22") and count in a text that names or cites their body.</summary>
internal static class ResolutionContextSymbols
{
    private const int HighestSession = 200;

    /// <summary>Adds the symbols that no citation of the text covers.</summary>
    internal static void Add(ResolutionCatalog catalog, ReadOnlySpan<char> text, ResolutionWorkspace workspace, StopSignal signal)
    {
        List<ResolutionBody> named = workspace.Signalled;
        foreach ((string said, ResolutionBody body) in catalog.Signals)
        {
            signal.ThrowIfCancellationRequested();
            if (!named.Contains(body) && (Holds(text, said) || Cites(workspace.Citations, said, body)))
            {
                named.Add(body);
            }
        }

        foreach (ResolutionBody body in named)
        {
            foreach (ResolutionTemplate template in body.ContextSymbols)
            {
                signal.ThrowIfCancellationRequested();
                Add(text, body, template, workspace);
            }
        }

        workspace.Merge();
    }

    // One vectorised search a signal: their words as anchors of the prefilter would cost more, so common are their first letters.
    private static bool Holds(ReadOnlySpan<char> text, string signal)
    {
        int found = text.IndexOf(signal, StringComparison.Ordinal);
        return found >= 0 && ResolutionText.StartsWord(text, found) && ResolutionText.EndsWord(text, found + signal.Length);
    }

    private static bool Cites(List<ResolutionCitation> citations, string signal, ResolutionBody body)
    {
        foreach (ResolutionCitation citation in citations)
        {
            if (citation.Body is { } cited && (ReferenceEquals(cited, body) || cited.Name == signal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ReadOnlySpan<char> text, ResolutionBody body, ResolutionTemplate template, ResolutionWorkspace workspace)
    {
        List<ResolutionCitation> citations = workspace.Citations;
        int next = 0;
        for (int i = Next(text, template, 0); i >= 0; i = Next(text, template, i + 1))
        {
            while (next < citations.Count && citations[next].Span.End <= i)
            {
                next++;
            }

            if (next < citations.Count && citations[next].Span.Start <= i)
            {
                continue;
            }

            ResolutionCapture capture = default;
            int end = StartsSymbol(text, i) ? template.Match(text, i, ref capture) : -1;
            if (end > 0 && ResolutionText.EndsNumber(text, end) && !(end < text.Length && (text[end] == '/' || ResolutionText.IsHyphen(text[end]))) && IsPossible(text, body, capture))
            {
                string? pinpoint = ResolutionPinpoints.Find(text, i, end);
                ResolutionCitation citation = workspace.Make(new TextSpan(i, end), 0.9, "symbol", body, settled: true);
                ResolutionReadings.Add(citation, text, capture, pinpoint);
                workspace.Added.Add(citation);
            }
        }
    }

    private static int Next(ReadOnlySpan<char> text, ResolutionTemplate template, int from)
    {
        int found = text[from..].IndexOf(template.Lead, StringComparison.Ordinal);
        return found < 0 ? -1 : from + found;
    }

    private static bool StartsSymbol(ReadOnlySpan<char> text, int position) =>
        ResolutionText.StartsWord(text, position) && (position == 0 || !(text[position - 1] is '/' or '_' or '.' or '@' or '\\' || ResolutionText.IsHyphen(text[position - 1])));

    // "A320-200" is an aircraft.
    private static bool IsPossible(ReadOnlySpan<char> text, ResolutionBody body, in ResolutionCapture capture) =>
        ResolutionDates.ReadNumber(text[capture.Session.Start..capture.Session.End]) <= HighestSession && ResolutionDates.ReadNumber(text[capture.Number.Start..capture.Number.End]) <= (body.Pattern.MostPerSession ?? int.MaxValue);
}
