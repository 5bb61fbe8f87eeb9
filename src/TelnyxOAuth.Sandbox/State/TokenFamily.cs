namespace TelnyxOAuth.Sandbox.State;

/// <summary>All tokens that descend from one authorization code; they are revoked together.</summary>
internal sealed class TokenFamily
{
    public required string GrantId { get; init; }

    public bool IsRevoked { get; set; }
}
