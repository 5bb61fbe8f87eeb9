using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The request is well-formed, but its values are invalid (422).</summary>
public class UnprocessableEntityException : ApiResponseException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="failure">What is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 422.</exception>
    public UnprocessableEntityException(ApiFailure? failure = null)
        : base(failure, (HttpStatusCode)422)
    {
    }
}

/// <summary>The request is well-formed, but its values are invalid (422), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class UnprocessableEntityException<TError> : UnprocessableEntityException
    where TError : class
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="error">The documented error object.</param>
    /// <param name="failure">What else is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 422.</exception>
    public UnprocessableEntityException(TError error, ApiFailure? failure = null)
        : base(failure)
    {
        Error = error ?? throw new ArgumentNullException(nameof(error));
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
