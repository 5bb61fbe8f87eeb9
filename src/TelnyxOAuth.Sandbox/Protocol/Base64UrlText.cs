using System;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>Bytes as text that is safe in URLs, without padding (RFC 4648, section 5; RFC 7515, section 2).</summary>
internal static class Base64UrlText
{
    public static string Encode(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
