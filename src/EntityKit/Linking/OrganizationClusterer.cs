namespace EntityKit;

/// <summary>
/// Groups the mentions of organizations: the same words in any order, acronyms defined or spelt by the initials,
/// the name without the country before it, its last words, its first words, its head word.
/// A short form that fits several organizations stays alone.
/// </summary>
internal sealed class OrganizationClusterer
{
    private readonly OrganizationWords _words;

    internal OrganizationClusterer(LexiconSet lexicons) => _words = new OrganizationWords(lexicons);

    /// <summary>The organizations in the order of first mentions.</summary>
    internal IReadOnlyList<Organization> Cluster(TaggedText text, MentionIndex mentions)
    {
        var forms = new List<OrganizationForm>();
        Dictionary<int, OrganizationForm> byToken = Collect(text, mentions, forms);
        var index = new OrganizationFormIndex();
        foreach (OrganizationForm form in forms)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            index.Add(form, _words);
        }

        JoinDefined(text, mentions, byToken);
        Join(text, forms, "acronym", f => f.Name.Letters is { } letters ? index.WithAcronym(letters) : [], (_, _) => true);
        Join(text, forms, "owner", f => f.Name.IsAcronym ? [] : Ending(index, f), OwnerIsLeftOut);
        Join(text, forms, "last-words", f => f.Name.IsAcronym ? [] : Ending(index, f), LastWordsMayStand);
        Join(text, forms, "first-words", f => f.Name.IsAcronym ? [] : index.StartingWith(f.Name.Words), FirstWordsMayStand);
        JoinSeated(text, forms, index);
        return Build(forms, text.Cancellation);
    }

    /// <summary>Joins a mission that is called by its seat to the one that is called by its country, where the text has one of each.</summary>
    private void JoinSeated(TaggedText text, List<OrganizationForm> forms, OrganizationFormIndex index)
    {
        List<OrganizationForm> seated = forms.FindAll(form => MissionSeats.HeadOf(form.Name, _words) is not null);
        if (seated.Count == 1)
        {
            Join(text, seated, "seat", form => index.EndingWith([MissionSeats.HeadOf(form.Name, _words)!]), (form, other) => MissionSeats.MayBeOne(form.Name, other.Name, _words));
        }
    }

    private Dictionary<int, OrganizationForm> Collect(TaggedText text, MentionIndex mentions, List<OrganizationForm> forms)
    {
        var byText = new Dictionary<string, OrganizationForm>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, OrganizationForm>(StringComparer.Ordinal);
        var byToken = new Dictionary<int, OrganizationForm>();
        var seats = new BranchSeats(text, mentions);
        foreach (PlacedMention mention in mentions.Of(EntityKind.Organization))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            string written = mention.Mention.Text;
            if (seats.Of(mention) is { } seat)
            {
                if (!byKey.TryGetValue(seat, out OrganizationForm? branch))
                {
                    byKey.Add(seat, branch = new OrganizationForm(OrganizationName.Parse(written, _words)));
                    forms.Add(branch);
                }

                branch.Mentions.Add(mention);
                byToken.TryAdd(mention.Start, branch);
                continue;
            }

            if (!byText.TryGetValue(written, out OrganizationForm? form))
            {
                OrganizationName name = OrganizationName.Parse(written, _words);
                if (!byKey.TryGetValue(name.Key, out form))
                {
                    byKey.Add(name.Key, form = new OrganizationForm(name));
                    forms.Add(form);
                }

                byText.Add(written, form);
            }

            form.Mentions.Add(mention);
            byToken.TryAdd(mention.Start, form);
        }

        return byToken;
    }

    private void JoinDefined(TaggedText text, MentionIndex mentions, Dictionary<int, OrganizationForm> byToken)
    {
        foreach (PlacedMention mention in mentions.Of(EntityKind.Organization))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (AcronymMatcher.DefinedBy(text, mentions, mention) is not { } defined)
            {
                continue;
            }

            OrganizationForm bracketed = byToken[mention.Start];
            OrganizationForm outer = byToken[defined.Start];
            if (bracketed.Parent is null && AcronymMatcher.IsDefinition(outer.Name, bracketed.Name, _words))
            {
                (OrganizationForm shorter, OrganizationForm longer) = outer.Name.IsAcronym && !bracketed.Name.IsAcronym ? (outer, bracketed) : (bracketed, outer);
                shorter.Join(longer, "defined-acronym");
            }
        }
    }

    private static IReadOnlyList<OrganizationForm> Ending(OrganizationFormIndex index, OrganizationForm form)
    {
        IReadOnlyList<OrganizationForm> written = index.EndingWith(form.Name.Words);
        return written.Count > 0 ? written : index.EndingWith(form.Name.Turned);
    }

    /// <summary>Joins each form that stands alone to the only cluster whose forms it may be short for, or to the only such one that is named before it.</summary>
    private static void Join(
        TaggedText text,
        List<OrganizationForm> forms,
        string rule,
        Func<OrganizationForm, IReadOnlyList<OrganizationForm>> find,
        Func<OrganizationForm, OrganizationForm, bool> mayStand)
    {
        foreach (OrganizationForm form in forms)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (form.Parent is not null)
            {
                continue;
            }

            IReadOnlyList<OrganizationForm> candidates = find(form);
            if ((OnlyOne(form, candidates, mayStand, int.MaxValue) ?? OnlyOne(form, candidates, mayStand, form.Mentions[0].Start)) is { } only)
            {
                form.Join(only, rule);
            }
        }
    }

    /// <summary>The only cluster that a form may be short for, of those whose forms are named before a token.</summary>
    private static OrganizationForm? OnlyOne(OrganizationForm form, IReadOnlyList<OrganizationForm> candidates, Func<OrganizationForm, OrganizationForm, bool> mayStand, int before)
    {
        OrganizationForm? only = null;
        foreach (OrganizationForm candidate in candidates)
        {
            if (candidate.Root != form.Root && candidate.Mentions[0].Start < before && mayStand(form, candidate))
            {
                if (only is not null && only != candidate.Root)
                {
                    return null;
                }

                only = candidate.Root;
            }
        }

        return only;
    }

    /// <summary>Only a country or a parent body is left out: "Security Council" for "UN Security Council".</summary>
    private bool OwnerIsLeftOut(OrganizationForm shorter, OrganizationForm longer)
    {
        string[] rest = Rest(shorter.Name, longer.Name);
        return rest.Length > 0 && Array.TrueForAll(rest, _words.IsOwner);
    }

    private bool LastWordsMayStand(OrganizationForm shorter, OrganizationForm longer)
    {
        string[] rest = Rest(shorter.Name, longer.Name);
        if (rest.Length == 0 || Array.Exists(shorter.Name.Words, _words.IsOwner))
        {
            return false;
        }

        return shorter.Name.Words.Length == 1 ? char.IsUpper(shorter.Name.Text[0]) : !Array.Exists(rest, _words.IsContrast);
    }

    private bool FirstWordsMayStand(OrganizationForm shorter, OrganizationForm longer)
    {
        string[] rest = Rest(shorter.Name, longer.Name);
        return rest.Length is 1 or 2 && !Array.TrueForAll(rest, _words.IsOwner) && !Array.Exists(rest, _words.IsUnit) && !Array.TrueForAll(shorter.Name.Words, _words.IsOwner) && char.IsUpper(shorter.Name.Text[0]);
    }

    /// <summary>The words of the longer name that the shorter one leaves out.</summary>
    private static string[] Rest(OrganizationName shorter, OrganizationName longer)
    {
        var rest = new List<string>(longer.Words);
        foreach (string word in shorter.Words)
        {
            rest.Remove(word);
        }

        return [.. rest];
    }

    private static List<Organization> Build(List<OrganizationForm> forms, StopSignal signal)
    {
        var clusters = new Dictionary<OrganizationForm, List<OrganizationForm>>();
        foreach (OrganizationForm form in forms)
        {
            if (!clusters.TryGetValue(form.Root, out List<OrganizationForm>? members))
            {
                clusters.Add(form.Root, members = []);
            }

            members.Add(form);
        }

        var organizations = new List<Organization>(clusters.Count);
        foreach (List<OrganizationForm> members in clusters.Values.OrderBy(c => c.Min(f => f.Mentions[0].Start)))
        {
            signal.ThrowIfCancellationRequested();
            organizations.Add(Build(members, $"o{organizations.Count + 1}"));
        }

        return organizations;
    }

    private static Organization Build(List<OrganizationForm> forms, string id)
    {
        OrganizationName fullest = forms[0].Name;
        string? acronym = null;
        var mentions = new List<Mention>();
        foreach (OrganizationForm form in forms)
        {
            bool fuller = form.Name.IsAcronym == fullest.IsAcronym ? form.Name.Text.Length > fullest.Text.Length : fullest.IsAcronym;
            fullest = fuller ? form.Name : fullest;
            acronym ??= form.Name.IsAcronym ? form.Name.Text : null;
            foreach (PlacedMention mention in form.Mentions)
            {
                string? rule = form.Rule ?? (mention == form.Mentions[0] ? null : Folding.Equal(mention.Mention.Text, form.Name.Text) ? "same" : "word-order");
                mentions.Add(mention.Mention.LinkedBy(rule));
            }
        }

        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new Organization(id, fullest.Text, acronym, mentions);
    }
}
