namespace EntityKit;

/// <summary>What a company is called once its name has been said in full: "Marova Tekstil" and "Marova" after "Marova Tekstil A.Ş.", "Lu Wan" after "Lu Wan Holdings".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class CompanyShortNames(LexiconSet lexicons, KnownPlaces places)
{
    private const int MaxWords = 4;

    private readonly Lexicon _suffixes = lexicons["company-suffixes"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _heads = lexicons["organization-heads"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _surnames = lexicons["surnames"];
    private readonly LexiconGroup _roles = lexicons.Group("title-heads", "occupations");
    private readonly Lexicon _titles = lexicons["title-heads"];

    /// <summary>Whether a word is no name of a person, a place or a people, and no common one.</summary>
    private bool IsRare(TaggedText text, int token) =>
        text.Tokens[token].Length > 3 && !_roles.MayStart(text, token) && !_frequent.Contains(text, token) && !_heads.Contains(text, token) && !_nationalities.Contains(text, token)
        && !_givenNames.Contains(text, token) && !_surnames.Contains(text, token) && !places.Contains(text, token, token + 1) && !text.IsJoint(token + 1);

    /// <summary>Where the name before a legal form ends: before the place in brackets of "Lu Wan Marine (Penang) Co.".</summary>
    private static int BeforeBracket(TaggedText text, Sentence sentence, int form)
    {
        int open = form - 2;
        while (text.Is(form - 1, ')') && open > sentence.Start && form - open < 6 && !text.Is(open, '('))
        {
            open--;
        }

        return text.Is(form - 1, ')') && text.Is(open, '(') && open > sentence.Start ? open : form;
    }

    /// <summary>Notes the words before each legal form and each word for a business of a sentence.</summary>
    internal void Note(TaggedText text, Sentence sentence, NameEvidence evidence)
    {
        for (int form = sentence.Start + 1; form < sentence.End; form++)
        {
            int name = BeforeBracket(text, sentence, form);
            if (!text.IsCapitalized(form) || !text.IsCapitalized(name - 1) || !_suffixes.Contains(text, form) || OrganizationHeadWords.IsWordInCapitals(text, form))
            {
                continue;
            }

            bool legal = OrganizationHeadWords.IsLegalForm(text, form);
            if (!legal && !(text.HasType(form, EntityType.Organization) && text.EntityEnd(form) == form + 1))
            {
                continue;
            }

            int start = name;
            while (start > sentence.Start && name - start < MaxWords && text.IsCapitalized(start - 1) && text.IsWord(start - 1) && !text.IsArticle(start - 1) && !text.StartsLine(start))
            {
                start--;
            }

            start += start < name - 1 && _suffixes.Contains(text, start) && text.IsUpper(start) ? 1 : 0; // "PT Marova Tekstil Tbk"
            if (_titles.LongestMatch(text, start, name) == name - start && form + 1 < sentence.End && text.IsCapitalized(form + 1))
            {
                continue; // "Brig Gen SA Lim", whose initials are no legal form
            }

            bool isName = name - start > 1 || (name - start == 1 && text.Tokens[start].Length > 3 && !text.HasType(start, EntityType.Place) && !_frequent.Contains(text, start));
            bool personal = name - start == 2 && _givenNames.Contains(text, start) && _surnames.Contains(text, start + 1);
            if (isName && !personal && (legal || name - start > 1 || IsRare(text, start)))
            {
                evidence.NoteShort(start, name);
            }

            if (name - start > 2 && !_givenNames.Contains(text, start) && !_frequent.Contains(text, start) && !places.Contains(text, start, start + 2))
            {
                evidence.NoteShort(start, start + 2);
            }

            if (name - start > 1 && IsRare(text, start) && !evidence.IsPerson(start, start + 1))
            {
                evidence.NoteShort(start, start + 1);
            }
        }
    }
}
