namespace EntityKit;

/// <summary>A document's spans as they are written: in the unit that was asked for, of the source where there is one.</summary>
internal sealed class OffsetConverter
{
    private readonly OffsetMap _offsets;
    private readonly SourceMap? _source;

    internal OffsetConverter(EntityDocument document, OffsetUnit unit, SourceMap? source)
    {
        _source = source;
        _offsets = new OffsetMap(source?.Source ?? document.Text, unit);
    }

    /// <summary>The length of the text, or of its source.</summary>
    internal int Length => _offsets.Length;

    /// <summary>A span of the text as it is written.</summary>
    internal (int Start, int End) Convert(TextSpan span)
    {
        TextSpan written = _source?.ToSource(span) ?? span;
        return (_offsets.Convert(written.Start), _offsets.Convert(written.End));
    }
}
