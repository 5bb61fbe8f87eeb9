using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>The parts of a response other than its body.</summary>
internal sealed class ApiResponseHead
{
    private const int MaxRequestIdLength = 200;

    private readonly ApiExchange? _exchange;
    private readonly HttpResponseMessage _response;
    private ApiResponseHeaders? _headers;

    /// <param name="operationName">The operation that was called.</param>
    /// <param name="response">What came.</param>
    /// <param name="exchange">What was sent, or <c>null</c> if nothing of it was secret.</param>
    internal ApiResponseHead(string operationName, HttpResponseMessage response, ApiExchange? exchange = null)
    {
        OperationName = operationName;
        _response = response;
        _exchange = exchange;
    }

    internal string OperationName { get; }

    internal HttpStatusCode StatusCode => _response.StatusCode;

    internal string? ReasonPhrase => _response.ReasonPhrase;

    internal string? MediaType => _response.Content?.Headers.ContentType?.MediaType;

    internal ApiResponseHeaders Headers => _headers ??= CollectHeaders();

    /// <summary>The request's id as it may be shown; a server may send anything for one.</summary>
    internal string? ShownRequestId => RequestId is { } id ? BodyExcerpt.InOneLine(Redact(id), MaxRequestIdLength) : null;

    internal string? RequestId => Headers.TryGetValue("x-request-id", out var values) ? values[0] : null;

    /// <summary>Removes secrets, those that the call sent among them, from what is shown of the response.</summary>
    internal string Redact(string text) => _exchange?.Secrets.Redact(text) ?? SecretText.Redact(text);

    internal TimeSpan? GetRetryAfter(DateTimeOffset now) => RetryAfterHeader.Read(_response.Headers, now);

    private ApiResponseHeaders CollectHeaders()
    {
        var all = _response.Content is null ? _response.Headers : _response.Headers.Concat(_response.Content.Headers);
        return new ApiResponseHeaders(all.Select(static header => new KeyValuePair<string, IReadOnlyList<string>>(header.Key, header.Value.ToArray())));
    }
}
