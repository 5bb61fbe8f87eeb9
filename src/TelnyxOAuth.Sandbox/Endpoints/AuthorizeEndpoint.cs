using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Documents;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>The authorization endpoint (RFC 6749, section 4.1.1; RFC 7636, section 4.3; RFC 8707, section 2.1).</summary>
internal sealed class AuthorizeEndpoint
{
    private static readonly string[] Parameters =
    [
        "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method",
    ];

    private readonly SandboxSettings _settings;
    private readonly ServerAddresses _addresses;
    private readonly ClientDirectory _clients;
    private readonly AuthorizationLedger _ledger;
    private readonly AuthorizationResponses _responses;

    public AuthorizeEndpoint(
        SandboxSettings settings, ServerAddresses addresses, ClientDirectory clients, AuthorizationLedger ledger, AuthorizationResponses responses)
    {
        _settings = settings;
        _addresses = addresses;
        _clients = clients;
        _ledger = ledger;
        _responses = responses;
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapOperation(KnownOperations.Authorize, "GET", AuthorizeAsync, "/v2/oauth/authorize");

    private async Task<IResult> AuthorizeAsync(HttpContext context)
    {
        var query = context.Request.Query;

        // Until client and redirect URI are known to belong together, an error may not be sent anywhere
        // (RFC 6749, section 4.1.2.1): the user is told instead.
        if (Single(query, "client_id") is not { } clientId)
        {
            return HtmlPages.Error(400, "Invalid request", "The request must name one client_id.");
        }

        OAuthClient? client;
        try
        {
            client = await _clients.FindAsync(clientId, context.RequestAborted);
        }
        catch (OAuthErrorException error)
        {
            return HtmlPages.Error(400, "Unusable application", $"{error.Error}: {error.Message}.");
        }

        if (client is null)
        {
            return HtmlPages.Error(404, "Unknown application", $"No application has the identifier {clientId}.");
        }

        if (Single(query, "redirect_uri") is not { } redirectUri)
        {
            return HtmlPages.Error(400, "Invalid request", "The request must name one redirect_uri.");
        }

        if (!client.RedirectUris.Any(registered => RedirectUris.Matches(registered, redirectUri)))
        {
            return HtmlPages.Error(422, "Invalid redirect URI", $"{client.Name} did not register the redirect URI {redirectUri}.");
        }

        var state = Single(query, "state");
        try
        {
            var request = Check(query, client, redirectUri, state);
            var consentToken = _ledger.AskForConsent(request, client);
            return new Redirection(302, RedirectUris.Append(ConsentPageAddress, "consent_token", consentToken));
        }
        catch (OAuthErrorException error)
        {
            return new Redirection(302, _responses.WithError(redirectUri, state, error.Error, error.Message));
        }
    }

    private string ConsentPageAddress => _settings.ConsentPage?.AbsoluteUri ?? _addresses.At(ConsentPage.Path);

    private AuthorizationRequest Check(IQueryCollection query, OAuthClient client, string redirectUri, string? state)
    {
        if (Parameters.FirstOrDefault(name => query[name].Count > 1) is { } repeated)
        {
            throw OAuthErrorException.InvalidRequest($"{repeated} must be given once");
        }

        if (query.ContainsKey("client_secret"))
        {
            // RFC 6749, section 2.3.1: addresses end up in logs and histories.
            throw OAuthErrorException.InvalidRequest("client_secret must not be sent in the query");
        }

        var responseType = Single(query, "response_type") ?? throw OAuthErrorException.InvalidRequest("response_type is required");
        if (responseType != ResponseTypes.Code)
        {
            throw new OAuthErrorException(400, OAuthErrorCodes.UnsupportedResponseType, "response_type must be code");
        }

        if (!client.AllowedGrantTypes.Contains(GrantTypes.AuthorizationCode))
        {
            throw new OAuthErrorException(400, OAuthErrorCodes.UnauthorizedClient, "The client may not use authorization_code");
        }

        return new AuthorizationRequest
        {
            ClientId = client.ClientId,
            RedirectUri = redirectUri,
            Asked = new Entitlement(
                RequestedScopes.For(client, Single(query, "scope")) ?? client.AllowedScopes,
                _addresses.AudienceOf(ResourceIndicators.Check(query[ResourceIndicators.Parameter]))),
            State = state,
            Challenge = ReadChallenge(query, client),
        };
    }

    private static PkceChallenge? ReadChallenge(IQueryCollection query, OAuthClient client)
    {
        var challenge = Single(query, "code_challenge");
        var method = Single(query, "code_challenge_method");
        if (challenge is null)
        {
            return WhyChallengeIsRequired(client, method) is { } reason
                ? throw OAuthErrorException.InvalidRequest("code_challenge is required " + reason)
                : null;
        }

        // RFC 7636, section 4.3: without a method, the challenge is the verifier itself.
        method ??= PkceChallenge.Plain;
        if (!PkceChallenge.Methods.Contains(method))
        {
            throw OAuthErrorException.InvalidRequest("code_challenge_method must be S256 or plain");
        }

        return PkceChallenge.IsWellFormed(challenge, method)
            ? new PkceChallenge(challenge, method)
            : throw OAuthErrorException.InvalidRequest("code_challenge is malformed");
    }

    // RFC 9700, section 2.1.1: public clients must use PKCE, for others it is a recommendation that the client's owner decides on.
    private static string? WhyChallengeIsRequired(OAuthClient client, string? method) => client switch
    {
        { IsPublic: true } => "of a public client, whatever its require_pkce (RFC 9700, section 2.1.1)",
        { RequirePkce: true } => "of this client, which has require_pkce",
        _ => method is null ? null : "with a code_challenge_method",
    };

    // A parameter without a value counts as absent (RFC 6749, section 3.1).
    private static string? Single(IQueryCollection query, string name) =>
        query[name] is [{ Length: > 0 } value] ? value : null;
}
