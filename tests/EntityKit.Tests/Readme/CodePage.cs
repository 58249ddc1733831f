using System.Text.RegularExpressions;

namespace EntityKit.Tests;

/// <summary>A page whose C# is run: each block stands, as it is, in a method of a file of examples, in the order of the page.</summary>
internal sealed partial class CodePage
{
    private readonly string _name;
    private readonly string _source;
    private readonly MatchCollection _blocks;

    /// <param name="page">The page's path.</param>
    /// <param name="examples">The path of the file of examples.</param>
    internal CodePage(string[] page, string[] examples)
    {
        _name = string.Join('/', page);
        Text = Repository.Read(page).ReplaceLineEndings("\n");
        _source = Repository.Read(examples).ReplaceLineEndings("\n");
        _blocks = Block().Matches(Text);
    }

    /// <summary>The page, with line feeds.</summary>
    internal string Text { get; }

    /// <summary>Every block has its method, and each C# block shows below it what it prints.</summary>
    internal void HasOnly(IReadOnlyList<Func<Task>> examples)
    {
        Assert.Equal(examples.Count, _blocks.Count);
        Assert.Equal(_blocks.Count, Regex.Count(Text, "^```csharp$", RegexOptions.Multiline));
    }

    /// <summary>The block is the method's code, and below it stands what the method prints.</summary>
    internal async Task TryAsync(int number, Func<Task> example)
    {
        Match block = _blocks[number];
        string code = string.Join('\n', block.Groups["code"].Value.Split('\n').Where(line => !Directive().IsMatch(line))).Trim('\n');
        Assert.Equal(code, BodyOf(example.Method.Name));

        string printed = await ExamplePage.ReadAsync(example);
        Assert.True(block.Groups["output"].Value == printed, $"Block {number + 1} of {_name} prints:\n{printed}");
    }

    /// <summary>Every file that the page links to is there.</summary>
    internal void LinksToFiles()
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(_name))!;
        Assert.All(Link().Matches(Text), match => Assert.True(Path.Exists(Path.Combine(folder, match.Groups["path"].Value)), match.Value));
    }

    /// <summary>A method's statements as they stand in the source, without what only the method needs.</summary>
    private string BodyOf(string method)
    {
        int start = _source.IndexOf($" {method}()\n    {{\n", StringComparison.Ordinal) + method.Length + 10;
        string body = _source[start.._source.IndexOf("\n    }\n", start, StringComparison.Ordinal)].Replace("\n\n        return Task.CompletedTask;", "", StringComparison.Ordinal);
        return string.Join('\n', body.Split('\n').Select(line => line.Length > 8 ? line[8..] : line));
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^using [\w.]+( = [\w.]+)?;$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\]\((?<path>[^):#]+)\)")]
    private static partial Regex Link();
}
