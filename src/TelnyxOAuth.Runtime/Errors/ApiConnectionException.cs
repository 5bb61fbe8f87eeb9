using System;
using System.Net.Http;
using System.Net.Sockets;

namespace TelnyxOAuth.Runtime;

/// <summary>No complete response came: the host name is unknown, or the connection was refused or lost.</summary>
public class ApiConnectionException : ApiException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="innerException">
    /// Why no complete response came, or <c>null</c>; a <see cref="SocketException"/> for a refused connection makes
    /// <see cref="MayHaveReachedServer"/> <c>false</c>.
    /// </param>
    /// <param name="operationName">The operation that was called, such as <c>OAuthClients.Get</c>; empty by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operationName"/> is <c>null</c>.</exception>
    public ApiConnectionException(Exception? innerException = null, string operationName = "")
        : this(operationName, $"{Subject(operationName)} got no complete response{(innerException is null ? "" : ": " + innerException.Message.TrimEnd('.'))}.", innerException)
    {
    }

    internal ApiConnectionException(string operationName, Uri uri, Exception innerException, CallSecrets? secrets, bool hasResponded)
        : this(operationName, uri, Redact(innerException, secrets))
    {
        MayHaveReachedServer = hasResponded || !IsRefusal(innerException);
    }

    private ApiConnectionException(string operationName, Uri uri, Exception innerException)
        : this(operationName, $"{operationName} got no complete response from {ApiAddress.GetOrigin(uri)}: {innerException.Message}", innerException)
    {
    }

    private protected ApiConnectionException(string operationName, string message, Exception? innerException)
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

    /// <summary>The cause, without its details if it quotes a secret: what a server sends in place of a response is quoted by .NET.</summary>
    private static Exception Redact(Exception exception, CallSecrets? secrets)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (Redact(cause.Message, secrets) != cause.Message)
            {
                return new HttpRequestException(Redact(exception.Message, secrets));
            }
        }

        return exception;
    }

    private static string Redact(string text, CallSecrets? secrets) => secrets?.Redact(text) ?? SecretText.Redact(text);
}
