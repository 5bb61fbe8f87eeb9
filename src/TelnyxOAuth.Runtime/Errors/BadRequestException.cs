namespace TelnyxOAuth.Runtime;

/// <summary>The server does not understand the request (400).</summary>
public class BadRequestException : ApiResponseException
{
    internal BadRequestException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The server does not understand the request (400), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class BadRequestException<TError> : BadRequestException
    where TError : class
{
    internal BadRequestException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
