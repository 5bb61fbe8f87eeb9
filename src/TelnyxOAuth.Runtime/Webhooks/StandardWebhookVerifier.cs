using System;
using System.Security.Cryptography;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Verifies webhooks that are signed with a shared secret as Standard Webhooks 1.0 says: HMAC-SHA256 of id, time and body, in the
/// headers <c>webhook-id</c>, <c>webhook-timestamp</c> and <c>webhook-signature</c>.
/// </summary>
public sealed class StandardWebhookVerifier : WebhookVerifier
{
    private const string IdHeader = "webhook-id";
    private const string TimeHeader = "webhook-timestamp";
    private const string SignatureHeader = "webhook-signature";
    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";

    private readonly byte[] _secret;

    /// <summary>Creates a verifier.</summary>
    /// <param name="secret">The secret that the API shows for the webhook: base64, with <c>whsec_</c> before it or without.</param>
    /// <exception cref="ArgumentNullException"><paramref name="secret"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is not base64, or empty.</exception>
    public StandardWebhookVerifier(string secret)
    {
        _ = secret ?? throw new ArgumentNullException(nameof(secret));
        _secret = Decode(secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret.Substring(SecretPrefix.Length) : secret) is { Length: > 0 } bytes
            ? bytes
            : throw new ArgumentException("The secret of a webhook is base64, with 'whsec_' before it or without.", nameof(secret));
    }

    private protected override bool IsSigned(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        var id = Require(header, IdHeader);
        var time = RequireTime(header, TimeHeader);
        var signatures = Require(header, SignatureHeader);
        using var hmac = new HMACSHA256(_secret);
        var expected = hmac.ComputeHash(Join($"{id}.{time}.", body));

        // Several, while the API changes its secret; those of other versions say nothing.
        var isSigned = false;
        foreach (var signature in signatures.Split(' '))
        {
            isSigned |= signature.StartsWith(Version, StringComparison.Ordinal) && Decode(signature.Substring(Version.Length)) is { } given && AreEqual(given, expected);
        }

        return isSigned;
    }

    /// <summary>Compares in a time that says nothing of where the two differ.</summary>
    private static bool AreEqual(byte[] given, byte[] expected)
    {
#if NET
        return CryptographicOperations.FixedTimeEquals(given, expected);
#else
        var difference = given.Length ^ expected.Length;
        for (var index = 0; index < expected.Length; index++)
        {
            difference |= (index < given.Length ? given[index] : 0) ^ expected[index];
        }

        return difference == 0;
#endif
    }
}
