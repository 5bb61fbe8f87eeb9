namespace TelnyxOAuth.Runtime;

/// <summary>Why a webhook is refused.</summary>
public enum WebhookFailure
{
    /// <summary>A header that the scheme needs is missing.</summary>
    MissingHeader,

    /// <summary>A header has another form than the scheme's.</summary>
    MalformedHeader,

    /// <summary>The time that was signed is too long ago, or too far ahead: an old webhook sent once more, or a clock that is wrong.</summary>
    Expired,

    /// <summary>No signature is that of the body, the time and the key.</summary>
    WrongSignature,

    /// <summary>The body is larger than allowed.</summary>
    TooLarge,
}
