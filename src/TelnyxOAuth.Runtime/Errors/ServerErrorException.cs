using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The server failed (500 to 599).</summary>
public class ServerErrorException : ApiResponseException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="failure">What is known of the response, or <c>null</c>, the default, for nothing; its status is 500 unless it says another.</param>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has a status that is not from 500 to 599.</exception>
    public ServerErrorException(ApiFailure? failure = null)
        : base(failure, GetStatus(failure))
    {
    }

    private static HttpStatusCode GetStatus(ApiFailure? failure)
    {
        var status = failure?.StatusCode ?? HttpStatusCode.InternalServerError;
        return (int)status is >= 500 and < 600
            ? status
            : throw new ArgumentException($"The exception stands for a status from 500 to 599, not for {(int)status}.", nameof(failure));
    }
}

/// <summary>The server failed (500 to 599), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class ServerErrorException<TError> : ServerErrorException
    where TError : class
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="error">The documented error object.</param>
    /// <param name="failure">What else is known of the response, or <c>null</c>, the default, for nothing; its status is 500 unless it says another.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has a status that is not from 500 to 599.</exception>
    public ServerErrorException(TError error, ApiFailure? failure = null)
        : base(failure)
    {
        Error = error ?? throw new ArgumentNullException(nameof(error));
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
