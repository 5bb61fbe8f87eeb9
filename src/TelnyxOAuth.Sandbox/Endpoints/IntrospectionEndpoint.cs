using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;
using TelnyxOAuth.Sandbox.Tokens;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>
/// Tells authenticated clients whether an access token is active (RFC 7662). Of an inactive one it tells nothing else,
/// not even whether it ever existed (section 2.2).
/// </summary>
internal sealed class IntrospectionEndpoint
{
    private readonly ServerAddresses _addresses;
    private readonly ClientAuthenticator _authenticator;
    private readonly AuthorizationLedger _ledger;

    public IntrospectionEndpoint(ServerAddresses addresses, ClientAuthenticator authenticator, AuthorizationLedger ledger)
    {
        _addresses = addresses;
        _authenticator = authenticator;
        _ledger = ledger;
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapOperation(KnownOperations.Introspect, "POST", IntrospectAsync, "/v2/oauth/introspect");

    private async Task<IResult> IntrospectAsync(HttpContext context)
    {
        var parameters = await RequestParameters.ReadAsync(context.Request);
        await _authenticator.AuthenticateAsync(context.Request, parameters);
        if (_ledger.FindActive(parameters.Require("token")) is not { } token)
        {
            return JsonResponse.Create(200, new { Active = false });
        }

        return JsonResponse.Create(200, new
        {
            Active = true,
            Scope = ScopeSyntax.Join(token.Entitlement.Scopes),
            token.Client.ClientId,
            Exp = token.ExpiresAt,
            Iat = token.IssuedAt,
            Iss = _addresses.Issuer,
            Aud = Audience.ToJson(token.Entitlement.Audience),
        });
    }
}
