using System.Text;

namespace EntityKit.Benchmarks;

/// <summary>A text that benchmarks run on, and how many mentions must be found in it, so that no speed is bought by finding less.</summary>
internal sealed class Sample
{
    internal const string Tweet = "tweet";
    internal const string Seed = "seed";
    internal const string Names = "names";
    internal const string Plain = "plain";
    internal const string Megabyte = "1 MB";
    internal const string Documents = "10,000 documents";
    internal const string FewDocuments = "1,000 documents";

    internal const string PlainSpeech = "speech without citation";
    internal const string Speech = "speech";
    internal const string Citations = "citations";

    private const string FirstSeed = "000_9ed5821f3c0ff910";

    private static readonly Dictionary<string, Sample> s_samples = [];

    private Sample(IReadOnlyList<string> texts, Counts expected)
    {
        Texts = texts;
        Text = texts[0];
        Expected = expected;
        Bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        Tokens = texts.Sum(text => Tokenizer.Tokenize(text).Length);
    }

    /// <summary>The text, or the first of several.</summary>
    internal string Text { get; }

    internal IReadOnlyList<string> Texts { get; }

    /// <summary>The mentions that stand in all texts together.</summary>
    internal Counts Expected { get; }

    internal long Bytes { get; }

    internal long Tokens { get; }

    /// <summary>The sample of a name, made when first asked for and the same on every machine.</summary>
    internal static Sample Of(string name)
    {
        lock (s_samples)
        {
            return s_samples.TryGetValue(name, out Sample? sample) ? sample : s_samples[name] = Create(name);
        }
    }

    private static Sample Create(string name)
    {
        var writer = new NewsWriter(seed: 1);
        switch (name)
        {
            case Tweet:
                return new(["Minister Elena Varkesh opens the new bridge in Lisbon today. Thank you all! #bridges"], new Counts(People: 1, Titles: 1, Organizations: 0, Places: 1, Resolutions: 0));
            case Seed:
                return new([Seeds.Read(FirstSeed)], Seeds.Annotated(FirstSeed));
            case Names:
                return new([writer.Write(length: 100_000, namesIn: 1)], writer.Written);
            case Plain:
                return new([writer.Write(length: 100_000, namesIn: 0)], writer.Written);
            case Megabyte:
                return new([writer.Write(length: 1_000_000, namesIn: 4)], writer.Written);
            case Documents or FewDocuments:
                return new([.. Enumerable.Range(0, name == Documents ? 10_000 : 1_000).Select(_ => writer.Write(length: 600, namesIn: 3))], writer.Written);
            case PlainSpeech:
                return OfSpeech(citationEvery: 0);
            case Speech:
                return OfSpeech(citationEvery: 12);
            case Citations:
                return OfSpeech(citationEvery: 1);
            default:
                throw new ArgumentException($"There is no sample '{name}'.", nameof(name));
        }
    }

    private static Sample OfSpeech(int citationEvery)
    {
        string text = EntityKit.Benchmarks.Speech.Write(citationEvery, out int mentions);
        return new([text], new Counts(0, 0, 0, 0, mentions));
    }
}

/// <summary>How many mentions of each kind there are.</summary>
public readonly record struct Counts(int People, int Titles, int Organizations, int Places, int Resolutions)
{
    internal static Counts Of(IEnumerable<Mention> mentions)
    {
        Counts counts = default;
        foreach (Mention mention in mentions)
        {
            counts += mention.Kind switch
            {
                EntityKind.Person => new Counts(1, 0, 0, 0, 0),
                EntityKind.Title => new Counts(0, 1, 0, 0, 0),
                EntityKind.Organization => new Counts(0, 0, 1, 0, 0),
                EntityKind.Place => new Counts(0, 0, 0, 1, 0),
                _ => new Counts(0, 0, 0, 0, 1),
            };
        }

        return counts;
    }

    /// <summary>Holds that at least as many mentions were found.</summary>
    /// <exception cref="InvalidOperationException">There were fewer of a kind.</exception>
    internal void Check(Counts found)
    {
        if (found.People < People || found.Titles < Titles || found.Organizations < Organizations || found.Places < Places || found.Resolutions < Resolutions)
        {
            throw new InvalidOperationException($"{this} stand in the text, and only {found} were found.");
        }
    }

    public static Counts operator +(Counts left, Counts right) =>
        new(left.People + right.People, left.Titles + right.Titles, left.Organizations + right.Organizations, left.Places + right.Places, left.Resolutions + right.Resolutions);
}
