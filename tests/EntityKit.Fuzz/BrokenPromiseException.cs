namespace EntityKit.Fuzz;

/// <summary>An input showed that a promise does not hold.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
