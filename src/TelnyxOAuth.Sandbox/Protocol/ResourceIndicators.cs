using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>The resources that a request names, for which its tokens are to be good and nowhere else (RFC 8707).</summary>
internal static class ResourceIndicators
{
    public const string Parameter = "resource";

    private const int MaximumCount = 10;

    /// <summary>Checks the values of the parameter; an empty list leaves the choice to the server.</summary>
    /// <exception cref="OAuthErrorException">One is no absolute URI without a fragment, or there are too many.</exception>
    public static IReadOnlyList<string> Check(IEnumerable<string?> values)
    {
        // A parameter without a value counts as absent (RFC 6749, section 3.1).
        var resources = values.OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        if (resources.Length > MaximumCount)
        {
            throw OAuthErrorException.InvalidTarget($"At most {MaximumCount} resources may be named");
        }

        return resources.All(IsResource)
            ? resources
            : throw OAuthErrorException.InvalidTarget("A resource must be an absolute URI without a fragment");
    }

    private static bool IsResource(string text) => AbsoluteUris.IsAbsolute(text) && !text.Contains('#');
}
