using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Escapes a value so that it stays one segment of a path.</summary>
internal static class PathSegment
{
    /// <summary>Escapes everything that RFC 3986 section 2.3 does not leave unreserved, and dot segments.</summary>
    internal static string Escape(string value, string parameterName)
    {
        // A lone "." or ".." consists of unreserved characters only, but is removed as a dot segment
        // (RFC 3986 section 5.2.4) unless it is escaped too.
        if (value == "." || value == "..")
        {
#if NETSTANDARD2_0
            throw new ArgumentException(
                $"'{value}' can't be sent as '{parameterName}': this framework's Uri removes dot segments even when they are escaped.",
                parameterName);
#else
            return value == "." ? "%2E" : "%2E%2E";
#endif
        }

        return Uri.EscapeDataString(value);
    }
}
