namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>What a request said.</summary>
internal sealed record Received(
    string Method, string Address, string? Authorization, string Accept, string UserAgent, string? ContentType, string? Body);
