using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>A checked authorization request (RFC 6749, section 4.1.1; RFC 7636, section 4.3).</summary>
internal sealed record AuthorizationRequest
{
    public required string ClientId { get; init; }

    public required string RedirectUri { get; init; }

    public required Entitlement Asked { get; init; }

    public string? State { get; init; }

    public PkceChallenge? Challenge { get; init; }
}
