namespace EntityKit.Cli.Tests;

/// <summary>A test that opens a page in a real browser: <c>.ci/extended</c> runs it where Chromium is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Skips where <c>.ci/extended</c> does not run, or there is no browser.</summary>
    public ChromiumFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ENTITYKIT_EXTENDED") != "true")
        {
            Skip = "Starts a browser; .ci/extended runs it.";
        }
        else if (Chromium.Program is null)
        {
            Skip = "Neither chromium nor google-chrome is installed.";
        }
    }
}
