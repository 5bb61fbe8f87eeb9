using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The parts of a response other than its value: see <see cref="ApiResource{TSelf}.WithResponseAsync(Func{TSelf, System.Threading.Tasks.Task})"/>.</summary>
public class ApiResponse
{
    /// <summary>Creates the parts of a response, as a fake of a client gives them.</summary>
    /// <param name="statusCode">The status, 200 by default.</param>
    /// <param name="headers">The headers, content headers included, or <c>null</c>, the default, for none.</param>
    /// <param name="requestId">The id that the server gave the request, or <c>null</c>.</param>
    /// <param name="elapsed">How long the call took; no time by default.</param>
    /// <param name="attempts">How many requests were sent, 1 by default.</param>
    public ApiResponse(
        HttpStatusCode statusCode = HttpStatusCode.OK,
        ApiResponseHeaders? headers = null,
        string? requestId = null,
        TimeSpan elapsed = default,
        int attempts = 1)
    {
        StatusCode = statusCode;
        Headers = headers ?? ApiResponseHeaders.None;
        RequestId = requestId;
        Elapsed = elapsed;
        Attempts = attempts;
    }

    internal ApiResponse(ApiResponseHead facts, TimeSpan elapsed, int attempts)
    {
        StatusCode = facts.StatusCode;
        Headers = facts.Headers;
        RequestId = facts.RequestId;
        Elapsed = elapsed;
        Attempts = attempts;
    }

    private protected ApiResponse(ApiResponse response)
    {
        StatusCode = response.StatusCode;
        Headers = response.Headers;
        RequestId = response.RequestId;
        Elapsed = response.Elapsed;
        Attempts = response.Attempts;
    }

    /// <summary>Gets the response's status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the response's headers, content headers included; names are case-insensitive.</summary>
    public ApiResponseHeaders Headers { get; }

    /// <summary>Gets the id that the server gave the request (<c>x-request-id</c>), or <c>null</c>.</summary>
    public string? RequestId { get; }

    /// <summary>Gets how long the call took, including all attempts and reading the body.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Gets how many requests were sent: 1 if the first one succeeded.</summary>
    public int Attempts { get; }
}

/// <summary>A value with the other parts of its response.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    /// <summary>Creates a value with the other parts of its response, as a fake of a client gives them.</summary>
    /// <param name="value">The value.</param>
    /// <param name="statusCode">The status, 200 by default.</param>
    /// <param name="headers">The headers, content headers included, or <c>null</c>, the default, for none.</param>
    /// <param name="requestId">The id that the server gave the request, or <c>null</c>.</param>
    /// <param name="elapsed">How long the call took; no time by default.</param>
    /// <param name="attempts">How many requests were sent, 1 by default.</param>
    public ApiResponse(
        T value,
        HttpStatusCode statusCode = HttpStatusCode.OK,
        ApiResponseHeaders? headers = null,
        string? requestId = null,
        TimeSpan elapsed = default,
        int attempts = 1)
        : base(statusCode, headers, requestId, elapsed, attempts)
    {
        Value = value;
    }

    internal ApiResponse(ApiResponse response, T value)
        : base(response)
    {
        Value = value;
    }

    /// <summary>Gets the value, as the call returns it.</summary>
    public T Value { get; }
}
