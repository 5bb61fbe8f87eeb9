using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The credential is missing or not accepted (401).</summary>
public class UnauthorizedException : ApiResponseException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="failure">What is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 401.</exception>
    public UnauthorizedException(ApiFailure? failure = null)
        : base(failure, HttpStatusCode.Unauthorized)
    {
    }
}

/// <summary>The credential is missing or not accepted (401), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class UnauthorizedException<TError> : UnauthorizedException
    where TError : class
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="error">The documented error object.</param>
    /// <param name="failure">What else is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 401.</exception>
    public UnauthorizedException(TError error, ApiFailure? failure = null)
        : base(failure)
    {
        Error = error ?? throw new ArgumentNullException(nameof(error));
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
