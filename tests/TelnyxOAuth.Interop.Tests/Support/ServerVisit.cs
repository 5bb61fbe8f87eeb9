using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.Support;

/// <summary>What a program does with the SDK at any authorization server. It is the same for all of them.</summary>
internal sealed class ServerVisit : IDisposable
{
    private readonly AuthorizationDiscovery _discovery = new(new AuthorizationDiscoveryOptions());
    private readonly FormBrowser _browser = new();
    private readonly string _issuer;

    internal ServerVisit(string issuer) => _issuer = issuer;

    internal AuthorizationDiscovery Discovery => _discovery;

    internal Task<DiscoveredServer> DiscoverAsync() => _discovery.ReadServerAsync(_issuer);

    internal async Task<AuthorizationServerClient> ConnectAsync(RegisteredClient client, params Uri[] resources)
    {
        var options = AuthorizationServerOptions.From(await DiscoverAsync(), client);
        options.Resources = resources;
        return new AuthorizationServerClient(options);
    }

    /// <summary>The SDK's own client, for what it calls by path: the server has these operations where Telnyx has them.</summary>
    internal TelnyxOAuthClient ConnectSdk(RegisteredClient client) =>
        new(new TelnyxOAuthClientOptions { BaseAddress = new Uri(_issuer), ClientId = client.ClientSecret is null ? null : client.ClientId, ClientSecret = client.ClientSecret });

    /// <summary>Signs a user in by a browser, which the server answers with a code: authorization code with PKCE, state and issuer.</summary>
    internal async Task<OAuthTokens> SignInAsync(AuthorizationServerClient server, string scope)
    {
        using var limit = new CancellationTokenSource(Limits.Step);
        try
        {
            return await server.SignInByBrowserAsync(
                new() { OpenBrowser = _browser.OpenAsync, SignIn = new() { Scope = scope, Parameters = new Dictionary<string, string> { ["prompt"] = "consent" } } },
                limit.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException($"Nobody came back from the sign-in; the browser is at {_browser.LastPage}.", exception);
        }
    }

    /// <summary>Refreshes twice: each refresh token is good once.</summary>
    internal static async Task<OAuthTokens> RefreshAsync(AuthorizationServerClient server, OAuthTokens tokens)
    {
        var second = await server.RefreshAsync(tokens.RefreshToken!);
        Assert.NotEqual(tokens.RefreshToken, second.RefreshToken);
        var third = await server.RefreshAsync(second.RefreshToken!);
        Assert.NotEqual(second.AccessToken, third.AccessToken);
        return third;
    }

    /// <summary>Keeps tokens for a user, and renews them twice: each time by the refresh token that came last.</summary>
    internal static async Task RenewAsync(AuthorizationServerClient server, OAuthTokens tokens)
    {
        await server.StoreUserTokensAsync("ann", tokens);
        var source = server.GetUserTokenSource("ann");

        var first = await source.GetTokenAsync(default);
        Assert.Equal(tokens.AccessToken, first);
        Assert.True(await source.TryReplaceAsync(first, default));
        var second = await source.GetTokenAsync(default);
        Assert.NotEqual(first, second);
        Assert.True(await source.TryReplaceAsync(second, default));
        Assert.NotEqual(second, await source.GetTokenAsync(default));
    }

    /// <summary>
    /// Checks an access token with the keys that the server publishes, as a resource does. They are read where the metadata says,
    /// and by the SDK's own client, which gets the same.
    /// </summary>
    internal async Task<TokenValidationResult> CheckAsync(TelnyxOAuthClient telnyx, string token, string audience)
    {
        var keys = new Microsoft.IdentityModel.Tokens.JsonWebKeySet(await _discovery.ReadKeysAsync(await DiscoverAsync()));
        var same = new Microsoft.IdentityModel.Tokens.JsonWebKeySet(JsonText.Write(await telnyx.OAuth.GetJwksAsync()));
        Assert.NotEmpty(keys.GetSigningKeys());
        Assert.Equal(keys.Keys.Select(key => key.N), same.Keys.Select(key => key.N));
        return await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = _issuer,
            ValidAudience = audience,
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidTypes = ["at+jwt"],
        });
    }

    /// <summary>Looks a token up where the metadata says, and by the SDK's own client, which hears the same.</summary>
    internal static async Task LookUpAsync(AuthorizationServerClient server, TelnyxOAuthClient telnyx, string token, string clientId)
    {
        var known = await server.IntrospectAsync(token);
        var same = await telnyx.OAuth.IntrospectAsync(new IntrospectionRequest { Token = token });

        Assert.Equal((true, clientId), (known.IsActive, known.ClientId));
        Assert.Equal((true, clientId), (same.Active, same.ClientId));
        Assert.True(known.ExpiresAt > DateTimeOffset.UtcNow);
        Assert.False((await server.IntrospectAsync("unknown")).IsActive);
        Assert.False((await telnyx.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "unknown" })).Active);
    }

    public void Dispose()
    {
        _discovery.Dispose();
        _browser.Dispose();
    }
}
