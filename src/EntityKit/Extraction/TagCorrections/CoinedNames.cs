namespace EntityKit;

/// <summary>
/// Names coined of two words in one, which no lexicon has: "OpenHarbor said", "the rGulls team", "founder of QuayWorks". Software is
/// called so too, so that they are organizations only by what bodies alone do or have.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class CoinedNames(LexiconSet lexicons)
{
    private const int MinLength = 5;
    private const int MinCapitals = 3;

    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _surnames = lexicons["surnames"];

    /// <summary>Marks such a name by the words beside it and notes it for the rest of the text; gives its end, 0 where they say nothing.</summary>
    internal int Read(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int start = name.Start;
        if (!IsCoined(text, start) || text.Tags[start].Bio == Bio.Inside || (text.Tags[start].Type is not null && text.EntityEnd(start) > start + 1))
        {
            return 0;
        }

        if (_givenNames.Contains(text, start) || _surnames.Contains(text, start) || name.Evidence.IsPerson(start, start + 1))
        {
            return 0;
        }

        if (name.IsOrganization)
        {
            if (IsBody(text, name.Sentence, start) || (!name.IsUnsure && !IsThing(text, name.Sentence, start)))
            {
                name.Evidence.NoteShort(start, start + 1);
            }
            else if (IsThing(text, name.Sentence, start))
            {
                changes.Clear(start, start + 1);
                return start + 1;
            }

            return 0;
        }

        if (!IsBody(text, name.Sentence, start))
        {
            return 0;
        }

        name.Evidence.Note(start, start + 1);
        changes.Mark(start, start + 1, EntityType.Organization);
        return start + 1;
    }

    /// <summary>Whether a word goes on with a capital behind a small letter, or in small letters behind an acronym: "OpenHarbor", "rGulls", "MARINBiotope"; not "McGrath".</summary>
    internal static bool IsCoined(TaggedText text, int token)
    {
        if (!text.IsWord(token) || text.Tokens[token].Length < MinLength)
        {
            return false;
        }

        ReadOnlySpan<char> word = text.TokenText(token);
        int capitals = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
            {
                if (i > 0 && char.IsLower(word[i - 1]))
                {
                    return !IsPrefix(word[..i]);
                }

                capitals++;
            }
            else if (char.IsLower(word[i]) && capitals > MinCapitals)
            {
                return i < word.Length - 1;
            }
            else
            {
                capitals = 0;
            }
        }

        return false;
    }

    /// <summary>What surnames begin with.</summary>
    private static bool IsPrefix(ReadOnlySpan<char> letters) =>
        letters is "Mc" or "Mac" or "De" or "Di" or "Da" or "Du" or "La" or "Le" or "Lo" or "Van" or "Von" or "Fitz" or "St" or "Del" or "Des" or "El" or "Al" or "Ab" or "Abd" or "Ben" or "Bin" or "Ua" or "i" or "e";

    private static bool IsBody(TaggedText text, Sentence sentence, int start) => IsBehindBody(text, sentence, start) || IsBeforeBody(text, sentence, start + 1);

    /// <summary>"joined OpenHarbor", "a co-founder of OpenHarbor", "funded by OpenHarbor".</summary>
    private static bool IsBehindBody(TaggedText text, Sentence sentence, int start)
    {
        int link = start - 1;
        if (link <= sentence.Start)
        {
            return false;
        }

        int of = link - 1 > sentence.Start && text.Is(link, "the") ? link - 1 : link;
        if (text.Is(of, "of") && (text.Is(of - 1, "president", "director") || text.Is(of - 1, "officer", "manager") || text.Is(of - 1, "chairman", "ceo") || text.Is(of - 1, "fellow", "member")))
        {
            return true;
        }

        if (text.Is(link, "of"))
        {
            return text.Is(link - 1, "founder", "co-founder") || text.Is(link - 1, "cofounder", "founders") || text.Is(link - 1, "members", "employees") || text.Is(link - 1, "board", "trustee") || text.Is(link - 1, "chapter", "chair")
                || (text.Is(link - 1, "directors", "trustees") && text.Is(link - 2, "of"));
        }

        if (text.Is(link, "by"))
        {
            return text.Is(link - 1, "funded", "sponsored") || text.Is(link - 1, "hosted", "organized") || text.Is(link - 1, "employed", "organised") || text.Is(link - 1, "appointed", "hired") || text.Is(link - 1, "awarded", "granted");
        }

        if (text.Is(link, "at", "for") || text.Is(link, "with"))
        {
            return text.Is(link - 1, "worked", "works") || text.Is(link - 1, "working", "employed") || text.Is(link - 1, "intern", "internship") || text.Is(link - 1, "partnered", "partnership") || text.Is(link - 1, "career", "job");
        }

        return text.Is(link, "joined", "joins") || text.Is(link, "joining", "join") || text.Is(link, "told") || (text.Is(link, "and") && text.HasType(link - 1, EntityType.Organization)) || text.Is(link, "founded", "co-founded");
    }

    /// <summary>"OpenHarbor's members", "the OpenHarbor team", "OpenHarbor announced".</summary>
    private static bool IsBeforeBody(TaggedText text, Sentence sentence, int next)
    {
        if (next >= sentence.End || text.StartsLine(next))
        {
            return false;
        }

        if (text.IsPossessive(next))
        {
            int owned = next + 1;
            owned += text.Is(owned, "new", "own") || text.Is(owned, "annual", "first") || text.Is(owned, "current", "former") || text.Is(owned, "global", "latest") || text.Is(owned, "existing", "newest") ? 1 : 0;
            return owned < sentence.End && (IsGroup(text, owned) || IsGroup(text, owned + 1) || text.Is(owned, "mission", "goal") || text.Is(owned, "headquarters", "offices") || text.Is(owned, "values", "strategy") || text.Is(owned, "founder", "founders") || text.Is(owned, "ceo", "chair"));
        }

        if (IsGroup(text, next) || (text.IsCapitalized(next) && IsGroup(text, next + 1) && text.IsCapitalized(next + 1)))
        {
            return true;
        }

        int verb = text.Is(next, "has", "have") || text.Is(next, "will", "also") ? next + 1 : next;
        return IsActOfBody(text, verb) || ((text.Is(next, "is", "are") || text.Is(next, "was", "were")) && IsMood(text, next + 1));
    }

    /// <summary>"the release of WaveKit", "download WaveKit", "the SkyView is sold", "WaveKit users": what is made and used.</summary>
    private static bool IsThing(TaggedText text, Sentence sentence, int start)
    {
        int next = start + 1;
        int owned = text.IsPossessive(next) ? next + 1 : next;
        bool used = owned < sentence.End && (text.Is(owned, "app", "apps") || text.Is(owned, "users", "user") || text.Is(owned, "software", "interface") || text.Is(owned, "version", "versions") || text.Is(owned, "plugin", "package") || text.Is(owned, "library", "api"));
        used |= text.Is(next, "is") && text.Is(next + 1, "available", "released");
        if (start <= sentence.Start)
        {
            return used;
        }

        used |= text.Is(start - 1, "the", "a") && next < sentence.End && (text.Is(next, "is", "was") || text.Is(next, "has", "can") || text.Is(next, '.') || text.Is(next, ','));
        used |= text.Is(start - 1, "of", "in") && (text.Is(start - 2, "release", "version") || text.Is(start - 2, "users", "written"));
        return used || text.Is(start - 1, "download", "downloaded") || text.Is(start - 1, "use", "using") || text.Is(start - 1, "install", "uses");
    }

    /// <summary>Those whom only a body has.</summary>
    private static bool IsGroup(TaggedText text, int token) =>
        text.Is(token, "team", "staff") || text.Is(token, "board", "members") || text.Is(token, "foundation", "trustees") || text.Is(token, "fellows", "fellowship") || text.Is(token, "fellow", "fellowships") || text.Is(token, "community", "association")
        || text.Is(token, "employees", "volunteers") || text.Is(token, "shareholders", "leadership") || text.Is(token, "committee", "organization");

    private static bool IsActOfBody(TaggedText text, int token) =>
        text.Is(token, "said", "says") || text.Is(token, "announced", "announces") || text.Is(token, "announce", "appoint") || text.Is(token, "welcomes", "welcomed") || text.Is(token, "welcome", "hire") || text.Is(token, "appoints", "appointed") || text.Is(token, "names", "named")
        || text.Is(token, "hired", "hires") || text.Is(token, "elected", "elects") || text.Is(token, "awarded", "awards") || text.Is(token, "believes", "hopes") || text.Is(token, "invites", "invited") || text.Is(token, "thanks", "thanked")
        || text.Is(token, "employs", "employed") || text.Is(token, "joined", "joins") || text.Is(token, "partnered", "partners") || text.Is(token, "acquired", "acquires") || text.Is(token, "donated", "donates") || text.Is(token, "plans", "intends") || text.Is(token, "promoted", "promotes");

    private static bool IsMood(TaggedText text, int token) =>
        text.Is(token, "proud", "pleased") || text.Is(token, "delighted", "excited") || text.Is(token, "thrilled", "happy") || text.Is(token, "grateful", "committed") || text.Is(token, "honored", "honoured") || text.Is(token, "hiring", "seeking") || text.Is(token, "governed", "funded");
}
