namespace EntityKit.Cli;

/// <summary>A stream whose first bytes can be looked at before it is read, also where it cannot be sought in.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private byte[] _head = [];
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer where the stream has fewer; before any is read.</summary>
    internal ReadOnlySpan<byte> Peek(int count)
    {
        if (_head.Length < count)
        {
            var longer = new byte[count];
            _head.CopyTo(longer, 0);
            int length = _head.Length + inner.ReadAtLeast(longer.AsSpan(_head.Length), count - _head.Length, throwOnEndOfStream: false);
            _head = longer[..length];
        }

        return _head.AsSpan(0, Math.Min(count, _head.Length));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position == _head.Length)
        {
            return inner.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _head.Length - _position);
        _head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
