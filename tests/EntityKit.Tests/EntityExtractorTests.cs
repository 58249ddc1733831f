using EntityKit.Models.English;

namespace EntityKit.Tests;

public class EntityExtractorTests
{
    private const string Text = "Foreign Minister Ana Petrova of Slovenia met the Harbour Trust in Lagos. Petrova praised Resolution 1325 (2000).";

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("model", () => new EntityExtractor(null!));
        Assert.Throws<ArgumentNullException>("options", () => new EntityExtractor(EnglishModel.Load(), null!));
        Assert.Throws<ArgumentNullException>("text", () => English.Extractor.Extract(null!));
    }

    [Fact]
    public void A_text_over_the_limit_is_refused_with_both_lengths()
    {
        var exception = Assert.Throws<ArgumentException>("text", () => English.Extractor.Extract(new string(' ', EntityExtractor.MaxTextLength + 1)));

        Assert.Contains("100000001", exception.Message, StringComparison.Ordinal);
        Assert.Contains("100000000", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_token_ends_the_work()
    {
        Assert.Throws<OperationCanceledException>(() => English.Extractor.Extract(Text, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void The_document_keeps_the_text_and_names_the_model()
    {
        EntityDocument document = English.Extractor.Extract(Text);

        Assert.Same(Text, document.Text);
        Assert.Equal(EnglishModel.Load().Name, document.Model);
    }

    [Fact]
    public void A_tagger_of_ones_own_replaces_the_model_s()
    {
        var extractor = new EntityExtractor(EnglishModel.Load(), new EntityExtractorOptions { Tagger = new CapitalTagger() });

        EntityDocument document = extractor.Extract("we saw Quibble yesterday");

        Assert.Null(document.Model);
        Assert.Equal("Quibble", Assert.Single(document.People).Name);
    }

    [Fact]
    public void An_extractor_of_ones_own_adds_its_mentions()
    {
        var options = new EntityExtractorOptions { Extractors = [new WordExtractor("gadget", EntityKind.Organization)] };

        EntityDocument document = new EntityExtractor(EnglishModel.Load(), options).Extract("the gadget works");

        Mention mention = Assert.Single(Assert.Single(document.Organizations).Mentions);
        Assert.Equal(("gadget", "word"), (mention.Text, mention.Rule));
    }

    [Theory]
    [InlineData("she spoke with Zyx Qwv about it", "Zyx Qwv", true)]
    [InlineData("she spoke with Zyx-Qwv about it", "Zyx Qwv", true)]
    [InlineData("she spoke with zyx qwv about it", "Zyx Qwv", false)]
    [InlineData("she spoke with Zyx about it", "Zyx Qwv", false)]
    [InlineData("she spoke with Zyxes Qwv about it", "Zyx Qwv", false)]
    [InlineData("she spoke with #Zyx about it", "#Zyx", true)]
    public void A_name_of_ones_own_is_found_where_it_stands(string text, string name, bool isFound)
    {
        EntityDocument document = new EntityExtractor(EnglishModel.Load(), new EntityExtractorOptions { Names = [name] }).Extract(text);

        Assert.Equal(isFound, document.Mentions.Any(m => m is { Kind: EntityKind.Person, Rule: "own-phrases" }));
    }

    [Fact]
    public void Titles_and_organizations_of_ones_own_have_their_kind()
    {
        var options = new EntityExtractorOptions { Titles = ["Grand Vexillator"], Organizations = ["Ploverhouse"] };

        EntityDocument document = new EntityExtractor(EnglishModel.Load(), options).Extract("He became Grand Vexillator of Ploverhouse.");

        Assert.Contains(document.Titles, title => title.Name == "Grand Vexillator");
        Assert.Contains(document.Organizations, organization => organization.Name == "Ploverhouse");
    }

    [Theory]
    [InlineData(EntityKind.Person)]
    [InlineData(EntityKind.Title)]
    [InlineData(EntityKind.Organization)]
    [InlineData(EntityKind.Resolution)]
    [InlineData(EntityKind.Place)]
    public void One_kind_alone_is_found_as_among_all(EntityKind kind)
    {
        EntityDocument all = English.Extractor.Extract(Text);
        EntityDocument one = new EntityExtractor(EnglishModel.Load(), new EntityExtractorOptions { Kinds = [kind] }).Extract(Text);

        Assert.NotEmpty(one.Mentions);
        Assert.Equal(all.Mentions.Where(m => m.Kind == kind).Select(m => m.Span), one.Mentions.Select(m => m.Span));
        Assert.Equal(1, new[] { one.People.Count, one.Titles.Count, one.Organizations.Count, one.Resolutions.Count, one.Places.Count }.Count(n => n > 0));
        Assert.Empty(one.Appointments);
    }

    [Fact]
    public void Without_organizations_an_appointment_has_none()
    {
        const string Post = "Ana Petrova, chair of the Harbour Trust, resigned.";
        var options = new EntityExtractorOptions { Kinds = [EntityKind.Person, EntityKind.Title] };

        Appointment with = Assert.Single(English.Extractor.Extract(Post).Appointments);
        Appointment without = Assert.Single(new EntityExtractor(EnglishModel.Load(), options).Extract(Post).Appointments);

        Assert.Equal("Harbour Trust", with.Organization?.Name);
        Assert.Null(without.Organization);
        Assert.Same(without, Assert.Single(without.Person.Appointments));
    }

    [Fact]
    public void A_threshold_leaves_out_what_is_less_sure()
    {
        var options = new EntityExtractorOptions { Tagger = new CapitalTagger(), MinimumConfidence = 0.6, Extractors = [new WordExtractor("gadget", EntityKind.Place)] };

        EntityDocument document = new EntityExtractor(EnglishModel.Load(), options).Extract("the gadget works");

        Assert.DoesNotContain(document.Mentions, mention => mention.Text == "gadget"); // it has 0.5
    }

    [Fact]
    public void A_mention_of_the_document_is_the_one_of_its_entity()
    {
        EntityDocument document = English.Extractor.Extract(Text);

        Person person = Assert.Single(document.People);
        Assert.Equal(2, person.Mentions.Count);
        Assert.All(person.Mentions, mention => Assert.Contains(document.Mentions, m => ReferenceEquals(m, mention)));
        Assert.NotNull(person.Mentions[1].Link);
    }

    public static TheoryData<EntityExtractorOptions, string> WrongOptions => new()
    {
        { new() { Kinds = [] }, "Kinds" },
        { new() { Kinds = null! }, "Kinds" },
        { new() { Kinds = [(EntityKind)99] }, "Kinds" },
        { new() { MinimumConfidence = -0.1 }, "MinimumConfidence" },
        { new() { MinimumConfidence = 1.1 }, "MinimumConfidence" },
        { new() { MinimumConfidence = double.NaN }, "MinimumConfidence" },
        { new() { Extractors = [null!] }, "Extractors" },
        { new() { Extractors = null! }, "Extractors" },
        { new() { Names = [" "] }, "Names" },
        { new() { Titles = [null!] }, "Titles" },
        { new() { Organizations = ["-"] }, "Organizations" },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Wrong_options_are_refused_at_once_and_by_name(EntityExtractorOptions options, string name)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => new EntityExtractor(EnglishModel.Load(), options));

        Assert.Equal(name, exception.ParamName);
    }

    private sealed class CapitalTagger : ITagger
    {
        public TaggedText Tag(string text) => Some.Tagged(text, word => char.IsUpper(word[0])
            ? new Tag(PartOfSpeech.PropN, Bio.Begin, "PER", 0.99f)
            : new Tag(PartOfSpeech.Noun, Bio.Outside, null, 1));
    }

    private sealed class WordExtractor(string word, EntityKind kind) : IMentionExtractor
    {
        public IReadOnlyList<Mention> Extract(TaggedText text) =>
        [
            .. Enumerable.Range(0, text.Tokens.Length)
                .Where(i => text.TokenText(i).SequenceEqual(word))
                .Select(i => new Mention(kind, text.Tokens[i].Span, word, MentionSource.Rule, 0.5, "word")),
        ];
    }
}
