namespace TelnyxOAuth.Runtime;

/// <summary>The server can't make sense of the request (400).</summary>
public class BadRequestException : ApiResponseException
{
    internal BadRequestException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The server can't make sense of the request (400), with the error object that the document gives.</summary>
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
