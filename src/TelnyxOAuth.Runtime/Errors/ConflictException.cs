using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The request conflicts with the current state of the resource (409).</summary>
public class ConflictException : ApiResponseException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="failure">What is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 409.</exception>
    public ConflictException(ApiFailure? failure = null)
        : base(failure, HttpStatusCode.Conflict)
    {
    }
}

/// <summary>The request conflicts with the current state of the resource (409), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class ConflictException<TError> : ConflictException
    where TError : class
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="error">The documented error object.</param>
    /// <param name="failure">What else is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 409.</exception>
    public ConflictException(TError error, ApiFailure? failure = null)
        : base(failure)
    {
        Error = error ?? throw new ArgumentNullException(nameof(error));
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
