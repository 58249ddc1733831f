namespace EntityKit;

/// <summary>Words put together on the stack: a string is made when they are complete, and none of what is given up.</summary>
internal ref struct ResolutionPhrase(Span<char> space)
{
    private Span<char> _chars = space;
    private int _length;

    /// <summary>How many characters it has; a smaller value cuts it back.</summary>
    internal int Length
    {
        readonly get => _length;
        set => _length = value;
    }

    /// <summary>The last character, or a space.</summary>
    internal readonly char Last => _length > 0 ? _chars[_length - 1] : ' ';

    internal void Append(char c) => Append(new ReadOnlySpan<char>(in c));

    internal void Append(scoped ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _chars.Length)
        {
            var larger = new char[(_length + text.Length) * 2];
            _chars[.._length].CopyTo(larger);
            _chars = larger;
        }

        text.CopyTo(_chars[_length..]);
        _length += text.Length;
    }

    /// <summary>The words.</summary>
    public override readonly string ToString() => _chars[.._length].ToString();
}
