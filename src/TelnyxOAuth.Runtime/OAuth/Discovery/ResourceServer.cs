using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>The authorization server of a resource, the client of it, and the place of a user's tokens.</summary>
internal sealed class ResourceServer
{
    private readonly TokenStore _store;
    private readonly string _key;

    /// <param name="resource">The resource.</param>
    /// <param name="server">Its authorization server.</param>
    /// <param name="registration">The client, as the server knows it.</param>
    /// <param name="client">What sends the client's requests.</param>
    /// <param name="store">Where the user's tokens are kept.</param>
    /// <param name="user">The user, as the application knows them.</param>
    internal ResourceServer(DiscoveredResource resource, DiscoveredServer server, RegisteredClient registration, AuthorizationServerClient client, TokenStore store, string user)
    {
        Resource = resource;
        Server = server;
        Registration = registration;
        Client = client;
        _store = store;
        _key = CreateKey(server.Issuer, resource.Resource, user);
    }

    internal DiscoveredResource Resource { get; }

    internal DiscoveredServer Server { get; }

    internal RegisteredClient Registration { get; }

    internal AuthorizationServerClient Client { get; }

    /// <summary>What the user's tokens are stored under: the issuer is part of it, so that no other server is sent them. It is a hash, which any store takes.</summary>
    internal static string CreateKey(string issuer, Uri resource, string user) =>
        "resource." + UnguessableText.Hash(Encoding.UTF8.GetBytes(string.Join("\n", new[] { issuer, resource.OriginalString, user })));

    internal TokenSource CreateSource() => Client.CreateUserTokenSource(_store, _key);

    internal async Task<OAuthTokens?> ReadAsync(CancellationToken cancellationToken) => await _store.ReadAsync(_key, cancellationToken).ConfigureAwait(false);

    internal async Task WriteAsync(OAuthTokens tokens) => await _store.WriteAsync(_key, tokens, CancellationToken.None).ConfigureAwait(false);

    /// <summary>Whether metadata that was read again says the same.</summary>
    internal bool Is(DiscoveredResource resource, DiscoveredServer server, RegisteredClient client) =>
        resource.Resource.OriginalString == Resource.Resource.OriginalString
        && server.Issuer == Server.Issuer
        && server.TokenEndpoint == Server.TokenEndpoint
        && server.AuthorizationEndpoint == Server.AuthorizationEndpoint
        && client.ClientId == Registration.ClientId
        && client.ClientSecret == Registration.ClientSecret;
}
