namespace TelnyxOAuth.Sandbox.State;

/// <summary>A client that was just made, with the secret that is told once and never stored.</summary>
internal sealed class NewClient
{
    public required OAuthClient Client { get; init; }

    public string? Secret { get; init; }
}
