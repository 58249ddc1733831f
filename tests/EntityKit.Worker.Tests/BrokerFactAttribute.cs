namespace EntityKit.Worker.Tests;

/// <summary>A test with a real broker on loopback: <c>.ci/extended</c> runs it where <c>nats-server</c> is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrokerFactAttribute : FactAttribute
{
    /// <summary>Skips where <c>.ci/extended</c> does not run, or there is no broker.</summary>
    public BrokerFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ENTITYKIT_EXTENDED") != "true")
        {
            Skip = "Runs a broker and takes minutes; .ci/extended runs it.";
        }
        else if (Broker.Program is null)
        {
            Skip = $"{Broker.Name} is not installed.";
        }
    }
}
