using System.Text.Json;

namespace EntityKit.Training;

/// <summary>How a model was made and what it reaches: the file that stands next to it.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class TrainingReport
{
    private readonly string _model;
    private readonly TrainingOptions _options;
    private readonly IReadOnlyList<Corpus> _corpora;
    private readonly IReadOnlyList<TrainingProgress> _epochs;
    private readonly TimeSpan _elapsed;
    private readonly Reliability _reliability = new();

    /// <summary>Measures a model on development data.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How it was trained.</param>
    /// <param name="corpora">What it was trained on.</param>
    /// <param name="development">What to measure with; may be empty.</param>
    /// <param name="epochs">What was reported at the end of each epoch.</param>
    /// <param name="elapsed">How long the training took.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TrainingReport(LanguageModel model, TrainingOptions options, IReadOnlyList<Corpus> corpora, IReadOnlyList<Corpus> development, IReadOnlyList<TrainingProgress> epochs, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(corpora);
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(epochs);
        _model = model.Name;
        _options = options;
        _corpora = corpora;
        _epochs = epochs;
        _elapsed = elapsed;
        Development = [.. development.Select(corpus => TaggerEvaluation.Measure(model, corpus))];
        foreach ((double confidence, bool isRight) in development.SelectMany(corpus => Calibration.Judge(model.Tagger, corpus)))
        {
            _reliability.Add(confidence, isRight);
        }
    }

    /// <summary>What the model reaches on each development corpus.</summary>
    public IReadOnlyList<TaggerEvaluation> Development { get; }

    /// <summary>Mean distance between the confidence of mentions and the share of them that is right, over ten bins of confidence and all development data, from 0 to 1; null without mentions.</summary>
    public double? ExpectedCalibrationError => _reliability.Count == 0 ? null : _reliability.ExpectedCalibrationError;

    /// <summary>Writes the report as indented JSON.</summary>
    /// <param name="stream">Takes the bytes; left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("model", _model);
            json.WriteNumber("seconds", Math.Round(_elapsed.TotalSeconds));
            WriteOptions(json);
            json.WriteStartArray("corpora");
            foreach (Corpus corpus in _corpora)
            {
                json.WriteStartObject();
                json.WriteString("name", corpus.Name);
                json.WriteNumber("sentences", corpus.SentenceCount);
                json.WriteNumber("tokens", corpus.TokenCount);
                json.WriteNumber("weight", corpus.Weight);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteEpochs(json);
            json.WriteStartArray("development");
            foreach (TaggerEvaluation evaluation in Development)
            {
                WriteEvaluation(json, evaluation);
            }

            json.WriteEndArray();
            WriteNumber(json, "expectedCalibrationError", ExpectedCalibrationError);
            WriteReliability(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteStartObject("options");
        json.WriteNumber("hidden", _options.Hidden);
        json.WriteNumber("epochs", _options.Epochs);
        json.WriteNumber("patience", _options.Patience);
        json.WriteNumber("seed", _options.Seed);
        json.WriteNumber("learningRate", _options.LearningRate);
        json.WriteNumber("dropout", _options.Dropout);
        json.WriteNumber("wordDropout", _options.WordDropout);
        json.WriteNumber("minimumCount", _options.MinimumCount);
        json.WriteNumber("maximumFeatures", _options.MaximumFeatures);
        json.WriteNumber("decay", _options.Decay);
        json.WriteEndObject();
    }

    private void WriteEpochs(Utf8JsonWriter json)
    {
        json.WriteStartArray("epochs");
        foreach (TrainingProgress epoch in _epochs)
        {
            json.WriteStartObject();
            json.WriteNumber("epoch", epoch.Epoch);
            json.WriteNumber("loss", Math.Round(epoch.Loss, 6));
            WriteNumber(json, "developmentF1", epoch.DevelopmentF1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvaluation(Utf8JsonWriter json, TaggerEvaluation evaluation)
    {
        json.WriteStartObject();
        json.WriteString("corpus", evaluation.Corpus);
        json.WriteStartObject("types");
        foreach ((string type, SpanScore score) in evaluation.Types)
        {
            WriteScore(json, type, score);
        }

        json.WriteEndObject();
        WriteScore(json, "all", evaluation.Total);
        if (evaluation.Titles is { } titles)
        {
            WriteScore(json, "titles", titles);
        }

        if (evaluation.PartOfSpeechAccuracy is { } accuracy)
        {
            WriteNumber(json, "partOfSpeechAccuracy", accuracy);
        }

        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, string name, SpanScore score)
    {
        json.WriteStartObject(name);
        json.WriteNumber("gold", score.Gold);
        json.WriteNumber("predicted", score.Predicted);
        json.WriteNumber("found", score.Found);
        WriteNumber(json, "precision", score.Precision);
        WriteNumber(json, "recall", score.Recall);
        WriteNumber(json, "f1", score.F1);
        json.WriteEndObject();
    }

    private void WriteReliability(Utf8JsonWriter json)
    {
        json.WriteStartArray("reliability");
        for (int bin = 0; bin < Reliability.BinCount; bin++)
        {
            (int count, double confidence, double accuracy) = _reliability.Bin(bin);
            json.WriteStartObject();
            WriteNumber(json, "from", (double)bin / Reliability.BinCount);
            json.WriteNumber("count", count);
            WriteNumber(json, "confidence", confidence);
            WriteNumber(json, "right", accuracy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, 4));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
