namespace EntityKit;

/// <summary>A stretch of tokens that the structure of names says is an organization.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last; equal to <paramref name="Start"/> where there is none.</param>
/// <param name="IsStrong">Whether its head makes a capitalised phrase an organization by itself.</param>
internal readonly record struct OrganizationSpan(int Start, int End, bool IsStrong)
{
    internal bool IsEmpty => End <= Start;
}
