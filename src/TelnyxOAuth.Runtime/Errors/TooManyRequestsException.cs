namespace TelnyxOAuth.Runtime;

/// <summary>The caller has sent too many requests (429): see <see cref="ApiResponseException.RetryAfter"/>.</summary>
public class TooManyRequestsException : ApiResponseException
{
    internal TooManyRequestsException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The caller has sent too many requests (429): see <see cref="ApiResponseException.RetryAfter"/>, with the documented error object.</summary>
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
