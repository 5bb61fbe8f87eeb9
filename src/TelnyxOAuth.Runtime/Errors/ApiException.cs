using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A call failed. All exceptions after a request is built derive from this one, except cancellation by the caller.</summary>
public abstract class ApiException : Exception
{
    private protected ApiException(string operationName, string message, Exception? innerException)
        : base(message, innerException)
    {
        OperationName = operationName ?? throw new ArgumentNullException(nameof(operationName));
    }

    /// <summary>Gets the operation that was called, such as <c>OAuthClients.Get</c>.</summary>
    public string OperationName { get; }

    /// <summary>The operation as the subject of a message.</summary>
    private protected static string Subject(string operationName) => string.IsNullOrEmpty(operationName) ? "The call" : operationName;
}
