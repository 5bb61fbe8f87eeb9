namespace TelnyxOAuth.Runtime;

/// <summary>The request conflicts with the current state of the resource (409).</summary>
public class ConflictException : ApiResponseException
{
    internal ConflictException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The request conflicts with the current state of the resource (409), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class ConflictException<TError> : ConflictException
    where TError : class
{
    internal ConflictException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
