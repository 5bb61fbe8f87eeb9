using System;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>Composes the redirects that carry a response back to a client (RFC 6749, sections 4.1.2 and 4.1.2.1).</summary>
internal static class RedirectUris
{
    public static string WithCode(string redirectUri, string? state, string code) =>
        WithState(Append(redirectUri, "code", code), state);

    public static string WithError(string redirectUri, string? state, string error, string description) =>
        WithState(Append(Append(redirectUri, "error", error), "error_description", ErrorText.Clean(description)), state);

    /// <summary>Adds a query parameter and keeps those that are there.</summary>
    public static string Append(string uri, string name, string value)
    {
        var separator = !uri.Contains('?') ? "?" : uri.EndsWith('?') || uri.EndsWith('&') ? "" : "&";
        return $"{uri}{separator}{name}={Uri.EscapeDataString(value)}";
    }

    private static string WithState(string uri, string? state) =>
        state is null ? uri : Append(uri, "state", state);
}
