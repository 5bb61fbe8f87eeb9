using System;
using System.Globalization;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Tells whether a webhook comes from the API, by the signature in its headers. One whose properties are set may be used for any number of webhooks at a time.</summary>
/// <remarks>Verify the bytes of the body as they came, before they are read as JSON: the same JSON written again has another signature.</remarks>
public abstract class WebhookVerifier
{
    private TimeSpan _tolerance = TimeSpan.FromMinutes(5);
    private int _maxBodyBytes = 1024 * 1024;
    private TimeProvider _timeProvider = TimeProvider.System;

    private protected WebhookVerifier()
    {
    }

    /// <summary>Gets or sets how far the time that was signed may be from now, both ways: 5 minutes, if it is not set. It is more than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than zero.</exception>
    public TimeSpan Tolerance
    {
        get => _tolerance;
        set => _tolerance = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The tolerance is more than zero.");
    }

    /// <summary>Gets or sets how large a body may be, in bytes: 1,048,576, if it is not set. It is more than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than zero.</exception>
    public int MaxBodyBytes
    {
        get => _maxBodyBytes;
        set => _maxBodyBytes = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A body has more than zero bytes.");
    }

    /// <summary>Gets or sets what tells the time: the system's clock, if it is not set.</summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Verifies a webhook, and returns only if it comes from the API.</summary>
    /// <param name="body">The body, as it came.</param>
    /// <param name="header">Gives the value of a header by its name in lower case, or <c>null</c> where the request has none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is <c>null</c>.</exception>
    /// <exception cref="WebhookSignatureException">The body is too large, a header is missing or malformed, the time is too far off, or the signature is another one.</exception>
    public void Verify(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        _ = header ?? throw new ArgumentNullException(nameof(header));
        if (body.Length > MaxBodyBytes)
        {
            throw new WebhookSignatureException(WebhookFailure.TooLarge, $"The webhook's body has {body.Length} bytes; {nameof(MaxBodyBytes)} allows {MaxBodyBytes}.");
        }

        if (!IsSigned(body, header))
        {
            throw new WebhookSignatureException(WebhookFailure.WrongSignature, "The webhook's signature is not that of its body and the key.");
        }
    }

    /// <summary>Whether a body has a signature of the scheme.</summary>
    private protected abstract bool IsSigned(ReadOnlySpan<byte> body, Func<string, string?> header);

    /// <summary>A header that has to be there.</summary>
    private protected static string Require(Func<string, string?> header, string name) => header(name) is { Length: > 0 } value
        ? value
        : throw new WebhookSignatureException(WebhookFailure.MissingHeader, $"The webhook has no header '{name}', so nothing shows that it comes from the API.");

    private protected static WebhookSignatureException Malformed(string name, string form) =>
        new WebhookSignatureException(WebhookFailure.MalformedHeader, $"The webhook's header '{name}' is not {form}.");

    /// <summary>The header with the time that was signed, once that is near enough.</summary>
    private protected string RequireTime(Func<string, string?> header, string name)
    {
        var text = Require(header, name);
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253402300799)
        {
            throw Malformed(name, "a time in whole seconds since 1970");
        }

        var distance = TimeProvider.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return distance.Duration() <= Tolerance
            ? text
            : throw new WebhookSignatureException(WebhookFailure.Expired, $"The webhook was signed {Math.Abs(Math.Floor(distance.TotalSeconds)).ToString(CultureInfo.InvariantCulture)} seconds {(distance > TimeSpan.Zero ? "ago" : "ahead of this machine's clock")}; {nameof(Tolerance)} allows {Tolerance.TotalSeconds.ToString(CultureInfo.InvariantCulture)}.");
    }

    /// <summary>What is signed: a text, and the body after it.</summary>
    private protected static byte[] Join(string head, ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetBytes(head);
        var signed = new byte[text.Length + body.Length];
        text.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(text.Length));
        return signed;
    }

    /// <summary>The bytes of a base64 text; <c>null</c> if it is none.</summary>
    private protected static byte[]? Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
