using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>The parts of a response other than its body.</summary>
internal sealed class ApiResponseHead
{
    private readonly HttpResponseMessage _response;
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    internal ApiResponseHead(string operationName, HttpResponseMessage response)
    {
        OperationName = operationName;
        _response = response;
    }

    internal string OperationName { get; }

    internal HttpStatusCode StatusCode => _response.StatusCode;

    internal string? ReasonPhrase => _response.ReasonPhrase;

    internal string? MediaType => _response.Content?.Headers.ContentType?.MediaType;

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _headers ??= CollectHeaders();

    internal string? RequestId => Headers.TryGetValue("x-request-id", out var values) ? values[0] : null;

    internal TimeSpan? GetRetryAfter(DateTimeOffset now) => RetryAfterHeader.Read(_response.Headers, now);

    private Dictionary<string, IReadOnlyList<string>> CollectHeaders()
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        var all = _response.Content is null ? _response.Headers : _response.Headers.Concat(_response.Content.Headers);
        foreach (var header in all)
        {
            headers[header.Key] = header.Value.ToArray();
        }

        return headers;
    }
}
