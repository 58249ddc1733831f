namespace EntityKit;

/// <summary>Gathers mentions into references: mentions of one body, kind, number and session are one, and what one of them leaves open another may say.</summary>
internal static class ResolutionGrouper
{
    /// <summary>The references in the order of their first mentions.</summary>
    internal static IReadOnlyList<ResolutionReference> Group(IReadOnlyList<Mention> mentions)
    {
        var groups = new List<Gathered>();
        var byNumber = new Dictionary<string, List<Gathered>>(StringComparer.Ordinal);
        foreach (Mention mention in mentions)
        {
            foreach (ResolutionReading reading in mention.Readings)
            {
                string key = reading.Number ?? reading.Symbol ?? DateOf(mention.Text);
                if (!byNumber.TryGetValue(key, out List<Gathered>? same))
                {
                    byNumber.Add(key, same = []);
                }

                Gathered? group = same.Find(g => g.Accepts(reading));
                if (group is null)
                {
                    group = new Gathered(reading);
                    groups.Add(group);
                    same.Add(group);
                }

                group.Add(mention, reading);
            }
        }

        var references = new List<ResolutionReference>(groups.Count);
        foreach (Gathered group in groups)
        {
            references.Add(group.ToReference(FormattableString.Invariant($"r{references.Count + 1}")));
        }

        return references;
    }

    // What follows "of" in "European Parliament resolution of 12 March 2020": the day tells those of one year apart.
    private static string DateOf(string text)
    {
        int digit = text.AsSpan().IndexOfAny(ResolutionText.Digits);
        int of = text.LastIndexOf("of ", StringComparison.OrdinalIgnoreCase);
        int start = of >= 0 && of < digit ? of + 3 : Math.Max(0, digit);
        return string.Concat(text.AsSpan(start).ToString().Where(c => !ResolutionText.IsSpace(c)));
    }

    private sealed class Gathered(ResolutionReading first)
    {
        private readonly List<Mention> _mentions = [];
        private ResolutionReading _reading = first;

        internal bool Accepts(ResolutionReading other) =>
            _reading.Kind == other.Kind && _reading.Number == other.Number
            && Agrees(_reading.Body, other.Body) && Agrees(_reading.Session, other.Session)
            && (_reading.Year is null || other.Year is null || _reading.Year == other.Year);

        internal void Add(Mention mention, ResolutionReading reading)
        {
            if (_mentions.Count > 0 && _mentions[^1].Span == mention.Span)
            {
                return;
            }

            string? link = _mentions.Count == 0 ? null : mention.Rule is "short-form" or "number" ? "short-form" : mention.Rule == "symbol" ? "symbol" : "same-reading";
            _mentions.Add(mention.LinkedBy(link));
            _reading = new ResolutionReading(
                _reading.Body ?? reading.Body,
                _reading.Kind,
                _reading.Number,
                _reading.Session ?? reading.Session,
                _reading.Year ?? reading.Year,
                _reading.Symbol ?? reading.Symbol,
                _reading.Link ?? reading.Link,
                _reading.Pinpoint ?? reading.Pinpoint);
        }

        internal ResolutionReference ToReference(string id)
        {
            Mention fullest = _mentions[0];
            foreach (Mention mention in _mentions)
            {
                fullest = mention.Text.Length > fullest.Text.Length ? mention : fullest;
            }

            return new ResolutionReference(id, OneLine(fullest.Text), _reading, _mentions);
        }

        private static bool Agrees(string? left, string? right) => left is null || right is null || left == right;

        private static string OneLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : string.Join(' ', text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
    }
}
