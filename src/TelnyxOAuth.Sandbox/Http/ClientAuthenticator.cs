using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Documents;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>
/// Finds out which client sends a protocol request: by HTTP Basic, by credentials in the body, or, for a public client,
/// by its identifier alone (RFC 6749, sections 2.3 and 3.2.1).
/// </summary>
internal sealed class ClientAuthenticator
{
    private const string Challenge = "Basic realm=\"oauth\", charset=\"UTF-8\"";

    private readonly ClientDirectory _clients;

    public ClientAuthenticator(ClientDirectory clients)
    {
        _clients = clients;
    }

    /// <summary>The client, which may be a public one that only named itself.</summary>
    public async Task<OAuthClient> IdentifyAsync(HttpRequest request, RequestParameters parameters)
    {
        var (clientId, secret, method) = ReadCredentials(request, parameters);
        var client = await _clients.FindAsync(clientId, request.HttpContext.RequestAborted) ?? throw Refusal("The client is unknown");
        if (client.IsPublic ? secret is not null : secret is null || !client.HasSecret(secret))
        {
            throw Refusal("The client credentials are missing or wrong");
        }

        // RFC 7591, section 2: the method is part of what was registered.
        return client.MayUse(method) ? client : throw Refusal($"The client registered {client.TokenEndpointAuthMethod}, and sent {method}");
    }

    /// <summary>The client, which must have proven itself with a secret.</summary>
    public async Task<OAuthClient> AuthenticateAsync(HttpRequest request, RequestParameters parameters)
    {
        var client = await IdentifyAsync(request, parameters);
        return client.IsPublic ? throw Refusal("A public client can't authenticate") : client;
    }

    private static (string ClientId, string? Secret, string Method) ReadCredentials(HttpRequest request, RequestParameters parameters)
    {
        var bodyId = parameters.Find("client_id");
        var bodySecret = parameters.Find("client_secret");
        if (request.Headers.Authorization.Count == 0)
        {
            return (bodyId ?? throw Refusal("The request names no client"), bodySecret,
                bodySecret is null ? ClientAuthMethods.None : ClientAuthMethods.Post);
        }

        if (!TryReadBasic(request, out var clientId, out var secret))
        {
            throw Refusal("The Authorization header holds no usable Basic credentials");
        }

        if (bodySecret is not null)
        {
            // RFC 6749, section 2.3: a client must not use more than one method in a request.
            throw OAuthErrorException.InvalidRequest("The client credentials must be sent once, in the header or in the body");
        }

        if (bodyId is not null && bodyId != clientId)
        {
            throw OAuthErrorException.InvalidRequest("The client_id differs from the one in the Authorization header");
        }

        return secret.Length == 0 ? (clientId, null, ClientAuthMethods.None) : (clientId, secret, ClientAuthMethods.Basic);
    }

    private static bool TryReadBasic(
        HttpRequest request, [NotNullWhen(true)] out string? clientId, [NotNullWhen(true)] out string? secret)
    {
        clientId = secret = null;
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is null)
        {
            return false;
        }

        var credentials = new byte[header.Parameter.Length];
        if (!Convert.TryFromBase64String(header.Parameter, credentials, out var length))
        {
            return false;
        }

        var pair = credentials.AsSpan(0, length);
        var colon = pair.IndexOf((byte)':');
        return colon >= 0
            && PercentEncoding.TryDecode(pair[..colon], out clientId)
            && PercentEncoding.TryDecode(pair[(colon + 1)..], out secret);
    }

    private static OAuthErrorException Refusal(string description) =>
        new(401, OAuthErrorCodes.InvalidClient, description) { Challenge = Challenge };
}
