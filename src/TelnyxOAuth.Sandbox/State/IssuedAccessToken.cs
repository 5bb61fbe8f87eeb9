namespace TelnyxOAuth.Sandbox.State;

/// <summary>What is known of an access token; times are Unix seconds, as in the token itself.</summary>
internal sealed class IssuedAccessToken
{
    /// <summary>The client as it was when the token was issued.</summary>
    public required OAuthClient Client { get; init; }

    public required Entitlement Entitlement { get; init; }

    public required long IssuedAt { get; init; }

    public required long ExpiresAt { get; init; }

    /// <summary><see langword="null"/> for tokens of the client itself, which no user granted.</summary>
    public TokenFamily? Family { get; init; }
}
