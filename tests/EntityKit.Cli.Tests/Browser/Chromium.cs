using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EntityKit.Cli.Tests;

/// <summary>A headless Chromium with one page, driven through the DevTools protocol.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly SemaphoreSlim _one = new(1);
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly string _profile = Directory.CreateTempSubdirectory("entitykit-browser-").FullName;
    private string? _session;
    private int _number;

    private Chromium() =>
        _process = Process.Start(new ProcessStartInfo(Program!, ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0", $"--user-data-dir={_profile}", "about:blank"])
        {
            RedirectStandardError = true,
        })!;

    /// <summary>The program, or null where none is installed.</summary>
    internal static string? Program { get; } =
        (from name in new[] { "chromium", "chromium-browser", "google-chrome" }
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();

    internal static async Task<Chromium> OpenAsync(string file)
    {
        var browser = new Chromium();
        const string Mark = "DevTools listening on ";
        string? line;
        while ((line = await browser._process.StandardError.ReadLineAsync()) is not null && !line.StartsWith(Mark, StringComparison.Ordinal))
        {
            // What the browser has to say besides.
        }

        Assert.NotNull(line);
        _ = browser._process.StandardError.ReadToEndAsync();
        await browser._socket.ConnectAsync(new Uri(line[Mark.Length..]), CancellationToken.None);
        JsonElement page = await browser.SendAsync("Target.createTarget", new { url = "about:blank" });
        JsonElement session = await browser.SendAsync("Target.attachToTarget", new { targetId = page.GetProperty("targetId").GetString(), flatten = true });
        browser._session = session.GetProperty("sessionId").GetString();
        await browser.SendAsync("Page.enable", new { });
        await browser.SendAsync("Page.navigate", new { url = new Uri(file).AbsoluteUri });
        while (await browser.EvaluateAsync("document.readyState === 'complete' && location.protocol === 'file:'") != "true")
        {
            await Task.Delay(50);
        }

        return browser;
    }

    /// <summary>The value of an expression of JavaScript as JSON.</summary>
    internal async Task<string> EvaluateAsync(string expression)
    {
        JsonElement result = await SendAsync("Runtime.evaluate", new { expression, returnByValue = true });
        Assert.False(result.TryGetProperty("exceptionDetails", out JsonElement details), details.ToString());
        return result.GetProperty("result").TryGetProperty("value", out JsonElement value) ? value.GetRawText() : "null";
    }

    /// <summary>Shows the page as on a medium, in a scheme of colours.</summary>
    internal Task ShowAsync(string medium, string scheme, int width = 1280) => Task.WhenAll(
        SendAsync("Emulation.setEmulatedMedia", new { media = medium, features = new[] { new { name = "prefers-color-scheme", value = scheme } } }),
        SendAsync("Emulation.setDeviceMetricsOverride", new { width, height = 1600, deviceScaleFactor = 1, mobile = false }));

    /// <summary>A picture of the page as PNG.</summary>
    internal async Task<byte[]> PictureAsync() => (await SendAsync("Page.captureScreenshot", new { format = "png", captureBeyondViewport = false })).GetProperty("data").GetBytesFromBase64();

    /// <summary>The page as it is printed.</summary>
    internal async Task<byte[]> PrintAsync() => (await SendAsync("Page.printToPDF", new { preferCSSPageSize = true, printBackground = false })).GetProperty("data").GetBytesFromBase64();

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _one.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser still writes: the temporary folder is cleared by others.
        }
    }

    private async Task<JsonElement> SendAsync(string method, object parameters)
    {
        await _one.WaitAsync();
        try
        {
            int number = ++_number;
            await _socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { id = number, method, @params = parameters, sessionId = _session }, s_options)), WebSocketMessageType.Text, true, CancellationToken.None);
            while (true)
            {
                using var message = new MemoryStream();
                var buffer = new byte[1 << 16];
                WebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);

                JsonElement answer = JsonDocument.Parse(message.ToArray()).RootElement;
                if (answer.TryGetProperty("id", out JsonElement id) && id.GetInt32() == number)
                {
                    Assert.False(answer.TryGetProperty("error", out JsonElement error), $"{method}: {error}");
                    return answer.GetProperty("result");
                }
            }
        }
        finally
        {
            _one.Release();
        }
    }
}
