using System;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth;

/// <remarks>
/// What is left <c>null</c> comes from the environment where a variable is named, else from the default. The API key comes
/// from <see cref="ApiKey"/> or <c>TELNYX_API_KEY</c>; where there is none, tokens are requested with
/// <see cref="ClientId"/> and <see cref="ClientSecret"/>. <see cref="ApiClientOptions.BaseAddress"/> is an https address,
/// else that in <c>TELNYX_BASE_URL</c>, else <see cref="DefaultBaseAddress"/>; an http address may only lead to this
/// machine. A client checks its options as a whole when it is made; from then on they can't be changed.
/// </remarks>
public sealed partial class TelnyxOAuthClientOptions
{
    private string? _apiKey;
    private TokenSource? _tokenSource;
    private string? _clientId;
    private string? _clientSecret;
    private TokenEndpointAuthMethod _clientAuthentication = TokenEndpointAuthMethod.ClientSecretBasic;
    private string? _scope;

    /// <summary>Gets or sets the API key, which managing clients and grants takes; else <c>TELNYX_API_KEY</c>.</summary>
    /// <exception cref="InvalidOperationException">A client uses the options; so for every option.</exception>
    public string? ApiKey
    {
        get => _apiKey;
        set => Set(ref _apiKey, value);
    }

    /// <summary>
    /// Gets or sets where bearer tokens come from, in place of an API key. Where there is neither this nor a key, they are
    /// requested with <see cref="ClientId"/> and <see cref="ClientSecret"/> (RFC 6749 section 4.4), held, and renewed.
    /// </summary>
    public TokenSource? TokenSource
    {
        get => _tokenSource;
        set => Set(ref _tokenSource, value);
    }

    /// <summary>
    /// Gets or sets the id of the OAuth client that token and introspection requests are authenticated as; else
    /// <c>TELNYX_CLIENT_ID</c>. Without one, a token request has to name its client in the form, and introspection,
    /// which always needs a client, throws <see cref="InvalidOperationException"/>.
    /// </summary>
    public string? ClientId
    {
        get => _clientId;
        set => Set(ref _clientId, value);
    }

    /// <summary>Gets or sets the secret that goes with <see cref="ClientId"/>; else <c>TELNYX_CLIENT_SECRET</c>.</summary>
    public string? ClientSecret
    {
        get => _clientSecret;
        set => Set(ref _clientSecret, value);
    }

    /// <summary>
    /// Gets or sets how the client is authenticated (RFC 6749 section 2.3.1): by HTTP Basic, the default, or by fields of
    /// the form, <see cref="TokenEndpointAuthMethod.ClientSecretPost"/>.
    /// </summary>
    public TokenEndpointAuthMethod ClientAuthentication
    {
        get => _clientAuthentication;
        set => Set(ref _clientAuthentication, value);
    }

    /// <summary>Gets or sets the scopes, separated by spaces, of the tokens that are requested; <c>null</c>, the default, for the client's own.</summary>
    public string? Scope
    {
        get => _scope;
        set => Set(ref _scope, value);
    }

    /// <summary>Gets or sets what gives an environment variable.</summary>
    internal Func<string, string?> GetVariable { get; set; } = Environment.GetEnvironmentVariable;
}
