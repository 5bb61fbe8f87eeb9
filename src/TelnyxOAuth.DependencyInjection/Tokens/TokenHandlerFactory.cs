using System;
using System.Collections.Generic;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>Makes the handler that gives an HTTP client's requests their tokens.</summary>
internal sealed class TokenHandlerFactory
{
    private readonly IServiceProvider _services;
    private readonly TelnyxOAuthTokenOptions _options;
    private readonly Lazy<AuthorizationServerClient> _server;
    private readonly Lazy<TokenSource> _own;

    private TokenHandlerFactory(IServiceProvider services, TelnyxOAuthTokenOptions options)
    {
        _services = services;
        _options = options;
        _server = new Lazy<AuthorizationServerClient>(FindServer);
        _own = new Lazy<TokenSource>(FindSource);
    }

    /// <exception cref="InvalidOperationException">There is no origin that tokens may go to, or one that they must not go to.</exception>
    internal static BearerTokenHandler Create(IServiceProvider services, string httpName, TelnyxOAuthTokenOptions options)
    {
        try
        {
            return new BearerTokenHandler(new TokenHandlerFactory(services, options).GetSource, FindOrigins(services, httpName, options));
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException(
                $"The HTTP client '{httpName}' can't be given tokens: {exception.Message} Set its {nameof(HttpClient.BaseAddress)} by AddHttpClient or ConfigureHttpClient, or the option {nameof(TelnyxOAuthTokenOptions.Origins)} of AddTelnyxOAuthToken.",
                exception);
        }
    }

    private static List<Uri> FindOrigins(IServiceProvider services, string httpName, TelnyxOAuthTokenOptions options)
    {
        var origins = new List<Uri>(options.Origins);

        // Only what the client is configured with knows its address; a handler sees requests.
        using var client = new HttpClient();
        foreach (var configure in services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(httpName).HttpClientActions)
        {
            configure(client);
        }

        if (client.BaseAddress is { } address)
        {
            origins.Add(address);
        }

        return origins;
    }

    private TokenSource GetSource(HttpRequestMessage request)
    {
        if (request.GetTokenUser() is { } named)
        {
            return _server.Value.GetUserTokenSource(named);
        }

        if (_options.UserId is not { } find)
        {
            return _own.Value;
        }

        return find(_services) is { Length: > 0 } userId
            ? _server.Value.GetUserTokenSource(userId)
            : throw new SignInRequiredException("Nobody is signed in, whose token the request could carry.");
    }

    private TokenSource FindSource() => _options.TokenSource?.Invoke(_services)
        ?? _services.GetRequiredService<ClientTokenSources>().Get(_server.Value, _options.ServerName, _options.Scope);

    private AuthorizationServerClient FindServer() =>
        (_options.ServerName.Length == 0 ? _services.GetService<AuthorizationServerClient>() : _services.GetKeyedService<AuthorizationServerClient>(_options.ServerName))
        ?? throw new InvalidOperationException($"No authorization server is registered{(_options.ServerName.Length == 0 ? "" : $" under the name '{_options.ServerName}'")}: register it by AddAuthorizationServerClient.");
}
