using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>The syntax of scopes (RFC 6749, section 3.3): tokens in a list separated by single spaces.</summary>
internal static class ScopeSyntax
{
    public static bool IsToken(string? text) =>
        text is { Length: > 0 } && text.All(c => c is '!' or (>= '#' and <= '[') or (>= ']' and <= '~'));

    /// <summary>Reads a list; <see langword="null"/> when its syntax is wrong.</summary>
    public static IReadOnlyList<string>? Parse(string text)
    {
        var tokens = text.Split(' ');
        return tokens.All(IsToken) ? tokens.Distinct(StringComparer.Ordinal).ToArray() : null;
    }

    public static string Join(IEnumerable<string> scopes) => string.Join(' ', scopes);
}
