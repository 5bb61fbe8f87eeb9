using System;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>The Telnyx OAuth API, by resource.</summary>
/// <remarks>Thread-safe; made once and kept for as long as calls are made.</remarks>
public sealed class TelnyxOAuthClient : IDisposable
{
    private readonly ApiClient _api;

    /// <summary>Creates a client whose API key is in the environment variable <c>TELNYX_API_KEY</c>.</summary>
    /// <exception cref="ArgumentException">There is no key, or another variable can't be used; the message names it.</exception>
    public TelnyxOAuthClient()
        : this(new TelnyxOAuthClientOptions())
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="options">How to reach the API; later changes to them have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">
    /// There is no key, or an option can't be used; the message names the option and its environment variable.
    /// </exception>
    public TelnyxOAuthClient(TelnyxOAuthClientOptions options)
        : this(options ?? throw new ArgumentNullException(nameof(options)), Environment.GetEnvironmentVariable)
    {
    }

    internal TelnyxOAuthClient(TelnyxOAuthClientOptions options, Func<string, string?> getVariable)
    {
        _api = new ApiClient(ClientConfiguration.CreateSettings(options, getVariable));
        WellKnown = new WellKnownResource(_api);
        OAuth = new OAuthResource(_api);
        OAuthClients = new OAuthClientsResource(_api);
        OAuthGrants = new OAuthGrantsResource(_api);
    }

    /// <summary>Gets the metadata documents, from which a client learns where everything else is (RFC 8414, RFC 9728).</summary>
    public WellKnownResource WellKnown { get; }

    /// <summary>Gets the OAuth 2.0 protocol: authorization, consent, tokens, keys, registration.</summary>
    public OAuthResource OAuth { get; }

    /// <summary>Gets the OAuth clients of your organization.</summary>
    public OAuthClientsResource OAuthClients { get; }

    /// <summary>Gets the grants that users gave OAuth clients.</summary>
    public OAuthGrantsResource OAuthGrants { get; }

    /// <summary>Disposes the HTTP client if this object made it; one that the options brought stays in use.</summary>
    public void Dispose() => _api.Dispose();
}
