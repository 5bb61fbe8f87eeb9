namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>What to update, and from what.</summary>
internal sealed record UpdateOptions
{
    /// <summary>Upstream's document.</summary>
    public required string From { get; init; }

    /// <summary>The SDK's document, which is replaced.</summary>
    public required string Document { get; init; }

    /// <summary>The overlay.</summary>
    public required string Overlay { get; init; }

    /// <summary>The folders that files which a document refers to may be in, beside its own.</summary>
    public System.Collections.Generic.IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Whether to report only and write nothing.</summary>
    public bool IsDryRun { get; init; }
}
