namespace EntityKit;

/// <summary>What the stop after an abbreviation may do.</summary>
internal enum StopKind
{
    /// <summary>No abbreviation: the stop is a token of its own and ends the sentence.</summary>
    None,

    /// <summary>Never ends a sentence: "Dr.", "Lt.", "vs.".</summary>
    Binds,

    /// <summary>An abbreviation before a number alone: "No. 5", "Art. 2".</summary>
    BindsNumber,

    /// <summary>May end a sentence as well: "Inc.", "U.S.", "Jan.", "etc.".</summary>
    MayEnd,
}

/// <summary>The only list of stops that end nothing, and of the words that show that one did.</summary>
internal static class Abbreviations
{
    private const string Binds = "\tb\n";
    private const string Number = "\tn\n";
    private const string Ends = "\te\n";

    private static readonly Lexicon s_abbreviations = Lexicon.Parse(
        Entries(Binds,
            "Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Hon Fr St Ste Sts Mt Ft Gen Gens Lt Col Cols Maj Capt Cmdr Cdr Cpl Sgt Pvt Adm Brig Cmd " +
            "Sen Sens Rep Reps Gov Govs Pres Amb Ambs Msgr Mgr Adv Engr Arch Md Ma Hj Tb Tgk Moh Muh Mohd Mhd Abd Ust Pdt Supt Insp Det Rtd Retd Atty Attys Attn Asst Assoc Dep Dir Eng Ing Sec Secy Treas Hr Fräulein Sra Srta Dña Ven Smt Barr Lic Avv Arq Dra Mons " +
            "ext e.g i.e vs viz cf approx est al esp incl resp a.k.a") +
        Entries(Number,
            "No Nos Art Arts Sect para paras p pp vol vols ch chap chaps fig figs c ca b d v cl div Res Doc Docs Add Corr Supp Ser Op Vol Ch Fig Eq " +
            "ed eds fl r") +
        Entries(Ends,
            "Inc Corp Ltd Co Cos Bros Zrt Kft Nyrt Jr Sr Esq Ave Blvd Rd Dept Depts Univ Assn Intl Govt Natl etc misc yr yrs hrs mins " +
            "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun " +
            "Ala Ariz Ark Cal Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo " +
            "Ph.D M.Sc B.Sc M.Phil D.Phil LL.M LL.B LL.D Ed.D Psy.D Sc.D Litt.D M.Ed B.Ed Pty Bhd Sdn Bldg avg " +
            "Sp San Tic Şti Zn Tbk Ets"));

    /// <summary>Symbols of bills and acts written with stops inside.</summary>
    private static readonly Lexicon s_chains = Lexicon.Parse(
        "Ph.D\nM.Sc\nB.Sc\nM.Phil\nD.Phil\nLL.M\nLL.B\nLL.D\nEd.D\nPsy.D\nSc.D\nLitt.D\nM.Ed\nB.Ed\nH.Res\nS.Res\nH.Con.Res\nS.Con.Res\nH.J.Res\nS.J.Res\nPub.L\nSt.P");

    /// <summary>Initials that stand for one letter of another script: "Kh. Batbold".</summary>
    private static readonly Lexicon s_digraphs = Lexicon.Parse("Kh\nZh\nTs\nDz\nGh\nDj");

    /// <summary>Small words inside names, before which a letter with a stop is an initial: "Ana C. de Lim".</summary>
    private static readonly Lexicon s_particles = Lexicon.Parse(Entries("\n", "de del della da dos das di du van von der den ter ten bin ibn al el la le"));

    private static readonly Lexicon s_wordsToo = Lexicon.Parse(
        Entries("\n", "sun sat mar ill ark wash ore ind del pa la mo ga conn penn mon wed"));

    private static readonly Lexicon s_starters = Lexicon.Parse(
        Entries("\n",
            "The This That These Those There Then They Their Them He She It Its His Her We Our You Your I My In On At As By For From With After Before But And " +
            "So If When While Although Though However Meanwhile Moreover Furthermore Also An A No Not What Who Why How Where Which One Some Many Most All " +
            "Since Because During Under According To Is Are Was Were Will Would Could Can May Do Does Did Has Have Had Here Now Today Yesterday Earlier Later Both Each Such Other Another Please"));

    private static readonly Lexicon s_domains = Lexicon.Parse(
        Entries("\n", "com org net edu gov mil int info biz io uk de fr nz au jp dk ca eu ru cn ch nl se pl br tv es il ua tr ir sy iq pdf doc docx xls xlsx ppt txt htm html jpg png gif csv zip mp3 exe"));

    /// <summary>What the stop of an abbreviation may do.</summary>
    /// <param name="word">The word without its last stop.</param>
    internal static StopKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > 8)
        {
            return StopKind.None;
        }

        if (IsInitials(word))
        {
            return word.Length == 1 ? StopKind.Binds : StopKind.MayEnd;
        }

        if (word.Length == 2 && s_digraphs.Contains(word) && char.IsUpper(word[0]))
        {
            return StopKind.Binds;
        }

        return s_abbreviations.ValueOf(word) switch
        {
            "b" => StopKind.Binds,
            "n" => StopKind.BindsNumber,
            "e" => StopKind.MayEnd,
            _ => StopKind.None,
        };
    }

    /// <summary>Whether a capitalised word begins a sentence more often than it continues a name: "The", "However".</summary>
    internal static bool StartsSentence(ReadOnlySpan<char> word) => word.Length <= 12 && s_starters.Contains(word);

    /// <summary>Whether a label ends the name of an internet host or of a file.</summary>
    internal static bool IsTopLevelDomain(ReadOnlySpan<char> label) =>
        label.Length is >= 2 and <= 4 && CharTable.Is(label[0], CharClasses.Letter) && (label.Length > 2 || char.IsLower(label[0])) && s_domains.Contains(label);

    /// <summary>The end of a chain of letters and stops such as "U.S.", "p.m." or "Ph.D."; the index of the first stop when there is none.</summary>
    internal static int EndOfChain(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        int limit = Math.Min(end, start + 12);
        int known = 0;
        int i = stop;
        bool single = stop - start == 1;
        int initials = single ? stop : 0;
        while (i + 1 < limit && text[i] == '.' && CharTable.Is(text[i + 1], CharClasses.Letter))
        {
            int part = i + 1;
            i = part;
            while (i < limit && CharTable.Is(text[i], CharClasses.Letter))
            {
                i++;
            }

            if (s_chains.Contains(text[start..i]) && Contractions.EndsAt(text, i, end))
            {
                known = i;
            }

            single &= i - part == 1;
            if (single && Contractions.EndsAt(text, i, end))
            {
                initials = i;
            }
        }

        int chain = Math.Max(known, initials > stop ? EndOfInitials(text, stop, end) : 0);
        if (chain == 0)
        {
            // "J.Doe": the initial takes its stop and leaves the name alone.
            return initials == stop && stop + 1 < end && char.IsUpper(text[stop - 1]) && char.IsUpper(text[stop + 1]) ? stop + 1 : stop;
        }

        return chain < end && text[chain] == '.' ? chain + 1 : chain;
    }

    /// <summary>Whether the stop after a word is part of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the word.</param>
    /// <param name="stop">Index of the stop.</param>
    internal static bool OwnsStop(ReadOnlySpan<char> text, int start, int stop)
    {
        ReadOnlySpan<char> word = text[start..stop];
        if (word.Length > 8)
        {
            return false;
        }

        ReadOnlySpan<char> next = NextWord(text, stop + 1, out char nextMark);
        bool number = CharTable.Is(nextMark, CharClasses.Digit);
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            bool starts = next.Length > 1 && StartsSentence(next);
            bool form = word[0] == 'S' ? next is "de" or "en" : word[0] == 'C' && next is "por"; // "S. de R.L."
            return !starts && (form || AfterStop(text, start) || (next.Length > 1 && char.IsLower(next[0]) && s_particles.Contains(next) && AfterName(text, start)) || (!next.IsEmpty && char.IsUpper(next[0]) && (word[0] != 'I' || AfterName(text, start))));
        }

        return KindOf(word) switch
        {
            StopKind.Binds => word is not "Al",
            StopKind.BindsNumber => number || (word is not ("No" or "no") && next.Length is >= 1 and <= 4 && IsRoman(next)) || (word.Length == 1 && start > 0 && text[start - 1] == '('),
            StopKind.MayEnd => number || nextMark == ',' || !IsWordToo(word),
            _ => false,
        };
    }

    private static int EndOfInitials(ReadOnlySpan<char> text, int stop, int end)
    {
        int i = stop;
        while (i + 1 < end && text[i] == '.' && CharTable.Is(text[i + 1], CharClasses.Letter) && Contractions.EndsAt(text, i + 2, end))
        {
            i += 2;
        }

        return i;
    }

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if ((i & 1) == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return (word.Length & 1) == 1 && (word.Length > 1 || char.IsUpper(word[0]));
    }

    /// <summary>Abbreviations that are words or names as well, whose stop counts only before a number or a comma.</summary>
    private static bool IsWordToo(ReadOnlySpan<char> word) => s_wordsToo.Contains(word);

    private static bool IsRoman(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (c is not ('I' or 'V' or 'X' or 'L' or 'C'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an initial or an abbreviation stands before an index: "U. S.", "Mrs. D.".</summary>
    private static bool AfterStop(ReadOnlySpan<char> text, int start)
    {
        int i = start - 2;
        if (i < 1 || text[start - 1] is not (' ' or '\u00A0') || text[i] != '.')
        {
            return false;
        }

        int end = i;
        int limit = Math.Max(0, i - 6);
        while (i > limit && CharTable.Is(text[i - 1], CharClasses.Letter))
        {
            i--;
        }

        return KindOf(text[i..end]) == StopKind.Binds;
    }

    /// <summary>Whether a capitalised word stands before an index: then a single "I" may be an initial.</summary>
    private static bool AfterName(ReadOnlySpan<char> text, int start)
    {
        int i = start - 2;
        if (i < 0 || text[start - 1] != ' ' || !CharTable.Is(text[i], CharClasses.Letter | CharClasses.Stop))
        {
            return false;
        }

        int limit = Math.Max(0, i - 20);
        while (i > limit && CharTable.Is(text[i - 1], CharClasses.Letter))
        {
            i--;
        }

        return char.IsUpper(text[i]) && !StartsSentence(text[i..(start - 1)]);
    }

    /// <summary>The word after an index, over a few spaces or one line break; its first character also when it is no letter.</summary>
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, int i, out char first)
    {
        int limit = Math.Min(text.Length, i + 4);
        int lines = 0;
        while (i < limit && CharTable.IsSpace(text[i]))
        {
            lines += text[i] == '\n' ? 1 : 0;
            i++;
        }

        first = i < text.Length && lines < 2 ? text[i] : ' ';
        if (first == ' ')
        {
            return default;
        }

        int end = i;
        limit = Math.Min(text.Length, i + 16);
        while (end < limit && CharTable.Is(text[end], CharClasses.Letter))
        {
            end++;
        }

        return text[i..end];
    }

    private static string Entries(string ending, string words) => words.Replace(" ", ending, StringComparison.Ordinal) + ending;
}
