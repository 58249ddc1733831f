using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace EntityKit.Worker.Tests;

/// <summary>A broker with JetStream on a free port of loopback, its streams in a folder of its own.</summary>
internal sealed class Broker : IDisposable
{
    internal const string Name = "nats-server";

    private Process _server;

    internal Broker()
    {
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        Directory.CreateDirectory(Folder);
        _server = Start();
    }

    /// <summary>The program, or null where it is not installed; Debian keeps it where only root looks.</summary>
    internal static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, Name)).FirstOrDefault(File.Exists);

    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), "entitykit-broker-" + Guid.NewGuid().ToString("N"));

    internal int Port { get; }

    internal string Url => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{Port}");

    /// <summary>Kills the broker as a power cut does, and starts it on the same folder.</summary>
    internal async Task RestartAsync()
    {
        _server.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = Start();
        await ReadyAsync();
    }

    /// <summary>A connection, once the broker answers.</summary>
    internal async Task<NatsConnection> ReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var connection = new NatsConnection(NatsOpts.Default with { Url = Url, RequestTimeout = TimeSpan.FromSeconds(30), ConnectTimeout = TimeSpan.FromSeconds(30) });
            try
            {
                await connection.ConnectAsync();
                await new NatsJSContext(connection).GetAccountInfoAsync();
                return connection;
            }
            catch (Exception exception) when (exception is NatsException or OperationCanceledException && watch.Elapsed < TimeSpan.FromMinutes(2))
            {
                await connection.DisposeAsync();
                await Task.Delay(100);
            }
        }
    }

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private Process Start() => Process.Start(new ProcessStartInfo(Program!, ["-a", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-js", "-sd", Folder, "-l", Path.Combine(Folder, "log")]))!;
}
