namespace TelnyxOAuth.Runtime;

/// <summary>How the response of an operation is read.</summary>
internal enum ResponseKind
{
    /// <summary>JSON, from which a model is read.</summary>
    Model,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Bytes, which the caller reads as they arrive.</summary>
    File,

    /// <summary>Items, which the caller reads as they arrive.</summary>
    Stream,

    /// <summary>Nothing is read.</summary>
    Nothing,

    /// <summary>A redirect, or a page for a browser.</summary>
    Redirect,
}
