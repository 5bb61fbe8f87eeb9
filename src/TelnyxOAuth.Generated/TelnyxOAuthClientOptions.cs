using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>How a <see cref="TelnyxOAuthClient"/> reaches the API and proves who is calling.</summary>
/// <remarks>
/// What is left <c>null</c> comes from the environment where a variable is named, else from the default. A client checks
/// its options as a whole when it is made; from then on they can't be changed.
/// </remarks>
public sealed class TelnyxOAuthClientOptions
{
    private bool _isInUse;
    private string? _apiKey;
    private TokenSource? _tokenSource;
    private Uri? _baseAddress;
    private string? _clientId;
    private string? _clientSecret;
    private TokenEndpointAuthMethod _clientAuthentication = TokenEndpointAuthMethod.ClientSecretBasic;
    private string? _scope;
    private HttpClient? _httpClient;
    private bool _useOlderRoutes;
    private int _maxRetries = ApiClientSettings.DefaultMaxRetries;
    private TimeSpan _attemptTimeout = ApiClientSettings.DefaultAttemptTimeout;
    private TimeSpan _totalTimeout = ApiClientSettings.DefaultTotalTimeout;
    private int _maxResponseBytes = ApiClientSettings.DefaultMaxResponseBytes;
    private TimeProvider _timeProvider = TimeProvider.System;
    private ILoggerFactory? _loggerFactory;

    /// <summary>The address used where neither the option nor the variable gives one: <c>https://api.telnyx.com/v2</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new Uri("https://api.telnyx.com/v2");

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
    /// Gets or sets the absolute https address of the API, version included; else <c>TELNYX_BASE_URL</c>, else
    /// <see cref="DefaultBaseAddress"/>. An http address may only lead to this machine.
    /// </summary>
    public Uri? BaseAddress
    {
        get => _baseAddress;
        set => Set(ref _baseAddress, value);
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

    /// <summary>
    /// Gets or sets the HTTP client to send with, which stays yours to dispose; <c>null</c>, the default, for one of
    /// the client's own. Yours should follow no redirects: the authorization endpoint responds with one. Its timeout ends
    /// an attempt too.
    /// </summary>
    public HttpClient? HttpClient
    {
        get => _httpClient;
        set => Set(ref _httpClient, value);
    }

    /// <summary>
    /// Gets or sets whether clients and grants are reached by the older spelling of their routes,
    /// <c>/oauth/clients</c> and <c>/oauth/grants</c>. The default is <c>false</c>.
    /// </summary>
    public bool UseOlderRoutes
    {
        get => _useOlderRoutes;
        set => Set(ref _useOlderRoutes, value);
    }

    /// <summary>
    /// Gets or sets how often a failed attempt is followed by another, from 0 to 100. The default is 2. What the server
    /// may have acted on is sent again only where that does no harm.
    /// </summary>
    public int MaxRetries
    {
        get => _maxRetries;
        set => Set(ref _maxRetries, value);
    }

    /// <summary>
    /// Gets or sets how long one attempt may take, body included: more than zero, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is 100 seconds.
    /// </summary>
    public TimeSpan AttemptTimeout
    {
        get => _attemptTimeout;
        set => Set(ref _attemptTimeout, value);
    }

    /// <summary>
    /// Gets or sets how long a call may take with all its attempts: more than zero, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is 5 minutes.
    /// </summary>
    public TimeSpan TotalTimeout
    {
        get => _totalTimeout;
        set => Set(ref _totalTimeout, value);
    }

    /// <summary>Gets or sets the size that a response may have, in bytes after decompression, from 1 to 1,000,000,000. The default is 10,000,000.</summary>
    public int MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => Set(ref _maxResponseBytes, value);
    }

    /// <summary>Gets or sets the clock that timeouts, delays and the expiry of tokens go by. The default is the system's.</summary>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => Set(ref _timeProvider, value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>Gets or sets what makes the logger, whose category is <c>TelnyxOAuth</c>; <c>null</c>, the default, to log nothing.</summary>
    public ILoggerFactory? LoggerFactory
    {
        get => _loggerFactory;
        set => Set(ref _loggerFactory, value);
    }

    /// <summary>
    /// Finds out what would keep a client from being made of these options, the environment and the defaults: the same
    /// checks that the client's constructor does. Nothing is sent, and the options can still be changed.
    /// </summary>
    /// <returns>A sentence for each error, which names the option and never a secret; none if a client can be made.</returns>
    public IReadOnlyList<string> Validate() => ClientConfiguration.FindErrors(this, Environment.GetEnvironmentVariable);

    /// <summary>From now on, what a client goes by is what its options say.</summary>
    internal void Freeze() => _isInUse = true;

    private void Set<T>(ref T field, T value, [CallerMemberName] string? option = null)
    {
        if (_isInUse)
        {
            throw new InvalidOperationException($"The option {option} can't be changed: a client uses the options. Make new ones for another client.");
        }

        field = value;
    }
}
