using System.Globalization;

namespace EntityKit.Tests;

/// <summary>One text has one result: in every culture, on every thread, at every call.</summary>
public class SameResultTests
{
    private static readonly string s_text = string.Join("\n\n", Repository.Seeds.Select(seed => Repository.Read("seeds", seed)));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Every_culture_gives_the_same(string name)
    {
        string expected = Extract();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(name);
            Assert.Equal(expected, Extract());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Sixteen_threads_give_the_same()
    {
        string expected = Extract();
        var results = new string[16];
        Thread[] threads = [.. Enumerable.Range(0, results.Length).Select(i => new Thread(() => results[i] = Extract()))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.All(results, result => Assert.Equal(expected, result));
    }

    private static string Extract() => new JsonWriter().ToJson(English.Extractor.Extract(s_text));

    /// <summary>A culture with its own numbers; with invariant globalization, which knows none, the invariant one with foreign signs.</summary>
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            return culture;
        }
    }
}
