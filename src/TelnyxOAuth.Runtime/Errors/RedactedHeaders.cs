using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>A response's headers without the secrets in them.</summary>
internal static class RedactedHeaders
{
    private static readonly string[] SecretNames = { "Set-Cookie", "Set-Cookie2", "Authorization", "Proxy-Authorization", "Cookie" };

    internal static ApiResponseHeaders From(ApiResponseHead facts)
    {
        var redacted = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in facts.Headers)
        {
            var isSecret = Array.Exists(SecretNames, name => string.Equals(name, header.Key, StringComparison.OrdinalIgnoreCase));
            var values = new string[header.Value.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = isSecret ? "[redacted]" : facts.Redact(header.Value[i]);
            }

            redacted[header.Key] = values;
        }

        return new ApiResponseHeaders(redacted);
    }
}
