using System.Globalization;
using System.Text;

namespace EntityKit.Training;

/// <summary>The names of one document, and its sentences as columns.</summary>
internal sealed class FormFilling(Dictionary<string, SlotNames> names, InventedPeople.Name[] people, Random random)
{
    /// <summary>How many names of a kind a document draws from.</summary>
    internal const int NamesTogether = 3;

    /// <summary>Begins a form that is written in capitals.</summary>
    internal const char Capitals = '^';

    /// <summary>Begins a form that is written in small letters.</summary>
    internal const char Small = '~';

    private static readonly string[] s_days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly Dictionary<(string Slot, int Number), string> _names = [];
    private int _person;

    internal void Write(string form, StringBuilder written)
    {
        bool capitals = form[0] == Capitals;
        bool small = form[0] == Small;
        string? type = null;
        bool begun = false;
        _person = random.Next(people.Length);
        HashSet<string> used = [];
        foreach (string token in SentenceForms.Tokens(form))
        {
            string word = token;
            if (word.StartsWith('[') && word.Length > 1)
            {
                type = word[1..];
                begun = false;
                continue;
            }

            bool closes = type is not null && word.EndsWith(']');
            word = closes ? word[..^1] : word;
            (string text, string? own) = Fill(word, used);
            string? label = type ?? own;
            foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                written.Append(capitals ? part.ToUpperInvariant() : small ? part.ToLowerInvariant() : part).Append('\t');
                written.Append(label is null ? "O" : (begun ? "I-" : "B-") + label).Append('\n');
                begun = label is not null;
            }

            type = closes ? null : type;
            begun &= type is not null;
        }

        written.Append('\n');
    }

    /// <summary>What fills a slot that holds no name; null where it is none.</summary>
    internal static string? Plain(string slot, Random random) => slot switch
    {
        "n" => random.Next(random.Next(2) == 0 ? 10 : 100).ToString(CultureInfo.InvariantCulture),
        "score" => $"{random.Next(6)}-{random.Next(5)}",
        "sets" => $"{random.Next(8)}-{random.Next(7)}",
        "pct" => $"{random.Next(20)}.{random.Next(10)}",
        "money" => $"{random.Next(1, 900)}.{random.Next(10)} {(random.Next(2) == 0 ? "million" : "billion")}",
        "price" => $"{random.Next(1, 300)}.{random.Next(100):00}",
        "day" => s_days[random.Next(s_days.Length)],
        "month" => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(random.Next(1, 13)),
        "year" => random.Next(1975, 2026).ToString(CultureInfo.InvariantCulture),
        "date" => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(random.Next(1, 13))} {random.Next(1, 29)}",
        _ => null,
    };

    // A token is a word, a slot, or both together ("{nat}-born", "{n}-{n}").
    private (string Text, string? Type) Fill(string token, HashSet<string> used)
    {
        var text = new StringBuilder();
        string? type = null;
        int at = 0;
        for (int start; (start = token.IndexOf('{', at)) >= 0;)
        {
            int end = token.IndexOf('}', start);
            (string name, string? own) = FillSlot(token[(start + 1)..end], used);
            text.Append(token, at, start - at).Append(name);
            type ??= own;
            at = end + 1;
        }

        return (text.Append(token, at, token.Length - at).ToString(), type);
    }

    private (string Text, string? Type) FillSlot(string slot, HashSet<string> used) => slot switch
    {
        _ when char.IsUpper(slot[0]) && FillSlot(slot.ToLowerInvariant(), used) is var (name, type) => (name.ToUpperInvariant(), type),
        "per" => (Next().Full, "PER"),
        "last" => (Next().Short, "PER"),
        "initial" => (Initial(Next()), "PER"),
        "given" => (Next().Full.Split(' ')[0], "PER"),
        _ when Plain(slot, random) is { } plain => (plain, null),
        _ => (Name(slot, used), SentenceForms.TypeOf(slot)),
    };

    private InventedPeople.Name Next() => people[_person++ % people.Length];

    private string Initial(InventedPeople.Name person) => $"{(char)('A' + random.Next(26))}. {person.Short}";

    private string Name(string slot, HashSet<string> used)
    {
        for (int attempt = 0; ; attempt++)
        {
            (string, int) key = (slot, random.Next(NamesTogether + attempt));
            if (!_names.TryGetValue(key, out string? name))
            {
                _names.Add(key, name = names[slot].Take(random));
            }

            if (used.Add(name) || attempt > NamesTogether)
            {
                return name;
            }
        }
    }
}
