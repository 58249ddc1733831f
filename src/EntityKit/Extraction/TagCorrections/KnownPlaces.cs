namespace EntityKit;

/// <summary>The countries, cities and regions of the lexicons.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class KnownPlaces(LexiconSet lexicons)
{
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _cities = lexicons["cities"];
    private readonly Lexicon _regions = lexicons["regions"];
    private readonly Lexicon _landmarks = lexicons["landmark-words"];

    /// <summary>Whether all the tokens together are one of them.</summary>
    internal bool Contains(TaggedText text, int start, int end) => IsIn(_countries, text, start, end) || IsIn(_cities, text, start, end) || IsIn(_regions, text, start, end);

    /// <summary>Whether a word is one that names of capes, mountains and palaces begin with: "Djebel", "Palacio".</summary>
    internal bool OpensLandmark(TaggedText text, int token) => _landmarks.ValueOf(text, token) == "first";

    /// <summary>Whether a word is the last of the name of a sea, or of the land along one.</summary>
    internal bool IsWater(TaggedText text, int token) => _landmarks.ValueOf(text, token) == "last";

    private static bool IsIn(Lexicon lexicon, TaggedText text, int start, int end) =>
        lexicon.LongestMatch(text, start, end) == end - start;
}
