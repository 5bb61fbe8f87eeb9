using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>Signs users in at an authorization server, and gets tokens from it: for any server that follows RFC 6749.</summary>
/// <remarks>
/// Thread-safe; made once and kept. A fake is a derived class, written by hand or by a mocking library, that overrides what
/// is called.
/// </remarks>
public partial class AuthorizationServerClient : IDisposable
{
    private const int StateBytes = 32;

    private static readonly string[] OwnParameters =
    {
        "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method", "resource", "client_secret", "response_mode",
    };

    private readonly AuthorizationServerOptions? _options;
    private readonly ApiClient? _api;
    private readonly ApiOperation? _operation;
    private readonly UserTokenSources? _users;

    /// <summary>Creates a client.</summary>
    /// <param name="options">Where the server is and who asks; from now on they can't be changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option is missing or can't be used; the message names all of them.</exception>
    public AuthorizationServerClient(AuthorizationServerOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _api = new ApiClient(options);
        _users = new UserTokenSources(options.TimeProvider, CreateUserTokenSource);
        _operation = new ApiOperation(
            "AuthorizationServer.Token",
            "POST",
            options.TokenEndpoint!.AbsolutePath.EndsWith("/", StringComparison.Ordinal) ? "/" : "",
            securitySchemes: new[] { AuthorizationServerOptions.ClientScheme, "" });
    }

    /// <summary>Creates a fake, which sends nothing: a derived class overrides what is called.</summary>
    protected AuthorizationServerClient()
    {
    }

    private AuthorizationServerOptions Options => _options ?? throw NotFaked();

    /// <summary>Starts a sign-in. Nothing is sent: send the user's browser to its <see cref="SignIn.AuthorizationUri"/>, and keep it until the callback.</summary>
    /// <param name="redirectUri">Where the browser returns afterwards: one of the client's registered URIs, absolute and without a fragment.</param>
    /// <param name="options">What to ask for, or <c>null</c>, the default, for the client's own.</param>
    /// <returns>The sign-in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="redirectUri"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="redirectUri"/> or a resource is relative or has a fragment, a parameter is one that a sign-in sets
    /// itself, or the lifetime is not more than zero.
    /// </exception>
    /// <exception cref="InvalidOperationException">The options have no <see cref="AuthorizationServerOptions.AuthorizationEndpoint"/>.</exception>
    public virtual SignIn StartSignIn(Uri redirectUri, SignInOptions? options = null)
    {
        options ??= new SignInOptions();
        RequireAbsolute(redirectUri ?? throw new ArgumentNullException(nameof(redirectUri)), "The redirect URI", nameof(redirectUri));
        var endpoint = Options.AuthorizationEndpoint
            ?? throw new InvalidOperationException($"There is no address at which users sign in: set the option {nameof(AuthorizationServerOptions.AuthorizationEndpoint)}.");
        var resources = options.Resources.Count > 0 ? options.Resources : Options.Resources;
        foreach (var resource in resources)
        {
            RequireAbsolute(resource, "A resource", nameof(options));
        }

        if (options.Parameters.Keys.FirstOrDefault(name => Array.IndexOf(OwnParameters, name) >= 0) is { } own)
        {
            throw new ArgumentException($"The parameter '{own}' is one that a sign-in sets itself.", nameof(options));
        }

        if (options.Lifetime <= TimeSpan.Zero)
        {
            throw new ArgumentException($"The option {nameof(SignInOptions.Lifetime)} is not more than zero.", nameof(options));
        }

        var pkce = Pkce.Create();
        var state = UnguessableText.Create(StateBytes);
        var address = new StringBuilder(endpoint.AbsoluteUri);
        Append(address, "response_type", "code");
        Append(address, "client_id", Options.ClientId!);
        Append(address, "redirect_uri", redirectUri.OriginalString);
        Append(address, "scope", options.Scope);
        Append(address, "state", state);
        Append(address, "code_challenge", pkce.CodeChallenge);
        Append(address, "code_challenge_method", Pkce.Method);
        foreach (var resource in resources)
        {
            Append(address, "resource", resource.OriginalString);
        }

        foreach (var parameter in options.Parameters)
        {
            Append(address, parameter.Key, parameter.Value);
        }

        return new SignIn(
            new Uri(address.ToString(), UriKind.Absolute),
            redirectUri,
            state,
            pkce.CodeVerifier,
            Options.ClientId!,
            Options.Issuer,
            Options.SendsIssuer,
            resources.ToArray(),
            Options.TimeProvider.GetUtcNow() + options.Lifetime);
    }

    /// <summary>Ends a sign-in: checks the callback and exchanges its code for tokens (RFC 6749 section 4.1.3).</summary>
    /// <param name="signIn">The sign-in that the user's browser was sent away with.</param>
    /// <param name="callback">The address that it came back to, with its query; absolute, or from the path on.</param>
    /// <param name="cancellationToken">Cancels the exchange.</param>
    /// <returns>The user's tokens.</returns>
    /// <remarks>A code can be exchanged once; a callback that is loaded again ends in the server's <c>invalid_grant</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="signIn"/> or <paramref name="callback"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The sign-in was started with another client or at another server.</exception>
    /// <exception cref="SignInException">The server or the user has refused, or the callback is not that of this sign-in. Nothing was sent.</exception>
    /// <exception cref="ApiResponseException">The token endpoint has refused the code.</exception>
    /// <exception cref="ApiContentException">Its answer has no token that can be sent.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<OAuthTokens> CompleteSignInAsync(SignIn signIn, Uri callback, CancellationToken cancellationToken = default)
    {
        if ((signIn ?? throw new ArgumentNullException(nameof(signIn))).ClientId != Options.ClientId || signIn.Issuer != Options.Issuer)
        {
            throw new ArgumentException("The sign-in was started with another client or at another authorization server.", nameof(signIn));
        }

        var code = AuthorizationCallback.ReadCode(signIn, callback ?? throw new ArgumentNullException(nameof(callback)), Options.TimeProvider.GetUtcNow());
        var form = new TokenForm { Resources = signIn.Resources }
            .Add("grant_type", "authorization_code")
            .Add("code", code)
            .Add("redirect_uri", signIn.RedirectUri.OriginalString)
            .Add("code_verifier", signIn.CodeVerifier);
        return await RequestAsync(form, refreshToken: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Exchanges a refresh token for the next access token (RFC 6749 section 6).</summary>
    /// <param name="refreshToken">The refresh token. Keep the one that comes with the answer in its place: a server may take each only once.</param>
    /// <param name="cancellationToken">Cancels the exchange, which the server may have made all the same.</param>
    /// <returns>The tokens; the refresh token is the given one where no other has come.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refreshToken"/> is <c>null</c>.</exception>
    /// <exception cref="ApiResponseException">The token endpoint has refused.</exception>
    /// <exception cref="ApiContentException">Its answer has no token that can be sent.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual Task<OAuthTokens> RefreshAsync(string refreshToken, CancellationToken cancellationToken = default) => RequestAsync(
        new TokenForm().Add("grant_type", "refresh_token").Add("refresh_token", refreshToken ?? throw new ArgumentNullException(nameof(refreshToken))),
        refreshToken,
        cancellationToken);

    /// <summary>Requests a token for the client itself (RFC 6749 section 4.4), once. <see cref="CreateClientTokenSource"/> holds and renews one.</summary>
    /// <param name="scope">The scopes to ask for, separated by spaces; <c>null</c>, the default, for the client's own.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The tokens.</returns>
    /// <exception cref="InvalidOperationException">The client has no secret, which this grant needs (RFC 6749 section 4.4).</exception>
    /// <exception cref="ApiResponseException">The token endpoint has refused.</exception>
    /// <exception cref="ApiContentException">Its answer has no token that can be sent.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual Task<OAuthTokens> RequestClientTokenAsync(string? scope = null, CancellationToken cancellationToken = default) => Options.ClientSecret is null
        ? throw new InvalidOperationException($"A client without a secret gets no token for itself: set the option {nameof(AuthorizationServerOptions.ClientSecret)}.")
        : RequestAsync(new TokenForm().Add("grant_type", "client_credentials").Add("scope", scope), refreshToken: null, cancellationToken);

    /// <summary>Creates a source of the client's own tokens: requested when the first is needed, one request for any number of callers, renewed ahead of expiry.</summary>
    /// <param name="scope">The scopes to ask for, separated by spaces; <c>null</c>, the default, for the client's own.</param>
    /// <returns>The source. Its tokens are kept in the option <see cref="ApiClientOptions.TokenStore"/>, if there is one, for other processes to use too.</returns>
    public virtual TokenSource CreateClientTokenSource(string? scope = null) => ClientTokenSource.Create(
        () => RequestClientTokenAsync(scope, CancellationToken.None),
        Options.TimeProvider,
        Logger,
        Options.TokenStore,
        StoreKey.ForClient(Address, Options.ClientId!, scope));

    /// <summary>Disposes the HTTP client if this object made it.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what this object holds.</summary>
    /// <param name="disposing">Whether it is disposed, and not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _api?.Dispose();
        }
    }

    private string Address => Options.TokenEndpoint!.AbsoluteUri;

    private ILogger? Logger => Options.LoggerFactory?.CreateLogger(typeof(AuthorizationServerClient).FullName!);

    private async Task<OAuthTokens> RequestAsync(TokenForm form, string? refreshToken, CancellationToken cancellationToken)
    {
        if (Options.IsClientInForm)
        {
            form.Add("client_id", Options.ClientId).Add("client_secret", Options.ClientSecret);
        }

        if (form.Resources.Count == 0)
        {
            form.Resources = Options.Resources;
        }

        var requestedAt = Options.TimeProvider.GetUtcNow();
        var request = new ApiRequest(_operation!).SetFormBody(form, TokenFormCodec.Instance);
        var answer = await _api!.SendAsync(request, TokenAnswerCodec.Instance, cancellationToken).ConfigureAwait(false);
        return answer.ToTokens(requestedAt, refreshToken);
    }

    private static void Append(StringBuilder address, string name, string? value)
    {
        if (value is not null)
        {
            var mark = address.ToString().IndexOf('?') < 0 ? '?' : '&';
            address.Append(mark).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    private static void RequireAbsolute(Uri uri, string what, string parameterName)
    {
        if (!uri.IsAbsoluteUri || uri.Fragment.Length > 0)
        {
            throw new ArgumentException($"{what} is relative or has a fragment.", parameterName);
        }
    }

    private static InvalidOperationException NotFaked() =>
        new InvalidOperationException($"This {nameof(AuthorizationServerClient)} is a fake, which sends nothing: override the member that is called, or set it up.");
}
