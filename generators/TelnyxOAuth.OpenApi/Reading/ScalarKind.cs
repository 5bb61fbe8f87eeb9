namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>The types a scalar can have, which are JSON's.</summary>
internal enum ScalarKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Number,

    /// <summary>Text.</summary>
    String,
}
