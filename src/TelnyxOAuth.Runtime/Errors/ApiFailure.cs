using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>What an <see cref="ApiResponseException"/> says of the response that is an error.</summary>
/// <remarks>
/// A client makes one of each such response. In a test, you make one to create the exception that a fake throws; what
/// you set is shown as it is, so set no secrets.
/// </remarks>
public sealed class ApiFailure
{
    private const int MaxCodeLength = 100;
    private const int MaxReasonLength = 200;
    private const int MaxDescriptionLength = 500;

    private readonly ApiErrorSummary _summary = ApiErrorSummary.Empty;
    private readonly ResponseBody? _body;
    private readonly string? _reasonPhrase;
    private string _operationName = "";
    private string _bodyExcerpt = "";
    private ApiResponseHeaders _headers = ApiResponseHeaders.None;
    private IReadOnlyList<ApiErrorEntry> _errors = Array.Empty<ApiErrorEntry>();

    /// <summary>Creates a failure of which nothing is known.</summary>
    public ApiFailure()
    {
    }

    internal ApiFailure(ApiResponseHead facts, ApiErrorSummary summary, ResponseBody body, string excerpt, TimeSpan? retryAfter)
    {
        _summary = summary;
        _body = body;
        _reasonPhrase = facts.ReasonPhrase is { } reason ? Runtime.BodyExcerpt.InOneLine(facts.Redact(reason), MaxReasonLength) : null;
        OperationName = facts.OperationName;
        StatusCode = facts.StatusCode;
        RequestId = facts.ShownRequestId;
        ErrorCode = summary.Code;
        ErrorDescription = summary.Description;
        Errors = summary.Entries;
        BodyExcerpt = excerpt;
        RetryAfter = retryAfter;

        // Without secrets, because exceptions are logged with everything they contain.
        Headers = RedactedHeaders.From(facts);
    }

    /// <summary>Gets or sets the operation that was called, such as <c>OAuthClients.Get</c>; empty by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public string OperationName
    {
        get => _operationName;
        set => _operationName = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Gets or sets the response's status; <c>null</c>, the default, for the one that the exception's type stands for.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>Gets or sets the response's headers, content headers included; none by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public ApiResponseHeaders Headers
    {
        get => _headers;
        set => _headers = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Gets or sets the id that the server gave the request, or <c>null</c>.</summary>
    public string? RequestId { get; set; }

    /// <summary>Gets or sets the error's code, such as <c>invalid_grant</c> (RFC 6749 section 5.2), or <c>null</c>.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>Gets or sets the server's description of the error, or <c>null</c>.</summary>
    public string? ErrorDescription { get; set; }

    /// <summary>Gets or sets the entries of a gateway's error list; none by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public IReadOnlyList<ApiErrorEntry> Errors
    {
        get => _errors;
        set => _errors = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Gets or sets the start of the body; empty by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public string BodyExcerpt
    {
        get => _bodyExcerpt;
        set => _bodyExcerpt = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Gets or sets how long the server asks to wait before a retry (RFC 9110 section 10.2.3), or <c>null</c>.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Whether the body can be the documented error object: a JSON object that is not a gateway's error list.</summary>
    internal bool CanBeDocumented => _summary.IsObject && _summary.Entries.Count == 0;

    /// <summary>The exception's message.</summary>
    internal string Describe(HttpStatusCode statusCode)
    {
        var message = new StringBuilder(OperationName.Length == 0 ? "The call" : OperationName)
            .Append(" failed with ").Append((int)statusCode);
        if (!string.IsNullOrEmpty(_reasonPhrase))
        {
            message.Append(' ').Append(_reasonPhrase);
        }

        if (ErrorCode is not null || ErrorDescription is not null)
        {
            message.Append(": ");
            if (ErrorCode is not null)
            {
                message.Append(Runtime.BodyExcerpt.InOneLine(ErrorCode, MaxCodeLength));
            }

            if (ErrorDescription is not null)
            {
                message.Append(ErrorCode is null ? "" : ": ").Append(Runtime.BodyExcerpt.InOneLine(ErrorDescription, MaxDescriptionLength));
            }
        }

        if (RequestId is not null)
        {
            message.Append(" (request ").Append(RequestId).Append(')');
        }

        return message.ToString();
    }

    internal TError? ReadError<TError>(JsonCodec<TError> codec)
        where TError : class => _body is null ? null : JsonBody.Read(_body, codec);
}
