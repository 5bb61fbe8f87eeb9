namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>What a change means to those who use the client, the most serious first.</summary>
internal enum ChangeKind
{
    /// <summary>Code that compiles and works today may no longer do so.</summary>
    Breaking,

    /// <summary>Something is to go.</summary>
    Deprecated,

    /// <summary>The C# is the same, and something else is sent or expected.</summary>
    Wire,

    /// <summary>Something is declared otherwise, and code that uses it goes on compiling.</summary>
    Changed,

    /// <summary>Something is new.</summary>
    Added,
}
