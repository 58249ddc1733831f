namespace EntityKit;

/// <summary>A given name that is a place's too, of somebody whom the text names in full: "Victoria's years at sea" beside "Victoria Cole".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class GivenNamesAlone(LexiconSet lexicons, PersonNeighbours people, KnownPlaces places)
{
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _countries = lexicons["countries"];

    /// <summary>Marks the name by what people alone do or have; gives its end, 0 where it may be the place.</summary>
    internal int Alone(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int next = name.Start + 1;
        bool alone = !name.IsPerson && !name.IsOrganization && (name.Type is null ? name.Length == 1 : text.EntityEnd(name.Start) <= next + 1) && next + 1 < name.Sentence.End && _givenNames.Contains(text, name.Start)
            && !text.StartsLine(next) && !IsWhere(text, name.Sentence, name.Start);
        bool country = alone && _countries.Contains(text, name.Start);
        bool does = alone && (text.IsPossessive(next) ? IsOwn(text, next + 1) || (!country && IsOwn(text, next + 2)) : IsDone(text, next) || (!country && MayBeDone(text, next)));
        if (does && !name.Evidence.IsPerson(name.Start, next))
        {
            name.Evidence.NoteGiven(name.Start); // the full name may be one that is mended yet
            return 0;
        }

        return changes.MarkUpTo(name.Start, does ? next : 0, EntityType.Person);
    }

    /// <summary>"Victoria Cole has been named director": a place by its tag that is given an office.</summary>
    internal int InOffice(in NameAt name, TagChanges changes)
    {
        bool person = name.IsPlace && name.Length is 2 or 3 && people.IsGivenOffice(name.Text, name.Sentence, name.Start, name.End) && people.IsNameLike(name.Text, name.Start, name.End) && !places.Contains(name.Text, name.Start, name.End);
        return changes.MarkUpTo(name.Start, person ? name.End : 0, EntityType.Person);
    }

    /// <summary>Whether a token stands behind what leads to a place, or in a list of them.</summary>
    private static bool IsWhere(TaggedText text, Sentence sentence, int token) =>
        token > sentence.Start && (text.Is(token - 1, "in", "to") || text.Is(token - 1, "from", "of") || text.Is(token - 1, "near", "at") || text.Is(token - 1, "for", "across") || text.IsHyphen(token - 1) || text.IsArticle(token - 1));

    /// <summary>What people have and places have not.</summary>
    private static bool IsOwn(TaggedText text, int token) =>
        text.Is(token, "addition", "appointment") || text.Is(token, "career", "experience") || text.Is(token, "expertise", "arrival") || text.Is(token, "passion", "dedication") || text.Is(token, "background", "contributions")
        || text.Is(token, "resignation", "retirement") || text.Is(token, "skills", "knowledge") || text.Is(token, "wife", "husband") || text.Is(token, "mother", "father") || text.Is(token, "brother", "sister") || text.Is(token, "engagement", "promotion")
        || text.Is(token, "bio", "biography") || text.Is(token, "mentor", "colleagues") || text.Is(token, "insight", "enthusiasm") || text.Is(token, "death", "birthday");

    /// <summary>What people do and states do not.</summary>
    private static bool IsDone(TaggedText text, int token) =>
        text.Is(token, "lives", "lived") || text.Is(token, "graduated", "studied") || text.Is(token, "earned", "holds") || text.Is(token, "worked", "serves") || text.Is(token, "brings", "loves") || text.Is(token, "enjoys", "teaches")
        || text.Is(token, "majored", "volunteers") || (text.Is(token, "was") && text.Is(token + 1, "born")) || (text.Is(token, "served") && text.Is(token + 1, "as")) || (text.Is(token, "previously") && text.Is(token + 1, "served", "worked"));

    /// <summary>What people do and cities seldom.</summary>
    private static bool MayBeDone(TaggedText text, int token) =>
        text.Is(token, "joined", "joins") || text.Is(token, "said", "says") || text.Is(token, "comes", "came") || text.Is(token, "began", "started") || text.Is(token, "received", "led") || text.Is(token, "leads", "wrote") || text.Is(token, "became", "spent") || text.Is(token, "has", "will")
        || (text.Is(token, "is", "was") && (text.IsArticle(token + 1) || text.Is(token + 1, "also", "currently")));
}
