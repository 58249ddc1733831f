using System.Runtime.InteropServices;

namespace EntityKit;

/// <summary>The tags of a text with those that were changed; nothing is copied before the first change.</summary>
/// <remarks>Made for one text; not thread-safe.</remarks>
internal sealed class TagChanges(TaggedText text)
{
    /// <summary>The probability of a tag that was changed.</summary>
    internal const float Changed = 0.7f;

    private Tag[]? _tags;

    /// <summary>Makes a range of tokens one entity of a type.</summary>
    internal void Mark(int start, int end, string type)
    {
        _tags ??= [.. text.Tags];
        for (int i = start; i < end; i++)
        {
            _tags[i] = _tags[i] with { Bio = i == start ? Bio.Begin : Bio.Inside, Type = type, Probability = Changed };
        }

        // What the range cut off behind it begins anew.
        if (end < _tags.Length && _tags[end].Bio == Bio.Inside)
        {
            _tags[end] = _tags[end] with { Bio = Bio.Begin };
        }
    }

    /// <summary>Makes a range of tokens one entity where its end is above 0; gives the end.</summary>
    internal int MarkUpTo(int start, int end, string type)
    {
        if (end > 0)
        {
            Mark(start, end, type);
        }

        return end;
    }

    /// <summary>Makes a range of tokens no entity.</summary>
    internal void Clear(int start, int end)
    {
        _tags ??= [.. text.Tags];
        for (int i = start; i < end; i++)
        {
            _tags[i] = _tags[i] with { Bio = Bio.Outside, Type = null };
        }
    }

    /// <summary>The text with the changes; the same object where there are none.</summary>
    internal TaggedText ToText() =>
        _tags is null ? text : text.With(ImmutableCollectionsMarshal.AsImmutableArray(_tags));
}
