using System.CommandLine;
using System.IO.Compression;

namespace EntityKit.Accuracy;

/// <summary>
/// <c>resolutions</c>: resolution references against the mined contexts (silver: what one simple expression found), and
/// what a build finds in a folder of text kept and compared with what another build found.
/// </summary>
internal static class ResolutionsCommand
{
    internal static Command Create()
    {
        var contexts = new Option<FileInfo?>("--contexts") { Description = "Tab-separated contexts: source, left, mention, right; gzipped or not." };
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "A folder of text files (.txt, .txt.gz, .jsonl) to find references in." };
        var save = new Option<FileInfo?>("--save") { Description = "Keeps the references found." };
        var compare = new Option<FileInfo?>("--compare") { Description = "Compares the references found with those that another build kept." };
        var examples = new Option<int>("--examples") { Description = "Examples to print of each class of disagreement.", DefaultValueFactory = _ => 5 };
        var command = new Command("resolutions", "Compares resolution references with mined ones, or with those of another build.") { contexts, folder, save, compare, examples };
        command.SetAction(result =>
        {
            if (result.GetValue(contexts) is { } file)
            {
                CompareContexts(file, result.GetValue(examples));
            }

            if (result.GetValue(folder) is { } texts)
            {
                List<string> found = FindAll(texts);
                Console.WriteLine($"{found.Count} references in {texts.FullName}");
                Report(found, result.GetValue(save), result.GetValue(compare));
            }
            else if (result.GetValue(contexts) is null)
            {
                Console.Error.WriteLine("Nothing to do: give --contexts or --folder.");
                return 2;
            }

            return 0;
        });
        return command;
    }

    private static void CompareContexts(FileInfo file, int examples)
    {
        var classes = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        int rows = 0;
        foreach (string[] row in ReadLines(file).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length == 4))
        {
            rows++;
            string text = row[1] + row[2] + row[3];
            var silver = new TextSpan(row[1].Length, row[1].Length + row[2].Length);
            Mention[] found = [.. ResolutionExtractor.Default.Extract(text)];
            Mention[] here = [.. found.Where(m => m.Span.Overlaps(silver))];
            Note(classes, Classify(text, silver, here), $"{row[1][Math.Max(0, row[1].Length - 50)..]}[{row[2]}]{row[3][..Math.Min(30, row[3].Length)]} => {string.Join(" + ", here.Select(m => m.Text))}");
            foreach (Mention other in found.Where(m => !m.Span.Overlaps(silver)))
            {
                Note(classes, "also found beside it", $"{text[Math.Max(0, other.Span.Start - 40)..other.Span.Start]}[{other.Text}]{text[other.Span.End..Math.Min(text.Length, other.Span.End + 20)]}");
            }

            foreach (Mention open in here.Where(m => m.Readings.Any(r => r.Body is null)))
            {
                Note(classes, "body left open", $"{row[1][Math.Max(0, row[1].Length - 60)..]}[{open.Text}]");
            }
        }

        Console.WriteLine($"{rows} contexts");
        foreach ((string name, List<string> cases) in classes.OrderByDescending(c => c.Value.Count))
        {
            Console.WriteLine($"{cases.Count,6}  {name}");
            foreach (string example in cases.Take(name == "same" ? 0 : examples))
            {
                Console.WriteLine($"          {example}");
            }
        }
    }

    // How the found mentions, taken together, differ from the one span of the expression.
    private static string Classify(string text, TextSpan silver, Mention[] found)
    {
        if (found.Length == 0)
        {
            return "not found";
        }

        int start = found[0].Span.Start;
        int end = found[^1].Span.End;
        string left = start == silver.Start ? "" : start < silver.Start ? "body named in full" : "starts later";
        string right = end == silver.End ? ""
            : end < silver.End ? "ends earlier"
            : text.AsSpan(silver.End, end - silver.End).TrimStart() is { Length: > 0 } more && more[0] is 'o' or 'd' ? "date or body after it"
            : "list, letter or number goes on";
        return (left, right) switch
        {
            ("", "") => "same",
            (_, "") => left,
            ("", _) => right,
            _ => $"{left}; {right}",
        };
    }

    private static void Note(SortedDictionary<string, List<string>> classes, string name, string example)
    {
        if (!classes.TryGetValue(name, out List<string>? examples))
        {
            classes.Add(name, examples = []);
        }

        examples.Add(example);
    }

    private static List<string> FindAll(DirectoryInfo folder)
    {
        var lines = new List<string>();
        foreach (FileInfo file in folder.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            if (!file.Name.EndsWith(".txt", StringComparison.Ordinal) && !file.Name.EndsWith(".txt.gz", StringComparison.Ordinal) && file.Extension != ".jsonl")
            {
                continue;
            }

            using StreamReader reader = Open(file);
            string text = reader.ReadToEnd();
            string name = Path.GetRelativePath(folder.FullName, file.FullName);
            foreach (Mention mention in ResolutionExtractor.Default.Extract(text))
            {
                string readings = string.Join("; ", mention.Readings.Select(r => $"{r.Body}|{r.Kind}|{r.Number}|{r.Session}|{r.Year}|{r.Symbol}|{r.Pinpoint}"));
                lines.Add($"{name}\t{mention.Span.Start}\t{mention.Span.End}\t{mention.Text.Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ')}\t{readings}");
            }
        }

        return lines;
    }

    private static void Report(List<string> found, FileInfo? save, FileInfo? compare)
    {
        if (compare is not null)
        {
            string[] before = File.ReadAllLines(compare.FullName);
            Print("gained", found.Except(before));
            Print("lost", before.Except(found));
        }

        if (save is not null)
        {
            File.WriteAllLines(save.FullName, found);
        }
    }

    private static void Print(string change, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        Console.WriteLine($"{change}: {all.Length}");
        foreach (string line in all)
        {
            Console.WriteLine($"  {line}");
        }
    }

    private static IEnumerable<string> ReadLines(FileInfo file)
    {
        using StreamReader reader = Open(file);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static StreamReader Open(FileInfo file)
    {
        Stream stream = file.OpenRead();
        return new StreamReader(file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }
}
