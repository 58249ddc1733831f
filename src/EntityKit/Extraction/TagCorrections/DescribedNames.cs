namespace EntityKit;

/// <summary>Names that the tagger left out, where the words before them say what they name: "the newspaper Yeni Yol", "leader of the Democratic Alternative".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class DescribedNames(LexiconSet lexicons, TitleLexicons titles, TitleNeighbours neighbours, KnownPlaces places)
{
    private const int MaxName = 5;

    private readonly Lexicon _descriptors = lexicons["organization-descriptors"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _links = lexicons["foreign-links"];

    /// <summary>The end of the run of capitalised words without a tag that starts at a token.</summary>
    internal int RunEnd(TaggedText text, int start, int limit, bool described)
    {
        int end = start;
        while (end < limit && text.IsWord(end) && (end == start || !text.StartsLine(end)))
        {
            if (text.IsCapitalized(end) && text.Tags[end].Type is null)
            {
                end++;
                end += end + 1 < limit && (text.IsJoint(end) || (described && text.Is(end, '&'))) && text.IsCapitalized(end + 1) && text.Tags[end + 1].Type is null ? 1 : 0;
                continue;
            }

            // "the party Pour la Cité": small words of its language inside
            int next = end;
            while (described && next < limit && next < end + 2 && _links.Contains(text, next))
            {
                next++;
            }

            if (next == end || next >= limit || !text.IsCapitalized(next))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    /// <summary>"the newspaper Yeni Yol", "of the party Pour la Cité": a noun that a name follows only if it names such a thing.</summary>
    internal bool IsDescribed(TaggedText text, int sentenceStart, int start)
    {
        int noun = start - 1;
        if (noun <= sentenceStart || text.IsCapitalized(noun) || text.StartsLine(start))
        {
            return false;
        }

        for (int i = noun - 1; i > sentenceStart && i > noun - 5; i--)
        {
            if (text.Is(i, "of") && text.Is(i - 1, "member", "members"))
            {
                return false; // "members of the political committee Ana Lim and Bo Dahl"
            }
        }

        return _descriptors.ValueOf(text, noun) == "outside" && !text.Is(noun, "agency", "television") && !text.Is(noun, "club", "fund")
            && !(text.Is(noun, "group") && (text.IsArticle(noun - 1) || text.Tags[noun - 1].PartOfSpeech is not (PartOfSpeech.Adj or PartOfSpeech.Noun)))
            && (text.IsArticle(noun - 1) || text.Tags[noun - 1].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.PropN || text.IsPossessive(noun - 1) || text.Is(noun - 1, "its", "their")
                || (text.Is(noun - 1, "based", "listed") && text.IsHyphen(noun - 2)));
    }

    /// <summary>Whether a run names a thing: no title, honorific, day or country begins it, and it is more than a common word.</summary>
    internal bool IsNameOfThing(TaggedText text, int start, int end) =>
        end - start <= MaxName && text.Tokens[start].Length > 1
        && titles.HeadAt(text, start, end, out _) == 0 && titles.HonorificAt(text, start, end) == 0 && !titles.IsModifier(text, start)
        && !_calendar.Contains(text, start) && !_nationalities.Contains(text, start)
        && (end - start > 1 || !_frequent.Contains(text, start)) && !places.Contains(text, start, end);

    /// <summary>"leader of the Democratic Alternative Ana Lim": the end of the unknown name behind a title and "of the"; 0 where none is.</summary>
    internal int EmployerEnd(TaggedText text, Sentence sentence, int start, int end)
    {
        bool led = start - 2 > sentence.Start && text.Is(start - 1, "the") && text.Is(start - 2, "of") && end - start is > 1 and <= MaxName;
        if (!led || !neighbours.HeadsBody(text, sentence.Start, start - 2))
        {
            return 0;
        }

        for (int i = start; i < end; i++)
        {
            if (titles.IsPortfolio(text, i) || _nationalities.Contains(text, i) || _calendar.Contains(text, i) || titles.HeadAt(text, i, end, out _) > 0)
            {
                return 0;
            }
        }

        if (places.Contains(text, start, end))
        {
            return 0;
        }

        int place = end + 1;
        if (place < sentence.End && text.Is(end, "of") && text.HasType(place, EntityType.Place))
        {
            end = text.EntityEnd(place); // "director of the Autonomous Port of Lomé"
        }

        return end >= sentence.End || text.Is(end, ',') || text.Is(end, '.') || text.Is(end, '(') || text.HasType(end, EntityType.Person) ? end : 0;
    }

    /// <summary>"a former Delmar Minerals engineer": the end of the unknown name of two words or three between an article and an occupation in small letters; 0 where none is.</summary>
    internal int WorkplaceEnd(TaggedText text, Sentence sentence, int start, int end)
    {
        bool between = start > sentence.Start && end - start is 2 or 3 && (text.Is(start - 1, "former") || text.Is(start - 1, "a", "an") || text.Is(start - 1, "ex", "retired"))
            && end < sentence.End && !text.IsCapitalized(end) && titles.HeadAt(text, end, sentence.End, out TitleClass found) > 0 && found == TitleClass.Occupation;
        for (int i = start; between && i < end; i++)
        {
            between = !(i < end - 1 && _frequent.Contains(text, i)) && !_nationalities.Contains(text, i) && !_calendar.Contains(text, i) && !titles.IsModifier(text, i)
                && titles.HeadAt(text, i, end, out _) == 0 && !places.Contains(text, i, i + 1) && !text.Is(i, "war", "prize") && !text.Is(i, "cup", "award") && !text.Is(i, "catholic", "muslim") && !text.Is(i, "church", "school");
        }

        return between && !places.Contains(text, start, end) ? end : 0;
    }
}
