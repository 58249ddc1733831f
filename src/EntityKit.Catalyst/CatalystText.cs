using System.Buffers;

namespace EntityKit;

/// <summary>Texts and parts of speech on their way to Catalyst and back.</summary>
internal static class CatalystText
{
    /// <summary>What a document of Catalyst drops from its text, or replaces.</summary>
    private static readonly SearchValues<char> s_unreadable =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(c => char.IsControl(c) && c is not ('\r' or '\n')), '\uF022']);

    /// <summary>A document whose offsets are those of the text: Catalyst drops control characters, so that each becomes a space first.</summary>
    /// <param name="text">The text as given.</param>
    /// <param name="language">The document's language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    internal static Catalyst.Document Document(string text, Mosaik.Core.Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        string readable = text.AsSpan().IndexOfAny(s_unreadable) < 0 ? text : string.Create(text.Length, text, static (span, text) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = s_unreadable.Contains(text[i]) ? ' ' : text[i];
            }
        });
        return new Catalyst.Document(readable, language);
    }

    internal static PartOfSpeech ToEntityKit(Catalyst.PartOfSpeech part) => part switch
    {
        Catalyst.PartOfSpeech.ADJ => PartOfSpeech.Adj,
        Catalyst.PartOfSpeech.ADP => PartOfSpeech.Adp,
        Catalyst.PartOfSpeech.ADV => PartOfSpeech.Adv,
        Catalyst.PartOfSpeech.AUX => PartOfSpeech.Aux,
        Catalyst.PartOfSpeech.CCONJ => PartOfSpeech.CConj,
        Catalyst.PartOfSpeech.DET => PartOfSpeech.Det,
        Catalyst.PartOfSpeech.INTJ => PartOfSpeech.Intj,
        Catalyst.PartOfSpeech.NOUN => PartOfSpeech.Noun,
        Catalyst.PartOfSpeech.NUM => PartOfSpeech.Num,
        Catalyst.PartOfSpeech.PART => PartOfSpeech.Part,
        Catalyst.PartOfSpeech.PRON => PartOfSpeech.Pron,
        Catalyst.PartOfSpeech.PROPN => PartOfSpeech.PropN,
        Catalyst.PartOfSpeech.PUNCT => PartOfSpeech.Punct,
        Catalyst.PartOfSpeech.SCONJ => PartOfSpeech.SConj,
        Catalyst.PartOfSpeech.SYM => PartOfSpeech.Sym,
        Catalyst.PartOfSpeech.VERB => PartOfSpeech.Verb,
        _ => PartOfSpeech.X,
    };

    internal static Catalyst.PartOfSpeech ToCatalyst(PartOfSpeech part) => part switch
    {
        PartOfSpeech.Adj => Catalyst.PartOfSpeech.ADJ,
        PartOfSpeech.Adp => Catalyst.PartOfSpeech.ADP,
        PartOfSpeech.Adv => Catalyst.PartOfSpeech.ADV,
        PartOfSpeech.Aux => Catalyst.PartOfSpeech.AUX,
        PartOfSpeech.CConj => Catalyst.PartOfSpeech.CCONJ,
        PartOfSpeech.Det => Catalyst.PartOfSpeech.DET,
        PartOfSpeech.Intj => Catalyst.PartOfSpeech.INTJ,
        PartOfSpeech.Noun => Catalyst.PartOfSpeech.NOUN,
        PartOfSpeech.Num => Catalyst.PartOfSpeech.NUM,
        PartOfSpeech.Part => Catalyst.PartOfSpeech.PART,
        PartOfSpeech.Pron => Catalyst.PartOfSpeech.PRON,
        PartOfSpeech.PropN => Catalyst.PartOfSpeech.PROPN,
        PartOfSpeech.Punct => Catalyst.PartOfSpeech.PUNCT,
        PartOfSpeech.SConj => Catalyst.PartOfSpeech.SCONJ,
        PartOfSpeech.Sym => Catalyst.PartOfSpeech.SYM,
        PartOfSpeech.Verb => Catalyst.PartOfSpeech.VERB,
        _ => Catalyst.PartOfSpeech.X,
    };
}
