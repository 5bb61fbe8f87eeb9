using System;
using System.Collections.Generic;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>What Telnyx's Python SDK throws. In its Go SDK, every response with such a status is a <c>*telnyx.Error</c>.</summary>
internal static class OtherSdkErrors
{
    /// <summary>The exceptions of statuses.</summary>
    internal static IReadOnlyList<(int Status, string Python)> Statuses { get; } =
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "InternalServerError"),
    ];

    /// <summary>The exceptions of everything else.</summary>
    internal static IReadOnlyList<(string When, string Python, Type CSharp)> Others { get; } =
    [
        ("any of them", "APIStatusError", typeof(ApiResponseException)),
        ("no complete response", "APIConnectionError", typeof(ApiConnectionException)),
        ("not in time", "APITimeoutError", typeof(ApiTimeoutException)),
        ("a body that can't be read", "APIResponseValidationError", typeof(ApiContentException)),
        ("any failure of a call", "APIError", typeof(ApiException)),
    ];
}
