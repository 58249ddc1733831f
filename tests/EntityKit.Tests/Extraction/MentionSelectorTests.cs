using Xunit;

namespace EntityKit.Tests.Extraction;

public sealed class MentionSelectorTests
{
    private const string Text = "Representative to the United Nations Ana Lim recalled UN Security Council resolution 12 in Lima, Peru, again.";

    [Theory]
    // within a kind: the surer one; with equal confidence the longer one
    [InlineData("Person:Ana:0.9 Person:Ana_Lim:0.8", "Person:Ana")]
    [InlineData("Person:Ana:0.9 Person:Ana_Lim:0.9", "Person:Ana_Lim")]
    // allowed nestings
    [InlineData("Title:Representative_to_the_United_Nations:0.9 Organization:United_Nations:0.9", "Title:Representative_to_the_United_Nations Organization:United_Nations")]
    [InlineData("Organization:Council_resolution_12_in_Lima:0.9 Place:Lima:0.5", "Organization:Council_resolution_12_in_Lima Place:Lima")]
    // no other nesting
    [InlineData("Resolution:UN_Security_Council_resolution_12:0.5 Organization:UN_Security_Council:0.9", "Resolution:UN_Security_Council_resolution_12")]
    [InlineData("Person:Ana_Lim:0.5 Place:Lim:0.9", "Person:Ana_Lim")]
    [InlineData("Organization:United_Nations:0.9 Title:Nations:0.9", "Organization:United_Nations")]
    [InlineData("Place:Lima:0.9 Title:Lima:0.5", "Title:Lima")]
    // no crossing
    [InlineData("Organization:United_Nations_Ana:0.9 Person:Ana_Lim:0.5", "Person:Ana_Lim")]
    // text order
    [InlineData("Place:Peru:0.9 Place:Lima:0.9 Person:Ana_Lim:0.9", "Person:Ana_Lim Place:Lima Place:Peru")]
    [InlineData("", "")]
    public void Selects(string candidates, string selected)
    {
        TaggedText text = MarkedText.Tag(Text);
        IReadOnlyList<Mention> mentions = MentionSelector.Select(text, candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse));
        Assert.Equal(selected, string.Join(' ', mentions.Select(m => $"{m.Kind}:{m.Text.Replace(' ', '_')}")));
    }

    private static Mention Parse(string candidate)
    {
        string[] parts = candidate.Split(':');
        string covered = parts[1].Replace('_', ' ');
        int start = Text.IndexOf(covered, StringComparison.Ordinal);
        double confidence = double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
        return new Mention(Enum.Parse<EntityKind>(parts[0]), new TextSpan(start, start + covered.Length), covered, MentionSource.Rule, confidence);
    }
}
