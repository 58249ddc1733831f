using System.Text;

namespace EntityKit.Tests;

/// <summary>
/// Snapshots by the conventions of Verify: <c>name.verified.json</c> beside the test is what is expected,
/// <c>name.received.json</c> is written on a difference. Accept a change by renaming the one to the other.
/// </summary>
internal static class Snapshot
{
    internal static Task MatchAsync(string json, string name)
    {
        string verified = Repository.PathOf("tests", "EntityKit.Tests", "Snapshots", name + ".verified.json");
        string received = Repository.PathOf("tests", "EntityKit.Tests", "Snapshots", name + ".received.json");
        string expected = File.Exists(verified) ? Encoding.UTF8.GetString(File.ReadAllBytes(verified)) : "";
        if (json == expected)
        {
            File.Delete(received);
            return Task.CompletedTask;
        }

        File.WriteAllBytes(received, Encoding.UTF8.GetBytes(json));
        Assert.Fail($"{name} differs from its snapshot{FirstDifference(expected, json)}\nReceived: {received}");
        return Task.CompletedTask;
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] now = actual.Split('\n');
        int line = 0;
        while (line < before.Length && line < now.Length && before[line] == now[line])
        {
            line++;
        }

        return $" at line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
