namespace EntityKit;

/// <summary>What of a capitalised run that was read is an organization's name: without words that lead in, with a unit's number, and only where a head says so.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class OrganizationExtent(OrganizationHeadWords heads, OrganizationBorders borders, TitleLexicons titles)
{
    /// <summary>The name in a run; empty where it holds none.</summary>
    internal OrganizationSpan Of(TaggedText text, OrganizationRun run)
    {
        int start = run.Start;
        int end = run.End;
        if (end == start && IsPossessedUnit(text, run))
        {
            return new OrganizationSpan(start, run.HeadEnd, true);
        }

        while (start < end && IsLeadIn(text, start) && !OrganizationHeadWords.IsOwnedByMany(text, start, end))
        {
            start++;
        }

        while (start < end && (text.IsHyphen(start) || text.IsPossessive(start)))
        {
            start++;
        }

        start = borders.WithoutLetterhead(text, start, end);
        start -= start > 1 && text.IsJoint(start - 1) && text.Is(start - 2, "pre") && text.IsCapitalized(start - 2) ? 2 : 0; // "Pre-Trial Chamber"
        start = heads.WithoutRung(text, OrganizationBorders.WithoutBase(text, start, end), end);

        if (NumberedUnit(text, run, start, end) is { IsEmpty: false } unit)
        {
            return unit;
        }

        if (end < text.Tokens.Length && text.IsCapitalized(end) && !text.StartsLine(end) && (text.Is(end, "affairs") || heads.IsEponym(text, end)))
        {
            return default; // "General Assembly Affairs" is a portfolio, "Executive Office Building" a building
        }

        // "The Harbour Paper" in mid-sentence: the article's capital makes a name of what ends in any head word.
        bool titled = end <= start && run.HeadEnd - start > 0 && start == run.Start && run.HeadEnd - run.Start > 2 && text.IsArticle(run.Start) && run.Start > 0
            && text.IsWord(run.Start - 1) && !text.StartsLine(run.Start);
        if (titled)
        {
            return new OrganizationSpan(run.Start + 1, run.HeadEnd, true);
        }

        if (end <= start && run.HeadEnd - run.Start > 1 && IsListedBody(text, run))
        {
            return new OrganizationSpan(run.Start, run.HeadEnd, true);
        }

        bool tooShort = end - start < 2 || IsGeneric(text, start, end);
        return start >= end || tooShort || start >= run.FirstHeadEnd ? default : new OrganizationSpan(start, end, run.HasStrongHead);
    }

    /// <summary>"International Organizations": an adjective and the plural of a head, which name no body; "Free Association" and "Civil Society", which are none.</summary>
    private static bool IsGeneric(TaggedText text, int start, int end)
    {
        bool plural = text.Is(end - 1, "organizations", "organisations") || text.Is(end - 1, "agencies", "institutions");
        bool adjective = text.Is(start, "international", "regional") || text.Is(start, "multilateral", "humanitarian") || text.Is(start, "intergovernmental", "specialized");
        return end - start == 2 && ((plural && adjective) || (text.Is(start, "free") && text.Is(end - 1, "association")) || (text.Is(start, "civil") && text.Is(end - 1, "society")));
    }

    /// <summary>"2nd Rivers Division", "Battalion 428": a unit by its number, whatever its head is worth.</summary>
    private static OrganizationSpan NumberedUnit(TaggedText text, OrganizationRun run, int start, int end)
    {
        int head = Math.Max(end, run.HeadEnd);
        start += text.IsArticle(start) ? 1 : 0;
        if (head <= start || !MilitaryUnits.IsUnit(text, start, head))
        {
            return default;
        }

        (int first, int last) = MilitaryUnits.WithNumber(text, start, head);
        bool known = first < start || (last > head && (head - start > 1 || MilitaryUnits.IsNumbered(text, head - 1)));
        return known ? new OrganizationSpan(first, last, true) : default;
    }

    /// <summary>"the Union's Harbour Follow-up Team": a small unit, named in capitals behind its parent.</summary>
    private bool IsPossessedUnit(TaggedText text, OrganizationRun run) =>
        run.Start > 0 && run.HeadEnd - run.Start > 1 && (text.IsPossessive(run.Start - 1) || IsListedUnit(text, run))
        && (text.Is(run.HeadEnd - 1, "team", "unit") || text.Is(run.HeadEnd - 1, "division", "section") || text.Is(run.HeadEnd - 1, "branch", "panel")
            || text.Is(run.HeadEnd - 1, "wing", "cell"));

    /// <summary>"Ana Lim, Deputy Director, Personnel Division": the last item of a line, behind a title.</summary>
    private bool IsListedUnit(TaggedText text, OrganizationRun run) =>
        run.Start > 2 && text.Is(run.Start - 1, ',') && text.IsCapitalized(run.Start - 2) && titles.HeadAt(text, run.Start - 2, run.Start - 1, out _) > 0
        && (run.HeadEnd >= text.Tokens.Length || text.StartsLine(run.HeadEnd) || text.Is(run.HeadEnd, ',') || text.Is(run.HeadEnd, ';') || text.Is(run.HeadEnd, '.'));

    /// <summary>"Ana Lim (director, Harbour Documentation Centre)": what ends in any head word between a role's comma and the end of a bracket, of an item or of a line.</summary>
    private bool IsListedBody(TaggedText text, OrganizationRun run)
    {
        int comma = run.Start - 1;
        bool ends = run.HeadEnd >= text.Tokens.Length || text.StartsLine(run.HeadEnd) || text.Is(run.HeadEnd, ')') || text.Is(run.HeadEnd, ';');
        for (int i = comma - 1; ends && comma > 1 && text.Is(comma, ',') && !text.StartsLine(run.Start) && i >= 0 && i > comma - 4; i--)
        {
            if (titles.HeadAt(text, i, comma, out _) == comma - i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word that opens a sentence or a title before the name and does not belong to it.</summary>
    private bool IsLeadIn(TaggedText text, int token)
    {
        Tag tag = text.Tags[token];
        if (tag.Type is not null)
        {
            return text.IsArticle(token) || text.IsRoman(token);
        }

        return text.IsArticle(token) || text.IsRoman(token) || text.Is(token, "as", "in") || text.Is(token, "at", "with") || text.Is(token, "to", "by") || titles.HonorificAt(text, token, token + 1) > 0
            || tag.PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.CConj or PartOfSpeech.SConj or PartOfSpeech.Verb or PartOfSpeech.Aux
            || (titles.HeadAt(text, token, token + 1, out TitleClass found) > 0 && (found is TitleClass.Office or TitleClass.Body || (found == TitleClass.Plural && !(token > 0 && text.Is(token - 1, "the") && text.Is(token + 1, "and"))))); // "the Workers and Farmers Congress"
    }
}
