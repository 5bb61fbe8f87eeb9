namespace TelnyxOAuth.Runtime;

/// <summary>What an operation responds with.</summary>
internal enum ResponseKind
{
    /// <summary>JSON, from which a model is read.</summary>
    Model,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Bytes, which the caller reads while they come.</summary>
    File,

    /// <summary>Nothing that is looked at.</summary>
    Nothing,

    /// <summary>A redirect, or a page for a browser.</summary>
    Redirect,
}
