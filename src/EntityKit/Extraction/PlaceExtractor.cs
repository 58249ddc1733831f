namespace EntityKit;

/// <summary>Finds places: countries, cities, regions, seas, mountains.</summary>
/// <remarks>The tagger's places, with countries that it missed. Immutable, thus thread-safe; usable alone.</remarks>
public sealed class PlaceExtractor : IMentionExtractor
{
    private const float Doubt = 0.9f;

    private readonly Lexicon _countries;
    private readonly Lexicon _cities;
    private readonly Lexicon _regions;
    private readonly Lexicon _landmarks;
    private readonly Lexicon _frequent;
    private readonly LexiconGroup _places;
    private readonly Lexicon _nationalities;

    /// <summary>Creates an extractor with the lexicons of a language model.</summary>
    /// <param name="lexicons">The lexicons; those it knows are "countries", "cities", "regions", "landmarks", "nationalities" and "frequent-words".</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicons"/> is null.</exception>
    public PlaceExtractor(LexiconSet lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _countries = lexicons["countries"];
        _cities = lexicons["cities"];
        _regions = lexicons["regions"];
        _landmarks = lexicons["landmarks"];
        _frequent = lexicons["frequent-words"];
        _places = lexicons.Group("countries", "cities", "regions", "landmarks");
        _nationalities = lexicons["nationalities"];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<Mention>();
        foreach (Sentence sentence in text.StoppableSentences())
        {
            for (int i = sentence.Start; i < sentence.End;)
            {
                i = ReadOne(text, sentence, i, mentions);
            }
        }

        return mentions;
    }

    /// <summary>Reads the place that starts at a token, if one does; gives the token to go on from.</summary>
    private int ReadOne(TaggedText text, Sentence sentence, int token, List<Mention> mentions)
    {
        Tag tag = text.Tags[token];
        if (text.HasType(token, EntityType.Place))
        {
            int end = text.EntityEnd(token);
            (int from, int to) = Trim(text, token, end);
            (from, to) = Complete(text, sentence, from, to);
            if (from < to && to + 1 < sentence.End && text.Is(to, "and") && text.HasType(to + 1, EntityType.Place) && LongestOf(text, from, sentence.End, out _) is var joined && from + joined > to + 1)
            {
                (to, end) = (from + joined, from + joined); // "Jammu and Kashmir"
            }

            if (from < to && !(to - from == 1 && text.Is(from, "republic")) && !IsAttributive(text, sentence, from, to))
            {
                mentions.Add(text.MentionOf(EntityKind.Place, from, to, MentionSource.Model, tag.Probability, "tagger"));
            }

            return end;
        }

        if (!text.IsCapitalized(token))
        {
            return token + 1;
        }

        if (text.HasType(token, EntityType.Organization))
        {
            return ReadBranch(text, sentence, token, mentions);
        }

        if (tag.Type is not null)
        {
            return token + 1;
        }

        int length = LongestOf(text, token, sentence.End, out string rule);
        if (length == 0 || IsTagged(text, token, token + length) || IsAttributive(text, sentence, token, token + length))
        {
            return token + 1;
        }

        if (rule != "countries" && !IsPlaced(text, sentence, token, token + length))
        {
            return token + length; // not "America" out of "Latin America"
        }

        mentions.Add(text.MentionOf(EntityKind.Place, token, token + length, MentionSource.Lexicon, 0.6, rule));
        return token + length;
    }

    /// <summary>The longest entry of countries, regions, landmarks or cities that starts at a token.</summary>
    private int LongestOf(TaggedText text, int token, int limit, out string rule)
    {
        rule = "countries";
        if (!_places.MayStart(text, token))
        {
            return 0;
        }

        int length = _countries.LongestMatch(text, token, limit);
        if (length > 0)
        {
            return length;
        }

        rule = "places";
        return Math.Max(
            Math.Max(_regions.LongestMatch(text, token, limit), _landmarks.LongestMatch(text, token, limit)),
            _cities.LongestMatch(text, token, limit));
    }

    /// <summary>Whether a place of the lexicons that the tagger passed over stands where places do: behind "in", "at", "to", and not in a longer name.</summary>
    private bool IsPlaced(TaggedText text, Sentence sentence, int start, int end)
    {
        bool unsure = text.Tags[start].Probability < Doubt;
        bool preposed = start > sentence.Start && (text.Is(start - 1, "in", "to") || text.Is(start - 1, "from", "near") || text.Is(start - 1, "at") || text.Is(start - 1, "outside") || (end - start > 1 && (text.Is(start - 1, "for", "across") || text.Is(start - 1, "of", "throughout"))) || IsSeat(text, sentence, start));
        bool closed = end >= sentence.End || !(text.IsCapitalized(end) || text.IsHyphen(end)) || text.StartsLine(end);
        return (unsure || text.IsUpper(start)) && preposed && closed && (end - start > 1 || !_frequent.Contains(text, start));
    }

    /// <summary>"the governor of": whose holder governs a place.</summary>
    private static bool IsSeat(TaggedText text, Sentence sentence, int start) =>
        start - 2 >= sentence.Start && text.Is(start - 1, "of")
        && (text.Is(start - 2, "president", "governor") || text.Is(start - 2, "mayor", "premier") || text.Is(start - 2, "king", "emir") || text.Is(start - 2, "prefect", "bishop"));

    /// <summary>The place that tells a branch apart inside an organization's name: "Support Office in Peru".</summary>
    private int ReadBranch(TaggedText text, Sentence sentence, int token, List<Mention> mentions)
    {
        int before = token - 1 > sentence.Start && text.Is(token - 1, "the") ? token - 2 : token - 1;
        if (before <= sentence.Start || !text.HasType(before, EntityType.Organization) || !text.Is(before, "in", "to"))
        {
            return token + 1;
        }

        int length = LongestOf(text, token, Math.Min(sentence.End, text.EntityEnd(token)), out string rule);
        if (length > 0)
        {
            mentions.Add(text.MentionOf(EntityKind.Place, token, token + length, MentionSource.Lexicon, 0.6, rule));
        }

        return token + Math.Max(1, length);
    }

    /// <summary>The tagger's place with the words that a known name of it has more: "Latin America", "The Hague".</summary>
    private (int Start, int End) Complete(TaggedText text, Sentence sentence, int start, int end)
    {
        int before = start - 1;
        if (before >= sentence.Start && start < end && text.IsCapitalized(before) && text.Tags[before].Type is null or EntityType.Place)
        {
            int length = LongestOf(text, before, sentence.End, out _);
            if (length >= end - before)
            {
                return (before, before + length);
            }
        }

        return (start, end);
    }

    /// <summary>"U.S.-Peru talks", "Peru-Chile Commission": two countries joined by a hyphen before a noun are used as an adjective.</summary>
    private bool IsAttributive(TaggedText text, Sentence sentence, int start, int end)
    {
        int joint = end < sentence.End && text.IsJoint(end) ? end : -1;
        if (joint > 0)
        {
            int other = joint + 1;
            return other < sentence.End && text.IsCapitalized(other) && (text.HasType(other, EntityType.Place) || text.HasType(other, EntityType.Organization) || IsCountryWord(text, other)) && _countries.LongestMatch(text, start, end) == end - start;
        }

        int before = start - 1;
        return before > sentence.Start && text.IsJoint(before) && text.IsUpper(before - 1) && IsCountryWord(text, before - 1) && _countries.LongestMatch(text, start, end) == end - start;
    }

    private bool IsCountryWord(TaggedText text, int token) => _countries.Contains(text, token) || _nationalities.Contains(text, token);

    private static bool IsTagged(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Tags[i].Type is not null || !text.IsCapitalized(start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without a leading article and a closing possessive.</summary>
    /// <summary>"Taiz province": the noun in small letters is no part of the name.</summary>
    private static bool IsKind(TaggedText text, int token) =>
        !text.IsCapitalized(token) && (text.Is(token, "province", "district") || text.Is(token, "region", "governorate") || text.Is(token, "prefecture", "county"));

    private static (int Start, int End) Trim(TaggedText text, int start, int end)
    {
        while (start < end && (text.Is(start, "the") || !char.IsLetterOrDigit(text.Text[text.Tokens[start].Start])))
        {
            start++;
        }

        while (end > start && (text.IsPossessive(end - 1) || (end - start > 1 && IsKind(text, end - 1))))
        {
            end--;
        }

        return (start, end);
    }
}
