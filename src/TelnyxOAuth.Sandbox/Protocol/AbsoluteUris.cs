using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>Reads absolute URIs by the grammar of RFC 3986, which <see cref="Uri"/> is more tolerant than.</summary>
internal static class AbsoluteUris
{
    public static bool IsAbsolute(string text) => TryParse(text, out _);

    // RFC 3986 knows ASCII only, and Uri takes a rooted path for a file address.
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri)
        && text.All(c => c is > ' ' and <= '~' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'))
        && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);
}
