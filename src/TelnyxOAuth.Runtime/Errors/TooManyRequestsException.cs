using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The caller has sent too many requests (429): see <see cref="ApiResponseException.RetryAfter"/>.</summary>
public class TooManyRequestsException : ApiResponseException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="failure">What is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 429.</exception>
    public TooManyRequestsException(ApiFailure? failure = null)
        : base(failure, (HttpStatusCode)429)
    {
    }
}

/// <summary>The caller has sent too many requests (429): see <see cref="ApiResponseException.RetryAfter"/>, with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class TooManyRequestsException<TError> : TooManyRequestsException
    where TError : class
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="error">The documented error object.</param>
    /// <param name="failure">What else is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 429.</exception>
    public TooManyRequestsException(TError error, ApiFailure? failure = null)
        : base(failure)
    {
        Error = error ?? throw new ArgumentNullException(nameof(error));
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
