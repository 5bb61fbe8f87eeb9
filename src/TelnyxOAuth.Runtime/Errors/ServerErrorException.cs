namespace TelnyxOAuth.Runtime;

/// <summary>The server failed (500 to 599).</summary>
public class ServerErrorException : ApiResponseException
{
    internal ServerErrorException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The server failed (500 to 599), with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class ServerErrorException<TError> : ServerErrorException
    where TError : class
{
    internal ServerErrorException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
