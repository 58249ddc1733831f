using System.Text;

namespace EntityKit.Worker.Tests;

/// <summary>What needs no broker.</summary>
public class WorkerCommandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--in docs")]
    [InlineData("--in docs --out found --frobnicate")]
    [InlineData("--in docs --out found --jobs 0")]
    [InlineData("--in docs --out found --model missing.model")]
    [InlineData("--in docs --out found --lexicon missing.csv")]
    [InlineData("send missing.jsonl --to docs")]
    [InlineData("receive")]
    public async Task Wrong_usage_has_exit_code_2_and_says_why_on_standard_error(string arguments)
    {
        (int exitCode, string output, string error) = await RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("entitykit-worker: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_is_away_is_named()
    {
        (int exitCode, string output, string error) = await RunAsync(["receive", "--from", "found", "--nats", "nats://127.0.0.1:1"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("entitykit-worker: The broker at nats://127.0.0.1:1 cannot be reached: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "\n  entitykit-worker --nats ")]
    [InlineData("send --help", "\n  entitykit-worker send ")]
    [InlineData("receive --help", "\n  entitykit-worker receive ")]
    public async Task Help_ends_with_an_example(string arguments, string example)
    {
        (int exitCode, string output, string _) = await RunAsync(arguments.Split(' '));

        Assert.Equal(0, exitCode);
        Assert.Contains(example, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"a","text":"x"}""", "a", "x")]
    [InlineData("""{"id":7,"text":""}""", "7", "")]
    [InlineData("""{"text":"x","id":""}""", "message", "x")]
    [InlineData("""{"text":"x","id":[]}""", "message", "x")]
    public void A_message_is_an_object_with_text_and_id(string payload, string id, string text) =>
        Assert.Equal(new TextDocument(id, text), new DocumentForm(false, "text", null).Read(Encoding.UTF8.GetBytes(payload), "message"));

    [Theory]
    [InlineData("""{"id":"a"}""", "no string 'text'")]
    [InlineData("[]", "no JSON object")]
    [InlineData("", "no JSON")]
    [InlineData("""{"text":"\ud800"}""", "no JSON")]
    [InlineData("{\"text\":\"\u00FF\"}", "no UTF-8: a wrong byte at offset 9")]
    public void A_message_that_is_no_document_says_why(string payload, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<InvalidDataException>(() => new DocumentForm(false, "text", null).Read(Encoding.Latin1.GetBytes(payload), "m")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_message_may_be_the_text_alone() =>
        Assert.Equal(new TextDocument("m", "Zo\u00EB left."), new DocumentForm(true, "text", null).Read(Encoding.UTF8.GetBytes("Zo\u00EB left."), "m"));

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await WorkerCommand.RunAsync(arguments, output, error), output.ToString(), error.ToString());
    }
}
