namespace TelnyxOAuth.Runtime;

/// <summary>What became of the items of a list or map so far.</summary>
internal enum ItemsState
{
    /// <summary>None are being read, or only such as fail the whole response.</summary>
    None,

    /// <summary>Their types hold all of them.</summary>
    Readable,

    /// <summary>One was of a value that its type can't hold.</summary>
    Unreadable,
}
