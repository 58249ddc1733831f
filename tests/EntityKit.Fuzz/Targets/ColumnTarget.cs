using System.Text;
using EntityKit.Cli;
using EntityKit.Models.English;

namespace EntityKit.Fuzz;

/// <summary>CoNLL files of <c>entitykit tag</c>: each line comes back.</summary>
internal sealed class ColumnTarget : IFuzzTarget
{
    private static readonly Lazy<Tagger> s_tagger = new(() => EnglishModel.Load().Tagger);

    public string Name => "conll";

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. new[]
        {
            "-DOCSTART- -X- O O\n\nAna NNP B-PER\nPetrova NNP I-PER\nleft VBD O\n. . O\n\nLi NNP B-PER\n",
            "# newdoc id = a\n# sent_id = 1\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\t_\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\t_\t_\t1\tadvmod\t_\t_\n2.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
            "Harbour\tB-ORG\nTrust\tI-ORG\n\n",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public int Share => 5;

    public bool IsText => false;

    public void Try(ReadOnlySpan<byte> input, bool thorough)
    {
        string text = Encoding.UTF8.GetString(input);
        using var output = new StringWriter { NewLine = "\n" };
        foreach (ColumnDocument document in ColumnDocument.Read(text))
        {
            document.WriteTagged(s_tagger.Value, output);
        }

        using var given = new StringReader(text);
        using var written = new StringReader(output.ToString());
        while (given.ReadLine() is { } line)
        {
            string? tagged = written.ReadLine();
            MentionRules.Holds(tagged is not null && tagged.StartsWith(line.TrimEnd(), StringComparison.Ordinal), $"\"{line}\" came back as \"{tagged}\"");
        }
    }
}
