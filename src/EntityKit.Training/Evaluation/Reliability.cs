namespace EntityKit.Training;

/// <summary>
/// How far confidences can be believed: ten bins of equal width with the mean confidence and the share that is right
/// (DeGroot and Fienberg 1983), and the expected calibration error, the mean distance of the two weighted by count
/// (Naeini et al., AAAI 2015).
/// </summary>
internal sealed class Reliability
{
    /// <summary>Number of bins.</summary>
    internal const int BinCount = 10;

    private readonly int[] _counts = new int[BinCount];
    private readonly int[] _right = new int[BinCount];
    private readonly double[] _confidence = new double[BinCount];

    /// <summary>Number of judgements.</summary>
    internal int Count => _counts.Sum();

    /// <summary>Share that is right, from 0 to 1; 0 without any.</summary>
    internal double Accuracy => Count == 0 ? 0 : (double)_right.Sum() / Count;

    /// <summary>Mean confidence, from 0 to 1; 0 without any.</summary>
    internal double MeanConfidence => Count == 0 ? 0 : _confidence.Sum() / Count;

    /// <summary>Mean over all judgements of the distance between their bin's confidence and its share right, from 0 to 1.</summary>
    internal double ExpectedCalibrationError =>
        Count == 0 ? 0 : Enumerable.Range(0, BinCount).Sum(b => Math.Abs(_confidence[b] - _right[b])) / Count;

    /// <summary>Adds one judgement.</summary>
    /// <param name="confidence">What was claimed, from 0 to 1.</param>
    /// <param name="isRight">What was so.</param>
    internal void Add(double confidence, bool isRight)
    {
        int bin = Math.Clamp((int)(confidence * BinCount), 0, BinCount - 1);
        _counts[bin]++;
        _confidence[bin] += confidence;
        _right[bin] += isRight ? 1 : 0;
    }

    /// <summary>Adds the judgements of another.</summary>
    internal void Add(Reliability other)
    {
        for (int i = 0; i < BinCount; i++)
        {
            _counts[i] += other._counts[i];
            _right[i] += other._right[i];
            _confidence[i] += other._confidence[i];
        }
    }

    /// <summary>A bin: how many, their mean confidence and the share that is right; both 0 where it is empty.</summary>
    internal (int Count, double Confidence, double Accuracy) Bin(int index) =>
        _counts[index] == 0 ? default : (_counts[index], _confidence[index] / _counts[index], (double)_right[index] / _counts[index]);
}
