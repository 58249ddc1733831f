namespace EntityKit;

/// <summary>
/// One title over names of which each has a country or a body of its own: "the ambassadors are Ana Lim of Kenya and Bo Dahl of Peru",
/// "ambassadors: Ana Lim (Kenya), Bo Dahl (Peru)", "the presidents of Kenya and Peru, Ana Lim and Bo Dahl".
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class ListedHolders(LexiconSet lexicons)
{
    /// <summary>The rule's name.</summary>
    internal const string Rule = "country-list";

    private const double Confidence = 0.9;
    private const int MaxItems = 200;
    private const int MaxElements = 8;

    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _posts = lexicons["state-posts"];
    private readonly ListedNames _items = new(lexicons);
    private readonly CountryRows _rows = new(lexicons);

    /// <summary>Gives the names of such lists the title above them.</summary>
    internal void Add(TaggedText text, MentionIndex index, HolderTable holders, int[] sentenceOf)
    {
        IReadOnlyList<ListElement> elements = holders.Elements;
        for (int i = 0; i < elements.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (elements[i].Phrase is { IsPlural: true } phrase)
            {
                AddAll(holders, i, phrase, _rows.Of(text, index, elements, i, phrase));
            }
            else if (elements[i].Person is not null)
            {
                IReadOnlyList<ListedName> run = _items.RunFrom(text, index, elements, i, MaxItems);
                if (run.Count > 1 && HeadingOf(text, elements, i, run, sentenceOf) is var heading and >= 0)
                {
                    AddAll(holders, heading, elements[heading].Phrase!, run);
                }

                i += Math.Max(0, run.Count - 1);
            }
        }
    }

    private void AddAll(HolderTable holders, int element, TitlePhrase phrase, IReadOnlyList<ListedName> items)
    {
        string title = TitleNames.Singular(phrase.Title.Mention.Text);
        string head = TitleNames.HeadOf(WithoutSuffix(title));
        bool sent = WithoutSuffix(title).Length == title.Length && phrase.Status == AppointmentStatus.Incoming && head is "ambassador" or "envoy" or "commissioner"; // "the recommended ambassadors: Ana Lim – Peru": where they go to
        bool state = !sent && _posts.Contains(head);
        foreach (ListedName item in items)
        {
            string? country = state && item.Owner is { Mention: { Kind: EntityKind.Place } place } ? _countries.ValueOf(place.Text) ?? place.Text : null;
            PlacedMention? body = item.Owner is { Mention.Kind: EntityKind.Organization } owner ? owner : null;
            holders.Put(new Holder(element, item.Person, country is null && body is null && item.Country is null ? "plural" : Rule, Confidence, null, item.Country ?? country, body));
        }
    }

    private static string WithoutSuffix(string title) =>
        title.EndsWith("-designate", StringComparison.OrdinalIgnoreCase) || title.EndsWith(" designate", StringComparison.OrdinalIgnoreCase) ? title[..^"-designate".Length]
        : title.EndsWith("-elect", StringComparison.OrdinalIgnoreCase) ? title[..^"-elect".Length] : title;

    /// <summary>The title of several that leads to a list, nearest first; -1 where none does.</summary>
    private static int HeadingOf(TaggedText text, IReadOnlyList<ListElement> elements, int first, IReadOnlyList<ListedName> run, int[] sentenceOf)
    {
        for (int k = first - 1; k >= 0 && first - k <= MaxElements; k--)
        {
            if (elements[k].Phrase is not { IsPlural: true } phrase || phrase.Title.End > run[0].Left)
            {
                continue;
            }

            bool nearest = k == first - 1;
            return ListLead.Leads(text, phrase, run[0].Left, nearest, sentenceOf) || (nearest && ListLead.IsTakenUp(text, phrase, run[0].Left, run[^1].Right, sentenceOf)) ? k : -1;
        }

        return -1;
    }
}
