using System;
using System.Security.Cryptography;

namespace TelnyxOAuth.Runtime;

/// <summary>Random texts that nobody can guess, and how two of them are compared.</summary>
internal static class UnguessableText
{
    /// <summary>A new text of that many random bytes, in base64url without padding (RFC 4648 section 5).</summary>
    internal static string Create(int bytes)
    {
        var random = new byte[bytes];
        using (var generator = RandomNumberGenerator.Create())
        {
            generator.GetBytes(random);
        }

        return Encode(random);
    }

    /// <summary>Bytes in base64url without padding.</summary>
    internal static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The SHA-256 hash of bytes, in base64url without padding.</summary>
    internal static string Hash(byte[] bytes)
    {
#if NETSTANDARD2_0
        using var sha256 = SHA256.Create();
        return Encode(sha256.ComputeHash(bytes));
#else
        return Encode(SHA256.HashData(bytes));
#endif
    }

    /// <summary>Whether two texts are equal, in a time that tells nothing of where they differ.</summary>
    internal static bool AreEqual(string expected, string given)
    {
        var difference = expected.Length ^ given.Length;
        for (var i = 0; i < given.Length; i++)
        {
            difference |= given[i] ^ expected[i % expected.Length];
        }

        return difference == 0;
    }
}
