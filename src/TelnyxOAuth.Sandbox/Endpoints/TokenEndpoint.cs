using System.Linq;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>The token endpoint (RFC 6749, section 3.2).</summary>
internal sealed class TokenEndpoint
{
    private readonly ClientAuthenticator _authenticator;
    private readonly AuthorizationLedger _ledger;
    private readonly ServerAddresses _addresses;

    public TokenEndpoint(ServerAddresses addresses, ClientAuthenticator authenticator, AuthorizationLedger ledger)
    {
        _addresses = addresses;
        _authenticator = authenticator;
        _ledger = ledger;
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapOperation(KnownOperations.Token, "POST", ExchangeAsync, "/v2/oauth/token");

    private async Task<IResult> ExchangeAsync(HttpContext context)
    {
        var parameters = await RequestParameters.ReadAsync(context.Request);
        var grantType = parameters.Require("grant_type");
        if (!GrantTypes.All.Contains(grantType))
        {
            throw new OAuthErrorException(400, OAuthErrorCodes.UnsupportedGrantType,
                $"grant_type must be one of {string.Join(", ", GrantTypes.All)}");
        }

        var client = await _authenticator.IdentifyAsync(context.Request, parameters);
        if (!client.AllowedGrantTypes.Contains(grantType))
        {
            throw new OAuthErrorException(400, OAuthErrorCodes.UnauthorizedClient, $"The client may not use {grantType}");
        }

        var resources = ResourceIndicators.Check(parameters.FindAll(ResourceIndicators.Parameter));
        var tokens = grantType switch
        {
            GrantTypes.AuthorizationCode => _ledger.RedeemCode(
                client, parameters.Require("code"), parameters.Require("redirect_uri"), parameters.Find("code_verifier"), resources),
            GrantTypes.RefreshToken => _ledger.Refresh(
                client, parameters.Require("refresh_token"), RequestedScopes.For(client, parameters.Find("scope")), resources),
            _ => _ledger.IssueToClient(client, new Entitlement(
                RequestedScopes.For(client, parameters.Find("scope")) ?? client.AllowedScopes, _addresses.AudienceOf(resources))),
        };
        return JsonResponse.Create(200, new TokenResponse(
            tokens.AccessToken, "Bearer", tokens.ExpiresIn, ScopeSyntax.Join(tokens.Scopes), tokens.RefreshToken));
    }

    private sealed record TokenResponse(
        string AccessToken,
        string TokenType,
        long ExpiresIn,
        string Scope,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RefreshToken);
}
