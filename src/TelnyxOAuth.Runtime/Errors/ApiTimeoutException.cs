using System;

namespace TelnyxOAuth.Runtime;

/// <summary>The answer took longer than the HTTP client allows.</summary>
public sealed class ApiTimeoutException : ApiConnectionException
{
    internal ApiTimeoutException(string operationName, Uri uri, Exception innerException)
        : base(operationName, $"{operationName} got no complete answer from {uri.GetLeftPart(UriPartial.Authority)} in time.", innerException)
    {
    }
}
