namespace EntityKit;

/// <summary>Collects the distinct forms of people's names in a text.</summary>
internal static class NameForms
{
    private const int MaxAliases = 16;

    /// <summary>The forms in the order of their first mentions. "Mr. Cole" and "Ms. Cole" are two forms.</summary>
    internal static List<NameForm> Of(TaggedText text, MentionIndex mentions, Lexicon genders)
    {
        var forms = new List<NameForm>();
        var parsed = new Dictionary<string, PersonName>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, NameForm>(StringComparer.Ordinal);
        var byToken = new Dictionary<int, NameForm>();
        foreach (PlacedMention mention in mentions.Of(EntityKind.Person))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            string written = mention.Mention.Text;
            if (!parsed.TryGetValue(written, out PersonName? name))
            {
                parsed.Add(written, name = PersonName.Parse(written));
            }

            NameGender gender = GenderBefore(text, mention.Start, genders);
            NameForm form = FormFor(name, gender, byKey, forms);
            form.IsRelative |= form.Mentions.Count == 0 && Kinship.Introduces(text, mentions, mention);
            form.Mentions.Add(mention);
            byToken.TryAdd(mention.Start, form);
            Alias(text, mentions, mention, form, byToken);
        }

        return forms;
    }

    private static void Alias(TaggedText text, MentionIndex mentions, PlacedMention mention, NameForm form, Dictionary<int, NameForm> byToken)
    {
        if (form.Aliases.Count < MaxAliases && NameAliases.Of(text, mentions, mention) is { } named && byToken.TryGetValue(named.Start, out NameForm? other) && other != form
            && other.Aliases.Count < MaxAliases && form.AgreesWith(other.Gender))
        {
            form.Aliases.Add(other);
            other.Aliases.Add(form);
        }
    }

    private static NameForm FormFor(PersonName name, NameGender gender, Dictionary<string, NameForm> byKey, List<NameForm> forms)
    {
        if (byKey.TryGetValue(name.Key, out NameForm? form))
        {
            if (form.AgreesWith(gender) || name.Words.Length > 1)
            {
                form.Gender = form.Gender == NameGender.Unknown ? gender : form.Gender;
                return form;
            }

            string key = name.Key + "\n" + (gender == NameGender.Male ? "m" : "f");
            if (!byKey.TryGetValue(key, out form))
            {
                byKey.Add(key, form = new NameForm(name, gender));
                forms.Add(form);
            }

            return form;
        }

        form = new NameForm(name, gender);
        byKey.Add(name.Key, form);
        forms.Add(form);
        return form;
    }

    private static NameGender GenderBefore(TaggedText text, int token, Lexicon genders)
    {
        int before = token - 1;
        if (before >= 0 && text.TokenText(before) is ".")
        {
            before--;
        }

        if (before < 0)
        {
            return NameGender.Unknown;
        }

        ReadOnlySpan<char> word = text.TokenText(before).TrimEnd('.');
        return char.IsUpper(text.TokenText(before)[0]) ? genders.ValueOf(word) switch
        {
            "male" => NameGender.Male,
            "female" => NameGender.Female,
            _ => NameGender.Unknown,
        }
        : NameGender.Unknown;
    }
}
