using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace EntityKit.Worker.Tests;

/// <summary>Workers on a real broker: nothing is lost and nothing is there twice, whoever dies.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly Broker? _broker = Broker.Program is null || Environment.GetEnvironmentVariable("ENTITYKIT_EXTENDED") != "true" ? null : new Broker();
    private readonly string _folder = Directory.CreateTempSubdirectory("entitykit-worker-").FullName;
    private readonly List<Process> _processes = [];

    public void Dispose()
    {
        foreach (Process process in _processes)
        {
            Kill(process);
            process.Dispose();
        }

        _broker?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [BrokerFact]
    public async Task Workers_that_are_killed_under_load_lose_nothing_and_store_nothing_twice()
    {
        const int Count = 6000;
        await using NatsConnection connection = await _broker!.ReadyAsync();
        string lines = Lines(Count);
        Assert.Equal(0, (await RunAsync("send", lines, "--nats", _broker.Url, "--to", "docs")).ExitCode);
        (int _, string error) = await RunAsync("send", lines, "--nats", _broker.Url, "--to", "docs");
        Assert.Contains($"0 documents sent, {Count:N0} had been sent before", error, StringComparison.Ordinal);

        string[] arguments = ["--nats", _broker.Url, "--in", "docs", "--out", "found", "--jobs", "2", "--ack-wait", "3", "--until-empty", "--quiet"];
        var workers = new List<Process> { Start(arguments), Start(arguments), Start(arguments) };
        var random = new Random(3);
        int kills = 0;
        for (ulong stored = 0; stored < Count; stored = await StoredAsync(connection, "found"))
        {
            ulong before = stored;
            while (await StoredAsync(connection, "found") == before && workers.Exists(w => !w.HasExited))
            {
                await Task.Delay(20); // some work between two kills, however slow the machine
            }

            await Task.Delay(random.Next(200));
            if (await StoredAsync(connection, "found") is var now && now < Count && kills < 12)
            {
                int victim = random.Next(workers.Count);
                Kill(workers[victim]);
                workers[victim] = Start(arguments);
                kills++;
            }
        }

        foreach (Process worker in workers)
        {
            await worker.WaitForExitAsync();
            Assert.Equal(0, worker.ExitCode);
        }

        string[] ids = await IdsAsync("found");
        Assert.True(kills >= 3, $"{kills} kills");
        Assert.Equal(Enumerable.Range(0, Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i}")).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        INatsJSConsumer group = await new NatsJSContext(connection).GetConsumerAsync("docs", "entitykit");
        Assert.Equal((0L, 0L), ((long)group.Info.NumPending, (long)group.Info.NumAckPending));
    }

    [BrokerFact]
    public async Task A_broker_that_is_killed_under_load_loses_nothing()
    {
        const int Count = 3000;
        await using (NatsConnection connection = await _broker!.ReadyAsync())
        {
            await RunAsync("send", Lines(Count), "--nats", _broker.Url, "--to", "docs");
        }

        Process worker = Start(["--nats", _broker.Url, "--in", "docs", "--out", "found", "--ack-wait", "3", "--until-empty", "--quiet"]);
        for (int i = 0; i < 2; i++)
        {
            await using (NatsConnection connection = await _broker.ReadyAsync())
            {
                ulong before = await StoredAsync(connection, "found");
                while (!worker.HasExited && await StoredAsync(connection, "found") < before + 100)
                {
                    await Task.Delay(20);
                }
            }

            await _broker.RestartAsync();
        }

        await worker.WaitForExitAsync();
        string[] ids = await IdsAsync("found");
        Assert.Equal(Count, ids.Distinct().Count());
        Assert.Equal(Count, ids.Length);
    }

    [BrokerFact]
    public async Task A_document_that_fails_is_kept_apart_with_its_reason()
    {
        string lines = Path.Combine(_folder, "lines.jsonl");
        await File.WriteAllTextAsync(lines, $$"""
            {"id":"good","text":"Mr. Li Wei left."}
            no JSON
            {"id":"empty"}
            {"id":"huge","text":"{{string.Concat(Enumerable.Repeat("Mr. Li Wei met Ms. Ana Petrova. ", 20_000))}}"}

            """);
        await using NatsConnection connection = await _broker!.ReadyAsync();
        await RunAsync("send", lines, "--nats", _broker.Url, "--to", "docs.in");

        (int exitCode, string error) = await RunAsync("--nats", _broker.Url, "--in", "docs.in", "--out", "docs.out", "--until-empty");

        Assert.Equal(1, exitCode);
        Assert.Equal(["good"], await IdsAsync("docs.out"));
        string[] failures = [.. (await ReceiveAsync("docs.out.failed")).Select(line => JsonDocument.Parse(line).RootElement).Select(f => $"{f.GetProperty("id")}: {f.GetProperty("reason")}").Order(StringComparer.Ordinal)];
        Assert.StartsWith("docs_in:2: no JSON", failures[0], StringComparison.Ordinal);
        Assert.StartsWith("empty: no string 'text'", failures[1], StringComparison.Ordinal);
        Assert.Matches("huge: the result has [0-9]+ bytes, and the broker takes [0-9]+", failures[2]);
        Assert.All(failures, failure => Assert.Contains(failure, error, StringComparison.Ordinal));
        Assert.Contains("1 documents, 3 failed", error, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_document_that_kills_every_worker_is_given_up_with_its_reason()
    {
        await using NatsConnection connection = await _broker!.ReadyAsync();
        var broker = new NatsJSContext(connection);
        await RunAsync("send", Lines(1), "--nats", _broker.Url, "--to", "docs");
        INatsJSConsumer group = await broker.CreateOrUpdateConsumerAsync("docs", new ConsumerConfig("entitykit") { FilterSubject = "docs", AckPolicy = ConsumerConfigAckPolicy.Explicit, AckWait = TimeSpan.FromMilliseconds(200), MaxDeliver = -1 });
        for (int i = 0; i < 2; i++)
        {
            Assert.NotNull(await group.NextAsync<byte[]>()); // taken, and never heard of again
            await Task.Delay(400);
        }

        (int exitCode, string _) = await RunAsync("--nats", _broker.Url, "--in", "docs", "--out", "found", "--tries", "2", "--until-empty", "--quiet");

        Assert.Equal(1, exitCode);
        Assert.Contains("was begun 2 times and never finished", Assert.Single(await ReceiveAsync("found.failed")), StringComparison.Ordinal);
        Assert.Empty(await ReceiveAsync("found"));
    }

    [BrokerFact]
    public async Task A_worker_that_is_asked_to_stop_finishes_what_it_began()
    {
        const int Count = 4000;
        await using NatsConnection connection = await _broker!.ReadyAsync();
        await RunAsync("send", Lines(Count), "--nats", _broker.Url, "--to", "docs");
        Process worker = Start(["--nats", _broker.Url, "--in", "docs", "--out", "found"]);
        while (await StoredAsync(connection, "found") == 0)
        {
            await Task.Delay(20);
        }

        using (Process kill = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await worker.WaitForExitAsync();
        INatsJSConsumer group = await new NatsJSContext(connection).GetConsumerAsync("docs", "entitykit");
        Assert.Equal((0, 0L), (worker.ExitCode, (long)group.Info.NumAckPending));
        Assert.InRange((long)await StoredAsync(connection, "found"), 1, Count);
    }

    [BrokerFact]
    public async Task The_same_document_by_message_id_is_stored_once_whoever_sent_it()
    {
        await using NatsConnection connection = await _broker!.ReadyAsync();
        var broker = new NatsJSContext(connection);
        await broker.CreateStreamAsync(new StreamConfig("a", ["docs.a", "docs.b"]) { DuplicateWindow = TimeSpan.FromMilliseconds(100) });
        foreach (string subject in new[] { "docs.a", "docs.b", "docs.a" })
        {
            await broker.PublishAsync(subject, "Mr. Li Wei left."u8.ToArray(), opts: new NatsJSPubOpts { MsgId = "one" });
            await Task.Delay(500);
        }

        (int exitCode, string error) = await RunAsync("--nats", _broker.Url, "--in", "docs.*", "--out", "found", "--input-format", "text", "--until-empty");

        Assert.Equal(0, exitCode);
        Assert.Contains("3 documents, 0 failed, 2 had been stored before", error, StringComparison.Ordinal);
        Assert.Equal(["one"], await IdsAsync("found"));
    }

    private static async Task<ulong> StoredAsync(NatsConnection connection, string subject)
    {
        try
        {
            INatsJSStream stream = await new NatsJSContext(connection).GetStreamAsync(subject);
            return (ulong)stream.Info.State.Messages;
        }
        catch (NatsJSApiException)
        {
            return 0; // no worker has made it yet
        }
    }

    private async Task<string[]> IdsAsync(string subject) =>
        [.. (await ReceiveAsync(subject)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];

    private async Task<string[]> ReceiveAsync(string subject)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = await WorkerCommand.RunAsync(["receive", "--nats", _broker!.Url, "--from", subject], output, error);
        Assert.True(exitCode == 0, error.ToString());
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(params string[] arguments)
    {
        using var error = new StringWriter();
        return (await WorkerCommand.RunAsync(arguments, TextWriter.Null, error), error.ToString());
    }

    private Process Start(string[] arguments)
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(WorkerCommand).Assembly.Location, .. arguments]))!;
        _processes.Add(process);
        return process;
    }

    private static void Kill(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private string Lines(int count)
    {
        string path = Path.Combine(_folder, "documents.jsonl");
        File.WriteAllLines(path, Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":\"Ana Petrova, chair of the Harbour Trust, met Li Wei on day {i}.\"}}")));
        return path;
    }
}
