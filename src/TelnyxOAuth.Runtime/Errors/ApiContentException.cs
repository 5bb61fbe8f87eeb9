using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The call succeeded, but the response can't be read as the document describes it.</summary>
public sealed class ApiContentException : ApiException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="error">Why the response can't be read, as the end of a sentence: <c>it is no JSON</c>.</param>
    /// <param name="statusCode">The response's status, 200 by default.</param>
    /// <param name="requestId">The id that the server gave the request, or <c>null</c>.</param>
    /// <param name="operationName">The operation that was called, such as <c>OAuthClients.Get</c>; empty by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> or <paramref name="operationName"/> is <c>null</c>.</exception>
    public ApiContentException(string error, HttpStatusCode statusCode = HttpStatusCode.OK, string? requestId = null, string operationName = "")
        : base(operationName, $"The response to {(string.IsNullOrEmpty(operationName) ? "the call" : operationName)} ({(int)statusCode}) can't be read: {error ?? throw new ArgumentNullException(nameof(error))}.", innerException: null)
    {
        StatusCode = statusCode;
        RequestId = requestId;
    }

    internal ApiContentException(ApiResponseHead facts, string error)
        : base(facts.OperationName, CreateMessage(facts, error), innerException: null)
    {
        StatusCode = facts.StatusCode;
        RequestId = facts.ShownRequestId;
    }

    /// <summary>Gets the response's status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the id that the server gave the request, or <c>null</c>.</summary>
    public string? RequestId { get; }

    private static string CreateMessage(ApiResponseHead facts, string error) =>
        $"The response to {facts.OperationName} ({(int)facts.StatusCode}, {(facts.MediaType is { } type ? facts.Redact(type) : "no content type")}) can't be read: {facts.Redact(error)}.";
}
