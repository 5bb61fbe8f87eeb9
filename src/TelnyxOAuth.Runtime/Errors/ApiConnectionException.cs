using System;
using System.Net.Sockets;

namespace TelnyxOAuth.Runtime;

/// <summary>No complete response came: the host name is unknown, or the connection was refused or lost.</summary>
public class ApiConnectionException : ApiException
{
    internal ApiConnectionException(string operationName, Uri uri, Exception innerException, bool hasResponded)
        : this(operationName, $"{operationName} got no complete response from {uri.GetLeftPart(UriPartial.Authority)}: {innerException.Message}", innerException)
    {
        MayHaveReachedServer |= hasResponded;
    }

    private protected ApiConnectionException(string operationName, string message, Exception innerException)
        : base(operationName, message, innerException)
    {
        MayHaveReachedServer = !IsRefusal(innerException);
    }

    /// <summary>
    /// Gets whether the server may have received the request and acted on it; <c>false</c> if no connection was
    /// established.
    /// </summary>
    public bool MayHaveReachedServer { get; }

    private static bool IsRefusal(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is SocketException socket)
            {
                return socket.SocketErrorCode is SocketError.ConnectionRefused
                    or SocketError.HostNotFound
                    or SocketError.TryAgain
                    or SocketError.NoData
                    or SocketError.NoRecovery
                    or SocketError.HostUnreachable
                    or SocketError.HostDown
                    or SocketError.NetworkUnreachable
                    or SocketError.NetworkDown;
            }
        }

        return false;
    }
}
