using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The call succeeded, but the response can't be read as the document describes it.</summary>
public sealed class ApiContentException : ApiException
{
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
