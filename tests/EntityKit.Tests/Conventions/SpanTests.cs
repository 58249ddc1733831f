using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EntityKit.Tests;

/// <summary>The rules of spans and entities, for any text at all.</summary>
public class SpanTests
{
    private static readonly string[] s_pieces =
    [
        "Foreign Minister", "Ana Petrova", "Al-Hariri", "the", "of", "and", ", ", ". ", "; ", " ", " ", "\n", "\r\n", "\n\n", "\u00A0", "\u200B", "(SOC)", "'s ", "’s", "\"",
        "United Nations", "Security Council", "resolution", "2254", " (2015)", "S/RES/", "A/RES/60/1", "U.N.", "Mr.", "Dr. ", "Chairman", "President-elect", "former", "Ministry of Health",
        "Syria", "USA", "😀", "\uD800", "\uDC00", "\0", "\u001B[31m", "ﬁ", "İ", "é", "مرحبا", "東京", "http://a.b/c?d=e", "x@y.zz", "1,000.5", "---", "...", "A", "aaaa",
    ];

    public static Arbitrary<string> Texts() =>
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements(s_pieces).ListOf().Select(string.Concat)).ToArbitrary();

    [Property(Arbitrary = [typeof(SpanTests)], MaxTest = 500)]
    public void A_mention_covers_its_text_and_those_of_one_kind_do_not_overlap(string text)
    {
        EntityDocument document = English.Extractor.Extract(text);

        foreach (IGrouping<EntityKind, Mention> kind in document.Mentions.GroupBy(mention => mention.Kind))
        {
            int end = 0;
            foreach (Mention mention in kind)
            {
                Assert.Equal(text[mention.Span.Start..mention.Span.End], mention.Text);
                Assert.True(mention.Span.Start >= end, $"{mention} starts before {end}");
                Assert.False(SplitsPair(text, mention.Span.Start) || SplitsPair(text, mention.Span.End), $"{mention} splits a surrogate pair");
                Assert.InRange(mention.Confidence, 0, 1);
                end = mention.Span.End;
            }
        }
    }

    [Property(Arbitrary = [typeof(SpanTests)], MaxTest = 500)]
    public void Spans_never_cross_and_nothing_lies_inside_a_person_or_a_resolution(string text)
    {
        IReadOnlyList<Mention> mentions = English.Extractor.Extract(text).Mentions;

        Assert.Equal(mentions.Select(m => m.Span).Order(), mentions.Select(m => m.Span));
        for (int i = 0; i < mentions.Count; i++)
        {
            for (int j = i + 1; j < mentions.Count && mentions[j].Span.Start < mentions[i].Span.End; j++)
            {
                Assert.False(mentions[i].Span.Crosses(mentions[j].Span), $"{mentions[i]} crosses {mentions[j]}");
                Assert.False(mentions[i].Kind is EntityKind.Person or EntityKind.Resolution, $"{mentions[j]} lies inside {mentions[i]}");
            }
        }
    }

    [Property(Arbitrary = [typeof(SpanTests)], MaxTest = 500)]
    public void Entities_share_out_the_mentions(string text)
    {
        EntityDocument document = English.Extractor.Extract(text);
        Entity[] entities = [.. document.People, .. document.Titles, .. document.Organizations, .. document.Resolutions, .. document.Places];

        Assert.Equal(entities.Length, entities.Select(entity => entity.Id).Distinct().Count());
        Assert.All(entities, entity => Assert.NotEmpty(entity.Mentions));
        Assert.Equal(
            document.Mentions.Select(mention => (mention.Kind, mention.Span)).ToHashSet(),
            entities.SelectMany(entity => entity.Mentions).Select(mention => (mention.Kind, mention.Span)).ToHashSet());
    }

    [Property(Arbitrary = [typeof(SpanTests)], MaxTest = 500)]
    public void An_appointment_joins_entities_of_the_document_within_its_evidence(string text)
    {
        EntityDocument document = English.Extractor.Extract(text);

        foreach (Appointment appointment in document.Appointments)
        {
            Assert.Contains(appointment.Person, document.People);
            Assert.Contains(appointment.Title, document.Titles);
            Assert.True(appointment.Organization is null || document.Organizations.Contains(appointment.Organization));
            Assert.Contains(appointment, appointment.Person.Appointments);
            Assert.True(new TextSpan(0, text.Length).Contains(appointment.Evidence));
            Assert.Contains(appointment.Person.Mentions, mention => appointment.Evidence.Contains(mention.Span));
            Assert.Contains(appointment.Title.Mentions, mention => appointment.Evidence.Contains(mention.Span));
        }
    }

    [Property(Arbitrary = [typeof(SpanTests)], MaxTest = 200)]
    public void The_same_text_gives_the_same_twice(string text)
    {
        string first = new JsonWriter().ToJson(English.Extractor.Extract(text));

        Assert.Equal(first, new JsonWriter().ToJson(English.Extractor.Extract(new string(text))));
    }

    [Property(Arbitrary = [typeof(SpanTests)], MaxTest = 200)]
    public void The_JSON_of_any_text_is_valid(string text)
    {
        var schema = new JsonSchema(Repository.Read("docs", "schema", "document-1.json"));

        Assert.Empty(schema.Validate(new JsonWriter().ToJson(English.Extractor.Extract(text), "any")));
    }

    private static bool SplitsPair(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);
}
