using System.Text;

namespace EntityKit.Benchmarks;

/// <summary>Writes news of people who do not exist, the same on every machine, and counts whom and what it names.</summary>
internal sealed class NewsWriter(uint seed)
{
    private static readonly string[] s_given =
    [
        "Elena", "Omar", "Marta", "Kwame", "Ingrid", "Rafael", "Leila", "Tomas", "Aisha", "Viktor", "Noor", "Carlos", "Hana", "Samuel", "Priya", "Daniel",
        "Fatima", "Lucas", "Amina", "Pavel", "Sofia", "Ibrahim", "Clara", "Joseph", "Mariam", "Andrei", "Julia", "Hassan", "Teresa", "Miguel", "Olga", "David",
    ];

    private static readonly string[] s_onsets = ["V", "T", "K", "Bar", "Mel", "Ost", "Dar", "Har", "Sel", "Lor", "Zem", "Gal", "Pel", "Rud", "Nav"];
    private static readonly string[] s_middles = ["ark", "olm", "and", "ever", "ist", "orr", "ul", "im", "ar"];
    private static readonly string[] s_endings = ["esh", "anov", "etti", "oglu", "ansen", "ares", "idze", "owski", "ula", "ero"];

    private static readonly string[] s_organizations =
    [
        "Harbour Trust", "Council for River Trade", "Ministry of Fisheries", "Institute for Coastal Studies", "Association of Lighthouse Keepers",
        "Ministry of Foreign Affairs", "Northern Railway Company", "University of the Lakes", "Agency for Rural Water", "National Archive Foundation",
    ];

    private static readonly string[] s_places = ["Geneva", "Nairobi", "Lisbon", "Jakarta", "Canada", "Kenya", "Portugal", "Vienna", "Indonesia", "Peru"];

    private static readonly string[] s_named =
    [
        "Foreign Minister {p} met {p}, the Secretary-General of the {o}, in {l} on Monday. ",
        "The {o} said that Ambassador {p} would travel to {l} before the end of the month. ",
        "President {p} thanked the {o} for its work on resolution 1325 (2000) and spoke of a long road ahead. ",
        "{p}, Chairman of the {o}, told reporters that the talks with {p} had been useful. ",
        "Among the guests were {p}, Director of the {o}, and Prime Minister {p}. ",
    ];

    // People, titles, organizations, places and resolutions of each.
    private static readonly Counts[] s_counts =
    [
        new(2, 2, 1, 1, 0), new(1, 1, 1, 1, 0), new(1, 1, 1, 0, 1), new(2, 1, 1, 0, 0), new(2, 2, 1, 0, 0),
    ];

    private static readonly string[] s_plain =
    [
        "The small boats come back before noon, and the market fills with people who want fish for the evening. ",
        "What the farmers of the dry hills need most is water, and they need it long before the summer begins. ",
        "Prices rose by four per cent last year, while wages stayed where they had been for most of the decade. ",
        "There was little doubt that the bridge would have to be closed again as soon as the river rose. ",
        "Nobody could say how long the repairs would take or who was going to pay for them in the end. ",
        "A group of students planted trees along the road, and the older people of the village brought them bread. ",
        "It has been a difficult season for those who live from the sea; storms kept most of them at home for weeks. ",
        "The talks went on until late at night, yet neither side was ready to give up what it had asked for. ",
    ];

    private uint _state = seed;

    /// <summary>What all texts written so far name.</summary>
    internal Counts Written { get; private set; }

    /// <summary>Writes a text.</summary>
    /// <param name="length">The text ends with the first sentence beyond so many UTF-16 code units.</param>
    /// <param name="namesIn">One of so many sentences has names, 0 for none.</param>
    internal string Write(int length, int namesIn)
    {
        var text = new StringBuilder(length + 200);
        for (int sentence = 0; text.Length < length; sentence++)
        {
            if (namesIn > 0 && sentence % namesIn == 0)
            {
                int which = Next(s_named.Length);
                Append(text, s_named[which]);
                Written += s_counts[which];
            }
            else
            {
                text.Append(s_plain[Next(s_plain.Length)]);
            }

            text.Append(sentence % 6 == 5 ? "\n\n" : "");
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, string sentence)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] != '{')
            {
                text.Append(sentence[i]);
                continue;
            }

            text.Append(sentence[i + 1] switch
            {
                'p' => $"{Pick(s_given)} {Pick(s_onsets)}{Pick(s_middles)}{Pick(s_endings)}",
                'o' => Pick(s_organizations),
                _ => Pick(s_places),
            });
            i += 2;
        }
    }

    private string Pick(string[] from) => from[Next(from.Length)];

    private int Next(int below)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 16) % (uint)below);
    }
}
