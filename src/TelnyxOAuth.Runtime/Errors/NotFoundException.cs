namespace TelnyxOAuth.Runtime;

/// <summary>The resource does not exist (404).</summary>
public class NotFoundException : ApiResponseException
{
    internal NotFoundException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The resource does not exist (404), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class NotFoundException<TError> : NotFoundException
    where TError : class
{
    internal NotFoundException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
