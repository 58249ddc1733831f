namespace EntityKit;

/// <summary>What a company is called once its legal form has been said: "Marova Tekstil" after "Marova Tekstil A.Ş.".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class CompanyShortNames(LexiconSet lexicons)
{
    private const int MaxWords = 4;

    private readonly Lexicon _suffixes = lexicons["company-suffixes"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];

    /// <summary>Notes the words before each legal form of a sentence.</summary>
    internal void Note(TaggedText text, Sentence sentence, NameEvidence evidence)
    {
        for (int form = sentence.Start + 1; form < sentence.End; form++)
        {
            if (!text.IsCapitalized(form) || !text.IsCapitalized(form - 1) || !_suffixes.Contains(text.TokenText(form)) || !OrganizationHeadWords.IsLegalForm(text, form))
            {
                continue;
            }

            int start = form;
            while (start > sentence.Start && form - start < MaxWords && text.IsCapitalized(start - 1) && text.IsWord(start - 1) && !text.IsArticle(start - 1) && !text.StartsLine(start))
            {
                start--;
            }

            bool isName = form - start > 1 || (form - start == 1 && text.Tokens[start].Length > 3 && !text.HasType(start, EntityType.Place) && !_frequent.Contains(text.TokenText(start)));
            if (isName)
            {
                evidence.NoteShort(start, form);
            }
        }
    }
}
