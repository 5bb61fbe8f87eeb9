using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Verifies webhooks that are signed with a private key: Ed25519 (RFC 8032) of the time, <c>|</c> and the body.</summary>
public sealed class Ed25519WebhookVerifier : WebhookVerifier
{
    private readonly Ed25519 _key;
    private readonly string _timeHeader;
    private readonly string _signatureHeader;

    /// <summary>Creates a verifier.</summary>
    /// <param name="publicKey">The public key that the API shows, as base64: 32 bytes.</param>
    /// <param name="timeHeader">The header with the time in seconds since 1970, such as <c>telnyx-timestamp</c>.</param>
    /// <param name="signatureHeader">The header with the signature as base64, such as <c>telnyx-signature-ed25519</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="publicKey"/> is not the base64 of an Ed25519 key.</exception>
    public Ed25519WebhookVerifier(string publicKey, string timeHeader, string signatureHeader)
    {
        _ = publicKey ?? throw new ArgumentNullException(nameof(publicKey));
        _timeHeader = timeHeader ?? throw new ArgumentNullException(nameof(timeHeader));
        _signatureHeader = signatureHeader ?? throw new ArgumentNullException(nameof(signatureHeader));
        _key = Decode(publicKey) is { } bytes && Ed25519.TryCreate(bytes) is { } key
            ? key
            : throw new ArgumentException("The public key of webhooks is the base64 of the 32 bytes of an Ed25519 key.", nameof(publicKey));
    }

    private protected override bool IsSigned(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        var time = RequireTime(header, _timeHeader);
        var signature = Decode(Require(header, _signatureHeader)) ?? throw Malformed(_signatureHeader, "base64");
        return _key.IsSigned(Join(time + "|", body), signature);
    }
}
