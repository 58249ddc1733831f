namespace EntityKit;

/// <summary>The country of a state post by where its holder is met: "will travel to Panama to meet with President Ana Lim".</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class MeetingPlaces(LexiconSet lexicons)
{
    private const int MaxMeeting = 30;

    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _capitals = lexicons["capitals"];
    private readonly Styles _styles = new(lexicons);

    /// <summary>"will travel to Panama to meet with President Ana Lim": the country in or to which they go, named last before the meeting.</summary>
    internal string? Of(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int start, int[] sentenceOf)
    {
        int with = start - 1;
        while (with > 0 && start - with < 5 && (text.Is(with, "the") || _styles.Contains(text, with)))
        {
            with--;
        }

        bool bare = phrase.Left == phrase.Title.Start || (phrase.Left == phrase.Title.Start - 1 && text.Is(phrase.Left, "the"));
        bool meets = bare && with > 0 && text.TokenText(with) is "with" or "met" or "meet" or "meets" && text.IsCapitalized(phrase.Title.Start);
        if (!meets)
        {
            return null;
        }

        for (int t = with; t > 1 && with - t < MaxMeeting && sentenceOf[t] == sentenceOf[start]; t--)
        {
            if (mentions.EndingAt(EntityKind.Place, t) is { } place && SeatOf(place) is { } country && IsDestination(text, mentions, place.Start))
            {
                return country;
            }
        }

        return FromSentenceBefore(text, mentions, sentenceOf[start]);
    }

    /// <summary>"In Peru, the Minister will open a fair. He will meet with Foreign Minister Ana Lim": where the sentence before takes place.</summary>
    private string? FromSentenceBefore(TaggedText text, MentionIndex mentions, int sentence)
    {
        if (sentence == 0 || text.Sentences[sentence].StartsParagraph || !text.Is(text.Sentences[sentence].Start, "he", "she"))
        {
            return null;
        }

        int start = text.Sentences[sentence - 1].Start;
        return text.Is(start, "in") && mentions.StartingAt(EntityKind.Place, start + 1) is { } place && place.End < text.Tokens.Length && text.Is(place.End, ',') ? SeatOf(place) : null;
    }

    /// <summary>Whether a place is where somebody is or goes, not whose somebody is: "in Peru", "visited Lima, Peru".</summary>
    private static bool IsDestination(TaggedText text, MentionIndex mentions, int start)
    {
        int before = start - 1;
        if (before > 0 && text.TokenText(before) is ",")
        {
            before = mentions.EndingAt(EntityKind.Place, before) is { } city ? city.Start - 1 : before;
        }

        before -= before > 0 && text.TokenText(before) is "the" ? 1 : 0;
        return before >= 0 && text.TokenText(before) is "in" or "In" or "to" or "visited" or "visit" or "visits" or "visiting" or "and";
    }

    /// <summary>The country that a place is, or whose seat of government it is.</summary>
    private string? SeatOf(PlacedMention place) => _countries.ValueOf(place.Mention.Text) ?? (_capitals.ValueOf(place.Mention.Text) is { Length: > 0 } country ? country : null);
}
