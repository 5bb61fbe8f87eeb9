using System;
#if !NETSTANDARD2_0
using System.Linq;
#endif

namespace TelnyxOAuth.Runtime;

/// <summary>Escapes a value so that it stays one segment of a path.</summary>
internal static class PathSegment
{
    /// <summary>Escapes everything that RFC 3986 section 2.3 does not leave unreserved, and dot segments.</summary>
    /// <exception cref="ArgumentException">The value has half of a surrogate pair; or, in the build for netstandard2.0, it is a dot segment.</exception>
    internal static string Escape(string value, string parameterName) =>
        IsDots(value) ? EscapeDots(value, parameterName) : UriText.Escape(value, parameterName);

    /// <summary>Escapes a value for <c>{+name}</c> in a template (RFC 6570 section 3.2.3), which may hold slashes and other reserved characters.</summary>
    /// <inheritdoc cref="Escape" path="/exception"/>
    internal static string EscapeReserved(string value, string parameterName)
    {
        var segments = value.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = IsDots(segments[i]) ? EscapeDots(segments[i], parameterName) : UriText.EscapeReservedPath(segments[i], parameterName);
        }

        return string.Join("/", segments);
    }

    /// <summary>Whether an address has a dot segment that is escaped, which a <c>Uri</c> removes unless it is taken literally.</summary>
    internal static bool HasEscapedDots(string address)
    {
#if NETSTANDARD2_0
        // Refused above.
        _ = address;
        return false;
#else
        if (!address.Contains("%2E", StringComparison.Ordinal))
        {
            return false;
        }

        var end = address.IndexOf('?', StringComparison.Ordinal);
        return address.Substring(0, end < 0 ? address.Length : end).Split('/')
            .Any(segment => segment.Length > 2 && IsDots(segment.Replace("%2E", ".", StringComparison.Ordinal)));
#endif
    }

    private static bool IsDots(string segment) => segment is "." or "..";

    // A lone "." or ".." consists of unreserved characters only, but is removed as a dot segment
    // (RFC 3986 section 5.2.4) unless it is escaped too.
    private static string EscapeDots(string value, string parameterName)
    {
#if NETSTANDARD2_0
        throw new ArgumentException(
            $"'{value}' can't be sent as '{parameterName}': this framework's Uri removes dot segments even when they are escaped.",
            parameterName);
#else
        _ = parameterName;
        return value == "." ? "%2E" : "%2E%2E";
#endif
    }
}
