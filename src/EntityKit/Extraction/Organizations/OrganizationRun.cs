namespace EntityKit;

/// <summary>What was read of a capitalised run so far.</summary>
internal struct OrganizationRun(int start)
{
    internal int Start { get; } = start;

    /// <summary>Where the name ends: behind its last head, or behind what a front head is for.</summary>
    internal int End { get; private set; } = start;

    internal int HeadEnd { get; private set; } = -1;

    internal int FirstHeadEnd { get; private set; } = -1;

    internal bool HasStrongHead { get; private set; }

    /// <summary>Whether a front head's purpose is being read.</summary>
    internal bool IsOpen { get; private set; }

    internal bool Of { get; private set; }

    internal void AddHead(int end, bool strong)
    {
        HeadEnd = end;
        FirstHeadEnd = FirstHeadEnd < 0 ? end : FirstHeadEnd;
        if (strong || IsOpen)
        {
            End = end;
        }

        HasStrongHead |= strong;
    }

    internal void AddWord(int end) => End = IsOpen ? end : End;

    internal void Open(bool of, bool strong)
    {
        IsOpen = true;
        Of = of;
        HasStrongHead |= strong;
    }
}
