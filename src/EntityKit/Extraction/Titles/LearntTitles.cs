namespace EntityKit;

/// <summary>
/// The titles that only the tagger's learnt layer knows, beside those of the grammar, whose extents win: what the grammar
/// leaves outside behind a head that it knows ("commander of the Naval Forces") stays outside here too.
/// </summary>
internal sealed class LearntTitles(TitleGrammar grammar, TitleLexicons words)
{
    private const double Threshold = 0.6;

    /// <summary>Adds the learnt titles that overlap none of the given ones.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ruled">The grammar's titles, sorted, none overlapping another; completed in place.</param>
    internal void Complete(TaggedText text, List<Mention> ruled)
    {
        int count = ruled.Count;
        int next = 0;
        for (int i = 0; i < text.Tokens.Length;)
        {
            if (text.Tags[i].TitleBio == Bio.Outside)
            {
                i++;
                continue;
            }

            int end = EndOf(text, i, out float probability);
            int start = i;
            while (start + 1 < end && words.IsStatus(text, start))
            {
                start++; // "veteran diplomat"
            }

            int cut = CutAt(text, start, end);
            TextSpan span = text.SpanOf(start, cut);
            while (next < count && ruled[next].Span.End <= span.Start)
            {
                next++;
            }

            if (probability >= Threshold && !IsGroup(text, start, cut) && !TitleAttachment.IsDenied(text, start) && words.HonorificAt(text, start, cut) == 0 && !IsGradeAlone(text, start, cut) && (next == count || !ruled[next].Span.Overlaps(span)))
            {
                ruled.Add(text.MentionOf(EntityKind.Title, start, cut, MentionSource.Model, probability, "tagger"));
            }

            i = Math.Max(end, cut);
        }

        if (ruled.Count > count)
        {
            ruled.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        }
    }

    private int CutAt(TaggedText text, int start, int end)
    {
        int limit = text.Horizon(end, 3);
        for (int head = start; head < end; head++)
        {
            int length = words.HeadAt(text, head, end, out TitleClass titleClass);
            if (words.HeadAt(text, head, limit, out _) is var whole && head + whole > end)
            {
                return head + whole; // "[deputy chief] of staff"
            }

            if (length > 0 && words.ReachesFurther(text, head, length, end))
            {
                continue; // "deputy chief" in "deputy chief of staff"
            }

            if (length > 0 && !(head + length < end && !text.Is(head + length, "and") && words.ModifiesNext(text, head + length - 1, end)))
            {
                return Math.Min(end, grammar.EndOf(text, head, head + length, end, titleClass));
            }
        }

        return end;
    }

    /// <summary>"the interim capital", "without a deputy": a word of rank without the role that it would belong to.</summary>
    private bool IsGradeAlone(TaggedText text, int start, int end) =>
        end == start + 1 && words.IsGrade(text, start) && (!text.IsCapitalized(start) || words.HeadAt(text, start, end, out _) == 0);

    /// <summary>"a family of silk merchants", "the victim", "in the chair": several people, none of whom is named behind the word, or no role at all.</summary>
    private bool IsGroup(TaggedText text, int start, int end)
    {
        if (text.Is(end - 1, "head") && start > 1 && text.Is(start - 1, "the") && text.Is(start - 2, "at"))
        {
            return true; // "at the head of the board"
        }

        if (text.Is(end - 1, "chair") && start > 1 && text.Is(start - 1, "the") && text.Is(start - 2, "in", "from"))
        {
            return true; // "was in the chair"
        }

        if (IsOfBoards(text, start))
        {
            return true;
        }

        if (IsTraining(text, start) || AdjectiveRoles.Is(text, start, end))
        {
            return true;
        }

        if (text.Is(end - 1, "head") && start > 1 && text.Is(start - 2, "at"))
        {
            return true; // "at the head of a delegation"
        }

        if (start > 0 && char.IsAsciiDigit(text.TokenText(start - 1)[0]) && !text.IsCapitalized(start) && words.HeadAt(text, end - 1, end, out TitleClass counted) > 0 && counted == TitleClass.Plural)
        {
            return true; // "161 deputies voted"
        }

        if (text.Is(end - 1, "victim", "survivor") || text.Is(end - 1, "suspect", "patient"))
        {
            return true; // what befell somebody
        }

        ReadOnlySpan<char> last = text.TokenText(end - 1);
        bool plural = !text.IsCapitalized(end - 1) && last.Length > 3 && last[^1] == 's' && last[^2] is not ('s' or 'u' or 'i') && (words.HeadAt(text, end - 1, end, out TitleClass found) == 0 || found == TitleClass.Occupation);
        if (!plural)
        {
            return false;
        }

        int limit = text.Horizon(end, 4);
        for (int i = end; i < limit; i++)
        {
            if (text.HasType(i, EntityType.Person) && i > start)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"he trained as a teacher", "studied as a lawyer": what somebody learnt to be.</summary>
    internal static bool IsTraining(TaggedText text, int start) =>
        start > 2 && text.Is(start - 1, "a", "an") && text.Is(start - 2, "as") && (text.Is(start - 3, "trained", "qualified") || text.Is(start - 3, "studied", "apprenticed") || text.Is(start - 3, "posed", "disguised"));

    /// <summary>"The Boards of Directors of": whether a plural says who sits on bodies that it is part of the names of.</summary>
    internal static bool IsOfBoards(TaggedText text, int start) => start > 1 && text.Is(start - 1, "of") && text.Is(start - 2, "boards");

    private static int EndOf(TaggedText text, int start, out float probability)
    {
        probability = text.Tags[start].TitleProbability;
        int end = start + 1;
        while (end < text.Tags.Length && text.Tags[end].TitleBio == Bio.Inside)
        {
            probability = Math.Min(probability, text.Tags[end].TitleProbability);
            end++;
        }

        return end;
    }
}
