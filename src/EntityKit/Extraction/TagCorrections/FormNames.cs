namespace EntityKit;

/// <summary>Names that the form of a release runs together: a heading and the words below it, a contact line and its labels.</summary>
/// <remarks>Each rule gives the token after what it decided, 0 where it decides nothing.</remarks>
internal static class FormNames
{
    /// <summary>"About Ana Lim Ana Lim is": a heading's name and the same name after it, which are two.</summary>
    internal static int Repeated(in NameAt name, TagChanges changes)
    {
        int half = name.Length / 2;
        bool repeated = name.Type is not null && half > 1 && name.Length % 2 == 0;
        for (int i = 0; repeated && i < half; i++)
        {
            repeated = name.Text.TokenText(name.Start + i).SequenceEqual(name.Text.TokenText(name.Start + half + i));
        }

        if (!repeated || name.Type is not { } type)
        {
            return 0;
        }

        changes.Clear(name.Start, name.End);
        changes.Mark(name.Start, name.Start + half, type);
        changes.Mark(name.Start + half, name.End, type);
        return name.End;
    }

    /// <summary>"About Acme Labs, Inc.": a heading's word that the tagger took into the name.</summary>
    internal static int Heading(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool about = name.Type is not null && name.Length > 1 && text.Is(name.Start, "about") && text.IsCapitalized(name.Start) && (text.StartsLine(name.Start) || name.Start == name.Sentence.Start);
        if (!about || name.Type is not { } type)
        {
            return 0;
        }

        changes.Clear(name.Start, name.End);
        changes.Mark(name.Start + 1, name.End, type);
        return name.End;
    }

    /// <summary>"Ana Lim, President  Tel: 555": the label of a number or an address, which is nobody's name and no part of one.</summary>
    internal static int Label(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int last = name.End - 1;
        if (name.Type is null || !IsLabel(text, last))
        {
            return 0;
        }

        changes.Clear(last, name.End);
        return name.End;
    }

    /// <summary>Whether a word before a colon says what number or address follows: "Tel:", "Email:".</summary>
    internal static bool IsLabel(TaggedText text, int token) =>
        token + 1 < text.Tokens.Length && text.Is(token + 1, ':') && !text.StartsLine(token + 1)
        && (text.Is(token, "tel", "phone") || text.Is(token, "telephone", "fax") || text.Is(token, "email", "e-mail") || text.Is(token, "web", "website") || text.Is(token, "mobile", "cell") || text.Is(token, "contact", "contacts"));
}
