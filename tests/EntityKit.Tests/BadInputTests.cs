using System.Text;

namespace EntityKit.Tests;

/// <summary>Any string at all gives a result, in a time that grows with its length.</summary>
public class BadInputTests
{
    private const int Megabyte = 500_000; // a million bytes of UTF-16

    public static TheoryData<string, string> OddTexts => new()
    {
        { "empty", "" },
        { "white space", " \t\r\n\u00A0\u2003\u3000\u200B\uFEFF" },
        { "lone high surrogate", "President \uD83D said" },
        { "lone low surrogate", "\uDE00 President Ana Petrova" },
        { "surrogates in the wrong order", "Ana \uDE00\uD83D Petrova" },
        { "control characters", new string([.. Enumerable.Range(0, 160).Select(i => (char)i)]) },
        { "every code unit", new string([.. Enumerable.Range(0, 65536).Select(i => (char)i)]) },
        { "a binary file read as Latin-1", Encoding.Latin1.GetString([.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 2654435761L >> 7))]) },
        { "combining marks", "e" + new string('\u0301', 10_000) },
        { "right to left", "\u202Eavorte\u200F P anA\u202C" },
        { "one very long word", new string('A', 1_000_000) },
        { "nothing but brackets", new string('(', 200_000) },
        { "nothing but acronyms", string.Concat(Enumerable.Repeat("IMF ", 100_000)) },
        { "nothing but line ends", new string('\n', 200_000) },
        { "nothing but full stops", new string('.', 200_000) },
    };

    /// <summary>Rules look at the words beside a head word; at the borders of a text there are none.</summary>
    [Theory]
    [InlineData("Commission in Colombo")]
    [InlineData("Commission in Colombo said that the High")]
    [InlineData("Centre for Relief Workers")]
    [InlineData("Mission of Norvania")]
    [InlineData("Office of the Chair")]
    [InlineData("General in Colombo")]
    [InlineData("Chamber of")]
    [InlineData("Parliament for")]
    [InlineData("(NLA)")]
    [InlineData("'s Ministry of")]
    [InlineData("of the President")]
    [InlineData("the & Company")]
    [InlineData("Director of Studienstitut Tariq")]
    [InlineData("PM, an")]
    [InlineData("a member")]
    public void A_head_word_may_stand_at_either_end(string text) =>
        Assert.All(English.Extractor.Extract(text).Mentions, mention => Assert.Equal(mention.Text, text[mention.Span.Start..mention.Span.End]));

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void An_odd_text_gives_a_result(string what, string text)
    {
        EntityDocument document = English.Extractor.Extract(text);

        Assert.Same(text, document.Text);
        Assert.All(document.Mentions, mention => Assert.True(text.AsSpan(mention.Span.Start, mention.Span.Length).SequenceEqual(mention.Text), what));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    [InlineData("\u200B\uFEFF")]
    [InlineData("... --- !!!")]
    public void Where_nothing_is_named_nothing_is_found(string text)
    {
        EntityDocument document = English.Extractor.Extract(text);

        Assert.Empty(document.Mentions);
        Assert.Empty(document.Appointments);
    }

    public static TheoryData<string, string> Shapes => new()
    {
        { "prose", "The Norvanian foreign minister, Ana Petrova, met Harbour Trust chair Li Wei in Lagos on Monday. He cited Security Council resolution 1325 (2000).\n\n" },
        { "one line without a space", "abcdefghij0123456789-" },
        { "one sentence of names", "Ana Petrova and Li Wei, " },
        { "one name", "Petrova " },
        { "digits", "7" },
        { "capitals", "ABC DEF " },
        { "titles", "President Minister Chairman " },
        { "citations", "resolution " },
        { "brackets", "(SOC) (" },
        { "quotes", "\"' ’“" },
        { "successors", "Joe Cole will be succeeded as mayor by Ana Lim. " },
        { "predecessors", "Mayor Ana Lim thanked his predecessor, Joe Cole. " },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Time_grows_with_the_length(string what, string piece)
    {
        Grows(what, piece, Megabyte / 10);
    }

    [Theory]
    [InlineData("prose")]
    [InlineData("one line without a space")]
    public void Ten_megabytes_take_ten_times_as_long_as_one(string what) =>
        Grows(what, (string)Shapes.Single(row => (string)row[0] == what)[1], Megabyte);

    private static void Grows(string what, string piece, int length) =>
        LinearTime.Check(what, () => Run(piece, length), () => Run(piece, 10 * length));

    private static void Run(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length)
        {
            text.Append(piece);
        }

        string given = text.ToString(0, length);
        EntityDocument document = English.Extractor.Extract(given);
        Assert.Equal(length, document.Text.Length);
    }
}
