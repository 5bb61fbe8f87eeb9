namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>What a difference means to those who use the SDK, the gravest first.</summary>
internal enum ChangeKind
{
    /// <summary>Code that compiles and works today may no longer do so.</summary>
    Breaking,

    /// <summary>Something is to go.</summary>
    Deprecated,

    /// <summary>Something behaves otherwise, and code that uses it goes on working.</summary>
    Changed,

    /// <summary>Something is new.</summary>
    Added,
}
