using System;
using System.Collections.Generic;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The server responded with an error. Common statuses have a derived type.</summary>
public class ApiResponseException : ApiException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="failure">What is known of the response, with its status.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has no status, or one for which there is a derived type.</exception>
    public ApiResponseException(ApiFailure failure)
        : this(failure, Check(failure))
    {
    }

    /// <param name="failure">What is known of the response, or <c>null</c> for nothing.</param>
    /// <param name="statusCode">The response's status, which the type stands for.</param>
    private protected ApiResponseException(ApiFailure? failure, HttpStatusCode statusCode)
        : base((failure ??= new ApiFailure()).OperationName, failure.Describe(statusCode), innerException: null)
    {
        if (failure.StatusCode is { } other && other != statusCode)
        {
            throw new ArgumentException($"The exception stands for the status {(int)statusCode}, not for {(int)other}.", nameof(failure));
        }

        StatusCode = statusCode;
        Headers = failure.Headers;
        RequestId = failure.RequestId;
        ErrorCode = failure.ErrorCode;
        ErrorDescription = failure.ErrorDescription;
        Errors = failure.Errors;
        BodyExcerpt = failure.BodyExcerpt;
        RetryAfter = failure.RetryAfter;
    }

    /// <summary>Gets the response's status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// Gets the response's headers, content headers included, with cookies and the values of secret parameters removed;
    /// names are case-insensitive.
    /// </summary>
    public ApiResponseHeaders Headers { get; }

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

    internal static ApiResponseException Create(ApiFailure failure) => (int)failure.StatusCode! switch
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
        where TError : class => (int)failure.StatusCode! switch
        {
            400 => new BadRequestException<TError>(error, failure),
            401 => new UnauthorizedException<TError>(error, failure),
            403 => new ForbiddenException<TError>(error, failure),
            404 => new NotFoundException<TError>(error, failure),
            409 => new ConflictException<TError>(error, failure),
            422 => new UnprocessableEntityException<TError>(error, failure),
            429 => new TooManyRequestsException<TError>(error, failure),
            >= 500 and < 600 => new ServerErrorException<TError>(error, failure),
            _ => new ApiResponseException<TError>(error, failure),
        };

    private static HttpStatusCode Check(ApiFailure failure)
    {
        var status = (failure ?? throw new ArgumentNullException(nameof(failure))).StatusCode
            ?? throw new ArgumentException($"An {nameof(ApiResponseException)} may have any status: set {nameof(ApiFailure.StatusCode)}.", nameof(failure));
        return (int)status is not (400 or 401 or 403 or 404 or 409 or 422 or 429 or (>= 500 and < 600))
            ? status
            : throw new ArgumentException($"The status {(int)status} has a type of its own, derived from {nameof(ApiResponseException)}: create that.", nameof(failure));
    }
}

/// <summary>The server responded with an error whose status has no derived type, with the documented error object.</summary>
/// <typeparam name="TError">The error object.</typeparam>
public sealed class ApiResponseException<TError> : ApiResponseException
    where TError : class
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="error">The documented error object.</param>
    /// <param name="failure">What else is known of the response, with its status.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> or <paramref name="failure"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="failure"/> has no status, or one for which there is a derived type.</exception>
    public ApiResponseException(TError error, ApiFailure failure)
        : base(failure)
    {
        Error = error ?? throw new ArgumentNullException(nameof(error));
    }

    /// <summary>Gets the documented error object.</summary>
    public TError Error { get; }
}
