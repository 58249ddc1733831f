namespace EntityKit;

/// <summary>Reads a text from anchor to anchor: at a noun or a symbol it reads a whole run of items and decides whose they are.</summary>
internal ref struct ResolutionScanner(ResolutionCatalog catalog, ReadOnlySpan<char> text, ResolutionWorkspace workspace, StopSignal signal)
{
    private const int LongestLead = 48;
    private const int LongestSymbol = 256;
    private const int Window = 1 << 20;

    private readonly ResolutionCatalog _catalog = catalog;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ResolutionWorkspace _workspace = workspace;
    private readonly StopSignal _signal = signal;
    private ResolutionContext _context = new(catalog, text, workspace);
    private int _done;

    /// <summary>Adds the citations, in text order, to the workspace.</summary>
    internal void Scan()
    {
        int position = 0;
        while (position < _text.Length)
        {
            int hit = NextAnchor(position);
            if (hit < 0)
            {
                break;
            }

            int end = ReadNoun(hit);
            if (end < 0)
            {
                end = ReadSymbol(hit);
            }

            _done = Math.Max(_done, end);
            position = Math.Max(hit + 1, end);
        }

        ResolutionContextSymbols.Add(_catalog, _text, _workspace, _signal);
    }

    // Searched for window by window, so that a long text without any can be left too.
    private readonly int NextAnchor(int position)
    {
        while (true)
        {
            _signal.ThrowIfCancellationRequested();
            int end = _text.Length - position > Window ? position + Window : _text.Length;
            int hit = _catalog.Anchors.IndexOf(_text[..end], position);
            if (hit >= 0 || end == _text.Length)
            {
                return hit;
            }

            position = end - _catalog.Anchors.Longest; // one may stand across the end
        }
    }

    // The end of what the noun at a place cites, or -1.
    private int ReadNoun(int start)
    {
        bool tight = start > 0 && char.IsLetterOrDigit(_text[start - 1]);
        if (tight && _text[start - 1] is >= 'a' and <= 'z' and not 'n')
        {
            return -1; // "measures", the commonest case
        }

        int nounEnd = _catalog.MatchNoun(_text, start, out string noun, out bool plural);
        if (nounEnd < 0)
        {
            return -1;
        }

        bool hyphenated = start > 0 && ResolutionText.IsHyphen(_text[start - 1]) && _text[start - 1] != '\u2013';

        int position = ResolutionNouns.SkipNumberWord(_text, nounEnd, plural);
        if (!ResolutionNouns.MayStartItem(_text, position, _catalog.LettersAlone))
        {
            return plural ? ReadLoose(nounEnd) : -1;
        }

        bool bracketed = ResolutionNouns.OpensBracket(_text, position);

        ResolutionHead head = ResolutionHeads.Before(_catalog, _text, hyphenated ? start - 1 : start, _done, noun);
        head.IsPlural = plural;
        if ((tight && head.Start == start) || (hyphenated && !head.IsNamed))
        {
            return -1; // "conflict-resolution", "1080p-resolution"; but "UN-resolution"
        }

        if (!ResolutionItems.Read(_catalog, _text, position, ref head, inList: false, out ResolutionItem item)
            && !ResolutionItems.ReadDateOnly(_text, position, ref head, out item)
            && !ReadAfterName(nounEnd, plural, ref head, out item)
            && !ReadBeforeName(position, head, out item))
        {
            int inBrackets = bracketed ? ReadBracketed(head, position + 1) : -1;
            return plural ? Math.Max(inBrackets, ReadLoose(Math.Max(inBrackets, nounEnd))) : inBrackets;
        }

        int end = ReadRun(head, item);
        return plural || end > 0 ? Math.Max(end, ReadLoose(Math.Max(end, nounEnd))) : end;
    }

    // "its follow-up resolutions (1820, 1888 and 1889)", "the partition resolution (181 (II))": the list in the brackets, without the noun.
    private int ReadBracketed(ResolutionHead head, int position)
    {
        int nounStart = head.NounStart;
        head.Start = head.NounStart = position;
        if (!ResolutionItems.Read(_catalog, _text, position, ref head, inList: true, out ResolutionItem item) || item.Evidence is ResolutionEvidence.Marked)
        {
            return -1;
        }

        List<ResolutionItem> items = _workspace.Bracketed;
        items.Clear();
        items.Add(item);
        ResolutionLists.ReadRest(_catalog, _text, ref head, items);
        int close = ResolutionText.SkipGap(_text, items[^1].OuterEnd);
        bool special = item.Capture.HasSession || item.Capture.YearBeside;
        if (close >= _text.Length || _text[close] != ')' || !(special ? ResolutionLoose.IsLoose(_text, item) || head.IsNamed : head.IsPlural && items.Count > 1))
        {
            return -1;
        }

        head.NounStart = nounStart;
        return ReadRun(head, item);
    }

    // "Resolution of the European Parliament of 12 March 2020", "resolution of the Security Council No. 1244"
    private readonly bool ReadAfterName(int position, bool plural, ref ResolutionHead head, out ResolutionItem item)
    {
        item = default;
        if (head.IsNamed)
        {
            return false;
        }

        int end = ResolutionHeads.After(_catalog, _text, position, head.Noun, out ResolutionForm name, out head.NameStart);
        if (end < 0 || name.IsShort || name.Body is null)
        {
            return false;
        }

        head.Body = name.Body;
        head.NameEnd = end;
        position = ResolutionNouns.SkipNumberWord(_text, end, plural);
        return ResolutionItems.Read(_catalog, _text, position, ref head, inList: false, out item) || ResolutionItems.ReadDateOnly(_text, position, ref head, out item);
    }

    // "Resolution 2023-11 of the Board of Directors": a number in the form of the body that stands after it.
    private readonly bool ReadBeforeName(int position, in ResolutionHead head, out ResolutionItem item)
    {
        item = new ResolutionItem { Start = position };
        foreach (ResolutionBody body in head.IsNamed ? [] : _catalog.Bodies)
        {
            if (ResolutionCatalog.Uses(body, head.Noun) && ResolutionItems.ReadNamed(body, _text, position, ref item)
                && ResolutionHeads.After(_catalog, _text, item.End, head.Noun, out ResolutionForm name, out _) > 0 && name.Body?.Name == body.Name && !name.IsShort)
            {
                return true;
            }
        }

        return false;
    }

    // The end of the reference without a noun whose anchor stands at a place, or -1.
    private int ReadSymbol(int hit)
    {
        bool digits = _text[Math.Max(0, hit - LongestLead)..Math.Min(_text.Length, hit + LongestSymbol)].ContainsAny(ResolutionText.Digits);
        foreach (ResolutionForm form in _catalog.SymbolsAnchoredAt(_text[hit]))
        {
            if (!digits && form.Template.NeedsDigit)
            {
                continue;
            }

            int from = form.Template.AnchorLeads ? hit : Math.Max(_done, hit - LongestLead);
            for (int start = from; start <= hit; start++)
            {
                ResolutionCapture capture = default;
                if (start < _done || !ResolutionText.StartsWord(_text, start) || form.Template.Match(_text, start, ref capture) <= hit || IsInPath(start))
                {
                    continue;
                }

                ResolutionHead head = ResolutionHeads.Before(_catalog, _text, start, _done, null);
                if (ResolutionItems.Read(_catalog, _text, start, ref head, inList: false, out ResolutionItem item) && item.Evidence == ResolutionEvidence.Symbol)
                {
                    return ReadRun(head, item);
                }
            }
        }

        return -1;
    }

    private int ReadRun(ResolutionHead head, ResolutionItem first)
    {
        List<ResolutionItem> items = _workspace.Items;
        items.Clear();
        items.Add(first);
        if (first.Evidence == ResolutionEvidence.Symbol && first.Body is { Numbers.Length: > 0 })
        {
            head.Body = first.Body;
            head.IsShort = false;
            head.IsPlural = true; // a symbol has no singular
        }

        ResolutionLists.ReadRest(_catalog, _text, ref head, items);
        int end = ResolutionLists.ReadBodyAfter(_catalog, _text, ref head, items);
        if (!ResolutionRefusals.Accepts(_text, ref _context, head, items, _workspace))
        {
            return -1;
        }

        ResolutionBody? carried = null;
        for (int i = 0; i < items.Count; i++)
        {
            carried = Emit(head, items[i], i == 0 ? head.Start : items[i].Start, carried);
        }

        return end;
    }

    // Decides an item and adds it; gives its body, which the next of its list may have too.
    private ResolutionBody? Emit(in ResolutionHead head, ResolutionItem item, int start, ResolutionBody? carried)
    {
        double confidence = item.Evidence switch { ResolutionEvidence.Symbol => 0.99, ResolutionEvidence.Name => 0.98, _ => 0.96 };
        string rule = item.Evidence switch { ResolutionEvidence.Symbol => "symbol", ResolutionEvidence.Name => "body-and-number", ResolutionEvidence.Marked => "marked-number", _ => "number" };
        bool settled = item.Evidence != ResolutionEvidence.None;
        if (item.Evidence == ResolutionEvidence.None)
        {
            var verdict = new ResolutionJudge.Verdict { Capture = item.Capture, CoreEnd = item.CoreEnd, Confidence = 0.9 };
            if (carried is null || !ResolutionJudge.Admits(carried, _text, item, ref verdict))
            {
                verdict = ResolutionJudge.Decide(_catalog, _text, ref _context, head, item);
            }

            item.Capture = verdict.Capture;
            item.Body = verdict.Body;
            confidence = verdict.Confidence;
            settled = verdict.ByContext;
            rule = settled ? "context" : item.Capture.Year != 0 ? "number-and-year" : "number";
        }

        rule = item.ByDate ? "date" : rule;
        string? pinpoint = ResolutionPinpoints.Find(_text, start, item.OuterEnd);
        ResolutionCitation citation = _workspace.Make(new TextSpan(start, item.End), confidence, rule, item.Body, settled);
        ResolutionReadings.Add(citation, _text, item.Capture, pinpoint);
        Add(citation, item.JoinsBefore);
        return item.Body;
    }

    private readonly void Add(ResolutionCitation citation, bool joinsBefore)
    {
        List<ResolutionCitation> citations = _workspace.Citations;
        if (joinsBefore && citations.Count > 0)
        {
            ResolutionLists.Join(citations[^1], citation, _text);
            return;
        }

        _workspace.Add(citation);
    }

    // After "resolutions", later in the sentence: "(43/51)", "and 425 (1978)", whatever else stands between.
    private int ReadLoose(int position)
    {
        int end = position;
        int next = _catalog.Anchors.IndexOf(_text, position);
        int limit = Math.Min(next < 0 ? _text.Length : next, position + ResolutionLoose.Longest);
        for (int i = ResolutionLoose.Next(_text, position, limit); i >= 0; i = ResolutionLoose.Next(_text, Math.Max(i + 1, end), limit))
        {
            var head = new ResolutionHead { Start = i, NounStart = i, Noun = ResolutionCatalog.Noun, IsPlural = true };
            if (ResolutionItems.Read(_catalog, _text, i, ref head, inList: true, out ResolutionItem item) && ResolutionLoose.IsLoose(_text, item))
            {
                Emit(head, item, i, null);
                end = item.End;
            }
        }

        return end > position ? end : -1;
    }

    // A symbol inside a path or address is none, unless the address is one of the places where such documents stand.
    private readonly bool IsInPath(int start)
    {
        if (start == 0 || _text[start - 1] is not ('/' or '_' or '=' or '@' or '\\' or '.' or '-'))
        {
            return false;
        }

        ReadOnlySpan<char> before = _text[Math.Max(0, start - 20)..start];
        return !(before.EndsWith("undocs.org/", StringComparison.OrdinalIgnoreCase) || before.EndsWith("docs.un.org/en/", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("symbol=", StringComparison.OrdinalIgnoreCase));
    }
}
