using EntityKit.Training;

namespace EntityKit.Tests.Training;

public class CalibrationTests
{
    [Fact]
    public void ErrorIsTheMeanDistanceOfConfidenceAndTruthByBin()
    {
        var reliability = new Reliability();
        for (int i = 0; i < 10; i++)
        {
            reliability.Add(0.95, i < 7); // a quarter too sure
            reliability.Add(0.5, i < 6); // a tenth too shy
        }

        Assert.Equal((0.25 + 0.1) / 2, reliability.ExpectedCalibrationError, 6);
        Assert.Equal((10, 0.5, 0.6), Rounded(reliability.Bin(5)));
        Assert.Equal((10, 0.95, 0.7), Rounded(reliability.Bin(9)));
        Assert.Equal((0, 0, 0), Rounded(reliability.Bin(0)));
    }

    [Fact]
    public void CertaintyHasABin()
    {
        var reliability = new Reliability();
        reliability.Add(1, true);
        reliability.Add(0, false);
        Assert.Equal(0, reliability.ExpectedCalibrationError);
        Assert.Equal(1, reliability.Bin(9).Count);
        Assert.Equal(1, reliability.Bin(0).Count);
    }

    [Fact]
    public void ConfidenceComesToTheShareThatIsRightAndTagsStay()
    {
        LanguageModel model = TinyModel.Train(seed: 1);
        Corpus development = Corpus(80, "Ada B-PER\nNorr I-PER\nspoke O\n\n", "Ada B-PER\nNorr O\nspoke O\n\n");

        LanguageModel calibrated = Calibration.Fit(model, [development]);

        Assert.True(Math.Abs(Mean(model) - 0.5) > 0.02);
        Assert.Equal(0.5, Mean(calibrated), 0.01);
        Assert.True(Loss(calibrated) < Loss(model));
        Assert.Equal(Tags(model), Tags(calibrated));

        double Mean(LanguageModel m) => Calibration.Judge(m.Tagger, development).Average(j => j.Confidence);
        double Loss(LanguageModel m) => Calibration.Judge(m.Tagger, development).Average(Calibration.LogLoss);
    }

    [Fact]
    public void AFewMentionsChangeNothing()
    {
        LanguageModel model = TinyModel.Train(seed: 1);
        Assert.Same(model, Calibration.Fit(model, [Corpus(10, "Ada B-PER\nVenn I-PER\nleft O\n\n")]));
        Assert.Same(model, Calibration.Fit(model, []));
    }

    [Fact]
    public void CalibrationIsWrittenWithTheModel()
    {
        LanguageModel warm = Calibration.WithTemperature(TinyModel.Train(seed: 1), 3);
        using var file = new MemoryStream();
        warm.Write(file);
        file.Position = 0;
        Assert.Equal(
            warm.Tagger.Tag("Ada Venn left").Tags.Select(t => t.Probability),
            LanguageModel.Read(file).Tagger.Tag("Ada Venn left").Tags.Select(t => t.Probability));
    }

    private static (int, double, double) Rounded((int Count, double Confidence, double Accuracy) bin) =>
        (bin.Count, Math.Round(bin.Confidence, 6), Math.Round(bin.Accuracy, 6));

    private static Corpus Corpus(int times, params string[] sentences) =>
        new("development", [.. ConllReader.Read(new StringReader(string.Concat(Enumerable.Repeat(string.Concat(sentences), times))))], 1);

    private static string Tags(LanguageModel model) => string.Join(' ', model.Tagger.Tag("Ada Norr left Ostrava. Bela Venn spoke here.").Tags.Select(t => t.ToString()));
}
