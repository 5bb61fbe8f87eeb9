using System;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>A refresh token. It is remembered after its rotation, so that a second use is noticed.</summary>
internal sealed class IssuedRefreshToken
{
    public required string ClientId { get; init; }

    public required Entitlement Entitlement { get; init; }

    public required TokenFamily Family { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool IsRotated { get; set; }
}
