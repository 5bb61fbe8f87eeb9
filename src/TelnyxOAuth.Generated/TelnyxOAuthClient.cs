using System;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>The Telnyx OAuth API, by resource.</summary>
/// <remarks>Thread-safe; made once and kept for as long as calls are made.</remarks>
public sealed class TelnyxOAuthClient : IDisposable
{
    private readonly ApiClient _api;

    /// <summary>
    /// Creates a client whose API key is in the environment variable <c>TELNYX_API_KEY</c>, or whose client id and secret
    /// are in <c>TELNYX_CLIENT_ID</c> and <c>TELNYX_CLIENT_SECRET</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is neither, or another variable can't be used; the message names it.</exception>
    public TelnyxOAuthClient()
        : this(new TelnyxOAuthClientOptions())
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="options">How to reach the API; they can't be changed any more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">
    /// There is no key and nothing to get a token with, or an option can't be used; the message names each option and its
    /// environment variable.
    /// </exception>
    public TelnyxOAuthClient(TelnyxOAuthClientOptions options)
        : this(options ?? throw new ArgumentNullException(nameof(options)), Environment.GetEnvironmentVariable)
    {
    }

    internal TelnyxOAuthClient(TelnyxOAuthClientOptions options, Func<string, string?> getVariable)
    {
        _api = new ApiClient(ClientConfiguration.CreateSettings(options, getVariable, RequestTokenAsync));
        (WellKnown, OAuth, OAuthClients, OAuthGrants) = CreateResources(_api);
    }

    private TelnyxOAuthClient(ApiClient api)
    {
        _api = api;
        (WellKnown, OAuth, OAuthClients, OAuthGrants) = CreateResources(_api);
    }

    /// <summary>Gets the metadata documents, from which a client learns where everything else is (RFC 8414, RFC 9728).</summary>
    public WellKnownResource WellKnown { get; }

    /// <summary>Gets the OAuth 2.0 protocol: authorization, consent, tokens, keys, registration.</summary>
    public OAuthResource OAuth { get; }

    /// <summary>Gets the OAuth clients of your organization.</summary>
    public OAuthClientsResource OAuthClients { get; }

    /// <summary>Gets the grants that users gave OAuth clients.</summary>
    public OAuthGrantsResource OAuthGrants { get; }

    /// <summary>Gives the same API with other options for calls: retries, timeouts, headers, query, token.</summary>
    /// <param name="options">What differs; what it leaves <c>null</c> stays as it is here.</param>
    /// <returns>A client on the same connections, which need not be disposed; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option can't be used; the message names all that can't.</exception>
    public TelnyxOAuthClient WithOptions(RequestOptions options) => new TelnyxOAuthClient(_api.WithOptions(options));

    /// <summary>Disposes the HTTP client if this object made it; one that the options brought stays in use.</summary>
    public void Dispose() => _api.Dispose();

    private static (WellKnownResource WellKnown, OAuthResource OAuth, OAuthClientsResource OAuthClients, OAuthGrantsResource OAuthGrants) CreateResources(ApiClient api) =>
        (new WellKnownResource(api), new OAuthResource(api), new OAuthClientsResource(api), new OAuthGrantsResource(api));

    private Task<TokenResponse> RequestTokenAsync(TokenRequest request) => OAuth.TokenAsync(request);
}
