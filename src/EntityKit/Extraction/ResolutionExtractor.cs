namespace EntityKit;

/// <summary>
/// Finds references to resolutions and reads them: "resolutions 242 (1967) and 338 (1973)", "S/RES/2254 (2015)", "H.Con. Res. 16",
/// "European Parliament resolution of 12 March 2020". It refuses "dispute resolution", "1080p resolution", "decision 50/411", "Flight 2254".
/// </summary>
/// <remarks>
/// <para>Needs no model and no tokens. Immutable, thus thread-safe.</para>
/// <para>Time grows linearly with the text. Text without a reference allocates nothing.</para>
/// <para>A list gives one mention for each thing named, a range one mention for all. After a full reference, short forms of the same
/// document are found too: "UNSCR 2254", "the 2254 resolution", "implementation of 2254".</para>
/// </remarks>
public sealed class ResolutionExtractor : IMentionExtractor
{
    private static readonly Lazy<ResolutionExtractor> s_default = new(() => new ResolutionExtractor([]));

    private readonly ResolutionCatalog _catalog;

    /// <summary>Creates an extractor of the built-in bodies and the caller's own.</summary>
    /// <param name="patterns">The caller's patterns; they win over built-in ones that match the same text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="patterns"/> is null.</exception>
    /// <exception cref="FormatException">A template or format of a pattern is not valid; the message quotes it and says why.</exception>
    public ResolutionExtractor(IEnumerable<ResolutionPattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        _catalog = new ResolutionCatalog([.. patterns, .. ResolutionBodies.All]);
    }

    /// <summary>The extractor of the built-in bodies, made at first use.</summary>
    public static ResolutionExtractor Default => s_default.Value;

    /// <summary>Finds the mentions in a tagged text; tokens and tags are not looked at.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The mentions in text order; they do not overlap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(text.Text, text.Cancellation);
    }

    /// <summary>Finds the mentions in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The mentions in text order; they do not overlap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Mention> Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(text, default(StopSignal));
    }

    private Mention[] Extract(string text, StopSignal signal)
    {
        ResolutionWorkspace workspace = ResolutionWorkspace.Rent();
        try
        {
            List<ResolutionCitation> citations = Find(text, workspace, signal);
            if (citations.Count == 0)
            {
                return [];
            }

            var mentions = new Mention[citations.Count];
            for (int i = 0; i < mentions.Length; i++)
            {
                mentions[i] = citations[i].ToMention(text);
            }

            return mentions;
        }
        finally
        {
            workspace.Return();
        }
    }

    /// <summary>Finds the mentions in a text and adds them to a collection. Beside them it allocates nothing, once a thread has read a text with as many.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">Where the mentions go, in text order; what it holds already stays.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mentions"/> is null.</exception>
    public void Extract(ReadOnlySpan<char> text, ICollection<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ResolutionWorkspace workspace = ResolutionWorkspace.Rent();
        try
        {
            foreach (ResolutionCitation citation in Find(text, workspace, default))
            {
                mentions.Add(citation.ToMention(text));
            }
        }
        finally
        {
            workspace.Return();
        }
    }

    /// <summary>Finds the resolutions that a text refers to, each once with all its mentions.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The references in the order of their first mentions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<ResolutionReference> ExtractReferences(string text) => ResolutionGrouper.Group(Extract(text));

    private List<ResolutionCitation> Find(ReadOnlySpan<char> text, ResolutionWorkspace workspace, StopSignal signal)
    {
        new ResolutionScanner(_catalog, text, workspace, signal).Scan();
        if (workspace.Citations.Count > 0)
        {
            ResolutionMemory.Settle(text, workspace);
            ResolutionShortForms.Add(text, workspace, signal);
        }

        return workspace.Citations;
    }
}
