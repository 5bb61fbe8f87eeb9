using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A call failed. All exceptions after a request is built derive from this one, except cancellation by the caller.</summary>
public abstract class ApiException : Exception
{
    private protected ApiException(string operationName, string message, Exception? innerException)
        : base(message, innerException)
    {
        OperationName = operationName;
    }

    /// <summary>Gets the operation that was called, such as <c>OAuthClients.Get</c>.</summary>
    public string OperationName { get; }
}
