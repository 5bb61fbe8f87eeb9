namespace TelnyxOAuth.Runtime;

/// <summary>The authorization server of a resource, and the client of it.</summary>
internal sealed class ResourceServer
{
    internal ResourceServer(DiscoveredResource resource, DiscoveredServer server, RegisteredClient registration, AuthorizationServerClient client, string tokenKey)
    {
        Resource = resource;
        Server = server;
        Registration = registration;
        Client = client;
        TokenKey = tokenKey;
    }

    internal DiscoveredResource Resource { get; }

    internal DiscoveredServer Server { get; }

    internal RegisteredClient Registration { get; }

    internal AuthorizationServerClient Client { get; }

    /// <summary>What the user's tokens are stored under: with the issuer, so that no other server is sent them.</summary>
    internal string TokenKey { get; }

    /// <summary>Whether metadata that was read again says the same.</summary>
    internal bool Is(DiscoveredResource resource, DiscoveredServer server, RegisteredClient client) =>
        resource.Resource.OriginalString == Resource.Resource.OriginalString
        && server.Issuer == Server.Issuer
        && server.TokenEndpoint == Server.TokenEndpoint
        && server.AuthorizationEndpoint == Server.AuthorizationEndpoint
        && client.ClientId == Registration.ClientId
        && client.ClientSecret == Registration.ClientSecret;
}
