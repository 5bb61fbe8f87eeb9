using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>Reads the scope parameter of a request (RFC 6749, section 3.3).</summary>
internal static class RequestedScopes
{
    /// <summary>The scopes asked for; <see langword="null"/> when the request leaves them to the server.</summary>
    public static IReadOnlyList<string>? For(OAuthClient client, string? scope)
    {
        if (scope is null)
        {
            return null;
        }

        var scopes = ScopeSyntax.Parse(scope) ?? throw OAuthErrorException.InvalidScope("The scope is malformed");
        return scopes.Except(client.AllowedScopes).Any()
            ? throw OAuthErrorException.InvalidScope("The scope is unknown or not allowed for the client")
            : scopes;
    }
}
