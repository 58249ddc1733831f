using System.Collections.Immutable;
using System.Text;
using EntityKit.Models.English;

namespace EntityKit.Tests.Linking;

/// <summary>A text with its mentions written in: <c>[Ana Lim]</c> a person, <c>{Chair}</c> a title, <c>&lt;Blue Bank&gt;</c> an organization, <c>~Peru~</c> a place.</summary>
internal static class MarkedMentions
{
    internal static LexiconSet Lexicons { get; } = EnglishLexicons.Load();

    private static readonly EntityClusterer s_clusterer = new(Lexicons);
    private static readonly AppointmentLinker s_linker = new(Lexicons);

    /// <summary>The entities and appointments of a marked text.</summary>
    internal static (EntityClusters Clusters, IReadOnlyList<Appointment> Appointments) Link(string marked)
    {
        (TaggedText text, List<Mention> mentions) = Read(marked);
        var index = new MentionIndex(text, mentions);
        EntityClusters clusters = s_clusterer.Cluster(text, index);
        return (clusters, s_linker.Link(text, index, clusters));
    }

    /// <summary>The text without its marks, and the mentions.</summary>
    internal static (TaggedText Text, List<Mention> Mentions) Read(string marked)
    {
        var plain = new StringBuilder();
        var open = new Stack<(int Start, EntityKind Kind)>();
        var spans = new List<(TextSpan Span, EntityKind Kind)>();
        foreach (char c in marked)
        {
            EntityKind? kind = c switch
            {
                '[' or ']' => EntityKind.Person,
                '{' or '}' => EntityKind.Title,
                '<' or '>' => EntityKind.Organization,
                '~' => EntityKind.Place,
                _ => null,
            };
            if (kind is null)
            {
                plain.Append(c);
            }
            else if (c is '[' or '{' or '<' || (c == '~' && (open.Count == 0 || open.Peek().Kind != EntityKind.Place)))
            {
                open.Push((plain.Length, kind.Value));
            }
            else
            {
                spans.Add((new TextSpan(open.Pop().Start, plain.Length), kind.Value));
            }
        }

        string text = plain.ToString();
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
        var tags = new Tag[tokens.Length];
        TaggedText tagged = TaggedText.Create(text, tokens, SentenceSplitter.Split(text, tokens), [.. tags]);
        List<Mention> mentions = [.. spans.OrderBy(s => s.Span).Select(s => new Mention(s.Kind, s.Span, text.Substring(s.Span.Start, s.Span.Length), MentionSource.Rule, 1, "test"))];
        return (tagged, mentions);
    }

    /// <summary>Appointments as a table writes them: person, title, organization or -, country or -, status.</summary>
    internal static string Describe(IEnumerable<Appointment> appointments) => string.Join(
        "; ",
        appointments.Select(a => $"{a.Person.Name}, {a.Title.Name}, {a.Organization?.Name ?? "-"}, {a.Country ?? "-"}, {a.Status}"));

    /// <summary>Clusters as a table writes them: the mentions of one entity joined by =, entities by ;.</summary>
    internal static string Describe(IEnumerable<Entity> entities) =>
        string.Join("; ", entities.Select(e => string.Join(" = ", e.Mentions.Select(m => m.Text))));
}
