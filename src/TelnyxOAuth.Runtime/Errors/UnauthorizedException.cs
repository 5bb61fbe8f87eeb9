namespace TelnyxOAuth.Runtime;

/// <summary>The credential is missing or not accepted (401).</summary>
public class UnauthorizedException : ApiResponseException
{
    internal UnauthorizedException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The credential is missing or not accepted (401), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class UnauthorizedException<TError> : UnauthorizedException
    where TError : class
{
    internal UnauthorizedException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
