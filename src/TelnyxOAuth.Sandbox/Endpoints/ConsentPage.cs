using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>
/// The sandbox's own consent page: shows a request in a browser and takes the decision. It stands in for a portal where
/// the user has already signed in, so it asks for no key.
/// </summary>
internal sealed class ConsentPage
{
    public const string Path = "/consent";

    private readonly AuthorizationLedger _ledger;
    private readonly OriginRules _origins;

    public ConsentPage(AuthorizationLedger ledger, OriginRules origins)
    {
        _ledger = ledger;
        _origins = origins;
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("GET", Show, Path);
        routes.MapPage("POST", DecideAsync, Path);
    }

    private IResult Show(HttpContext context)
    {
        var token = context.Request.Query["consent_token"].ToString();
        return _ledger.FindConsent(token) is { } consent
            ? HtmlPages.Page(200, $"{consent.Client.Name} asks for access", Describe(consent, token))
            : InvalidToken();
    }

    private async Task<IResult> DecideAsync(HttpContext context)
    {
        // Whoever has a consent token of their own could otherwise have it allowed by a visitor of their page.
        if (_origins.IsCrossSite(context.Request))
        {
            return HtmlPages.Error(403, "Foreign form", "The decision must come from the page of this server.");
        }

        var parameters = await RequestParameters.ReadAsync(context.Request);
        var decision = parameters.Find("decision");
        if (decision is not ("allow" or "deny"))
        {
            return HtmlPages.Error(400, "Invalid request", "The decision must be allow or deny.");
        }

        // RFC 9700, section 4.12: after a POST, only 303 keeps the browser from sending the form on.
        return _ledger.Decide(parameters.Find("consent_token") ?? "", decision == "allow") is { } address
            ? new Redirection(303, address)
            : InvalidToken();
    }

    private static IResult InvalidToken() =>
        HtmlPages.Error(422, "Invalid consent token", "This request was already decided, has expired or never existed.");

    private static string Describe(PendingConsent consent, string token)
    {
        var scopes = consent.Request.Asked.Scopes.Select(ScopeDescriptions.Describe)
            .Select(scope => $"<li><strong>{HtmlPages.Encode(scope.Name)}</strong>: {HtmlPages.Encode(scope.Description)}</li>");
        var verified = consent.Client.Verified ? "" : $"<p>{HtmlPages.Encode(WhoVouches(consent.Client.ClientId))}</p>\n";
        return $"""
            {verified}<ul>
            {string.Join('\n', scopes)}
            </ul>
            <p>The response goes to <code>{HtmlPages.Encode(consent.Request.RedirectUri)}</code>.</p>
            <form method="post" action="{Path}">
            <input type="hidden" name="consent_token" value="{HtmlPages.Encode(token)}">
            <button name="decision" value="allow">Allow</button>
            <button name="decision" value="deny">Deny</button>
            </form>
            """;
    }

    // The host is all that is known of who describes itself by a document.
    private static string WhoVouches(string clientId) => ClientDocumentAddress.IsAddress(clientId)
        ? $"This application is described by {new Uri(clientId).Authority} and is not verified."
        : "This application registered itself and is not verified.";
}
