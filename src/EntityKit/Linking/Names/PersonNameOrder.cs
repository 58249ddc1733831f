namespace EntityKit;

/// <summary>Decides which words of a person's name are given names and which are the family name, where the form or a known order does.</summary>
internal sealed class PersonNameOrder
{
    private readonly Lexicon _given;
    private readonly Lexicon _family;

    internal PersonNameOrder(LexiconSet lexicons)
    {
        _given = lexicons["given-names"];
        _family = lexicons["surnames"];
    }

    /// <summary>Given names and family name, both null where nothing decides.</summary>
    /// <param name="name">The fullest form of the name.</param>
    /// <param name="joined">The other forms of the same person, with the rule that joined each.</param>
    internal (string? Given, string? Family) Decide(PersonName name, IReadOnlyList<(PersonName Name, string Rule)> joined)
    {
        NameWord[] words = name.Words;
        if (words.Length < 2)
        {
            return (null, null);
        }

        return CapitalsDecide(words) ?? OthersDecide(words, joined) ?? FormDecides(name) ?? KnownOrder(words) ?? (null, null);
    }

    /// <summary>"Samir AL-MASRI", "MASRI Samir": a family name in capitals beside a given name that is not.</summary>
    private static (string? Given, string? Family)? CapitalsDecide(NameWord[] words)
    {
        bool first = InCapitals(words[0]);
        bool last = InCapitals(words[^1]);
        if (first == last)
        {
            return null;
        }

        int border = first ? 1 : words.Length - 1;
        while (first ? border < words.Length - 1 && InCapitals(words[border]) : border > 1 && InCapitals(words[border - 1]))
        {
            border += first ? 1 : -1;
        }

        return first ? (Join(words.AsSpan()[border..]), Join(words.AsSpan()[..border])) : (Join(words.AsSpan()[..border]), Join(words.AsSpan()[border..]));
    }

    private static bool InCapitals(NameWord word)
    {
        int letters = 0;
        foreach (char c in word.Text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1 && !word.IsInitial;
    }

    /// <summary>The words that stand for the person elsewhere in the text are the family name when they end the name.</summary>
    private (string? Given, string? Family)? OthersDecide(NameWord[] words, IReadOnlyList<(PersonName Name, string Rule)> joined)
    {
        foreach ((PersonName form, string rule) in joined)
        {
            if (rule is "surname" or "title-and-surname" && form.Words.Length < words.Length && !_given.Contains(form.Last.Core))
            {
                int border = words.Length - form.Words.Length;
                return (Join(words.AsSpan()[..border]), Join(words.AsSpan()[border..]));
            }

            if (rule is "given-name" && words.Length == 2 && _family.Contains(words[0].Core) && !_given.Contains(words[0].Core))
            {
                return (words[1].Text, words[0].Text);
            }
        }

        return null;
    }

    /// <summary>A particle, an initial before the last word or a suffix after it makes the last word the family name.</summary>
    private static (string? Given, string? Family)? FormDecides(PersonName name)
    {
        NameWord[] words = name.Words;
        bool decides = name.Suffix is not null || words[^1].HasParticle || (words.Length > 2 && words[^2].IsInitial) || words[0].IsInitial;
        return decides && !words[^1].IsInitial ? (Join(words.AsSpan()[..^1]), words[^1].Text) : null;
    }

    private (string? Given, string? Family)? KnownOrder(NameWord[] words)
    {
        bool given = _given.Contains(words[0].Core);
        bool family = _family.Contains(words[^1].Core);
        bool reversed = _family.Contains(words[0].Core) && _given.Contains(words[^1].Core);
        return given && family && !reversed ? (Join(words.AsSpan()[..^1]), words[^1].Text) : null;
    }

    private static string Join(ReadOnlySpan<NameWord> words)
    {
        string text = words[0].Text;
        for (int i = 1; i < words.Length; i++)
        {
            text += " " + words[i].Text;
        }

        return text;
    }
}
