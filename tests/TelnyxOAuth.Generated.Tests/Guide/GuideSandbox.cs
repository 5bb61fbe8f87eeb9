using System;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>The Sandbox, and a client of it that notes what it requests.</summary>
internal sealed class GuideSandbox : IAsyncDisposable
{
    private readonly SandboxServer _server;
    private readonly RouteRecorder _recorder = new(ApiHttpHandler.Create());
    private readonly HttpClient _http;

    private GuideSandbox(SandboxServer server)
    {
        _server = server;
        _http = new HttpClient(_recorder);
        Telnyx = Connect(new TelnyxOAuthClientOptions { ApiKey = server.ApiKey });
    }

    /// <summary>A client with an API key and nothing else, as the guides of the other SDKs have it.</summary>
    internal TelnyxOAuthClient Telnyx { get; }

    internal static async Task<GuideSandbox> StartAsync() => new(await SandboxServer.StartAsync());

    /// <summary>Makes a client for this server.</summary>
    internal TelnyxOAuthClient Connect(TelnyxOAuthClientOptions options)
    {
        options.BaseAddress = _server.BaseAddress;
        options.HttpClient = _http;
        return new TelnyxOAuthClient(options);
    }

    /// <summary>Makes a client that acts for an OAuth client, beside the API key.</summary>
    internal TelnyxOAuthClient ConnectAs(OAuthClient client) => Connect(new TelnyxOAuthClientOptions
    {
        ApiKey = _server.ApiKey,
        ClientId = client.ClientId,
        ClientSecret = client.ClientSecret,
    });

    /// <summary>Creates an OAuth client that may do everything.</summary>
    internal async Task<OAuthClient> CreateClientAsync(Uri? redirectUri = null) => (await Telnyx.OAuthClients.CreateAsync(new()
    {
        Name = "My OAuth client",
        ClientType = ClientType.Confidential,
        AllowedScopes = ["admin"],
        AllowedGrantTypes = [GrantType.ClientCredentials, GrantType.AuthorizationCode, GrantType.RefreshToken],
        RedirectUris = [redirectUri ?? new Uri("https://app.example/callback")],
    })).Data;

    /// <summary>Sends a user to authorize a client, as far as the page that asks for consent.</summary>
    internal async Task<string> AskForConsentAsync(OAuthClient client)
    {
        var redirect = await Telnyx.OAuth.AuthorizeAsync(ResponseType.Code, client.ClientId, client.RedirectUris![0]);
        return Uri.UnescapeDataString(redirect.Location!.Query.TrimStart('?').Split('&')
            .Single(pair => pair.StartsWith("consent_token=", StringComparison.Ordinal))["consent_token=".Length..]);
    }

    /// <summary>Gives a client a user's grant.</summary>
    internal async Task<OAuthGrant> GrantAsync(OAuthClient client)
    {
        await Telnyx.OAuth.CreateGrantAsync(new() { Allowed = true, ConsentToken = await AskForConsentAsync(client) });
        return (await Telnyx.OAuthGrants.ListAsync()).Data.Single(grant => grant.ClientId == client.ClientId);
    }

    /// <summary>Asserts that the last request was made by an operation's route.</summary>
    internal void AssertLastRequest(string operationId)
    {
        var operation = GuideFiles.Operations.Single(operation => operation.Id == operationId);
        var version = operation.Resource == "WellKnown" ? "" : "/v2";
        var path = string.Join("[^/]+", Regex.Split(operation.Path, @"\{[^}]*\}").Select(Regex.Escape));
        Assert.Matches($"^{operation.Method} {version}{path}$", _recorder.Requests.Last());
    }

    public async ValueTask DisposeAsync()
    {
        Telnyx.Dispose();
        _http.Dispose();
        _recorder.Dispose();
        await _server.DisposeAsync();
    }
}
