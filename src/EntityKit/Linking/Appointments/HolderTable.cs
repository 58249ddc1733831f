namespace EntityKit;

/// <summary>Who was found to hold a title phrase, and by which construction.</summary>
/// <param name="Element">Index of the title phrase.</param>
/// <param name="Person">The holder's mention.</param>
/// <param name="Rule">The construction.</param>
/// <param name="Confidence">Probability that it is right.</param>
/// <param name="Status">What the construction says of the time; null when it says nothing.</param>
/// <param name="Country">The country that this holder's item names; null where the title's phrase alone can name one.</param>
/// <param name="Organization">The organization that this holder's item names; null likewise.</param>
internal readonly record struct Holder(int Element, PlacedMention Person, string Rule, double Confidence, AppointmentStatus? Status = null, string? Country = null, PlacedMention? Organization = null);

/// <summary>Collects the holders of the title phrases of one text.</summary>
internal sealed class HolderTable
{
    private const int MaxPlural = 64;
    private readonly List<ListElement> _elements;
    private readonly int[] _sentenceOf;

    // The last holder of an element and of a person's mention, and for each holder the one before it of the same.
    private readonly Dictionary<int, int> _lastOfElement = [];
    private readonly Dictionary<int, int> _lastOfPerson = [];
    private readonly List<int> _earlierOfElement = [];
    private readonly List<int> _earlierOfPerson = [];

    internal HolderTable(List<ListElement> elements, int[] sentenceOf)
    {
        _elements = elements;
        _sentenceOf = sentenceOf;
        HasHolder = new bool[elements.Count];
        Inherited = new PlacedMention?[elements.Count];
    }

    /// <summary>The holders found so far.</summary>
    internal List<Holder> Holders { get; } = [];

    /// <summary>For each element, whether it is a title phrase with a holder.</summary>
    internal bool[] HasHolder { get; }

    /// <summary>For each bare title of a list, the organization that owns an earlier item: "Acme's President Lim, Treasurer Cole and …".</summary>
    internal PlacedMention?[] Inherited { get; }

    /// <summary>The elements that holders refer to.</summary>
    internal IReadOnlyList<ListElement> Elements => _elements;

    /// <summary>Takes over what pairing decided for a run.</summary>
    internal void AddRun(int start, HolderSide[] sides, GapKind[] gaps)
    {
        PlacedMention? owner = null;
        for (int k = 0; k < sides.Length; k++)
        {
            ShareFormer(start + k, k, sides, gaps);
            int i = start + k;
            if (_elements[i].Phrase is not { } phrase)
            {
                continue;
            }

            owner = phrase.IsPossessed ? phrase.Organization : phrase.Left < phrase.Title.Start ? null : owner;
            Inherited[i] = owner is not null && sides[k] == HolderSide.Right && IsBareOffice(phrase) ? owner : null;
            if (sides[k] == HolderSide.Right)
            {
                AddRight(i, start + sides.Length, gaps);
            }
            else if (sides[k] == HolderSide.Left)
            {
                AddLeft(i, start, gaps);
            }
        }
    }

    /// <summary>"Ana Lim, former minister, mayor of Lima and member of the council": "former" goes for all bare posts of a list of three at least.</summary>
    private void ShareFormer(int first, int k, HolderSide[] sides, GapKind[] gaps)
    {
        if (_elements[first].Phrase is not { Status: AppointmentStatus.Former } former || former.Left == former.Title.Start || sides[k] != HolderSide.Left || (k > 0 && _elements[first - 1].Phrase is not null))
        {
            return;
        }

        int last = first;
        while (last + 1 - first + k < sides.Length && sides[last + 1 - first + k] == HolderSide.Left && _elements[last + 1].Phrase is { Status: null } bare && bare.Left == bare.Title.Start && gaps[last + 1] is GapKind.Comma or GapKind.And or GapKind.CommaAnd)
        {
            last++;
            if (gaps[last] is GapKind.And or GapKind.CommaAnd)
            {
                break;
            }
        }

        for (int i = first + 1; i <= last && last > first + 1 && gaps[last] is GapKind.And or GapKind.CommaAnd; i++)
        {
            _elements[i].Phrase!.Status = AppointmentStatus.Former;
        }
    }

    /// <summary>Adds a holder that a verb names.</summary>
    internal void Add(Holder holder)
    {
        _earlierOfElement.Add(_lastOfElement.GetValueOrDefault(holder.Element, -1));
        _earlierOfPerson.Add(_lastOfPerson.GetValueOrDefault(holder.Person.Start, -1));
        _lastOfElement[holder.Element] = _lastOfPerson[holder.Person.Start] = Holders.Count;
        Holders.Add(holder);
        HasHolder[holder.Element] = true;
    }

    /// <summary>Adds a holder, or says more of it where the same title and name are linked already.</summary>
    internal void Put(Holder holder)
    {
        for (int i = _lastOfPerson.GetValueOrDefault(holder.Person.Start, -1); i >= 0; i = _earlierOfPerson[i])
        {
            if (Holders[i].Element == holder.Element)
            {
                Holders[i] = holder with { Status = Holders[i].Status, Country = holder.Country ?? Holders[i].Country, Organization = holder.Organization ?? Holders[i].Organization };
                return;
            }
        }

        Add(holder);
    }

    /// <summary>Says of all holders of a title phrase that they are out of it.</summary>
    internal void MarkFormer(int element)
    {
        for (int i = _lastOfElement.GetValueOrDefault(element, -1); i >= 0; i = _earlierOfElement[i])
        {
            Holders[i] = Holders[i] with { Status = AppointmentStatus.Former };
        }
    }

    /// <summary>The index of the first holder that a mention of a person is of a title phrase behind an element, now or before, or -1.</summary>
    internal int FirstBehind(PlacedMention person, int element)
    {
        int first = -1;
        for (int i = _lastOfPerson.GetValueOrDefault(person.Start, -1); i >= 0; i = _earlierOfPerson[i])
        {
            first = Holders[i].Person == person && Holders[i].Element > element && Holders[i].Status != AppointmentStatus.Incoming ? i : first;
        }

        return first;
    }

    /// <summary>Whether a title has nothing with it that says where it is held, and is no state post, which would belong elsewhere.</summary>
    private static bool IsBareOffice(TitlePhrase phrase) =>
        phrase.Left == phrase.Title.Start && phrase.Right == phrase.Title.End && phrase.Organization is null &&
        TitleNames.HeadOf(phrase.Title.Mention.Text) is not ("minister" or "secretary" or "ambassador" or "senator" or "general" or "governor" or "premier" or "chancellor" or "king" or "envoy");

    private void AddRight(int i, int end, GapKind[] gaps)
    {
        TitlePhrase phrase = _elements[i].Phrase!;
        int next = i + 1;
        while (next < end && _elements[next].Phrase is not null)
        {
            next++;
        }

        if (next >= end)
        {
            return;
        }

        (string rule, double confidence) = gaps[next] switch
        {
            _ when next > i + 1 => ("coordinated", 0.92),
            GapKind.Direct => (phrase.IsPossessed ? "possessive" : "title-before", 0.97),
            GapKind.Line => ("heading", 0.8),
            GapKind.Stop => ("stray-stop", 0.75),
            _ => ("list", 0.93),
        };
        if (phrase.IsPlural)
        {
            AddPlural(i, next, +1, end, gaps);
        }
        else
        {
            Add(new Holder(i, _elements[next].Person!.Value, rule, confidence));
        }
    }

    private void AddLeft(int i, int start, GapKind[] gaps)
    {
        int before = i - 1;
        while (before >= start && _elements[before].Phrase is not null)
        {
            before--;
        }

        if (before < start)
        {
            return;
        }

        if (_elements[i].Phrase!.IsPlural)
        {
            AddPlural(i, before, -1, start - 1, gaps);
            return;
        }

        (string rule, double confidence) = gaps[before + 1] switch
        {
            _ when before < i - 1 => ("coordinated", 0.9),
            GapKind.Line => ("heading", 0.8),
            GapKind.Open => ("brackets", 0.9),
            _ => ("apposition", 0.93),
        };
        Add(new Holder(i, _elements[before].Person!.Value, rule, confidence));
    }

    /// <summary>Gives a plural title to all names that follow each other beside it.</summary>
    private void AddPlural(int i, int first, int step, int end, GapKind[] gaps)
    {
        int sentence = _sentenceOf[_elements[first].Left];
        bool single = first + step == end || gaps[first + 1] is not (GapKind.Comma or GapKind.And or GapKind.CommaAnd);
        if (single && step > 0 && gaps[first] == GapKind.Comma)
        {
            return; // "Excellencies, Heads of State, Ms. Cole": an address, no list
        }

        for (int k = first; k != end && Math.Abs(k - first) < MaxPlural; k += step)
        {
            bool titled = step > 0 && k + 1 < end && _elements[k].Phrase is { IsPlural: false } && gaps[k + 1] == GapKind.Direct && gaps[k] is GapKind.Comma or GapKind.And or GapKind.CommaAnd;
            if (titled)
            {
                k++; // "our guests, Judge Lim and Judge Cole"
            }

            if (_elements[k].Person is not { } person || _sentenceOf[person.Start] != sentence)
            {
                break;
            }

            bool joined = k == first || titled || gaps[step > 0 ? k : k + 1] is GapKind.Comma or GapKind.And or GapKind.CommaAnd or GapKind.NextItem;
            if (!joined)
            {
                break;
            }

            Add(new Holder(i, person, "plural", 0.9));
            if (step > 0 && k > first && gaps[titled ? k - 1 : k] is GapKind.And or GapKind.CommaAnd)
            {
                break; // "A, B and C": the conjunction comes before the last
            }
        }
    }
}
