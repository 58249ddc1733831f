namespace EntityKit;

/// <summary>What found a mention.</summary>
public enum MentionSource
{
    /// <summary>The tagger's statistical model.</summary>
    Model,

    /// <summary>An entry of a lexicon.</summary>
    Lexicon,

    /// <summary>A rule of an extractor; <see cref="Mention.Rule"/> names it.</summary>
    Rule,
}
