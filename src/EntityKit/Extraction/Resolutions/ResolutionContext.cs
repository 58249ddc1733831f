namespace EntityKit;

/// <summary>
/// Where a text names which body: read forward once, and only as far as an undecided citation asks, so that the whole
/// stays linear and text without such citations pays nothing.
/// </summary>
internal ref struct ResolutionContext(ResolutionCatalog catalog, ReadOnlySpan<char> text, ResolutionWorkspace workspace)
{
    private const int LongestName = 80;
    private const int FarthestMeant = 256;

    private readonly ResolutionCatalog _catalog = catalog;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<Named> _named = workspace.Places;
    private readonly HashSet<string> _names = workspace.Names;
    private int _cursor;

    /// <summary>A place where a body is named.</summary>
    internal readonly record struct Named(int Start, int End, ResolutionBody Body);

    /// <summary>The places found so far, in text order.</summary>
    internal readonly List<Named> Places => _named;

    /// <summary>Reads on to a position; names that start before it are then known.</summary>
    internal void ReadTo(int position)
    {
        while (_cursor < position && _cursor < _text.Length)
        {
            int hit = _catalog.NameAnchors.IndexOf(_text[..Math.Min(_text.Length, position + LongestName)], _cursor);
            if (hit < 0 || hit >= position)
            {
                _cursor = Math.Max(_cursor, position);
                return;
            }

            _cursor = Math.Max(hit + 1, ReadName(hit));
        }
    }

    /// <summary>The index of the last place that starts before a position, or -1.</summary>
    internal readonly int LastBefore(int position)
    {
        int i = Places.Count - 1;
        while (i >= 0 && _named[i].Start >= position)
        {
            i--;
        }

        return i;
    }

    /// <summary>Whether a body is named before a position or soon after it.</summary>
    internal bool Names(string body, int position)
    {
        ReadTo(position + LongestName);
        return _names.Contains(body);
    }

    /// <summary>The body that a short name last meant before a position, or null when the text has named none of those it can mean.</summary>
    internal readonly ResolutionBody? Meant(ReadOnlySpan<char> shortName, int position)
    {
        int last = LastBefore(position);
        for (int i = last; i >= 0 && i > last - FarthestMeant; i--)
        {
            foreach (ResolutionTemplate template in _named[i].Body.ShortNames)
            {
                ResolutionCapture none = default;
                if (template.Match(shortName, 0, ref none) == shortName.Length)
                {
                    return _named[i].Body;
                }
            }
        }

        return null;
    }

    // The name around an anchor; the end of it, or -1.
    private int ReadName(int hit)
    {
        int floor = Math.Max(_named.Count > 0 ? _named[^1].End : 0, hit - LongestName);
        for (int start = floor; start <= hit; start++)
        {
            if (!char.IsUpper(_text[start]) || !ResolutionText.StartsWord(_text, start))
            {
                continue;
            }

            int end = NameFrom(start, hit, out ResolutionForm name);
            if (end > hit)
            {
                Add(start, end, name);
                return end;
            }
        }

        return -1;
    }

    private readonly int NameFrom(int start, int hit, out ResolutionForm name)
    {
        name = default;
        int longest = -1;
        foreach (ResolutionForm form in _catalog.NamesFrom(_text[start]))
        {
            if (form.Body is null || (form.Template.AnchorLeads && start != hit))
            {
                continue;
            }

            ResolutionCapture none = default;
            int end = form.Template.Match(_text, start, ref none);
            if (end > longest)
            {
                longest = end;
                name = form;
            }
        }

        return longest;
    }

    private void Add(int start, int end, ResolutionForm name)
    {
        ResolutionBody? body = name.Body;
        if (name.IsShort)
        {
            body = ResolutionHeads.IsModified(_text, start) ? null : Meant(_text[start..end], start);
        }

        if (body is not null && !(body.Name.StartsWith("UN ", StringComparison.Ordinal) && ResolutionHeads.IsSomebodyElses(_text, end)))
        {
            _named.Add(new Named(start, end, body));
            _names.Add(body.Name);
        }
    }
}
