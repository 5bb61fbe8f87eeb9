using System;
using System.Text;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes tokens as bytes, as a store keeps them, and reads them again, in another process or by a later version too.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TokenSerializer
{
    /// <summary>How long written tokens may be: 262,144 bytes. What is longer is not read.</summary>
    public const int MaxBytes = 262_144;

    private static readonly UTF8Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly TokenProtector? _protector;

    /// <summary>Creates a serializer.</summary>
    /// <param name="protector">Encrypts what is written; <c>null</c>, the default, to write it in the clear.</param>
    public TokenSerializer(TokenProtector? protector = null) => _protector = protector;

    /// <summary>Writes tokens.</summary>
    /// <param name="key">What they are stored under.</param>
    /// <param name="tokens">The tokens.</param>
    /// <returns>The bytes, which are secret unless there is a protector. Equal tokens give equal bytes only without one.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The tokens are longer than <see cref="MaxBytes"/>.</exception>
    public byte[] Serialize(string key, OAuthTokens tokens)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        var bytes = Utf8.GetBytes(JsonText.Write(tokens ?? throw new ArgumentNullException(nameof(tokens)), OAuthTokensCodec.Instance));
        bytes = _protector?.Protect(bytes, key) ?? bytes;
        return bytes.Length <= MaxBytes ? bytes : throw new ArgumentException($"The tokens are longer than {WireText.From(MaxBytes)} bytes.", nameof(tokens));
    }

    /// <summary>Reads tokens.</summary>
    /// <param name="key">What they are stored under.</param>
    /// <param name="bytes">What <see cref="Serialize"/> has given.</param>
    /// <returns>The tokens.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="FormatException">The bytes are no tokens of this or an earlier version, are too long, or the protector refuses them. They are not repeated.</exception>
    public OAuthTokens Deserialize(string key, byte[] bytes)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        if ((bytes ?? throw new ArgumentNullException(nameof(bytes))).Length > MaxBytes)
        {
            throw new FormatException($"What is stored is longer than {WireText.From(MaxBytes)} bytes: it is no tokens.");
        }

        try
        {
            return JsonText.Read(Utf8.GetString(_protector?.Unprotect(bytes, key) ?? bytes), OAuthTokensCodec.Instance)
                ?? throw new FormatException("What is stored is no tokens: it is null.");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            // The inner exception could repeat what it has read.
            throw new FormatException($"What is stored is no tokens that can be read ({exception.GetType().FullName}).");
        }
    }
}
