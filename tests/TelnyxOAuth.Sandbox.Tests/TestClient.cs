namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>The credentials of a client that a test made.</summary>
internal sealed record TestClient(string Id, string? Secret)
{
    public (string Name, string Value)[] Credentials =>
        Secret is null ? [("client_id", Id)] : [("client_id", Id), ("client_secret", Secret)];
}
