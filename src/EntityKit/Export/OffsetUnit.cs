namespace EntityKit;

/// <summary>What the offsets of a written result count.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units, as .NET, Java and JavaScript index strings.</summary>
    Utf16,

    /// <summary>Unicode code points, as Python indexes strings.</summary>
    CodePoint,

    /// <summary>Bytes of the text in UTF-8, as Rust and Go index strings.</summary>
    Utf8,
}
