using System;
using System.Buffers;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>A code challenge and how a verifier is held against it (RFC 7636).</summary>
internal sealed class PkceChallenge
{
    public const string Plain = "plain";
    public const string S256 = "S256";

    public static readonly IReadOnlyList<string> Methods = [S256, Plain];

    private static readonly SearchValues<char> UnreservedCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private readonly string _challenge;
    private readonly string _method;

    public PkceChallenge(string challenge, string method)
    {
        _challenge = challenge;
        _method = method;
    }

    /// <summary>Whether a challenge has the form that its method gives it (sections 4.1 and 4.2).</summary>
    public static bool IsWellFormed(string challenge, string method) =>
        IsUnreserved(challenge) && (method != S256 || challenge.Length == 43);

    public bool Accepts(string verifier)
    {
        if (!IsUnreserved(verifier))
        {
            return false;
        }

        var derived = _method == S256
            ? Base64UrlText.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
            : verifier;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(derived), Encoding.ASCII.GetBytes(_challenge));
    }

    private static bool IsUnreserved(string text) =>
        text.Length is >= 43 and <= 128 && !text.AsSpan().ContainsAnyExcept(UnreservedCharacters);
}
