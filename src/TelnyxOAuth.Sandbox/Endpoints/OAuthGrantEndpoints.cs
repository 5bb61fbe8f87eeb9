using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>List, read and revoke grants.</summary>
internal sealed class OAuthGrantEndpoints
{
    private readonly SandboxSettings _settings;
    private readonly AuthorizationLedger _ledger;

    public OAuthGrantEndpoints(SandboxSettings settings, AuthorizationLedger ledger)
    {
        _settings = settings;
        _ledger = ledger;
    }

    public void Map(IEndpointRouteBuilder routes, BearerGuard guard)
    {
        string[] item = ["/v2/oauth_grants/{id}", "/v2/oauth/grants/{id}"];
        routes.MapOperation(KnownOperations.ListGrants, "GET", guard.Protect(List), "/v2/oauth_grants", "/v2/oauth/grants");
        routes.MapOperation(KnownOperations.GetGrant, "GET", guard.Protect(Get), item);
        routes.MapOperation(KnownOperations.RevokeGrant, "DELETE", guard.Protect(Revoke), item);
    }

    private IResult List(HttpContext context) =>
        new ListQuery(context.Request.Query, _settings)
            .Page(_ledger.ListGrants(), grant => new OAuthGrantResource(grant));

    private IResult Get(HttpContext context) => Respond(_ledger.FindGrant(IdOf(context)));

    private IResult Revoke(HttpContext context) => Respond(_ledger.Revoke(IdOf(context)));

    private static string IdOf(HttpContext context) => (string)context.GetRouteValue("id")!;

    private static IResult Respond(OAuthGrant? grant) =>
        grant is null
            ? throw OAuthErrorException.NotFound("The OAuth grant does not exist")
            : JsonResponse.Create(200, new DataEnvelope(new OAuthGrantResource(grant)));
}
