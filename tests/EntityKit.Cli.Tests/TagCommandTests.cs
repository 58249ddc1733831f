using System.Text;

namespace EntityKit.Cli.Tests;

public sealed class TagCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Each_line_comes_back_with_a_last_column()
    {
        const string Conll = "-DOCSTART- -X- O\n\nAna NNP B-NP\nPetrova NNP I-NP\nleft VBD B-VP\n. . O\n\nShe PRP B-NP\n";

        ToolResult result = await _tool.RunAsync("tag", _tool.Write("a.conll", Conll));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("-DOCSTART- -X- O O\n\nAna NNP B-NP B-PER\nPetrova NNP I-NP I-PER\nleft VBD B-VP O\n. . O O\n\nShe PRP B-NP O\n", result.Output);
    }

    [Theory]
    [InlineData("Ana\nPetrova\n", "Ana\tB-PER\nPetrova\tI-PER\n")]
    [InlineData("Ana\tx y\nPetrova\tz\n", "Ana\tx y\tB-PER\nPetrova\tz\tI-PER\n")]
    [InlineData("Ana\r\nPetrova\r\n", "Ana\tB-PER\nPetrova\tI-PER\n")]
    [InlineData("# id = 7\nAna O\nPetrova O\n\n\n", "# id = 7\nAna O B-PER\nPetrova O I-PER\n\n\n")]
    [InlineData("# O\n1 O\n", "# O O\n1 O O\n")]
    [InlineData("", "")]
    [InlineData("\n\n", "\n\n")]
    [InlineData("# newdoc\n# text = Ana Petrova's\n1\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tPetrova's\t_\t_\t_\t_\t_\t_\t_\t_\n2\tPetrova\t_\t_\t_\t_\t_\t_\t_\t_\n3\t's\t_\t_\t_\t_\t_\t_\t_\t_\n",
        "# newdoc\n# text = Ana Petrova's\n1\tAna\t_\t_\t_\t_\t_\t_\t_\t_\tB-PER\n2-3\tPetrova's\t_\t_\t_\t_\t_\t_\t_\t_\t_\n2\tPetrova\t_\t_\t_\t_\t_\t_\t_\t_\tI-PER\n3\t's\t_\t_\t_\t_\t_\t_\t_\t_\tO\n")]
    [InlineData("1\tAna\tO\t-\n2\tPetrova\tO\t-\n", "1\tAna\tO\t-\tB-PER\n2\tPetrova\tO\t-\tI-PER\n")]
    public async Task Columns_and_blank_lines_stay_as_they_are(string conll, string tagged)
    {
        _tool.Input = Encoding.UTF8.GetBytes(conll);

        Assert.Equal(tagged, (await _tool.RunAsync("tag", "-")).Output);
    }

    [Fact]
    public async Task Tokens_of_other_conventions_get_the_tag_of_their_first_piece()
    {
        ToolResult result = await _tool.RunAsync("tag", _tool.Write("a.conll", "Mr.\nJean-Claude\nPetrova's\nhat\n"));

        string[] tags = [.. result.Output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')[1])];
        Assert.Equal(["O", "B-PER", "I-PER", "O"], tags);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        ToolResult result = await _tool.RunAsync("tag", "missing.conll");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("missing.conll: there is no such file", result.Error, StringComparison.Ordinal);
    }
}
