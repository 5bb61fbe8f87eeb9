using System;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>
/// Composes the redirects that carry a response back to a client (RFC 6749, sections 4.1.2 and 4.1.2.1). Each says whose it
/// is (RFC 9207), so that a client of several servers takes no code to the wrong one.
/// </summary>
internal sealed class AuthorizationResponses
{
    private readonly string _issuer;

    public AuthorizationResponses(ServerAddresses addresses)
    {
        _issuer = addresses.Issuer;
    }

    public string WithCode(string redirectUri, string? state, string code) =>
        Complete(RedirectUris.Append(redirectUri, "code", code), state);

    public string WithError(string redirectUri, string? state, string error, string description) => Complete(
        RedirectUris.Append(RedirectUris.Append(redirectUri, "error", error), "error_description", ErrorText.Clean(description)), state);

    private string Complete(string uri, string? state) =>
        RedirectUris.Append(state is null ? uri : RedirectUris.Append(uri, "state", state), "iss", _issuer);
}
