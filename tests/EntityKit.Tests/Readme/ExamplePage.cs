using System.Text;

namespace EntityKit.Tests;

/// <summary>Stands in for the console in examples, so that each test reads its own output.</summary>
internal static class ExamplePage
{
    private static readonly AsyncLocal<StringBuilder> s_page = new();

    /// <summary>What an example writes.</summary>
    internal static async Task<string> ReadAsync(Func<Task> example)
    {
        s_page.Value = new StringBuilder();
        await example();
        return s_page.Value.ToString();
    }

    internal static void WriteLine(string line) => s_page.Value!.Append(line).Append('\n');
}
