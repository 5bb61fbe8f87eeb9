using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A call that did not bring what was asked for. Everything that goes wrong after a request is complete derives from it, except cancellation by the caller.</summary>
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
