using System;
using System.Threading.Tasks;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.Readme;

/// <summary>The code of docs/check-tokens.md.</summary>
public sealed class TokenCheckSnippets
{
    [Fact]
    public async Task Check_an_access_token()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { BaseAddress = sandbox.BaseAddress, ApiKey = sandbox.ApiKey });
        var created = (await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
        {
            Name = "Machine",
            ClientType = ClientType.Confidential,
            AllowedScopes = ["admin"],
            AllowedGrantTypes = [GrantType.ClientCredentials],
        })).Data;
        using var discovery = new AuthorizationDiscovery(new AuthorizationDiscoveryOptions());
        var issuer = sandbox.Origin.OriginalString.TrimEnd('/');
        using var server = new AuthorizationServerClient(AuthorizationServerOptions.From(await discovery.ReadServerAsync(issuer), new RegisteredClient(issuer, created.ClientId, created.ClientSecret)));
        var accessToken = (await server.RequestClientTokenAsync("admin")).AccessToken;
        var audience = issuer;

        // readme: check-token
        var keys = await telnyx.OAuth.GetJwksAsync();
        TokenValidationResult result = await new JsonWebTokenHandler().ValidateTokenAsync(accessToken, new TokenValidationParameters
        {
            IssuerSigningKeys = new Microsoft.IdentityModel.Tokens.JsonWebKeySet(JsonText.Write(keys)).GetSigningKeys(),
            ValidIssuer = issuer,
            ValidAudience = audience,   // what the token is for: your API
            ValidTypes = ["at+jwt"],    // an access token, and no other (RFC 9068)
        });
        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException("The token is not good here.", result.Exception);
        }
        // end

        Assert.Equal(created.ClientId, result.Claims["client_id"]);
        var parameters = new TokenValidationParameters
        {
            IssuerSigningKeys = new Microsoft.IdentityModel.Tokens.JsonWebKeySet(JsonText.Write(keys)).GetSigningKeys(),
            ValidIssuer = issuer,
            ValidAudience = audience,
        };
        var end = accessToken.Length - 10;
        var forged = accessToken[..end] + (accessToken[end] == 'A' ? 'B' : 'A') + accessToken[(end + 1)..];
        Assert.IsType<SecurityTokenInvalidSignatureException>((await new JsonWebTokenHandler().ValidateTokenAsync(forged, parameters)).Exception);
        parameters.ValidAudience = "https://other.example";
        Assert.IsType<SecurityTokenInvalidAudienceException>((await new JsonWebTokenHandler().ValidateTokenAsync(accessToken, parameters)).Exception);
    }
}
