namespace EntityKit;

/// <summary>All mentions of a text whose organization name has the same words, and the cluster that they joined.</summary>
internal sealed class OrganizationForm
{
    internal OrganizationForm(OrganizationName name) => Name = name;

    /// <summary>The name as first written.</summary>
    internal OrganizationName Name { get; }

    /// <summary>The mentions in text order.</summary>
    internal List<PlacedMention> Mentions { get; } = [];

    /// <summary>The form that this one joined, or null.</summary>
    internal OrganizationForm? Parent { get; private set; }

    /// <summary>The rule by which it joined.</summary>
    internal string? Rule { get; private set; }

    /// <summary>The form that founded its cluster.</summary>
    internal OrganizationForm Root
    {
        get
        {
            OrganizationForm form = this;
            while (form.Parent is { } parent)
            {
                form = parent;
            }

            return form;
        }
    }

    /// <summary>Puts the cluster of this form into that of another; does nothing when they are one.</summary>
    internal void Join(OrganizationForm other, string rule)
    {
        OrganizationForm root = Root;
        if (root == other.Root)
        {
            return;
        }

        root.Parent = other.Root;
        if (root == this || root.Rule is null)
        {
            root.Rule = rule;
        }

        Rule ??= rule;
    }
}

/// <summary>Finds organization forms by acronym, by the words they end with and by the words they start with.</summary>
/// <remarks>
/// More than eight forms under one key count as too many to choose from, which bounds every look-up. Keys are 64-bit hashes:
/// each name has some ten, and most are never asked for.
/// </remarks>
internal sealed class OrganizationFormIndex
{
    private const int MaxForms = 8;
    private const int MaxWords = 12;
    private readonly Dictionary<ulong, List<OrganizationForm>> _forms = [];

    private enum KeyKind : ulong
    {
        Acronym = 1,
        End,
        Start,
    }

    /// <summary>Makes a form known under everything that may be short for it.</summary>
    internal void Add(OrganizationForm form, OrganizationWords vocabulary)
    {
        OrganizationName name = form.Name;
        if (name.Words.Length > MaxWords)
        {
            return;
        }

        foreach (string acronym in AcronymMatcher.AcronymsOf(name.Text, vocabulary))
        {
            AddTo(KeyOf(KeyKind.Acronym, [acronym]), form);
        }

        for (int i = 1; i < name.Words.Length; i++)
        {
            AddTo(KeyOf(KeyKind.End, name.Words.AsSpan(i)), form);
            AddTo(KeyOf(KeyKind.End, name.Turned.AsSpan(i)), form);
            AddTo(KeyOf(KeyKind.Start, name.Words.AsSpan(0, i)), form);
        }
    }

    internal IReadOnlyList<OrganizationForm> WithAcronym(string letters) => Find(KeyOf(KeyKind.Acronym, [letters]));

    /// <summary>The forms that end with the words, as written or with the head word last.</summary>
    internal IReadOnlyList<OrganizationForm> EndingWith(string[] words) => Find(KeyOf(KeyKind.End, words));

    internal IReadOnlyList<OrganizationForm> StartingWith(string[] words) => Find(KeyOf(KeyKind.Start, words));

    private static ulong KeyOf(KeyKind kind, ReadOnlySpan<string> words)
    {
        const ulong prime = 1099511628211;
        ulong key = 14695981039346656037 ^ (ulong)kind;
        foreach (string word in words)
        {
            foreach (char c in word)
            {
                key = (key ^ c) * prime;
            }

            key = (key ^ char.MaxValue) * prime; // where a word ends
        }

        return key;
    }

    private List<OrganizationForm> Find(ulong key) =>
        _forms.TryGetValue(key, out List<OrganizationForm>? forms) && forms.Count <= MaxForms ? forms : [];

    private void AddTo(ulong key, OrganizationForm form)
    {
        if (!_forms.TryGetValue(key, out List<OrganizationForm>? forms))
        {
            _forms.Add(key, forms = []);
        }

        if (forms.Count <= MaxForms && !forms.Contains(form))
        {
            forms.Add(form);
        }
    }
}
