using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>What a refusal (401) says of a bearer token (RFC 6750 section 3).</summary>
internal static class TokenRefusal
{
    /// <summary>Whether the challenges report an invalid token, or give no reason (RFC 6750 section 3.1).</summary>
    internal static bool MayMeanExpired(IEnumerable<string> challenges)
    {
        // A server may list other schemes before this one.
        foreach (var challenge in challenges)
        {
            var text = challenge.Replace(" ", "").ToUpperInvariant();
            if (text.Contains("ERROR=") && !text.Contains("INVALID_TOKEN"))
            {
                return false;
            }
        }

        return true;
    }
}
