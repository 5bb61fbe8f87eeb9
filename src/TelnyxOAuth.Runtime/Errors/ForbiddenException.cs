namespace TelnyxOAuth.Runtime;

/// <summary>The caller is known but is not allowed to do this (403).</summary>
public class ForbiddenException : ApiResponseException
{
    internal ForbiddenException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The caller is known but is not allowed to do this (403), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class ForbiddenException<TError> : ForbiddenException
    where TError : class
{
    internal ForbiddenException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
