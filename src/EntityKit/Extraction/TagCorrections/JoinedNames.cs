namespace EntityKit;

/// <summary>
/// A place and the person behind it that the tagger took for one name: "senator for [Toledo Ana Lim]", "President of the
/// [Republic Ana Lim]"; a person and the body of the title behind: "[Ana Lim UN] Secretary General".
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class JoinedNames(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _acronyms = lexicons["organization-acronyms"];

    /// <summary>Marks the two names that one entity at a token is; gives the token to go on from, 0 where it is one name.</summary>
    internal int Split(TaggedText text, Sentence sentence, int start, TagChanges changes)
    {
        if (text.Tags[start].Bio != Bio.Begin || start - 2 < sentence.Start)
        {
            return 0;
        }

        int end = Math.Min(text.EntityEnd(start), sentence.End);
        if (end - start > 2 && end < sentence.End && text.HasType(start, EntityType.Person) && text.IsUpper(end - 1) && !text.IsUpper(end - 2)
            && _acronyms.Contains(text, end - 1) && titles.HeadAt(text, end, sentence.End, out _) > 0)
        {
            changes.Mark(start, end - 1, EntityType.Person);
            changes.Mark(end - 1, end, EntityType.Organization);
            return end;
        }

        if (end - start < 3 || !IsBehindTitle(text, sentence, start))
        {
            return 0;
        }

        bool state = text.HasType(start, EntityType.Place) && text.Is(start, "republic") && !text.Is(start + 1, "of");
        bool place = text.HasType(start, EntityType.Person) && places.Contains(text, start, start + 1) && !_givenNames.Contains(text, start) && _givenNames.Contains(text, start + 1);
        if (!state && !place)
        {
            return 0;
        }

        if (state)
        {
            changes.Clear(start, start + 1);
        }
        else
        {
            changes.Mark(start, start + 1, EntityType.Place);
        }

        changes.Mark(start + 1, end, EntityType.Person);
        return end;
    }

    /// <summary>Whether "of", "for" or "of the" and a title stand before a token.</summary>
    private bool IsBehindTitle(TaggedText text, Sentence sentence, int start)
    {
        int link = text.Is(start - 1, "the") ? start - 2 : start - 1;
        if (link - 1 < sentence.Start || !text.Is(link, "of", "for"))
        {
            return false;
        }

        for (int i = Math.Max(sentence.Start, link - 4); i < link; i++)
        {
            if (titles.HeadAt(text, i, link, out _) == link - i)
            {
                return true;
            }
        }

        return false;
    }
}
