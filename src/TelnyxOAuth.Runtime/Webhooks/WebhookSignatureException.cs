using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A webhook is refused, since it is not shown to come from the API. Its body is not to be used.</summary>
public sealed class WebhookSignatureException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why the webhook is refused.</param>
    /// <param name="message">The same for people, without key, signature and body.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <c>null</c>.</exception>
    public WebhookSignatureException(WebhookFailure failure, string message)
        : base(message ?? throw new ArgumentNullException(nameof(message)))
    {
        Failure = failure;
    }

    /// <summary>Gets why the webhook is refused.</summary>
    public WebhookFailure Failure { get; }
}
