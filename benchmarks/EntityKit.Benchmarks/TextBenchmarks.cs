using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>Cutting a megabyte (UTF-16) of news into tokens, and tokens into sentences.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private const int SeedTokens = 680;
    private const int Copies = 130;

    private string _text = "";
    private ImmutableArray<Token> _tokens;

    /// <summary>Repeats the seed until it fills half a million UTF-16 units (a million bytes), and checks what is found in it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string seed = Seeds.Read("000_9ed5821f3c0ff910");
        int tokens = Tokenizer.Tokenize(seed).Length;
        if (tokens != SeedTokens)
        {
            throw new InvalidOperationException($"The seed has {tokens} tokens, not {SeedTokens}.");
        }

        _text = string.Join("\n\n", Enumerable.Repeat(seed, Copies));
        _tokens = Tokenizer.Tokenize(_text);
        if (_tokens.Length != SeedTokens * Copies)
        {
            throw new InvalidOperationException($"The copies have {_tokens.Length} tokens, not {SeedTokens * Copies}.");
        }
    }

    /// <summary>Text to tokens.</summary>
    [Benchmark(OperationsPerInvoke = SeedTokens * Copies)]
    public int Tokenize() => Tokenizer.Tokenize(_text).Length;

    /// <summary>Tokens to sentences.</summary>
    [Benchmark(OperationsPerInvoke = SeedTokens * Copies)]
    public int Split() => SentenceSplitter.Split(_text, _tokens).Length;
}
