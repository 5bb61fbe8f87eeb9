using System;
using System.Linq;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;
using TelnyxOAuth.Sandbox.Tokens;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>
/// Lets a request through to a protected operation when it bears the API key, or an active access token with the
/// administrative scope (RFC 6750).
/// </summary>
internal sealed class BearerGuard
{
    private const string AdministrativeScope = "admin";

    private readonly byte[] _keyDigest;
    private readonly AuthorizationLedger _ledger;
    private readonly string _challenge;
    private readonly string _resource;

    public BearerGuard(SandboxSettings settings, AuthorizationLedger ledger, ServerAddresses addresses)
    {
        _keyDigest = RandomText.Digest(settings.ApiKey);
        _ledger = ledger;
        _resource = addresses.Resource;

        // RFC 9728, section 5.1: a refusal says where the resource describes itself.
        _challenge = $"Bearer realm=\"telnyx\", resource_metadata=\"{addresses.At("/.well-known/oauth-protected-resource")}\"";
    }

    public Func<HttpContext, Task<IResult>> Protect(Func<HttpContext, Task<IResult>> operation) => context =>
    {
        Check(context.Request);
        return operation(context);
    };

    public Func<HttpContext, IResult> Protect(Func<HttpContext, IResult> operation) => context =>
    {
        Check(context.Request);
        return operation(context);
    };

    private void Check(HttpRequest request)
    {
        if (request.Query.ContainsKey("access_token"))
        {
            // RFC 9700, section 4.3.2: addresses end up in logs and histories.
            throw Refusal(400, OAuthErrorCodes.InvalidRequest, "The access token must be sent in the Authorization header, not in the query",
                WithError(OAuthErrorCodes.InvalidRequest));
        }

        if (request.Headers.Authorization.Count == 0)
        {
            // RFC 6750, section 3.1: without credentials the challenge carries no error code.
            throw Refusal(401, OAuthErrorCodes.InvalidToken, "A bearer key is required", _challenge);
        }

        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { } key)
        {
            throw Refusal(401, OAuthErrorCodes.InvalidToken, "The Authorization header must be a bearer key",
                WithError(OAuthErrorCodes.InvalidToken));
        }

        if (RandomText.Matches(key, _keyDigest))
        {
            return;
        }

        var token = _ledger.UseActive(key)
            ?? throw Refusal(401, OAuthErrorCodes.InvalidToken, "The bearer key is not valid", WithError(OAuthErrorCodes.InvalidToken));
        if (!token.Entitlement.Audience.Contains(_resource))
        {
            // RFC 9068, section 4: what was meant for another resource opens nothing here.
            throw Refusal(401, OAuthErrorCodes.InvalidToken, "The access token is for another resource", WithError(OAuthErrorCodes.InvalidToken));
        }

        if (!token.Entitlement.Scopes.Contains(AdministrativeScope))
        {
            throw Refusal(403, OAuthErrorCodes.InsufficientScope, "The access token lacks the scope admin",
                WithError(OAuthErrorCodes.InsufficientScope) + $", scope=\"{AdministrativeScope}\"");
        }
    }

    private string WithError(string error) => $"{_challenge}, error=\"{error}\"";

    private static OAuthErrorException Refusal(int status, string error, string description, string challenge) =>
        new(status, error, description) { Challenge = challenge };
}
