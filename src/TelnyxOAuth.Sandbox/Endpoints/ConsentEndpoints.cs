using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>What a consent page needs: the details of a request, and a way to report the user's decision.</summary>
internal sealed class ConsentEndpoints
{
    private readonly AuthorizationLedger _ledger;

    public ConsentEndpoints(AuthorizationLedger ledger)
    {
        _ledger = ledger;
    }

    public void Map(IEndpointRouteBuilder routes, BearerGuard guard)
    {
        routes.MapOperation(KnownOperations.GetConsent, "GET", guard.Protect(Get), "/v2/oauth/consent/{consent_token}");
        routes.MapOperation(KnownOperations.CreateGrant, "POST", guard.Protect(CreateGrantAsync), "/v2/oauth/grants");
    }

    private IResult Get(HttpContext context)
    {
        var consent = _ledger.FindConsent((string)context.GetRouteValue("consent_token")!) ?? throw InvalidToken();
        return JsonResponse.Create(200, new DataEnvelope(new
        {
            consent.Client.ClientId,
            consent.Client.Name,
            RequestedScopes = consent.Request.Asked.Scopes.Select(ScopeDescriptions.Describe),
            consent.Client.LogoUri,
            consent.Client.TosUri,
            consent.Client.PolicyUri,
            consent.Request.RedirectUri,
            consent.Client.Verified,
        }));
    }

    private async Task<IResult> CreateGrantAsync(HttpContext context)
    {
        var fields = new JsonFields(await JsonObjectBody.ReadAsync(context.Request), "allowed", "consent_token");
        fields.RequirePresence("allowed");
        fields.RequirePresence("consent_token");
        var allowed = fields.Flag("allowed");
        var consentToken = fields.Text("consent_token");
        if (fields.Problems.Count > 0 || allowed is null || consentToken is null)
        {
            throw OAuthErrorException.Unprocessable(fields.Describe());
        }

        var redirectUri = _ledger.Decide(consentToken, allowed.Value) ?? throw InvalidToken();
        return JsonResponse.Create(200, new { RedirectUri = redirectUri });
    }

    private static OAuthErrorException InvalidToken() =>
        new(422, OAuthErrorCodes.InvalidConsentToken, "The consent token is unknown, used or expired");
}
