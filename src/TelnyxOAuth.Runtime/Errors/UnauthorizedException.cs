namespace TelnyxOAuth.Runtime;

/// <summary>The server does not know who is calling, or does not accept the credential (401).</summary>
public class UnauthorizedException : ApiResponseException
{
    internal UnauthorizedException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The server does not know who is calling, or does not accept the credential (401), with the error object that the document gives.</summary>
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
