namespace EntityKit;

/// <summary>
/// The posts that curricula vitae and who's-who entries give without a name, since the document or its section is about one person:
/// "Anna Berg … 2016–2019: Deputy Head, Department of Aid", "Bo Dahl. Born Delmar. … Legal adviser, Ministry of Trade, 1982–86."
/// </summary>
/// <remarks>
/// One line of this form proves little: two of them, or a heading as "Career" above the one, say that it is a career. Immutable, thus
/// thread-safe; takes time in proportion to the number of elements.
/// </remarks>
internal sealed class CareerEntries(LexiconSet lexicons)
{
    /// <summary>The rule of the holders found here.</summary>
    internal const string Rule = "career";

    private const int MaxGap = 150; // tokens between two entries of one career
    private const int MaxOccupations = 4;

    private readonly Lexicon _honorifics = lexicons["honorifics"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _posts = lexicons["state-posts"];

    /// <summary>Adds the holders of titles that begin the entries of a career and have none yet.</summary>
    internal void Add(TaggedText text, MentionIndex index, HolderTable holders, EntityClusters clusters, int[] sentenceOf)
    {
        IReadOnlyList<ListElement> elements = holders.Elements;
        var subject = new CareerSubject(text, index, elements, sentenceOf, clusters, _honorifics);
        Dictionary<int, PlacedMention> found = FirstHolders(holders);
        var run = new List<CareerEntry>();
        (PlacedMention? holder, int titleBelow) = (null, -1);
        for (int i = 0; i < elements.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (elements[i].Phrase is null)
            {
                if (subject.Meet(i))
                {
                    Close(text, holders, sentenceOf, run, holder, titleBelow);
                    (holder, titleBelow) = (subject.Mention, subject.TitleBelow);
                    GiveOccupations(text, holders, i, holder);
                }
                else if (!subject.Is(elements[i].Person!.Value) && IsListed(text, elements, sentenceOf, i))
                {
                    run.Clear(); // "2010–2012: Chair, Acme Bank: Bo Dahl": a list of several people
                    holder = null;
                }
            }
            else if (holder is not null && !(found.TryGetValue(i, out PlacedMention other) && !subject.Is(other))
                && CareerEntryReader.Read(text, index, elements, sentenceOf, i, run.Count > 0 ? run[^1].End : 0) is { } entry)
            {
                if (run.Count > 0 && entry.Start - run[^1].End > MaxGap)
                {
                    Close(text, holders, sentenceOf, run, holder, titleBelow);
                }

                run.Add(entry);
                i += entry.Organizations.Count - 1;
            }
        }

        Close(text, holders, sentenceOf, run, holder, titleBelow);
    }

    private static Dictionary<int, PlacedMention> FirstHolders(HolderTable holders)
    {
        var found = new Dictionary<int, PlacedMention>(holders.Holders.Count);
        foreach (Holder holder in holders.Holders)
        {
            found.TryAdd(holder.Element, holder.Person);
        }

        return found;
    }

    /// <summary>Whether a name stands behind a title in a line that begins with years.</summary>
    private static bool IsListed(TaggedText text, IReadOnlyList<ListElement> elements, int[] sentenceOf, int person)
    {
        Sentence sentence = text.Sentences[sentenceOf[elements[person].Left]];
        CareerLine.SkipLead(text, sentence.Start, sentence.End, out YearSpan years);
        return years.Exists && person > 0 && elements[person - 1].Phrase is { } phrase && phrase.Left >= sentence.Start && phrase.Left - years.End < 4;
    }

    /// <summary>Gives the entries of a run to the subject, and the title below the name, and begins a new run.</summary>
    private void Close(TaggedText text, HolderTable holders, int[] sentenceOf, List<CareerEntry> run, PlacedMention? subject, int titleBelow)
    {
        if (subject is { } person)
        {
            bool proven = run.Count > 1 || (run.Count == 1 && IsUnderHeading(text, sentenceOf, run[0].Start));
            int latest = proven ? run.Max(entry => entry.Years.First) : 0;
            foreach (CareerEntry entry in proven ? run : [])
            {
                Give(holders, entry, person, StatusOf(entry.Years, latest));
            }

            bool opens = holders.Elements[0].Person == subject; // the document's own heading
            if (titleBelow >= 0 && !holders.HasHolder[titleBelow] && (proven || opens))
            {
                holders.Add(new Holder(titleBelow, person, "heading", 0.8));
            }
        }

        run.Clear();
    }

    /// <summary>"LIM, Ana; Peruvian jurist and diplomatist; b. Lima": what the subject of a who's-who entry is, before the birth.</summary>
    private static void GiveOccupations(TaggedText text, HolderTable holders, int element, PlacedMention? subject)
    {
        int last = element;
        while (subject is not null && last + 1 < holders.Elements.Count && last - element < MaxOccupations && holders.Elements[last + 1].Phrase is { } phrase && CareerLine.IsOccupation(text, phrase.Title.Start, phrase.Title.End))
        {
            last++;
            if (!holders.HasHolder[last])
            {
                holders.Add(new Holder(last, subject.Value, Rule, 0.8, AppointmentStatus.Current));
            }
        }
    }

    /// <summary>A single year says when it began: the latest post goes on, unless its years say that it is over.</summary>
    private static AppointmentStatus StatusOf(YearSpan years, int latest) =>
        years.IsClosed || (!years.IsOpen && years.First < latest) ? AppointmentStatus.Former : AppointmentStatus.Current;

    private void Give(HolderTable holders, CareerEntry entry, PlacedMention person, AppointmentStatus status)
    {
        for (int k = 0; k < entry.Organizations.Count; k++)
        {
            int element = entry.Element + k;
            TitlePhrase phrase = holders.Elements[element].Phrase!;
            phrase.Organization ??= entry.Organizations[k];
            if (entry.Place is { } place && _countries.ValueOf(place.Mention.Text) is { } country && _posts.Contains(TitleNames.HeadOf(phrase.Title.Mention.Text)))
            {
                phrase.Country ??= country; // "Minister of Trade, Peru, 1990–94"
            }

            if (!holders.HasHolder[element])
            {
                holders.Add(new Holder(element, person, Rule, 0.8, status));
            }
            else if (status == AppointmentStatus.Former)
            {
                holders.MarkFormer(element);
            }
        }
    }

    /// <summary>Whether the line above an entry is a heading such as "Career", or the entry stands behind one.</summary>
    private static bool IsUnderHeading(TaggedText text, int[] sentenceOf, int start)
    {
        int sentence = sentenceOf[start];
        if (start > text.Sentences[sentence].Start)
        {
            return text.Is(start - 1, ':'); // "Career: Judge, …"
        }

        return sentence > 0 && CareerLine.IsHeading(text, text.Sentences[sentence - 1].Start, text.Sentences[sentence - 1].End);
    }
}
