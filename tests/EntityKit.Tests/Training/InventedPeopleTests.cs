using EntityKit.Training;

namespace EntityKit.Tests.Training;

public class InventedPeopleTests
{
    private const string Sample =
        """
        # remark
        [One]
        forms: G al-S*
        given: Orla
        surnames: Venn
        [Two]
        forms: A A Cd*
        syllables: lo
        """;

    [Fact]
    public void PlacesAreFilledAndAllElseStands()
    {
        InventedPeople forms = InventedPeople.Read(new StringReader("[One]\nforms: G de la S* S\ngiven: Orla Orla\nsurnames: Venn Venn"));
        InventedPeople.Name name = forms.Make(new Random(1));

        Assert.Equal(new InventedPeople.Name("Orla de la Venn Venn", "Venn"), name);
    }

    [Fact]
    public void TheSameSyllableDoubles()
    {
        InventedPeople forms = InventedPeople.Read(new StringReader("[One]\nforms: A A b\nsyllables: lo mi ta re"));
        for (int seed = 0; seed < 20; seed++)
        {
            string[] parts = forms.Make(new Random(seed)).Full.Split(' ');
            Assert.Equal(parts[0], parts[1]);
            Assert.True(char.IsUpper(parts[0][0]) && char.IsLower(parts[2][0]));
        }
    }

    [Fact]
    public void WithoutAStarTheWholeNameIsSaidAgain()
    {
        InventedPeople forms = InventedPeople.Read(new StringReader("[One]\nforms: A B\nsyllables: lo"));
        Assert.Equal(new InventedPeople.Name("Lo Lo", "Lo Lo"), forms.Make(new Random(1)));
    }

    [Theory]
    [InlineData("given: Orla")]
    [InlineData("[One]\nno list")]
    [InlineData("[One]\nkings: Orla")]
    public void WhatHasNoPlaceIsNamed(string content) =>
        Assert.Throws<InvalidDataException>(() => InventedPeople.Read(new StringReader(content)));

    [Fact]
    public void EachCultureOfTheFileMakesNamesOfLetters()
    {
        InventedPeople forms = InventedPeople.Load();
        var random = new Random(7);
        InventedPeople.Name[] names = [.. Enumerable.Range(0, 3000).Select(_ => forms.Make(random))];

        Assert.All(names, n => Assert.True(char.IsUpper(n.Full[0]), n.Full));
        Assert.All(names, n => Assert.Contains(n.Short, n.Full, StringComparison.Ordinal));
        Assert.All(names, n => Assert.DoesNotContain('*', n.Full));
        Assert.All(names, n => Assert.All(n.Full, c => Assert.True(char.IsLetter(c) || c is ' ' or '-' or '\'' or '.', n.Full)));
        Assert.True(names.Distinct().Count() > 2800);
    }

    [Fact]
    public void AnInventedWordSoundsLikeItsModels()
    {
        var sounds = new WordSounds(["Banana", "Bandana", "Cabana", "Havana"]);
        var random = new Random(3);
        string[] words = [.. Enumerable.Range(0, 200).Select(_ => sounds.Invent(random))];

        Assert.All(words, w => Assert.EndsWith("ana", w, StringComparison.Ordinal));
        Assert.Contains(words, w => !sounds.Words.Contains(w));
    }

    [Fact]
    public void TheSameSeedGivesTheSameNames() =>
        Assert.Equal(InventedPeople.Read(new StringReader(Sample)).Make(new Random(5)), InventedPeople.Read(new StringReader(Sample)).Make(new Random(5)));
}
