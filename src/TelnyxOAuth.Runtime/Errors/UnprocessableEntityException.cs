namespace TelnyxOAuth.Runtime;

/// <summary>The request is well-formed, but its values are invalid (422).</summary>
public class UnprocessableEntityException : ApiResponseException
{
    internal UnprocessableEntityException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The request is well-formed, but its values are invalid (422), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class UnprocessableEntityException<TError> : UnprocessableEntityException
    where TError : class
{
    internal UnprocessableEntityException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
