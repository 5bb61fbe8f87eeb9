using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A response with its headers read and its body still to come.</summary>
internal sealed class ApiExchange : IDisposable
{
    private readonly TimeSpan _timeout;
    private ApiResponseFacts? _facts;

    /// <param name="operation">The operation that was called.</param>
    /// <param name="requestUri">Where the request went.</param>
    /// <param name="response">The response.</param>
    /// <param name="timeout">How long the body may take: the HTTP client's own timeout ends with the headers.</param>
    internal ApiExchange(ApiOperation operation, Uri requestUri, HttpResponseMessage response, TimeSpan timeout)
    {
        _timeout = timeout;
        Operation = operation;
        RequestUri = requestUri;
        Response = response;
    }

    internal ApiOperation Operation { get; }

    internal Uri RequestUri { get; }

    internal HttpResponseMessage Response { get; }

    internal ApiResponseFacts Facts => _facts ??= new ApiResponseFacts(Operation.Name, Response);

    public void Dispose() => Response.Dispose();

    /// <summary>Reads the body, without holding a thread while it is on its way.</summary>
    /// <param name="maxBytes">How many bytes to read at most.</param>
    /// <param name="isPartEnough">Whether the start of a longer body will do: for failures it is better than another failure.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ApiContentException">The body is longer than <paramref name="maxBytes"/>, or its compression is damaged.</exception>
    internal async ValueTask<ResponseBody> ReadBodyAsync(int maxBytes, bool isPartEnough, CancellationToken cancellationToken)
    {
        ResponseBody body;
        using var deadline = new ReadDeadline(_timeout, cancellationToken);
        try
        {
            body = await ResponseBody.ReadAsync(Response.Content, maxBytes, deadline).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ApiConnectionException(Operation.Name, RequestUri, exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException))
        {
            // What the streams that decompress throw; the one for Brotli throws the general of the two.
            return isPartEnough ? ResponseBody.CreateEmpty() : throw new ApiContentException(Facts, "its compression is damaged");
        }
        catch (OperationCanceledException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ApiTimeoutException(Operation.Name, RequestUri, exception);
        }

        if (body.IsTruncated && !isPartEnough)
        {
            body.Dispose();
            throw new ApiContentException(Facts, $"it is longer than the {maxBytes} bytes that a response may have");
        }

        return body;
    }
}
