using System;
using System.Collections.Generic;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The server responded with an error. Common statuses have a derived type.</summary>
public class ApiResponseException : ApiException
{
    internal ApiResponseException(ApiFailure failure)
        : base(failure.OperationName, failure.Message, innerException: null)
    {
        StatusCode = failure.StatusCode;
        Headers = failure.Headers;
        RequestId = failure.RequestId;
        ErrorCode = failure.ErrorCode;
        ErrorDescription = failure.ErrorDescription;
        Errors = failure.Entries;
        BodyExcerpt = failure.Excerpt;
        RetryAfter = failure.RetryAfter;
    }

    /// <summary>Gets the response's status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// Gets the response's headers, content headers included, with cookies and the values of secret parameters removed;
    /// names are case-insensitive.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>Gets the id that the server gave the request (<c>x-request-id</c>), or <c>null</c>.</summary>
    public string? RequestId { get; }

    /// <summary>
    /// Gets the error's code, such as <c>invalid_grant</c> (RFC 6749 section 5.2), the <c>type</c> of a problem (RFC 9457
    /// section 3.1.1) or whatever the server calls <c>code</c>; or <c>null</c>.
    /// </summary>
    public string? ErrorCode { get; }

    /// <summary>Gets the server's description of the error, with the values of secret members removed, or <c>null</c>.</summary>
    public string? ErrorDescription { get; }

    /// <summary>Gets the entries of the error list if a gateway responded with one; otherwise an empty list.</summary>
    public IReadOnlyList<ApiErrorEntry> Errors { get; }

    /// <summary>Gets the start of the body, at most 1,000 characters, with the values of secret members removed.</summary>
    public string BodyExcerpt { get; }

    /// <summary>
    /// Gets how long the server asks to wait before a retry (RFC 9110 section 10.2.3); <c>null</c> if it does not ask. Zero
    /// where it names a time that has passed, and 8 seconds where what it asks can't be read.
    /// </summary>
    public TimeSpan? RetryAfter { get; }

    internal static ApiResponseException Create(ApiFailure failure) => (int)failure.StatusCode switch
    {
        400 => new BadRequestException(failure),
        401 => new UnauthorizedException(failure),
        403 => new ForbiddenException(failure),
        404 => new NotFoundException(failure),
        409 => new ConflictException(failure),
        422 => new UnprocessableEntityException(failure),
        429 => new TooManyRequestsException(failure),
        >= 500 and < 600 => new ServerErrorException(failure),
        _ => new ApiResponseException(failure),
    };

    internal static ApiResponseException Create<TError>(ApiFailure failure, TError error)
        where TError : class => (int)failure.StatusCode switch
    {
        400 => new BadRequestException<TError>(failure, error),
        401 => new UnauthorizedException<TError>(failure, error),
        403 => new ForbiddenException<TError>(failure, error),
        404 => new NotFoundException<TError>(failure, error),
        409 => new ConflictException<TError>(failure, error),
        422 => new UnprocessableEntityException<TError>(failure, error),
        429 => new TooManyRequestsException<TError>(failure, error),
        >= 500 and < 600 => new ServerErrorException<TError>(failure, error),
        _ => new ApiResponseException<TError>(failure, error),
    };
}

/// <summary>The server responded with an error whose status has no derived type, with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class ApiResponseException<TError> : ApiResponseException
    where TError : class
{
    internal ApiResponseException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
