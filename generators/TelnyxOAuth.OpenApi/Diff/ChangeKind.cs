namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>What a change means to those who use the client, the most serious first.</summary>
internal enum ChangeKind
{
    /// <summary>Code that compiles and works today may no longer do so.</summary>
    Breaking,

    /// <summary>Something is now deprecated.</summary>
    Deprecated,

    /// <summary>The C# is the same, but what is sent or expected differs.</summary>
    Wire,

    /// <summary>A declaration differs, but code that uses it still compiles.</summary>
    Changed,

    /// <summary>Something is new.</summary>
    Added,
}
