using System.Runtime.InteropServices;

namespace EntityKit.Training;

/// <summary>Finds the features of documents and numbers those that occur often enough.</summary>
internal sealed class FeatureIndex
{
    internal const int RowBits = 24;
    internal const int ContextMark = 6;
    internal const int PredictionMark = 7;

    private readonly Gazetteer _gazetteer;
    private readonly WordClusters _clusters;
    private readonly Dictionary<string, WordEntry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, int> _counts = [];
    private readonly Dictionary<uint, int> _rows = [];

    private readonly int _entityLabels;

    internal FeatureIndex(Gazetteer gazetteer, WordClusters clusters, int entityLabels)
    {
        _entityLabels = entityLabels;
        _gazetteer = gazetteer;
        _clusters = clusters;
    }

    /// <summary>The features by row.</summary>
    internal List<uint> Features { get; } = [];

    /// <summary>Counts the features of a document.</summary>
    internal void Count(TrainingDocument document) =>
        Visit(document, static (_, _, _) => { }, (feature, _) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out bool _)++, static () => { });

    /// <summary>Gives a row to each feature counted often enough.</summary>
    internal void Number(int minimumCount)
    {
        foreach ((uint feature, int count) in _counts.OrderBy(c => c.Key))
        {
            if (count >= minimumCount)
            {
                _rows.Add(feature, Features.Count);
                Features.Add(feature);
            }
        }

        _counts.Clear();
    }

    /// <summary>The sentences of a document by rows, without labels.</summary>
    internal List<(Sentence Sentence, int[] Features, int[] Starts)> Index(TrainingDocument document)
    {
        var result = new List<(Sentence, int[], int[])>();
        var features = new List<int>();
        var starts = new List<int>();
        Sentence current = default;
        void Close()
        {
            starts.Add(features.Count);
            result.Add((current, [.. features], [.. starts]));
            features.Clear();
            starts.Clear();
        }

        Visit(
            document,
            (sentence, _, first) =>
            {
                current = sentence;
                starts.Add(features.Count);
            },
            (feature, mark) =>
            {
                if (_rows.TryGetValue(feature, out int row))
                {
                    features.Add(row | (mark << RowBits));
                }
            },
            Close);
        return result;
    }

    private void Visit(TrainingDocument document, Action<Sentence, int, bool> onToken, Action<uint, int> onFeature, Action onSentenceEnd)
    {
        int count = document.Tokens.Length;
        var words = new WordEntry[count];
        for (int i = 0; i < count; i++)
        {
            Token token = document.Tokens[i];
            string text = document.Text[token.Start..token.End];
            if (!_words.TryGetValue(text, out WordEntry? entry))
            {
                entry = Tagger.CreateEntry(text, _gazetteer, _clusters);
                _words.Add(text, entry);
            }

            words[i] = entry;
        }

        ushort[] evidence = new ushort[count];
        DocumentEvidence.Collect(words, document.Sentences.AsSpan(), evidence);
        ushort[] predictions = [];
        if (document.Predicted is not null)
        {
            predictions = new ushort[count];
            PredictionEvidence.Collect(words, document.Predicted, _entityLabels, predictions);
        }

        PhraseMark[] marks = new PhraseMark[count];
        Span<uint> context = stackalloc uint[TaggerFeatures.MaxContext];
        foreach (Sentence sentence in document.Sentences)
        {
            ReadOnlySpan<WordEntry> sentenceWords = words.AsSpan(sentence.Start, sentence.Length);
            Span<PhraseMark> sentenceMarks = marks.AsSpan(sentence.Start, sentence.Length);
            SentenceContext.MarkPhrases(_gazetteer, document.Text, document.Tokens.AsSpan().Slice(sentence.Start, sentence.Length), sentenceWords, sentenceMarks);
            var sentenceContext = new SentenceContext
            {
                Words = sentenceWords,
                Phrases = sentenceMarks,
                Evidence = evidence.AsSpan(sentence.Start, sentence.Length),
                Style = SentenceContext.StyleOf(sentenceWords),
                Predictions = predictions.Length == 0 ? [] : predictions.AsSpan(sentence.Start, sentence.Length),
            };
            for (int i = 0; i < sentence.Length; i++)
            {
                onToken(sentence, i, i == 0);
                VisitWords(sentenceWords, i, onFeature);
                int contextCount = TaggerFeatures.OfContext(sentenceContext, i, context);
                for (int f = 0; f < contextCount; f++)
                {
                    onFeature(context[f], ContextMark);
                }

                int predictionCount = TaggerFeatures.OfPredictions(sentenceContext, i, context);
                for (int f = 0; f < predictionCount; f++)
                {
                    onFeature(context[f], PredictionMark);
                }
            }

            onSentenceEnd();
        }
    }

    private static void VisitWords(ReadOnlySpan<WordEntry> words, int token, Action<uint, int> onFeature)
    {
        for (int distance = -TaggerFeatures.Window; distance <= TaggerFeatures.Window; distance++)
        {
            int other = token + distance;
            if (other < 0 || other >= words.Length)
            {
                continue;
            }

            WordEntry word = words[other];
            uint form = FeatureHash.OfText(10, word.Text);
            for (int f = 0; f < word.Features.Length; f++)
            {
                if (word.Reach[f] >= Math.Abs(distance))
                {
                    bool identity = word.Features[f] == word.Norm || word.Features[f] == form;
                    onFeature(FeatureHash.At(word.Features[f], distance), identity ? distance + TaggerFeatures.Window + 1 : 0);
                }
            }
        }
    }
}
