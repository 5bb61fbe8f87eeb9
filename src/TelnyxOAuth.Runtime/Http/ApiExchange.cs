using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A response with its headers read and its body still to come.</summary>
internal sealed class ApiExchange : IDisposable
{
    private ApiResponseFacts? _facts;

    internal ApiExchange(ApiOperation operation, Uri requestUri, HttpResponseMessage response)
    {
        Operation = operation;
        RequestUri = requestUri;
        Response = response;
    }

    internal ApiOperation Operation { get; }

    internal Uri RequestUri { get; }

    internal HttpResponseMessage Response { get; }

    internal ApiResponseFacts Facts => _facts ??= new ApiResponseFacts(Operation.Name, Response);

    public void Dispose() => Response.Dispose();

    /// <summary>Reads the body whole, without holding a thread while it is on its way.</summary>
    /// <exception cref="ApiContentException">The body is longer than <paramref name="maxBytes"/>.</exception>
    internal async ValueTask<ResponseBody> ReadBodyAsync(int maxBytes, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(maxBytes, cancellationToken).ConfigureAwait(false);
        if (!body.IsTruncated)
        {
            return body;
        }

        body.Dispose();
        throw new ApiContentException(Facts, $"it is longer than the {maxBytes} bytes that a response may have");
    }

    /// <summary>Reads at most the first bytes of the body: for failures, where a part is better than another failure.</summary>
    internal ValueTask<ResponseBody> ReadStartOfBodyAsync(int maxBytes, CancellationToken cancellationToken) =>
        ReadAsync(maxBytes, cancellationToken);

    private async ValueTask<ResponseBody> ReadAsync(int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            return await ResponseBody.ReadAsync(Response.Content, maxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ApiConnectionException(Operation.Name, RequestUri, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ApiTimeoutException(Operation.Name, RequestUri, exception);
        }
    }
}
