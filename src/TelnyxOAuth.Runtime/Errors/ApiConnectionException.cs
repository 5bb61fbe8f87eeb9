using System;

namespace TelnyxOAuth.Runtime;

/// <summary>No complete answer came: the name is unknown, the connection was refused or broke.</summary>
public class ApiConnectionException : ApiException
{
    internal ApiConnectionException(string operationName, Uri uri, Exception innerException)
        : this(operationName, $"{operationName} got no complete answer from {uri.GetLeftPart(UriPartial.Authority)}: {innerException.Message}", innerException)
    {
    }

    private protected ApiConnectionException(string operationName, string message, Exception innerException)
        : base(operationName, message, innerException)
    {
    }
}
