using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A user's tokens for one resource: from the first refusal to a sign-in, and from there on.</summary>
internal sealed class ResourceSession : IDisposable
{
    private const string OfflineAccess = "offline_access";

    private readonly SemaphoreSlim _gate = new SemaphoreSlim(1, 1);
    private readonly ProtectedResourceOptions _options;
    private readonly HttpClient _http;
    private readonly AuthorizationDiscovery _discovery;
    private readonly ScopeSet _requested = new ScopeSet();
    private BearerChallenge? _challenge;
    private ResourceServer? _server;
    private TokenSource? _source;

    /// <exception cref="ArgumentException">An option is missing or can't be used.</exception>
    internal ResourceSession(ProtectedResourceOptions options)
    {
        _options = options;
        if (EndpointAddress.FindError(options.Resource, nameof(options.Resource)) is { } error)
        {
            throw new ArgumentException(error, nameof(options));
        }

        if (options.Client is null)
        {
            (options.ClientProfile ?? throw new ArgumentException($"There is no client: set the option {nameof(options.ClientProfile)} or {nameof(options.Client)}.", nameof(options))).Check(nameof(options));
        }

        if (options.Client is { RedirectUris.Count: 0 } && options.SignIn is null)
        {
            throw new ArgumentException($"The {nameof(options.Client)} has no redirect URIs, so that it signs no users in: give them, or set {nameof(options.SignIn)}.", nameof(options));
        }

        _http = options.HttpClient ?? DefaultHttpClient.Create();
        _discovery = options.Discovery ?? new AuthorizationDiscovery(new AuthorizationDiscoveryOptions
        {
            HttpClient = _http,
            TimeProvider = options.TimeProvider,
            LoggerFactory = options.LoggerFactory,
        });
    }

    /// <summary>The token at hand, renewed where that is due; <c>null</c> where a refusal has to say first what is needed.</summary>
    internal async Task<string?> FindTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Volatile.Read(ref _source) is { } source ? await source.GetTokenAsync(cancellationToken).ConfigureAwait(false) : null;
        }
        catch (Exception exception) when (exception is SignInRequiredException or TokenStoreException || (exception is ApiResponseException refusal && IsClientForgotten(refusal)))
        {
            return null;
        }
        catch (ApiException)
        {
            // The server may have gone because the resource has another one by now, which it names where there is no token.
            if (!await HasMovedAsync(cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            return null;
        }
    }

    /// <summary>A token in the place of one that was refused: that of another call, a renewed one, or that of a sign-in.</summary>
    /// <param name="challenge">What came with the refusal, or <c>null</c>.</param>
    /// <param name="refused">The token that was refused, or <c>null</c> if there was none.</param>
    /// <param name="mayRenew">Whether a token without a sign-in is worth a try.</param>
    /// <param name="cancellationToken">Cancels the wait and the sign-in.</param>
    internal async Task<(string Token, bool IsNew)> AuthorizeAsync(BearerChallenge? challenge, string? refused, bool mayRenew, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var server = await PrepareAsync(challenge, cancellationToken).ConfigureAwait(false);
            if (mayRenew && await RenewAsync(refused, cancellationToken).ConfigureAwait(false) is { } renewed && renewed != refused)
            {
                return (renewed, false);
            }

            // The server may have forgotten the client meanwhile.
            server = await PrepareAsync(challenge, cancellationToken).ConfigureAwait(false);
            var scopes = new ScopeSet().Add(_requested.Scopes).Add(ScopeSet.Parse(_options.Scope).Scopes).Add(ScopeSet.Parse(challenge?.Scope).Scopes);
            if (scopes.Count == 0)
            {
                scopes.Add(server.Resource.ScopesSupported);
            }

            return (await SignInAsync(server, scopes, cancellationToken).ConfigureAwait(false), true);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A token with more scopes, if the application agrees; <c>null</c> if it doesn't, or nothing is said of scopes.</summary>
    internal async Task<string?> StepUpAsync(BearerChallenge challenge, string refused, CancellationToken cancellationToken)
    {
        var wanted = ScopeSet.Parse(challenge.Scope);
        if (_options.ConfirmStepUp is not { } confirm || wanted.Count == 0)
        {
            return null;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var server = await PrepareAsync(challenge, cancellationToken).ConfigureAwait(false);

            // Another call may have been first.
            if (await RenewAsync(refused: null, cancellationToken).ConfigureAwait(false) is { } held && held != refused)
            {
                return held;
            }

            // What was asked for before and not granted is asked for again; what the program had from an earlier start stays.
            var granted = ScopeSet.Parse((await server.ReadAsync().ConfigureAwait(false))?.Scope);
            var missing = wanted.Except(granted.Count > 0 ? granted : _requested);
            var request = new StepUpRequest(_options.Resource!, missing.Count > 0 ? missing : wanted.Scopes, challenge.ErrorDescription);
            if (!await confirm(request, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            return await SignInAsync(server, new ScopeSet().Add(_requested.Scopes).Add(granted.Scopes).Add(wanted.Scopes), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        if (_options.HttpClient is null)
        {
            _http.Dispose();
        }

        _gate.Dispose();
    }

    /// <summary>The server that the resource names now. It may be another than before, and then knows neither the client nor the tokens of that.</summary>
    private async Task<ResourceServer> PrepareAsync(BearerChallenge? challenge, CancellationToken cancellationToken)
    {
        _challenge = challenge;
        var resource = await _discovery.ReadResourceAsync(_options.Resource!, challenge, cancellationToken).ConfigureAwait(false);
        var issuer = ChooseIssuer(resource);
        var server = await _discovery.ReadServerAsync(issuer, cancellationToken).ConfigureAwait(false);
        var client = _options.Client ?? await _discovery.GetClientAsync(server, _options.ClientProfile!, _options.RegistrationStore, cancellationToken).ConfigureAwait(false);
        if (_server is { } known && known.Is(resource, server, client))
        {
            return known;
        }

        var options = AuthorizationServerOptions.From(server, client);
        options.Resources = new[] { resource.Resource };
        options.HttpClient = _http;
        options.TimeProvider = _options.TimeProvider;
        options.LoggerFactory = _options.LoggerFactory;
        var next = new ResourceServer(resource, server, client, new AuthorizationServerClient(options), _options);
        _server = next;
        Volatile.Write(ref _source, next.CreateSource());
        return next;
    }

    private async Task<bool> HasMovedAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var before = _server;
            return !ReferenceEquals(await PrepareAsync(_challenge, cancellationToken).ConfigureAwait(false), before);
        }
        finally
        {
            _gate.Release();
        }
    }

    private string ChooseIssuer(DiscoveredResource resource)
    {
        if (_options.Client is not { } client)
        {
            return resource.AuthorizationServers[0];
        }

        return resource.AuthorizationServers.Contains(client.Issuer)
            ? client.Issuer
            : throw new DiscoveryException(
                DiscoveryFailure.OtherIssuer,
                $"The client is registered at {client.Issuer}, and {_options.Resource!.GetLeftPart(UriPartial.Path)} takes tokens of {DiscoveredServer.Describe(resource.AuthorizationServers)}: what is good at one is sent to no other.");
    }

    /// <summary>A token without a sign-in: the one that is held if it is another, else a renewed one.</summary>
    private async Task<string?> RenewAsync(string? refused, CancellationToken cancellationToken)
    {
        try
        {
            if (refused is not null)
            {
                await _source!.TryReplaceAsync(refused, cancellationToken).ConfigureAwait(false);
            }

            return await _source!.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (exception is SignInRequiredException or TokenStoreException)
        {
            // The user can help, also where the store can't.
            return null;
        }
        catch (ApiResponseException refusal) when (IsClientForgotten(refusal))
        {
            await _options.RegistrationStore.RemoveAsync(_server!.Server.Issuer, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    private async Task<string> SignInAsync(ResourceServer server, ScopeSet scopes, CancellationToken cancellationToken)
    {
        if (scopes.Count > 0 && server.Server.ScopesSupported.Contains(OfflineAccess))
        {
            scopes.Add(new[] { OfflineAccess });
        }

        var options = new SignInOptions { Scope = scopes.Count == 0 ? null : scopes.ToString() };
        if (scopes.Scopes.Contains(OfflineAccess))
        {
            // A server of OpenID Connect passes over that scope where the user is not asked (OpenID Connect Core section 11).
            options.Parameters = new Dictionary<string, string> { ["prompt"] = "consent" };
        }

        OAuthTokens tokens;
        try
        {
            tokens = await (_options.SignIn is { } signIn
                ? signIn(server.Client, options, cancellationToken)
                : server.Client.SignInByBrowserAsync(CreateBrowserOptions(server.Registration, options), cancellationToken)).ConfigureAwait(false);
        }
        catch (ApiResponseException refusal) when (IsClientForgotten(refusal))
        {
            // The next call registers anew.
            await _options.RegistrationStore.RemoveAsync(server.Server.Issuer, cancellationToken).ConfigureAwait(false);
            throw;
        }

        // Nobody can cancel it: the user would have signed in for nothing.
        await server.WriteAsync(tokens).ConfigureAwait(false);
        _requested.Add(scopes.Scopes);
        Volatile.Write(ref _source, server.CreateSource());
        return tokens.AccessToken;
    }

    /// <summary>Where the browser comes back to: the port and path of the client's redirect URI on this machine.</summary>
    private static BrowserSignInOptions CreateBrowserOptions(RegisteredClient client, SignInOptions options)
    {
        var browser = new BrowserSignInOptions { SignIn = options };
        if (client.RedirectUris.FirstOrDefault(uri => uri.Host == "127.0.0.1") is { } redirectUri)
        {
            browser.Port = redirectUri.IsDefaultPort ? 0 : redirectUri.Port;
            browser.Path = redirectUri.AbsolutePath;
        }

        return browser;
    }

    /// <summary>Whether the server doesn't know a client any more that was registered by itself.</summary>
    private bool IsClientForgotten(ApiResponseException refusal) => refusal.ErrorCode == "invalid_client" && _options.Client is null;
}
