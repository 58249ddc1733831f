using EntityKit.Models.English;

namespace EntityKit.Tests.Extraction;

/// <summary>What a caller knows by name is marked, is one entity whatever it is called, and has its id.</summary>
public class LexiconEntryTests
{
    [Fact]
    public void A_name_and_its_aliases_are_one_entity_with_the_id()
    {
        EntityDocument document = Extract(
            "The Ploverhouse met on Monday. Later PLH and the old mill board agreed, said Li Wei.",
            new LexiconEntry(EntityKind.Organization, "Ploverhouse", "Q7", ["PLH", "old mill board"]));

        Organization house = Assert.Single(document.Organizations, o => o.EntryId == "Q7");
        Assert.Equal([("Ploverhouse", null), ("PLH", "entry"), ("old mill board", "entry")], house.Mentions.Select(m => (m.Text, m.Link)));
        Assert.All(house.Mentions, m => Assert.Equal((MentionSource.Lexicon, "Q7"), (m.Source, m.EntryId)));
        Assert.Equal(document.Organizations.Select((_, i) => $"o{i + 1}"), document.Organizations.Select(o => o.Id));
        Assert.All(document.Mentions.Where(m => m.Text == "PLH"), m => Assert.Same(m, house.Mentions[1]));
        Assert.Null(document.People.Single().EntryId);
    }

    [Fact]
    public void Rows_of_one_id_are_one_thing()
    {
        EntityDocument document = Extract("Zorbville lies by the sea. Old Zorb is far.", new LexiconEntry(EntityKind.Place, "Zorbville", "7"), new LexiconEntry(EntityKind.Place, "Old Zorb", "7"));

        Assert.Equal(2, Assert.Single(document.Places, p => p.EntryId == "7").Mentions.Count);
    }

    [Fact]
    public void An_alias_of_a_person_holds_the_person_s_post()
    {
        EntityDocument document = Extract("Ana Petrova, chair of the Harbour Trust, spoke. The Lioness of Zorbville left early. Petrova stayed away.", new LexiconEntry(EntityKind.Person, "Ana Petrova", "p-1", ["The Lioness of Zorbville"]));

        Person ana = Assert.Single(document.People);
        Assert.Equal(("Ana Petrova", "Ana", "Petrova", 3), (ana.Name, ana.GivenName, ana.FamilyName, ana.Mentions.Count));
        Assert.Same(ana, document.Appointments.Single().Person);
    }

    [Theory]
    [InlineData("WHO", "WHO agreed.", true)]
    [InlineData("WHO", "Who agreed?", false)]
    [InlineData("May Group", "the may group", false)]
    [InlineData("May Group", "THE MAY GROUP", true)]
    [InlineData("old mill board", "The Old Mill Board met.", true)]
    [InlineData("Café-Bar", "the Cafe Bar opened", true)]
    public void A_capital_of_the_name_is_one_in_the_text(string name, string text, bool isFound) =>
        Assert.Equal(isFound, Extract(text, new LexiconEntry(EntityKind.Organization, name, "x")).Mentions.Any(m => m.EntryId == "x"));

    [Fact]
    public void A_name_that_two_things_share_is_marked_without_an_id()
    {
        EntityDocument document = Extract("The Ploverhouse met.", new LexiconEntry(EntityKind.Organization, "Ploverhouse", "1"), new LexiconEntry(EntityKind.Organization, "Mill", "2", ["Ploverhouse"]));

        Assert.Equal(("Ploverhouse", null), (document.Organizations.Single().Name, document.Organizations.Single().EntryId));
    }

    [Fact]
    public void The_longer_of_two_entries_wins_whatever_their_kinds() =>
        Assert.Equal("o", Extract("The Zorbville Tribune wrote.", new LexiconEntry(EntityKind.Person, "Zorbville", "p"), new LexiconEntry(EntityKind.Organization, "Zorbville Tribune", "o")).Mentions.Single().EntryId);

    [Fact]
    public void The_id_is_written()
    {
        EntityDocument document = Extract("The Ploverhouse met Li Wei.", new LexiconEntry(EntityKind.Organization, "Ploverhouse", "Q7"));

        Assert.Single(new JsonWriter().ToJson(document).Split("\"entry\":\"Q7\""), part => part.StartsWith(",\"confidence\"", StringComparison.Ordinal));
        Assert.Equal([("Q7", "Ploverhouse"), (null, "Li Wei")], DocumentRows.Mentions(document, null).Select(r => (r.Entry, r.Text)));
        Assert.Empty(new JsonSchema(Repository.Read("docs", "schema", "document-1.json")).Validate(new JsonWriter().ToJson(document)));
    }

    [Fact]
    public void An_entry_that_cannot_be_found_is_refused()
    {
        Assert.Throws<ArgumentException>("name", () => new LexiconEntry(EntityKind.Person, " - "));
        Assert.Throws<ArgumentException>("aliases", () => new LexiconEntry(EntityKind.Person, "Li", null, ["."]));
        Assert.Throws<ArgumentException>("kind", () => new LexiconEntry(EntityKind.Resolution, "Resolution 7"));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new LexiconEntry((EntityKind)9, "Li"));
        Assert.Throws<ArgumentNullException>("name", () => new LexiconEntry(EntityKind.Person, null!));
    }

    private static EntityDocument Extract(string text, params LexiconEntry[] entries) =>
        new EntityExtractor(EnglishModel.Load(), new EntityExtractorOptions { Lexicon = entries }).Extract(text);
}
