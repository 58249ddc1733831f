namespace EntityKit;

/// <summary>A title mention with what belongs to it in its phrase: determiner, nationality, status, organization.</summary>
internal sealed class TitlePhrase
{
    internal TitlePhrase(PlacedMention title)
    {
        Title = title;
        Left = title.Start;
        Right = title.End;
        IsPlural = TitleNames.IsPlural(title.Mention.Text);
    }

    /// <summary>The title mention.</summary>
    internal PlacedMention Title { get; }

    /// <summary>Index of the first token of the phrase.</summary>
    internal int Left { get; set; }

    /// <summary>Index after the last token of the phrase.</summary>
    internal int Right { get; set; }

    /// <summary>Whether it names a role of several people.</summary>
    internal bool IsPlural { get; set; }

    /// <summary>Whether somebody else owns the role: "Joe Cole's spokesman".</summary>
    internal bool IsOfPerson { get; set; }

    /// <summary>What the words of the phrase say of the time; null when they say nothing.</summary>
    internal AppointmentStatus? Status { get; set; }

    /// <summary>The organization named in the phrase, or null.</summary>
    internal PlacedMention? Organization { get; set; }

    /// <summary>Whether the organization owns the title by a possessive.</summary>
    internal bool IsPossessed { get; set; }

    /// <summary>Whether an article or a possessive pronoun opens the phrase.</summary>
    internal bool IsDefinite { get; set; }

    /// <summary>Whether a verb or "as" right before the phrase says that someone named before holds the title.</summary>
    internal bool FollowsVerb { get; set; }

    /// <summary>The country that the phrase names, or null.</summary>
    internal string? Country { get; set; }
}
