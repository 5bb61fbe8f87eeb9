using System;
using System.Text.Json.Nodes;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>Takes access tokens apart.</summary>
internal static class AccessToken
{
    /// <summary>The header, part 0, or the claims, part 1.</summary>
    public static JsonNode Read(string token, int part) => JsonNode.Parse(Decode(token.Split('.')[part]))!;

    public static byte[] Decode(string text) =>
        Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
}
