using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Everything that is known about a failed call; its exception is created from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiFailure
{
    private const int MaxCodeLength = 100;
    private const int MaxReasonLength = 200;
    private const int MaxDescriptionLength = 500;

    private readonly ApiResponseHead _facts;
    private readonly ApiErrorSummary _summary;
    private readonly ResponseBody _body;

    internal ApiFailure(ApiResponseHead facts, ApiErrorSummary summary, ResponseBody body, string excerpt, TimeSpan? retryAfter)
    {
        _facts = facts;
        _summary = summary;
        _body = body;
        Excerpt = excerpt;
        RetryAfter = retryAfter;
        Headers = RedactedHeaders.From(facts);
    }

    internal string OperationName => _facts.OperationName;

    internal HttpStatusCode StatusCode => _facts.StatusCode;

    /// <summary>The headers without secrets, because exceptions are logged with everything they contain.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    internal string? RequestId => _facts.ShownRequestId;

    internal string? ErrorCode => _summary.Code;

    internal string? ErrorDescription => _summary.Description;

    internal IReadOnlyList<ApiErrorEntry> Entries => _summary.Entries;

    internal string Excerpt { get; }

    internal TimeSpan? RetryAfter { get; }

    /// <summary>Whether the body can be the documented error object: a JSON object that is not a gateway's error list.</summary>
    internal bool CanBeDocumented => _summary.IsObject && _summary.Entries.Count == 0;

    internal string Message
    {
        get
        {
            var message = new StringBuilder(OperationName)
                .Append(" failed with ").Append((int)StatusCode);
            if (!string.IsNullOrEmpty(_facts.ReasonPhrase))
            {
                message.Append(' ').Append(BodyExcerpt.InOneLine(_facts.Redact(_facts.ReasonPhrase!), MaxReasonLength));
            }

            if (ErrorCode is not null || ErrorDescription is not null)
            {
                message.Append(": ");
                if (ErrorCode is not null)
                {
                    message.Append(BodyExcerpt.InOneLine(ErrorCode, MaxCodeLength));
                }

                if (ErrorDescription is not null)
                {
                    message.Append(ErrorCode is null ? "" : ": ").Append(BodyExcerpt.InOneLine(ErrorDescription, MaxDescriptionLength));
                }
            }

            if (RequestId is not null)
            {
                message.Append(" (request ").Append(RequestId).Append(')');
            }

            return message.ToString();
        }
    }

    internal TError? ReadError<TError>(JsonCodec<TError> codec)
        where TError : class => JsonBody.Read(_body, codec);
}
