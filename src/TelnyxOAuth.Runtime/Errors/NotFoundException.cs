using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The resource does not exist (404).</summary>
public class NotFoundException : ApiResponseException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="failure">What is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 404.</exception>
    public NotFoundException(ApiFailure? failure = null)
        : base(failure, HttpStatusCode.NotFound)
    {
    }
}

/// <summary>The resource does not exist (404), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class NotFoundException<TError> : NotFoundException
    where TError : class
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="error">The documented error object.</param>
    /// <param name="failure">What else is known of the response, or <c>null</c>, the default, for nothing but its status.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has another status than 404.</exception>
    public NotFoundException(TError error, ApiFailure? failure = null)
        : base(failure)
    {
        Error = error ?? throw new ArgumentNullException(nameof(error));
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
