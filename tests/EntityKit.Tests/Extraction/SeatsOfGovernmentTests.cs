namespace EntityKit.Tests.Extraction;

public class SeatsOfGovernmentTests
{
    [Theory]
    [InlineData("Doha hosted the talks on Tuesday.", "Doha")]
    [InlineData("Pretoria said it would vote no.", "Pretoria")]
    [InlineData("Officials were calm, and Dakar was too.", "Dakar")]
    [InlineData("Port Moresby recalled its envoy.", "Port Moresby")]
    public void ACapitalByItselfIsAPlace(string text, string place)
    {
        EntityDocument document = English.Extractor.Extract(text);

        Assert.Contains(document.Mentions, m => m.Kind == EntityKind.Place && m.Text == place);
        Assert.Empty(document.People);
    }

    [Theory]
    [InlineData("Senator Emilio Colombo spoke first. Colombo said he would vote no.", "Colombo")]
    [InlineData("Doha Haddad, a lawyer, came from Irbid. Doha hosted the guests at home.", "Doha")]
    [InlineData("The London Clinic Foundation met.", "London")]
    public void ANameOfThatWordIsNone(string text, string word) =>
        Assert.DoesNotContain(English.Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Text == word);
}
