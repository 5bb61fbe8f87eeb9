using System;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>The authorization server of a resource, the client of it, and the place of a user's tokens.</summary>
internal sealed class ResourceServer
{
    private readonly GuardedTokenStore _tokens;
    private readonly TimeProvider _time;
    private readonly ILogger? _logger;

    /// <param name="resource">The resource.</param>
    /// <param name="server">Its authorization server.</param>
    /// <param name="registration">The client, as the server knows it.</param>
    /// <param name="client">What sends the client's requests.</param>
    /// <param name="options">Whose tokens they are, and where they are kept.</param>
    internal ResourceServer(DiscoveredResource resource, DiscoveredServer server, RegisteredClient registration, AuthorizationServerClient client, ProtectedResourceOptions options)
    {
        Resource = resource;
        Server = server;
        Registration = registration;
        Client = client;
        _time = options.TimeProvider;
        _logger = options.LoggerFactory?.CreateLogger(typeof(ProtectedResourceHandler).FullName!);
        _tokens = new GuardedTokenStore(options.TokenStore, CreateKey(server.Issuer, resource.Resource, options.User), endsWithRemoval: true, _time, _logger);
    }

    internal DiscoveredResource Resource { get; }

    internal DiscoveredServer Server { get; }

    internal RegisteredClient Registration { get; }

    internal AuthorizationServerClient Client { get; }

    /// <summary>What the user's tokens are stored under: the issuer is part of it, so that no other server is sent them. It is a hash, which any store takes.</summary>
    internal static string CreateKey(string issuer, Uri resource, string user) =>
        "resource." + UnguessableText.Hash(Encoding.UTF8.GetBytes(string.Join("\n", new[] { issuer, resource.OriginalString, user })));

    internal TokenSource CreateSource() => new RenewingTokenSource(new UserTokenRenewal(Client, _tokens, _time).RenewAsync, _time, _logger);

    /// <summary>The tokens that are known, whatever becomes of their store.</summary>
    internal Task<OAuthTokens?> ReadAsync() => _tokens.ReadAsync(_tokens.StartTurn());

    /// <summary>Stores tokens; what can't be stored is kept, and tried again.</summary>
    internal Task WriteAsync(OAuthTokens tokens) => _tokens.WriteAsync(tokens, _tokens.StartTurn());

    /// <summary>Whether metadata that was read again says the same.</summary>
    internal bool Is(DiscoveredResource resource, DiscoveredServer server, RegisteredClient client) =>
        resource.Resource.OriginalString == Resource.Resource.OriginalString
        && server.Issuer == Server.Issuer
        && server.TokenEndpoint == Server.TokenEndpoint
        && server.AuthorizationEndpoint == Server.AuthorizationEndpoint
        && client.ClientId == Registration.ClientId
        && client.ClientSecret == Registration.ClientSecret;
}
