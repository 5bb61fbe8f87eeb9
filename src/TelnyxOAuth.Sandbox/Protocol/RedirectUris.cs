using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>Which redirection URIs a request may name, and how an address gets another parameter.</summary>
internal static partial class RedirectUris
{
    /// <summary>
    /// Whether a request may name a URI: it must be a registered one, letter by letter, but for the port of a loopback
    /// address, which a native application learns only when it starts to listen (RFC 8252, section 7.3).
    /// </summary>
    public static bool Matches(string registered, string requested) =>
        registered == requested
        || (IsLoopback(registered) && IsLoopback(requested) && WithoutPort(registered) == WithoutPort(requested));

    /// <summary>Whether a URI leads to the machine that the browser runs on.</summary>
    public static bool IsLoopback(string uri) =>
        LoopbackStart().Match(uri) is { Success: true, Groups: var groups }
        && (groups["port"].Length == 0 || ushort.TryParse(groups["port"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>Adds a query parameter and keeps those that are there.</summary>
    public static string Append(string uri, string name, string value)
    {
        var separator = !uri.Contains('?') ? "?" : uri.EndsWith('?') || uri.EndsWith('&') ? "" : "&";
        return $"{uri}{separator}{name}={Uri.EscapeDataString(value)}";
    }

    private static string WithoutPort(string uri) => LoopbackStart().Replace(uri, "http://${host}", 1);

    [GeneratedRegex(@"\Ahttp://(?<host>127\.0\.0\.1|\[::1\]|localhost)(:(?<port>[0-9]{1,5}))?(?=[/?]|\z)")]
    private static partial Regex LoopbackStart();
}
