namespace EntityKit;

/// <summary>Units that are named by what stands around them: "Harbour Foundation Scholars Review Board", "Judges Retirement System of Iowa", "director of HLC's Clean Rivers Project".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class UnitNames(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private const int MaxUnit = 5;
    private const int MaxName = 7;

    private readonly Lexicon _nationalities = lexicons["nationalities"];

    /// <summary>A body and, directly behind it in capitals, the board that it has: one name.</summary>
    internal int WithBoard(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int body = name.IsOrganization ? name.End : name.Type is not null ? 0 : CoinedNames.IsCoined(text, name.Start) ? name.Start + 1 : 0;
        body += body > name.Start && text.Is(body, "foundation", "association") && text.IsCapitalized(body) ? 1 : 0;
        int end = body;
        bool open = body > 0 && text.IsWord(body - 1) && !text.IsUpper(body) && !_nationalities.Contains(text, name.Start);
        while (open && end < name.Sentence.End && end - body < MaxUnit && text.IsCapitalized(end) && !text.StartsLine(end) && text.Tags[end].Type is null or EntityType.Organization && !text.HasType(end, EntityType.Person))
        {
            end++;
        }

        bool board = open && end - body > 1 && (text.Is(end - 1, "board", "committee") || text.Is(end - 1, "panel", "taskforce")) && titles.HeadAt(text, end, name.Sentence.End, out _) == 0;
        for (int i = body; board && i < end - 1; i++)
        {
            board = titles.HeadAt(text, i, end, out _) == 0 || text.Is(i, "fellow", "fellows") || text.Is(i, "member", "members") || text.Is(i, "student", "scholars");
        }

        return changes.MarkUpTo(name.Start, board ? end : 0, EntityType.Organization);
    }

    /// <summary>"State Judges Retirement System of Iowa": a system or a fund of a state, told from that of another by it.</summary>
    internal static int OfState(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int of = name.Start;
        while (of < name.Sentence.End && of - name.Start < MaxName && text.IsCapitalized(of) && !text.HasType(of, EntityType.Person) && (of == name.Start || !text.StartsLine(of)))
        {
            of++;
        }

        bool system = of - name.Start > 1 && (text.Is(of - 1, "system") || (text.Is(of - 1, "fund") && text.Is(of - 2, "pension", "retirement"))) && text.Is(of, "of") && of + 1 < name.Sentence.End && text.HasType(of + 1, EntityType.Place);
        return system ? changes.MarkUpTo(name.Start, text.EntityEnd(of + 1), EntityType.Organization) : 0;
    }

    /// <summary>"director of HLC's Clean Rivers Project": what a body has in capitals and somebody leads.</summary>
    internal int Project(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int last = name.End - 1;
        if (name.IsOrganization && name.Length > 3 && text.IsPossessive(name.Start + 1) && text.IsUpper(name.Start) && text.IsCapitalized(name.Start + 2) && IsProject(text, last))
        {
            changes.Mark(name.Start, name.Start + 1, EntityType.Organization); // all of "HLC's Clean Rivers Project", which the tagger took for one name
            changes.Clear(name.Start + 1, name.Start + 2);
            changes.Mark(name.Start + 2, name.End, EntityType.Organization);
            return name.End;
        }

        int owner = name.Start - 2;
        if (name.IsPerson || owner <= name.Sentence.Start || !text.IsPossessive(name.Start - 1) || !text.IsCapitalized(owner))
        {
            return 0;
        }

        int end = name.Start;
        while (end < name.Sentence.End && end - name.Start < MaxName && (text.IsCapitalized(end) || (text.Is(end, "and", "&") && text.IsCapitalized(end + 1))) && !text.StartsLine(end))
        {
            end++;
        }

        int link = (text.Tags[owner].Type is null ? owner : text.EntityStart(owner)) - 1;
        link -= link > name.Sentence.Start && text.Is(link, "the") ? 1 : 0;
        bool body = text.HasType(owner, EntityType.Organization) || (text.Tags[owner].Type is null && text.IsUpper(owner));
        bool led = body && link > name.Sentence.Start && (text.Is(link, "of") || text.Is(link, "with", "at")) && (text.HasType(link - 1, EntityType.Person) || titles.HeadAt(text, link - 1, link, out _) > 0);
        bool project = led && end - name.Start > 1 && IsProject(text, end - 1);
        return changes.MarkUpTo(name.Start, project ? end : 0, EntityType.Organization);
    }

    private static bool IsProject(TaggedText text, int token) => text.Is(token, "project", "program") || text.Is(token, "programme", "initiative") || text.Is(token, "campaign", "lab");

    /// <summary>"the Norr chapter of": where the chapter of a body is.</summary>
    internal int Chapter(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool chapter = name.Type is null && name.Length is 1 or 2 && name.Start > name.Sentence.Start && name.End + 2 < name.Sentence.End && text.Is(name.End, "chapter") && text.Is(name.End + 1, "of") && text.Is(name.Start - 1, "the", "its")
            && text.IsCapitalized(name.End + 2) && !text.IsUpper(name.Start) && !CoinedNames.IsCoined(text, name.Start) && !_nationalities.Contains(text, name.Start) && !titles.IsModifier(text, name.Start) && titles.HeadAt(text, name.Start, name.End, out _) == 0;
        return changes.MarkUpTo(name.Start, chapter ? name.End : 0, EntityType.Place);
    }

    /// <summary>"Nevada Pension Funds Sue Delmar": a headline whose several subjects and whose object the tagger took for one body.</summary>
    internal int Headline(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int first = name.Start;
        bool subject = name.IsPerson && name.Length > 1 && first - 2 >= name.Sentence.Start && IsPluralVerb(text, first) && text.TokenText(first - 1) is [.., not 's', 's'] && text.IsCapitalized(first - 1) && text.IsCapitalized(first - 2)
            && text.StartsLine(name.Sentence.Start) && !text.Is(name.Sentence.End - 1, '.');
        if (subject)
        {
            changes.Clear(first, first + 1);
            changes.Mark(first + 1, name.End, EntityType.Organization);
            return name.End;
        }

        for (int verb = name.Start + 2; name.IsOrganization && verb + 1 < name.End; verb++)
        {
            if (IsPluralVerb(text, verb) && text.TokenText(verb - 1) is [.., not 's', 's'] && text.IsCapitalized(verb + 1))
            {
                int place = name.Start + 2;
                while (place > name.Start && !places.Contains(text, name.Start, place))
                {
                    place--;
                }

                changes.Clear(name.Start, name.End);
                changes.MarkUpTo(name.Start, place > name.Start && place < verb ? place : 0, EntityType.Place);
                changes.Mark(verb + 1, name.End, EntityType.Organization);
                return name.End;
            }
        }

        return 0;
    }

    private static bool IsPluralVerb(TaggedText text, int token) =>
        text.IsCapitalized(token) && !text.IsUpper(token) && (text.Is(token, "sue", "urge") || text.Is(token, "accuse", "reject") || text.Is(token, "ask", "warn") || text.Is(token, "join", "elect") || text.Is(token, "slam", "blame"));
}
