using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.Tokens;

/// <summary>How <c>aud</c> is written: one value as a string, several as an array (RFC 7519, section 4.1.3).</summary>
internal static class Audience
{
    public static object ToJson(IReadOnlyList<string> audience) => audience is [var only] ? only : audience;
}
