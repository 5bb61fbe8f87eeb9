using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>What the token endpoint hands out (RFC 6749, section 5.1).</summary>
internal sealed class TokenSet
{
    public required string AccessToken { get; init; }

    public required long ExpiresIn { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public string? RefreshToken { get; init; }
}
