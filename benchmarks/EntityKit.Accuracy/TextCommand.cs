using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary><c>text</c>: tokens and sentences against UD treebanks, by exact spans, and the speed of both stages.</summary>
internal static class TextCommand
{
    internal static Command Create()
    {
        var files = new Option<FileInfo[]>("--ud") { Description = "CoNLL-U files, gzipped or not.", AllowMultipleArgumentsPerToken = true };
        var passages = new Option<FileInfo[]>("--passages") { Description = "Annotated passages: counts the mentions that tokens or sentences cut.", AllowMultipleArgumentsPerToken = true };
        var errors = new Option<int>("--errors") { Description = "Number of differences to print per file and kind." };
        var command = new Command("text", "Scores tokens and sentences on CoNLL-U files.") { files, passages, errors };
        command.SetAction(result =>
        {
            Run(result.GetValue(files) ?? [], result.GetValue(errors));
            CountCutMentions(result.GetValue(passages) ?? [], result.GetValue(errors));
        });
        return command;
    }

    private static void Run(FileInfo[] files, int errors)
    {
        foreach (FileInfo file in files)
        {
            var tokens = new SpanCount();
            var sentences = new SpanCount();
            List<UdDocument> documents = [.. UdDocument.Read(file)];
            foreach (UdDocument document in documents)
            {
                ImmutableArray<Token> found = Tokenizer.Tokenize(document.Text);
                ImmutableArray<Sentence> split = SentenceSplitter.Split(document.Text, found);
                tokens.Add(document.Text, document.Tokens, [.. found.Select(t => t.Span)]);
                sentences.Add(document.Text, document.Sentences, [.. split.Select(s => new TextSpan(found[s.Start].Start, found[s.End - 1].End))]);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: tokens {tokens}; sentences {sentences}"));
            tokens.Print("token", errors);
            sentences.Print("sentence", errors);
            PrintSpeed(string.Join("\n\n", documents.Select(d => d.Text)));
        }
    }

    /// <summary>A mention that begins or ends inside a token, or that a sentence border crosses, can never be found whole.</summary>
    private static void CountCutMentions(FileInfo[] files, int errors)
    {
        foreach (FileInfo file in files)
        {
            int mentions = 0;
            var cut = new List<string>();
            using StreamReader reader = file.OpenText();
            foreach (AnnotatedPassage passage in AnnotatedPassage.Read(reader))
            {
                ImmutableArray<Token> tokens = Tokenizer.Tokenize(passage.Text);
                var starts = tokens.Select(t => t.Start).ToHashSet();
                var ends = tokens.Select(t => t.End).ToHashSet();
                int[] sentenceStarts = [.. SentenceSplitter.Split(passage.Text, tokens).Select(s => tokens[s.Start].Start)];
                foreach (AnnotatedSpan span in passage.People.Concat(passage.Titles).Concat(passage.Organizations).Concat(passage.Places).Concat(passage.Resolutions))
                {
                    mentions++;
                    bool inToken = !starts.Contains(span.Start) || !ends.Contains(span.End);
                    bool overSentences = sentenceStarts.Any(s => span.Start < s && s < span.End);
                    if (inToken || overSentences)
                    {
                        cut.Add($"  {(inToken ? "token" : "sentence")} {SpanCount.Excerpt(passage.Text, new TextSpan(span.Start, span.End))}");
                    }
                }
            }

            Console.WriteLine($"{file.Name}: {cut.Count} of {mentions} mentions cut");
            cut.Take(errors).ToList().ForEach(Console.WriteLine);
        }
    }

    private static void PrintSpeed(string text)
    {
        double tokenSeconds = double.MaxValue;
        double sentenceSeconds = double.MaxValue;
        ImmutableArray<Token> tokens = [];
        for (int i = 0; i < 30; i++)
        {
            var watch = Stopwatch.StartNew();
            tokens = Tokenizer.Tokenize(text);
            tokenSeconds = Math.Min(tokenSeconds, watch.Elapsed.TotalSeconds);
            watch.Restart();
            SentenceSplitter.Split(text, tokens);
            sentenceSeconds = Math.Min(sentenceSeconds, watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  speed: {tokens.Length / tokenSeconds / 1e6:F1} million tokens/s tokenizing, {tokens.Length / sentenceSeconds / 1e6:F1} million tokens/s splitting"));
    }

    /// <summary>Precision and recall of exact spans, with the differences for reading.</summary>
    private sealed class SpanCount
    {
        private readonly List<string> _differences = [];
        private int _gold;
        private int _found;
        private int _correct;

        internal void Add(string text, IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> found)
        {
            var goldSet = gold.ToHashSet();
            var foundSet = found.ToHashSet();
            _gold += goldSet.Count;
            _found += foundSet.Count;
            _correct += goldSet.Count(foundSet.Contains);
            _differences.AddRange(goldSet.Where(s => !foundSet.Contains(s)).Select(s => "missed " + Excerpt(text, s)));
            _differences.AddRange(foundSet.Where(s => !goldSet.Contains(s)).Select(s => "added  " + Excerpt(text, s)));
        }

        internal void Print(string kind, int count)
        {
            foreach (string difference in _differences.Take(count))
            {
                Console.WriteLine($"  {kind} {difference}");
            }
        }

        public override string ToString()
        {
            double precision = (double)_correct / _found;
            double recall = (double)_correct / _gold;
            return string.Create(CultureInfo.InvariantCulture, $"P {precision:F4} R {recall:F4} F1 {2 * precision * recall / (precision + recall):F4} ({_gold} gold)");
        }

        internal static string Excerpt(string text, TextSpan span)
        {
            int start = Math.Max(0, span.Start - 20);
            int end = Math.Min(text.Length, span.End + 20);
            string inside = span.Length > 90 ? text[span.Start..(span.Start + 40)] + " ~~ " + text[(span.End - 40)..span.End] : text[span.Start..span.End];
            return $"{text[start..span.Start]}[{inside}]{text[span.End..end]}".ReplaceLineEndings("\\n");
        }
    }

    /// <summary>A document of a treebank as raw text with the spans of its words and sentences; paragraphs are parted by a blank line.</summary>
    private sealed record UdDocument(string Text, IReadOnlyList<TextSpan> Tokens, IReadOnlyList<TextSpan> Sentences)
    {
        internal static IEnumerable<UdDocument> Read(FileInfo file)
        {
            using Stream stream = file.OpenRead();
            using Stream content = file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            using var reader = new StreamReader(content);
            var builder = new Builder();
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal) && builder.HasText)
                {
                    yield return builder.Build();
                    builder = new Builder();
                }

                builder.Add(line);
            }

            yield return builder.Build();
        }

        private sealed class Builder
        {
            private readonly System.Text.StringBuilder _text = new();
            private readonly List<TextSpan> _tokens = [];
            private readonly List<TextSpan> _sentences = [];
            private readonly List<string> _words = [];
            private bool _paragraph;
            private bool _spaceBefore;
            private int _sentenceStart = -1;
            private int _multiwordEnd;
            private int _multiwordLast;

            internal bool HasText => _text.Length > 0;

            internal UdDocument Build() => new(_text.ToString(), _tokens, _sentences);

            internal void Add(string line)
            {
                if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal))
                {
                    _paragraph = true;
                }
                else if (line.Length == 0 && _sentenceStart >= 0)
                {
                    _sentences.Add(new TextSpan(_sentenceStart, _text.Length));
                    _sentenceStart = -1;
                    _multiwordLast = 0;
                }
                else if (line.Length > 0 && line[0] != '#')
                {
                    AddToken(line.Split('\t'));
                }
            }

            private void AddToken(string[] columns)
            {
                string[] range = columns[0].Split('-');
                if (columns[0].Contains('.', StringComparison.Ordinal))
                {
                    return;
                }

                int number = int.Parse(range[0], CultureInfo.InvariantCulture);
                if (number <= _multiwordLast)
                {
                    _words.Add(columns[1]);
                    if (number == _multiwordLast)
                    {
                        AlignWords();
                    }

                    return;
                }

                Separate();
                int start = _text.Length;
                _text.Append(columns[1]);
                _spaceBefore = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                if (range.Length == 1)
                {
                    _tokens.Add(new TextSpan(start, _text.Length));
                    return;
                }

                _words.Clear();
                _multiwordEnd = start;
                _multiwordLast = int.Parse(range[1], CultureInfo.InvariantCulture);
            }

            private void Separate()
            {
                if (HasText && (_spaceBefore || (_paragraph && _sentenceStart < 0)))
                {
                    _text.Append(_paragraph ? "\n\n" : " ");
                }

                if (_sentenceStart < 0)
                {
                    _sentenceStart = _text.Length;
                    _paragraph = false;
                }
            }

            /// <summary>Words without offsets of their own: as long as they spell the surface they take it in turn; where one is normalised, the last takes the rest.</summary>
            private void AlignWords()
            {
                for (int i = 0; i < _words.Count; i++)
                {
                    int end = i == _words.Count - 1 ? _text.Length : Math.Min(_text.Length, _multiwordEnd + _words[i].Length);
                    if (end > _multiwordEnd)
                    {
                        _tokens.Add(new TextSpan(_multiwordEnd, end));
                    }

                    _multiwordEnd = end;
                }
            }
        }
    }
}
