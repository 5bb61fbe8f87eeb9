using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime.Clients;

/// <summary>How an <see cref="ApiClient"/> reaches the API: what the options of every generated client have in common.</summary>
/// <remarks>A client checks its options as a whole when it is made; from then on they can't be changed.</remarks>
public abstract class ApiClientOptions
{
    private Dictionary<string, ApiCredential> _credentials = new Dictionary<string, ApiCredential>(StringComparer.Ordinal);
    private Dictionary<string, string> _credentialOptions = new Dictionary<string, string>(StringComparer.Ordinal);
    private ApiClient? _client;
    private bool _isInUse;
    private Uri? _baseAddress;
    private HttpClient? _httpClient;
    private string? _userAgent;
    private bool _useOlderRoutes;
    private bool _requireDocumentedMembers;
    private int _maxResponseBytes = CallLimits.DefaultMaxResponseBytes;
    private int _maxRetries = CallLimits.DefaultMaxRetries;
    private TimeSpan _attemptTimeout = CallLimits.DefaultAttemptTimeout;
    private TimeSpan _totalTimeout = CallLimits.DefaultTotalTimeout;
    private TimeProvider _timeProvider = TimeProvider.System;
    private ILoggerFactory? _loggerFactory;
    private TokenStore? _tokenStore;

    /// <summary>
    /// Gets or sets the absolute http or https address of the API, to which paths are appended; <c>null</c>, the default,
    /// for the client's own default, which is the first server that its document names.
    /// </summary>
    /// <remarks>
    /// Operations for which the document names a server of their own are called there, or relative to this address. They
    /// carry credentials if this is an address of the document's own servers; where you give another, only at its origin.
    /// A query in the address is sent with every call.
    /// </remarks>
    /// <exception cref="InvalidOperationException">A client uses the options; so for every option.</exception>
    public Uri? BaseAddress
    {
        get => _baseAddress;
        set => Set(ref _baseAddress, value);
    }

    /// <summary>
    /// Gets or sets the HTTP client to send with, which stays yours to dispose; <c>null</c>, the default, for one of the
    /// client's own, which follows no redirects and is disposed with it. Its timeout ends an attempt too.
    /// </summary>
    /// <remarks>
    /// Make yours of <see cref="ApiHttpHandler.Create"/>. Another handler should follow no redirects either, so that no
    /// credential travels along one: a response that comes from another origin is an <see cref="ApiContentException"/>. And
    /// .NET's own may send a request without a body more often than there are attempts.
    /// </remarks>
    public HttpClient? HttpClient
    {
        get => _httpClient;
        set => Set(ref _httpClient, value);
    }

    /// <summary>
    /// Gets or sets the value of the User-Agent header (RFC 9110 section 10.1.5), in ASCII; <c>null</c>, the default, for
    /// the client's name. The empty text sends none.
    /// </summary>
    public string? UserAgent
    {
        get => _userAgent;
        set => Set(ref _userAgent, value);
    }

    /// <summary>
    /// Gets or sets whether operations for which the document names an older spelling of their path are called by it. The
    /// default is <c>false</c>.
    /// </summary>
    public bool UseOlderRoutes
    {
        get => _useOlderRoutes;
        set => Set(ref _useOlderRoutes, value);
    }

    /// <summary>
    /// Gets or sets whether a response that lacks a member which the document requires, or has it as <c>null</c> or in another
    /// form, is an <see cref="ApiContentException"/>, which names the member's place. The default is <c>false</c>: such a
    /// member is unset, and the model's <see cref="JsonModel.MissingMembers"/> tells.
    /// </summary>
    public bool RequireDocumentedMembers
    {
        get => _requireDocumentedMembers;
        set => Set(ref _requireDocumentedMembers, value);
    }

    /// <summary>Gets or sets the size that a response may have, in bytes after decompression, from 1 to 1,000,000,000. The default is 10,000,000.</summary>
    public int MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => Set(ref _maxResponseBytes, value);
    }

    /// <summary>
    /// Gets or sets how often a failed attempt is followed by another, from 0 to 100. The default is 2. What the server
    /// may have acted on is sent again only where that does no harm. No attempt is more than one request.
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

    /// <summary>Gets or sets the clock that timeouts, delays and the expiry of tokens go by. The default is the system's.</summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => Set(ref _timeProvider, value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>
    /// Gets or sets what makes the logger, whose category is the client's <c>TelemetryName</c>; <c>null</c>, the default, to
    /// log nothing.
    /// </summary>
    public ILoggerFactory? LoggerFactory
    {
        get => _loggerFactory;
        set => Set(ref _loggerFactory, value);
    }

    /// <summary>
    /// Gets or sets where the tokens are kept that the client requests, for other processes to use too; <c>null</c>, the
    /// default, to keep them in this process. It stays yours to dispose.
    /// </summary>
    public TokenStore? TokenStore
    {
        get => _tokenStore;
        set => Set(ref _tokenStore, value);
    }

    /// <summary>Gives a number from 0 up to 1, by which delays differ; <c>null</c> for a random one.</summary>
    internal Func<double>? Jitter { get; set; }

    /// <summary>Gets the credentials by the name of the security scheme that they serve.</summary>
    internal Dictionary<string, ApiCredential> Credentials => _credentials;

    /// <summary>Says which options the credential of a security scheme comes from, as users know them.</summary>
    internal string GetCredentialOptions(string scheme) => _credentialOptions.TryGetValue(scheme, out var options)
        ? $"the option {options}"
        : $"the credential of the security scheme '{scheme}', for which there is no option, by {nameof(SetCredential)}";

    /// <summary>Gets the name of the client's class.</summary>
    internal string ClientName { get; private set; } = nameof(ApiClient);

    /// <summary>Gets the name of the logger's category, the activity source and the meter.</summary>
    internal string TelemetryName { get; private set; } = typeof(ApiClient).FullName!;

    /// <summary>
    /// Gets whether credentials also go to the servers that the document itself gives operations at other origins than
    /// the base address's, by https: where the base address is the document's own, both come from the same source.
    /// </summary>
    internal bool TrustsDocumentServers { get; private set; }

    /// <summary>Gets what sends the calls of the client that these options belong to, for a credential that makes calls itself, such as one for its token.</summary>
    /// <exception cref="InvalidOperationException">The options belong to no client: they are still being set, or only checked.</exception>
    protected ApiClient Client => _isInUse && _client is not null
        ? _client
        : throw new InvalidOperationException("There is no client yet: it can be used when it is made, and not while its options are completed.");

    /// <summary>
    /// Finds out what would keep a client from being made of these options: the same checks that the client's constructor
    /// does. Nothing is sent, and the options can still be changed.
    /// </summary>
    /// <returns>A sentence for each error, which names the option and never a secret; none if a client can be made.</returns>
    public IReadOnlyList<string> Validate()
    {
        var errors = new List<string>();
        Copy(client: null).Complete(errors);
        return errors;
    }

    /// <summary>Takes the options into use: from now on they can't be changed.</summary>
    /// <param name="client">The client that goes by them.</param>
    /// <returns>A copy of them with all that was left open filled up.</returns>
    /// <exception cref="ArgumentException">Something is missing or can't be used; the message names all of it.</exception>
    internal ApiClientOptions CompleteFor(ApiClient client)
    {
        var completed = Copy(client);
        var errors = new List<string>();
        completed.Complete(errors);
        CallLimits.ThrowIfAny(errors, "options");
        completed._isInUse = true;
        _isInUse = true;
        return completed;
    }

    /// <summary>Lays the options of some calls over these.</summary>
    /// <param name="call">The options of the calls, which are within their ranges.</param>
    /// <returns>A copy with what the calls have of their own.</returns>
    internal ApiClientOptions With(RequestOptions call)
    {
        var options = (ApiClientOptions)MemberwiseClone();
        options._maxRetries = call.MaxRetries ?? _maxRetries;
        options._attemptTimeout = call.AttemptTimeout ?? _attemptTimeout;
        options._totalTimeout = call.TotalTimeout ?? _totalTimeout;
        options._requireDocumentedMembers = call.RequireDocumentedMembers ?? _requireDocumentedMembers;
        return options;
    }

    /// <summary>
    /// Fills up what was left open and finds out what can't be used. It is called on a copy of the options when a client
    /// is made of them, and when they are checked, so it may set any option.
    /// </summary>
    /// <param name="errors">Where to add a sentence for each error, which names the option and never a secret.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is <c>null</c>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void Complete(ICollection<string> errors)
    {
        if (errors is null)
        {
            throw new ArgumentNullException(nameof(errors));
        }

        if (ApiAddress.FindError(BaseAddress) is { } addressError)
        {
            errors.Add(addressError);
        }

        if (UserAgent is not null && HeaderText.FindError("User-Agent", UserAgent) is { } headerError)
        {
            errors.Add($"The option {nameof(UserAgent)} can't be used. {headerError}");
        }

        CallLimits.Check(MaxRetries, AttemptTimeout, TotalTimeout, errors);
        CallLimits.CheckResponseBytes(MaxResponseBytes, errors);
    }

    /// <summary>Sets what the document and the client's name say, where nothing else does.</summary>
    /// <param name="clientName">The name of the client's class, by which it calls itself.</param>
    /// <param name="telemetryName">What its log category, activity source and meter are called.</param>
    /// <param name="documentAddress">The first server of the document, or <c>null</c> where it names none.</param>
    /// <param name="otherOrigins">The origins of the document's other servers.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetDefaults(string clientName, string telemetryName, Uri? documentAddress, params string[] otherOrigins)
    {
        TrustsDocumentServers = documentAddress is not null
            && (BaseAddress is not { } address || ApiAddress.IsSameOrigin(address, documentAddress) || Array.Exists(otherOrigins, origin => ApiAddress.IsSameOrigin(address, new Uri(origin))));
        BaseAddress ??= documentAddress;
        ClientName = clientName ?? throw new ArgumentNullException(nameof(clientName));
        UserAgent ??= HeaderText.ToProduct(clientName);
        TelemetryName = telemetryName;
    }

    /// <summary>Sets what proves who is calling where the document asks for a security scheme.</summary>
    /// <param name="scheme">The scheme's name in the document.</param>
    /// <param name="credential">The credential, or <c>null</c> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scheme"/> is <c>null</c>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetCredential(string scheme, ApiCredential? credential)
    {
        if (scheme is null)
        {
            throw new ArgumentNullException(nameof(scheme));
        }

        if (credential is null)
        {
            _credentials.Remove(scheme);
        }
        else
        {
            _credentials[scheme] = credential;
        }
    }

    /// <summary>
    /// Says which options the credential of a security scheme comes from, for the exception of a call that lacks it. What is
    /// said first stays.
    /// </summary>
    /// <param name="scheme">The scheme's name in the document.</param>
    /// <param name="options">The options by their names, as the end of a sentence: <c>Key, or Id and Secret</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scheme"/> or <paramref name="options"/> is <c>null</c>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void DescribeCredential(string scheme, string options)
    {
        if (scheme is null)
        {
            throw new ArgumentNullException(nameof(scheme));
        }

        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        _credentialOptions[scheme] = _credentialOptions.TryGetValue(scheme, out var said) ? said : options;
    }

    /// <summary>Makes a credential of a key, or says that it can't be one.</summary>
    /// <param name="source">What the key is and where it can be set, as the start of a sentence: <c>The option Key</c>.</param>
    /// <param name="key">The key, or <c>null</c>.</param>
    /// <param name="create">Makes the credential.</param>
    /// <param name="errors">Where to add a sentence if the key can't be used.</param>
    /// <returns>The credential; <c>null</c> if there is no key or it can't be used.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> or <paramref name="errors"/> is <c>null</c>.</exception>
    protected static ApiCredential? CreateCredential(string source, string? key, Func<string, ApiCredential> create, ICollection<string> errors) =>
        ApiCredential.TryCreate(
            source,
            key,
            create ?? throw new ArgumentNullException(nameof(create)),
            errors ?? throw new ArgumentNullException(nameof(errors)));

    /// <summary>Makes a credential of tokens that the client requests itself (RFC 6749 section 4.4), or that come from elsewhere.</summary>
    /// <param name="source">Where tokens come from, or <c>null</c>.</param>
    /// <param name="clientId">The client's id, or <c>null</c>.</param>
    /// <param name="clientSecret">The client's secret, or <c>null</c>.</param>
    /// <param name="scope">The scopes to ask for, separated by spaces; <c>null</c> for the client's own.</param>
    /// <param name="tokenEndpoint">Where to ask; <c>null</c> where the metadata says so.</param>
    /// <param name="metadataAddress">Where the authorization server's metadata is, or <c>null</c>.</param>
    /// <param name="errors">Where to add a sentence for what can't be used.</param>
    /// <returns>The credential; <c>null</c> if there is neither a source nor a client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is <c>null</c>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiCredential? CreateTokenCredential(
        TokenSource? source, string? clientId, string? clientSecret, string? scope, Uri? tokenEndpoint, string? metadataAddress, ICollection<string> errors)
    {
        _ = errors ?? throw new ArgumentNullException(nameof(errors));
        if (source is not null)
        {
            return new BearerTokenCredential(source);
        }

        if (!ClientTokens.IsClient(clientId, clientSecret, errors))
        {
            return null;
        }

        if (tokenEndpoint is not null && EndpointAddress.FindError(tokenEndpoint, "TokenEndpoint") is { } error)
        {
            errors.Add(error);
            return null;
        }

        var tokens = new ClientTokens(() => Client, clientId!, clientSecret!, scope, tokenEndpoint, metadataAddress, TimeProvider);
        var storeKey = ClientTokenSource.CreateStoreKey(tokenEndpoint?.AbsoluteUri ?? metadataAddress!, clientId!, scope);
        return new BearerTokenCredential(ClientTokenSource.Create(tokens.RequestAsync, TimeProvider, LoggerFactory?.CreateLogger(TelemetryName), TokenStore, storeKey));
    }

    /// <summary>Sets an option, unless a client uses the options.</summary>
    /// <typeparam name="T">The option's type.</typeparam>
    /// <param name="field">What holds it.</param>
    /// <param name="value">Its new value.</param>
    /// <param name="option">Its name, which the compiler fills in.</param>
    /// <exception cref="InvalidOperationException">A client uses the options.</exception>
    protected void Set<T>(ref T field, T value, [CallerMemberName] string? option = null)
    {
        if (_isInUse)
        {
            throw new InvalidOperationException($"The option {option} can't be changed: a client uses the options. Make new ones for another client.");
        }

        field = value;
    }

    private ApiClientOptions Copy(ApiClient? client)
    {
        var copy = (ApiClientOptions)MemberwiseClone();
        copy._credentials = new Dictionary<string, ApiCredential>(_credentials, StringComparer.Ordinal);
        copy._credentialOptions = new Dictionary<string, string>(_credentialOptions, StringComparer.Ordinal);
        copy._client = client;
        copy._isInUse = false;
        return copy;
    }
}
