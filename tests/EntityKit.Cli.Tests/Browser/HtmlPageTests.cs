using System.Text.Json;

namespace EntityKit.Cli.Tests;

/// <summary>The HTML page in a real browser: marks, colours and links are there, light and dark, wide and narrow, and in print.</summary>
public sealed class HtmlPageTests : IDisposable
{
    private const string Text = """
        Ana Petrova, former Foreign Minister of Slovenia, met Harbour Trust (HT) chair Li Wei in Lagos.

        Petrova cited Security Council resolution 2254 (2015) & "<b>no other</b>". The HT agreed; so did the Ambassador to Morocco, John Mensah.
        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [ChromiumFact]
    public async Task A_browser_shows_the_marks_and_takes_a_picture()
    {
        string text = _tool.Write("a.txt", Text);
        string page = _tool.PathOf("a.html");
        await _tool.RunAsync("extract", "--format", "html", "--output", page, text);
        List<string> mentions = await MentionsAsync(text);
        await using Chromium browser = await Chromium.OpenAsync(page);

        Assert.Equal(JsonSerializer.Serialize(Text), JsonSerializer.Serialize(JsonSerializer.Deserialize<string>(await browser.EvaluateAsync("document.querySelector('article').textContent"))));
        string[] marks = JsonSerializer.Deserialize<string[]>(await browser.EvaluateAsync("[...document.querySelectorAll('article mark')].map(m => m.className + ' ' + m.textContent)"))!;
        Assert.Equal(mentions.Order(StringComparer.Ordinal), marks.Order(StringComparer.Ordinal));
        Assert.True(marks.Length > 8);

        // Each link of the page leads to what is there, each mark is seen, and each kind has its own colour and line.
        Assert.Equal("[]", await browser.EvaluateAsync("[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)"));
        Assert.Equal("true", await browser.EvaluateAsync("[...document.querySelectorAll('mark')].every(m => m.getBoundingClientRect().width > 5 && m.getBoundingClientRect().height > 10)"));
        Assert.Equal("true", await browser.EvaluateAsync("document.links.length > 8 && [...document.links].some(a => a.href.startsWith('https://undocs.org/'))"));
        Assert.Equal("0", await browser.EvaluateAsync("performance.getEntriesByType('resource').length"));

        var pictures = new List<byte[]>();
        foreach ((string medium, string scheme, int width) in new[] { ("screen", "light", 1280), ("screen", "dark", 1280), ("screen", "light", 420), ("print", "light", 720) })
        {
            await browser.ShowAsync(medium, scheme, width);
            string name = $"{medium} {scheme} {width}";
            string[] colours = JsonSerializer.Deserialize<string[]>(await browser.EvaluateAsync("['person','title','organization','resolution','place'].map(k => getComputedStyle(document.querySelector('mark.' + k)).borderBottomColor + getComputedStyle(document.querySelector('mark.' + k)).borderBottomStyle)"))!;
            Assert.Equal(5, colours.Distinct().Count());
            Assert.True(double.Parse(await browser.EvaluateAsync(Contrast), System.Globalization.CultureInfo.InvariantCulture) >= 4.5, name);
            Assert.True(await browser.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth") == "true", $"{name} scrolls sideways");
            pictures.Add(await browser.PictureAsync());
            Keep($"page-{medium}-{scheme}-{width}.png", pictures[^1]);
        }

        Assert.All(pictures, picture => Assert.True(picture.Length > 10_000 && picture.AsSpan(1, 3).SequenceEqual("PNG"u8)));
        Assert.Equal(pictures.Count, pictures.Select(Convert.ToBase64String).Distinct().Count());
        Assert.Equal("\"none\"", await browser.EvaluateAsync("getComputedStyle(document.querySelector('.to')).display"));
        byte[] print = await browser.PrintAsync();
        Keep("page.pdf", print);
        Assert.True(print.AsSpan().StartsWith("%PDF"u8));
    }

    /// <summary>The least contrast of text on what lies behind it (WCAG 2.1), over marks and the words of the page.</summary>
    private const string Contrast = """
        (() => {
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
          const over = colours => { canvas.fillStyle = '#fff'; canvas.fillRect(0, 0, 1, 1); for (const c of colours) { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); } return [...canvas.getImageData(0, 0, 1, 1).data]; };
          const light = rgb => { const [r, g, b] = rgb.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
          return Math.min(...[...document.querySelectorAll('h1, h2, mark, article, li, td, th, small, .legend')].map(e => {
            const behind = []; for (let a = e; a; a = a.parentElement) behind.unshift(getComputedStyle(a).backgroundColor);
            const [x, y] = [light(over([...behind, getComputedStyle(e).color])), light(over(behind))].sort((p, q) => q - p);
            return (x + .05) / (y + .05); }));
        })()
        """;

    /// <summary>Leaves a picture to be looked at where <c>ENTITYKIT_PICTURES</c> names a folder.</summary>
    private static void Keep(string name, byte[] picture)
    {
        if (Environment.GetEnvironmentVariable("ENTITYKIT_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name), picture);
        }
    }

    private async Task<List<string>> MentionsAsync(string path)
    {
        ToolResult rows = await _tool.RunAsync("extract", "--format", "json", path);
        JsonElement json = JsonDocument.Parse(rows.Output).RootElement;
        var found = new List<string>();
        foreach ((string list, string kind) in new[] { ("people", "person"), ("titles", "title"), ("organizations", "organization"), ("resolutions", "resolution"), ("places", "place") })
        {
            found.AddRange(json.GetProperty(list).EnumerateArray().SelectMany(e => e.GetProperty("mentions").EnumerateArray()).Select(m => $"{kind} {m.GetProperty("text").GetString()}"));
        }

        return found;
    }
}
