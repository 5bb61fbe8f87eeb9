namespace TelnyxOAuth.Runtime;

/// <summary>The caller has sent more than it may (429): see <see cref="ApiResponseException.RetryAfter"/>.</summary>
public class TooManyRequestsException : ApiResponseException
{
    internal TooManyRequestsException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The caller has sent more than it may (429): see <see cref="ApiResponseException.RetryAfter"/>, with the error object that the document gives.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class TooManyRequestsException<TError> : TooManyRequestsException
    where TError : class
{
    internal TooManyRequestsException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
