namespace TelnyxOAuth.Sandbox.Failures;

/// <summary>What happens to a call that fails.</summary>
internal enum FailureKind
{
    /// <summary>The response 429.</summary>
    TooManyRequests,

    /// <summary>The response 500.</summary>
    ServerError,

    /// <summary>No response until the client gives up.</summary>
    Stall,

    /// <summary>The connection is aborted.</summary>
    Reset,
}
