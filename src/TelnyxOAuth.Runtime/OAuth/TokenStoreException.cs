using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A store of tokens failed or was silent for 10 seconds: a call has no token, or a user's tokens could not be stored or removed.</summary>
public sealed class TokenStoreException : ApiException
{
    /// <summary>Creates the exception, as a fake throws it.</summary>
    /// <param name="message">What went wrong, in a sentence without a token.</param>
    /// <param name="innerException">The store's own exception, or <c>null</c>, the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <c>null</c>.</exception>
    public TokenStoreException(string message, Exception? innerException = null)
        : base("TokenStore", message ?? throw new ArgumentNullException(nameof(message)), innerException)
    {
    }
}
