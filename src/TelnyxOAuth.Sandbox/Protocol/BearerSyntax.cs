using System;
using System.Buffers;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>The syntax of bearer tokens (RFC 6750, section 2.1).</summary>
internal static class BearerSyntax
{
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/");

    public static bool IsToken(string text)
    {
        var body = text.TrimEnd('=');
        return body.Length > 0 && !body.AsSpan().ContainsAnyExcept(TokenCharacters);
    }
}
