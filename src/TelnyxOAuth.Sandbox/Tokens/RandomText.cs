using System;
using System.Security.Cryptography;
using System.Text;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Tokens;

/// <summary>Unguessable texts, and the digests they are stored and compared by.</summary>
internal static class RandomText
{
    /// <summary>A text of 256 random bits, safe in URLs, forms and headers.</summary>
    public static string Create() => Base64UrlText.Encode(RandomNumberGenerator.GetBytes(32));

    /// <summary>A dictionary key from which the text can't be recovered.</summary>
    public static string DigestKey(string text) => Convert.ToHexString(Digest(text));

    // A plain digest suffices because what is digested has 256 bits of entropy: there is no dictionary to try.
    public static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>Compares without telling, by its duration, how much of the text was right.</summary>
    public static bool Matches(string text, byte[] digest) =>
        CryptographicOperations.FixedTimeEquals(Digest(text), digest);
}
