namespace TelnyxOAuth.Runtime;

/// <summary>The request clashes with the state of what it names (409).</summary>
public class ConflictException : ApiResponseException
{
    internal ConflictException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The request clashes with the state of what it names (409), with the error object that the document gives.</summary>
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
