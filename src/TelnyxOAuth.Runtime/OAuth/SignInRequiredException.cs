using System;

namespace TelnyxOAuth.Runtime;

/// <summary>There is no token for the user any more, and none can be had without the user: they have to sign in again.</summary>
public sealed class SignInRequiredException : ApiException
{
    /// <summary>Creates the exception, as a fake throws it.</summary>
    /// <param name="message">Why, in a sentence without a token.</param>
    /// <param name="innerException">The server's refusal, or <c>null</c>, the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <c>null</c>.</exception>
    public SignInRequiredException(string message, Exception? innerException = null)
        : base("SignIn", message ?? throw new ArgumentNullException(nameof(message)), innerException)
    {
    }
}
