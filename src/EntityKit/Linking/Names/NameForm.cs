namespace EntityKit;

/// <summary>What an honorific before a name says of its bearer.</summary>
internal enum NameGender : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>All mentions of a text whose name is written alike.</summary>
internal sealed class NameForm
{
    internal NameForm(PersonName name, NameGender gender)
    {
        Name = name;
        Gender = gender;
    }

    /// <summary>The name taken apart.</summary>
    internal PersonName Name { get; }

    /// <summary>What the honorifics before it say.</summary>
    internal NameGender Gender { get; set; }

    /// <summary>The mentions in text order.</summary>
    internal List<PlacedMention> Mentions { get; } = [];

    /// <summary>Forms that the text says to be other names of the same person.</summary>
    internal List<NameForm> Aliases { get; } = [];

    /// <summary>Whether its first mention introduces a relative of somebody.</summary>
    internal bool IsRelative { get; set; }

    /// <summary>The cluster that took all its mentions, or null.</summary>
    internal NameCluster? Cluster { get; set; }

    /// <summary>Whether another form's bearer may be the same as far as honorifics say.</summary>
    internal bool AgreesWith(NameGender other) => Gender == NameGender.Unknown || other == NameGender.Unknown || Gender == other;
}

/// <summary>The forms that were found to name one person.</summary>
internal sealed class NameCluster
{
    internal NameCluster(NameForm founder)
    {
        Founder = founder;
        Gender = founder.Gender;
        Names = [founder.Name];
    }

    /// <summary>The fullest form.</summary>
    internal NameForm Founder { get; }

    /// <summary>The names that others may be short for: the fullest form and each other name that the text says the person has.</summary>
    internal List<PersonName> Names { get; }

    /// <summary>What the honorifics of all its forms say.</summary>
    internal NameGender Gender { get; private set; }

    /// <summary>Its mentions, each with the rule that joined it.</summary>
    internal List<(PlacedMention Mention, string? Rule)> Members { get; } = [];

    /// <summary>The clusters that it could belong to, when its name fits several.</summary>
    internal List<NameCluster> Candidates { get; } = [];

    /// <summary>The rules by which forms joined, for the order of the name's words.</summary>
    internal List<(PersonName Name, string Rule)> JoinedForms { get; } = [];

    /// <summary>Adds all mentions of a form.</summary>
    internal void Add(NameForm form, string? rule)
    {
        foreach (PlacedMention mention in form.Mentions)
        {
            Members.Add((mention, rule));
        }

        form.Cluster = this;
        Note(form.Name, form.Gender, rule);
    }

    /// <summary>Adds one mention.</summary>
    internal void Add(PlacedMention mention, PersonName name, string rule)
    {
        Members.Add((mention, rule));
        Note(name, NameGender.Unknown, rule);
    }

    private void Note(PersonName name, NameGender gender, string? rule)
    {
        Gender = Gender == NameGender.Unknown ? gender : Gender;
        if (rule is not null)
        {
            JoinedForms.Add((name, rule));
        }
    }
}
