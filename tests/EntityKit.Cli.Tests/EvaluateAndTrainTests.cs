using System.Text.Json;

namespace EntityKit.Cli.Tests;

public sealed class EvaluateAndTrainTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task CoNLL_gold_is_scored_by_type()
    {
        string gold = _tool.Write("gold.conll", "Ana B-PER\nPetrova I-PER\nleft O\nLagos B-PER\n. O\n");

        ToolResult result = await _tool.RunAsync("evaluate", "--gold", gold);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Flat entities of 'tag'", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"PER +2 +1 +1 +1\.000 +0\.500 +0\.667", result.Output);
    }

    [Fact]
    public async Task Annotated_passages_are_scored_by_kind_with_what_was_lost()
    {
        string gold = _tool.Write("gold.jsonl", """
            {"id":"x","text":"Ana Petrova left.","people":[{"start":0,"end":11,"text":"Ana Petrova","entity":"Ana Petrova"},{"start":12,"end":16,"text":"left","entity":"left"}]}

            """);

        ToolResult result = await _tool.RunAsync("evaluate", "--gold", gold, "--differences");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Mentions, links and appointments of 'extract'", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"person +2 +1 +1 +1\.000 +0\.500 +0\.667", result.Output);
        Assert.Contains("- x person: left [12]", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gold_that_cannot_be_understood_is_wrong_usage()
    {
        ToolResult result = await _tool.RunAsync("evaluate", "--gold", _tool.Write("gold.jsonl", "no json\n"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no annotated passage", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trained_model_tags_what_it_was_shown()
    {
        string data = _tool.Write("data.conll", string.Concat(Enumerable.Repeat("The O\nzorb B-GEAR\nbroke O\n. O\n\nA O\nman O\nslept O\n. O\n\n", 60)));
        string model = _tool.PathOf("gear.model");

        ToolResult trained = await _tool.RunAsync("train", "--data", data, "--dev", data, "--output", model);
        ToolResult tagged = await _tool.RunAsync("tag", "--model", model, _tool.Write("a.conll", "The\nzorb\nbroke\n.\n"));

        Assert.True(trained.ExitCode == 0, trained.Error);
        Assert.Contains("epoch 1 of ", trained.Error, StringComparison.Ordinal);
        Assert.Equal("", trained.Output);
        Assert.Equal("The\tO\nzorb\tB-GEAR\nbroke\tO\n.\tO\n", tagged.Output);
    }

    [Fact]
    public async Task A_user_s_own_types_come_back_and_a_report_stands_next_to_the_model()
    {
        string data = _tool.Write("data.conll", string.Concat(Enumerable.Repeat("-DOCSTART- -X- -X- O\n\nIn IN I-PP O\nMay NNP I-NP I-DATE\nZorb NNP I-NP I-MISC\nbroke VBD I-VP O\n\nA DT I-NP O\nman NN I-NP O\nslept VBD I-VP O\n\n", 80)));
        string model = _tool.PathOf("own.model");

        ToolResult trained = await _tool.RunAsync("train", "--data", data, "--weight", "0.5", "--dev", data, "--output", model, "--knowledge", "none", "--quiet");
        ToolResult tagged = await _tool.RunAsync("tag", "--model", model, _tool.Write("a.conll", "In IN\nMay NNP\nZorb NNP\n"));
        ToolResult scored = await _tool.RunAsync("evaluate", "--gold", data, "--model", model);

        Assert.Equal((0, ""), (trained.ExitCode, trained.Error));
        Assert.Equal("In IN O\nMay NNP B-DATE\nZorb NNP B-MISC\n", tagged.Output);
        Assert.Matches(@"all +160 +160 +160 +1\.000", scored.Output);
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(model + ".report.json"));
        Assert.Equal(560, report.RootElement.GetProperty("corpora")[0].GetProperty("tokens").GetInt32());
        Assert.Equal(1, report.RootElement.GetProperty("development")[0].GetProperty("types").GetProperty("DATE").GetProperty("f1").GetDouble());
        Assert.InRange(report.RootElement.GetProperty("expectedCalibrationError").GetDouble(), 0, 1);
        Assert.Equal("own", report.RootElement.GetProperty("model").GetString());
    }

    [Theory]
    [InlineData("--weight 1 2", "--weight has one number")]
    [InlineData("--weight 0", "--weight has one number")]
    [InlineData("--knowledge nowhere.model", "nowhere.model")]
    [InlineData("--dev nowhere.conll", "nowhere.conll")]
    public async Task What_train_cannot_do_is_said_before_the_work(string arguments, string reason)
    {
        string data = _tool.Write("data.conll", "a O\nb B-X\n");
        ToolResult result = await _tool.RunAsync(["train", "--data", data, "--output", _tool.PathOf("a.model"), .. arguments.Split(' ')]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_tool.Folder, "a.model*"));
    }

    [Fact]
    public async Task Data_without_a_label_leave_no_model()
    {
        ToolResult result = await _tool.RunAsync("train", "--data", _tool.Write("data.conll", "a O\nb O\n"), "--output", _tool.PathOf("a.model"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no label", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_tool.Folder, "a.model*"));
    }
}
