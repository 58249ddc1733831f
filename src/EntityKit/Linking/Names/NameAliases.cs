namespace EntityKit;

/// <summary>
/// The other names that a text gives to a person beside the name: "also known as", "born", "pen name of", and in brackets the name in
/// another script, behind a language's label or in quotation marks.
/// </summary>
internal static class NameAliases
{
    private const int MaxBracket = 40;
    private const int MaxSteps = 8;
    private const int MaxLinks = 3;

    /// <summary>The mention whose bearer a mention is another name of, or null.</summary>
    internal static PlacedMention? Of(TaggedText text, MentionIndex mentions, PlacedMention mention) => Of(text, mentions, mention, MaxLinks);

    private static PlacedMention? Of(TaggedText text, MentionIndex mentions, PlacedMention mention, int links)
    {
        int before = SkipQuotes(text, mention.Start - 1);
        if (before < 1 || links == 0)
        {
            return null;
        }

        // "known as Abu Salim and Salim the Elder": both are names of one person.
        if (text.TokenText(before) is "and" or "or" && mentions.EndingAt(EntityKind.Person, before) is { } first && Announced(text, mentions, first, links) is { } known)
        {
            return known;
        }

        return InBracket(text, mentions, mention) ?? Announced(text, mentions, mention, links);
    }

    /// <summary>The antecedent of a name that words such as "also known as" announce.</summary>
    private static PlacedMention? Announced(TaggedText text, MentionIndex mentions, PlacedMention mention, int links)
    {
        int at = SkipQuotes(text, mention.Start - 1);
        if (at > 1 && text.IsCapitalized(at) && AppointmentVerbs.Word(text, at - 1) is "as")
        {
            at--; // "known as Saint Bruno"
        }

        int phrase = PhraseStart(text, mentions, at);
        for (int steps = 0; phrase > 0 && steps < MaxSteps; steps++)
        {
            if (mentions.EndingAt(EntityKind.Person, phrase) is { } person)
            {
                return links > 1 && Of(text, mentions, person, links - 1) is { } root ? root : person;
            }

            string word = AppointmentVerbs.Word(text, phrase - 1);
            if (word is ")")
            {
                phrase = Open(text, phrase - 1);
            }
            else if (word is "," or "(" or "who" or "is" or "was" or "are" or "were" or "also" or "a" or "an" or "the" or ";" or "\"" or "\u201D")
            {
                phrase--;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The first token of the words up to a token that announce another name; -1 when they do not.</summary>
    private static int PhraseStart(TaggedText text, MentionIndex mentions, int last)
    {
        if (last < 1)
        {
            return -1;
        }

        string word = AppointmentVerbs.Word(text, last);
        string before = AppointmentVerbs.Word(text, last - 1);
        switch (word)
        {
            case "nee" or "ne" or "born" or "alias" or "aka" or "a.k.a" or "a.k.a." or "nicknamed":
                return last;
            case "called" when before is "also" or "commonly" or "popularly":
                return last - 1;
            case "as" when before is "known" or "identified" or "styled":
                return SkipAdverbs(text, last - 1);
            case "name" or "pseudonym" or "nickname" or "guerre":
                return NamedBy(text, last);
            case "is" or "was" or ":" when before is "name" or "pseudonym":
                return NamedBy(text, last - 1);
        }

        // "a pen name of the Swedish writer Ana Lim"
        int of = last;
        if (mentions.EndingAt(EntityKind.Title, last + 1) is { } title)
        {
            of = title.Start - 1;
        }

        while (of > 1 && last - of < 5 && (text.IsCapitalized(of) || text.TokenText(of) is "the"))
        {
            of--;
        }

        return of > 1 && text.TokenText(of) is "of" && AppointmentVerbs.Word(text, of - 1) is "name" or "pseudonym" or "alias" ? NamedBy(text, of - 1) : -1;
    }

    /// <summary>The start of "by her pen name", "whose real name", "a pseudonym".</summary>
    private static int NamedBy(TaggedText text, int noun)
    {
        int at = noun;
        bool qualified = AppointmentVerbs.Word(text, noun) is "pseudonym" or "nickname" or "guerre";
        while (at > 1)
        {
            string word = AppointmentVerbs.Word(text, at - 1);
            qualified |= word is "pen" or "stage" or "real" or "birth" or "legal" or "ring" or "screen";
            if (word is not ("pen" or "stage" or "real" or "birth" or "legal" or "ring" or "screen" or "full" or "his" or "her" or "their" or "the" or "whose" or "a" or "by" or "under" or "known" or "better" or "best" or "nom" or "de"))
            {
                break;
            }

            at--;
        }

        return qualified ? at : -1;
    }

    private static int SkipAdverbs(TaggedText text, int at)
    {
        while (at > 1 && AppointmentVerbs.Word(text, at - 1) is "better" or "best" or "also" or "commonly" or "popularly" or "widely" or "formerly" or "previously" or "professionally" or "simply" or "usually" or "self" or "-" or "variously" or "officially")
        {
            at--;
        }

        return at;
    }

    /// <summary>A name in the brackets behind another: in quotation marks, in another script or beside it, behind a label, or with a word of the other name.</summary>
    private static PlacedMention? InBracket(TaggedText text, MentionIndex mentions, PlacedMention mention)
    {
        int open = OpenAround(text, mention.Start - 1);
        if (open < 1 || mentions.EndingAt(EntityKind.Person, open) is not { } outer)
        {
            return null;
        }

        int before = mention.Start - 1;
        bool quoted = SkipQuotes(text, before) is var bare && bare != before;
        bool first = bare == open;
        bool last = mention.End < text.Tokens.Length && text.TokenText(quoted ? Math.Min(mention.End + 1, text.Tokens.Length - 1) : mention.End) is ")";
        bool labelled = text.TokenText(before) is ":" && text.IsCapitalized(before - 1);
        bool foreign = IsOtherScript(mention) || (mentions.EndingAt(EntityKind.Person, mention.Start) is { } neighbour && IsOtherScript(neighbour));
        return labelled || foreign || (first && last && (quoted || SharesWord(outer, mention))) ? outer : null;
    }

    private static bool SharesWord(PlacedMention left, PlacedMention right)
    {
        PersonName name = PersonName.Parse(left.Mention.Text);
        PersonName other = PersonName.Parse(right.Mention.Text);
        return NameParticles.IsKunya(other.Words[0].Folded) || Array.Exists(name.Words, word => Array.Exists(other.Words, o => o.Core == word.Core));
    }

    private static bool IsOtherScript(PlacedMention mention) => mention.Mention.Text[0] is (> '\u024F' and < '\u1E00') or > '\u1EFF';

    /// <summary>The bracket that is open at a token, or -1.</summary>
    private static int OpenAround(TaggedText text, int token)
    {
        int closed = 0;
        for (int i = token; i >= 0 && token - i < MaxBracket; i--)
        {
            if (text.TokenText(i) is ")")
            {
                closed++;
            }
            else if (text.TokenText(i) is "(" && closed-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The opening bracket of a closing one; -1 when it lies too far back.</summary>
    private static int Open(TaggedText text, int close) => OpenAround(text, close - 1);

    private static int SkipQuotes(TaggedText text, int token)
    {
        while (token > 0 && text.TokenText(token) is "\"" or "\u201C" or "\u201D" or "\u2018" or "``")
        {
            token--;
        }

        return token;
    }
}
