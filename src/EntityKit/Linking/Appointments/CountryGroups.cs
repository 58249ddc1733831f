namespace EntityKit;

/// <summary>The country of a state post by those whom its holder belongs to or is chosen by: "Peruvian officials including", "Peru's parliament elected".</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class CountryGroups(LexiconSet lexicons)
{
    private const int MaxWords = 5;

    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];

    /// <summary>"Peru's parliament elected Ana Lim prime minister": whose organ gives the office.</summary>
    internal string? FromElector(TaggedText text, MentionIndex mentions, Holder holder, TitlePhrase phrase)
    {
        int verb = holder.Person.Start - 1;
        if (holder.Rule != "appointed" || phrase.Left < holder.Person.End || verb < 2 || text.TokenText(verb) is not ("elected" or "named" or "appointed" or "chose" or "confirmed" or "elects" or "names" or "appoints"))
        {
            return null;
        }

        int organ = verb - 1;
        if (text.TokenText(organ) is not ("parliament" or "assembly" or "senate" or "congress" or "legislature" or "government" or "cabinet" or "king" or "president" or "lawmakers"))
        {
            return null;
        }

        for (int at = organ - 1; at >= 0 && organ - at < MaxWords; at--)
        {
            if (mentions.EndingAt(EntityKind.Place, text.IsPossessive(at) ? at : at + 1) is { } place)
            {
                return CountryOf(place);
            }

            if (text.IsCapitalized(at) && _nationalities.ValueOf(text, at) is { } nation)
            {
                return nation;
            }
        }

        return null;
    }

    /// <summary>"Peruvian officials including Foreign Minister Ana Lim", "the Peruvian delegation, led by Minister Ana Lim".</summary>
    internal string? FromGroup(TaggedText text, MentionIndex mentions, int start)
    {
        int at = start - 1;
        while (at > 0 && text.TokenText(at) is "the" or ":" or "its" or "their")
        {
            at--;
        }

        if (at < 2 || !IsGroupVerb(text, ref at))
        {
            return null;
        }

        while (at > 1 && text.TokenText(at) is "," or "was" or "is" or "were" or "members" or "also")
        {
            at--;
        }

        if (!IsGroup(text.TokenText(at)))
        {
            return null;
        }

        for (int owner = at - 1; owner >= 0 && at - owner <= 4; owner--)
        {
            if (mentions.EndingAt(EntityKind.Place, owner + 1) is { } place && CountryOf(place) is { } country)
            {
                return country;
            }

            for (int length = Math.Min(3, owner + 1); length >= 1 && text.IsCapitalized(owner); length--)
            {
                TextSpan span = text.SpanOf(owner + 1 - length, owner + 1);
                if (_nationalities.ValueOf(text.Text.AsSpan(span.Start, span.Length)) is { } nation)
                {
                    return nation;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a token says whom a group holds or who leads it; steps before it.</summary>
    private static bool IsGroupVerb(TaggedText text, ref int at)
    {
        if (text.TokenText(at) is "including" or "included" or "includes" or "namely" or "comprised" or "comprising")
        {
            at -= text.TokenText(at - 1) is "that" or "which" ? 2 : 1;
            return true;
        }

        if (text.TokenText(at) is "by" && text.TokenText(at - 1) is "led" or "headed" or "chaired" or "represented" or "co-chaired")
        {
            at -= 2;
            return true;
        }

        return false;
    }

    private static bool IsGroup(ReadOnlySpan<char> word) => word is
        "officials" or "leaders" or "counterparts" or "counterpart" or "delegation" or "Delegation" or "authorities" or "side" or "ministers" or "representatives" or "team" or "government" or "Government"
        or "leadership" or "dignitaries" or "party" or "diplomats" or "executives";

    private string? CountryOf(PlacedMention place) => _countries.ValueOf(place.Mention.Text);
}
