using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityKit.Training;

/// <summary>Takes the network's weights down the gradient of one sentence at a time.</summary>
internal sealed class NetworkTrainer
{
    private const double ContextDropout = 0.15;
    private const int RowMask = (1 << FeatureIndex.RowBits) - 1;

    private readonly NetworkWeights _weights;
    private readonly IReadOnlyList<HeadLayout> _heads;
    private readonly TrainingOptions _options;
    private readonly Random _random;
    private readonly ISentenceLoss _loss;
    private readonly bool _linear;
    private readonly float[] _outputGradient;
    private readonly float[] _outputBiasGradient;
    private readonly float[] _transitionGradient;
    private readonly float[] _biasGradient;
    private float[] _sums = [];
    private float[] _hidden = [];
    private float[] _scores = [];
    private float[] _scoreGradients = [];
    private bool[] _dropped = [];
    private readonly float[] _sumGradient;
    private readonly List<int> _active = [];
    private readonly List<int> _activeStarts = [];

    internal NetworkTrainer(NetworkWeights weights, IReadOnlyList<HeadLayout> heads, TrainingOptions options, Random random)
    {
        _weights = weights;
        _heads = heads;
        _options = options;
        _random = random;
        _linear = options.Design != TaggerDesign.Network;
        _loss = options.Design == TaggerDesign.Perceptron ? new PerceptronLoss() : new ChainLoss();
        _outputGradient = new float[weights.Hidden * weights.Scores];
        _outputBiasGradient = new float[weights.Scores];
        _transitionGradient = new float[weights.Transitions.Values.Length];
        _biasGradient = new float[weights.Hidden];
        _sumGradient = new float[weights.Hidden];
    }

    /// <summary>Learns from one sentence.</summary>
    /// <returns>Its loss before the step.</returns>
    internal double Learn(TrainingSentence sentence, float rate)
    {
        Reserve(sentence.Length);
        ChooseFeatures(sentence);
        for (int token = 0; token < sentence.Length; token++)
        {
            Forward(token);
        }

        Array.Clear(_transitionGradient);
        Array.Clear(_scoreGradients, 0, sentence.Length * _weights.Scores);
        double loss = 0;
        for (int h = 0; h < _heads.Count; h++)
        {
            if (sentence.Gold[h] is { } gold)
            {
                HeadLayout head = _heads[h];
                loss += _loss.AddGradient(
                    head.Labels.Count,
                    _weights.Transitions.Values.AsSpan(head.TransitionStart, head.TransitionCount),
                    _scores,
                    _weights.Scores,
                    head.Offset,
                    gold,
                    sentence.Weight * head.Weight,
                    _scoreGradients,
                    _transitionGradient.AsSpan(head.TransitionStart, head.TransitionCount));
            }
        }

        Array.Clear(_outputGradient);
        Array.Clear(_outputBiasGradient);
        Array.Clear(_biasGradient);
        for (int token = 0; token < sentence.Length; token++)
        {
            Backward(token, rate);
        }

        if (!_linear)
        {
            _weights.Output.Step(0, _outputGradient, rate, 0);
            _weights.OutputBias.Step(0, _outputBiasGradient, rate, 0);
        }

        _weights.Bias.Step(0, _biasGradient, rate, 0);
        _weights.Transitions.StepEach(_transitionGradient, rate);
        return loss;
    }

    private void Reserve(int length)
    {
        if (_sums.Length < length * _weights.Hidden)
        {
            _sums = new float[length * _weights.Hidden];
            _hidden = new float[length * _weights.Hidden];
            _scores = new float[length * _weights.Scores];
            _scoreGradients = new float[length * _weights.Scores];
            _dropped = new bool[length];
        }
    }

    private void ChooseFeatures(TrainingSentence sentence)
    {
        for (int token = 0; token < sentence.Length; token++)
        {
            _dropped[token] = _random.NextDouble() < _options.WordDropout;
        }

        // The same weights serve both passes, so half of the time there is no first pass to look at.
        bool firstPass = _random.NextDouble() < 0.5;
        _active.Clear();
        _activeStarts.Clear();
        for (int token = 0; token < sentence.Length; token++)
        {
            _activeStarts.Add(_active.Count);
            for (int i = sentence.Starts[token]; i < sentence.Starts[token + 1]; i++)
            {
                int mark = sentence.Features[i] >> FeatureIndex.RowBits;
                bool drop = mark switch
                {
                    0 => false,
                    FeatureIndex.PredictionMark => firstPass,
                    FeatureIndex.ContextMark => _random.NextDouble() < ContextDropout,
                    _ => _dropped[token + mark - 1 - TaggerFeatures.Window],
                };
                if (!drop)
                {
                    _active.Add(sentence.Features[i] & RowMask);
                }
            }
        }

        _activeStarts.Add(_active.Count);
    }

    private void Forward(int token)
    {
        int hidden = _weights.Hidden;
        Span<Vector256<float>> sum = MemoryMarshal.Cast<float, Vector256<float>>(_sums.AsSpan(token * hidden, hidden));
        MemoryMarshal.Cast<float, Vector256<float>>(_weights.Bias.Values.AsSpan()).CopyTo(sum);
        for (int i = _activeStarts[token]; i < _activeStarts[token + 1]; i++)
        {
            ReadOnlySpan<Vector256<float>> row = MemoryMarshal.Cast<float, Vector256<float>>(_weights.Rows.Values.AsSpan(_active[i] * hidden, hidden));
            for (int k = 0; k < sum.Length; k++)
            {
                sum[k] += row[k];
            }
        }

        int scoreCount = _weights.Scores;
        if (_linear)
        {
            _sums.AsSpan(token * hidden, scoreCount).CopyTo(_scores.AsSpan(token * scoreCount));
            return;
        }

        Span<Vector256<float>> scores = MemoryMarshal.Cast<float, Vector256<float>>(_scores.AsSpan(token * scoreCount, scoreCount));
        MemoryMarshal.Cast<float, Vector256<float>>(_weights.OutputBias.Values.AsSpan()).CopyTo(scores);
        ReadOnlySpan<Vector256<float>> output = MemoryMarshal.Cast<float, Vector256<float>>(_weights.Output.Values.AsSpan());
        float keep = (float)(1 / (1 - _options.Dropout));
        for (int unit = 0; unit < hidden; unit++)
        {
            float value = _sums[token * hidden + unit];
            value = value > 0 && _random.NextDouble() >= _options.Dropout ? value * keep : 0;
            _hidden[token * hidden + unit] = value;
            if (value > 0)
            {
                var factor = Vector256.Create(value);
                for (int k = 0; k < scores.Length; k++)
                {
                    scores[k] += output[unit * scores.Length + k] * factor;
                }
            }
        }
    }

    private void Backward(int token, float rate)
    {
        int hidden = _weights.Hidden;
        int scoreCount = _weights.Scores;
        if (_linear)
        {
            BackwardLinear(token, rate);
            return;
        }

        ReadOnlySpan<Vector256<float>> gradient = MemoryMarshal.Cast<float, Vector256<float>>(_scoreGradients.AsSpan(token * scoreCount, scoreCount));
        ReadOnlySpan<Vector256<float>> output = MemoryMarshal.Cast<float, Vector256<float>>(_weights.Output.Values.AsSpan());
        Span<Vector256<float>> outputGradient = MemoryMarshal.Cast<float, Vector256<float>>(_outputGradient.AsSpan());
        Span<Vector256<float>> biasGradient = MemoryMarshal.Cast<float, Vector256<float>>(_outputBiasGradient.AsSpan());
        for (int k = 0; k < gradient.Length; k++)
        {
            biasGradient[k] += gradient[k];
        }

        float keep = (float)(1 / (1 - _options.Dropout));
        for (int unit = 0; unit < hidden; unit++)
        {
            float value = _hidden[token * hidden + unit];
            if (value <= 0)
            {
                _sumGradient[unit] = 0;
                continue;
            }

            var factor = Vector256.Create(value);
            Vector256<float> total = Vector256<float>.Zero;
            for (int k = 0; k < gradient.Length; k++)
            {
                outputGradient[unit * gradient.Length + k] += gradient[k] * factor;
                total += gradient[k] * output[unit * gradient.Length + k];
            }

            _sumGradient[unit] = Vector256.Sum(total) * keep;
            _biasGradient[unit] += _sumGradient[unit];
        }

        StepRows(token, rate);
    }

    // Without a hidden layer the first sums are the scores.
    private void BackwardLinear(int token, float rate)
    {
        ReadOnlySpan<float> gradient = _scoreGradients.AsSpan(token * _weights.Scores, _weights.Scores);
        gradient.CopyTo(_sumGradient);
        for (int i = 0; i < gradient.Length; i++)
        {
            _biasGradient[i] += gradient[i];
        }

        if (gradient.ContainsAnyExcept(0f))
        {
            StepRows(token, rate);
        }
    }

    private void StepRows(int token, float rate)
    {
        for (int i = _activeStarts[token]; i < _activeStarts[token + 1]; i++)
        {
            _weights.Rows.Step(_active[i] * _weights.Hidden, _sumGradient, rate, (float)_options.Decay);
        }
    }
}
