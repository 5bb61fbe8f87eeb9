using System;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>A response with its headers read and its body still to come.</summary>
internal sealed class ApiExchange : IDisposable
{
    private ApiResponseFacts? _facts;

    /// <param name="operation">The operation that was called.</param>
    /// <param name="requestUri">Where the request went.</param>
    /// <param name="response">The response.</param>
    /// <param name="timeout">How long the body may take: the HTTP client's own timeout ends with the headers.</param>
    internal ApiExchange(ApiOperation operation, Uri requestUri, HttpResponseMessage response, TimeSpan timeout)
    {
        BodyTimeout = timeout;
        Operation = operation;
        RequestUri = requestUri;
        Response = response;
    }

    internal ApiOperation Operation { get; }

    internal Uri RequestUri { get; }

    internal HttpResponseMessage Response { get; }

    internal ApiResponseFacts Facts => _facts ??= new ApiResponseFacts(Operation.Name, Response);

    /// <summary>Gets how long the body may take.</summary>
    internal TimeSpan BodyTimeout { get; }

    public void Dispose() => Response.Dispose();
}
