using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A response that is a stream of items: what its readers need to know of it.</summary>
internal sealed class StreamedResponse : IDisposable
{
    private readonly HttpResponseMessage _message;
    private readonly ApiResponseHead _facts;
    private readonly ApiExchange _exchange;
    private readonly ApiObserver _observer;

    /// <param name="exchange">The exchange, whose response this takes.</param>
    /// <param name="observer">Takes what is to be logged.</param>
    /// <param name="time">The clock.</param>
    internal StreamedResponse(ApiExchange exchange, ApiObserver observer, TimeProvider time)
    {
        _exchange = exchange;
        _observer = observer;
        Time = time;

        // Told now: what was sent is disposed of with the exchange.
        _ = exchange.Secrets;
        _facts = exchange.Facts;
        _message = exchange.TakeResponse();
    }

    /// <summary>How many bytes an item may have.</summary>
    internal int MaxItemBytes { get; init; }

    /// <summary>How long the server may send nothing.</summary>
    internal TimeSpan ItemTimeout { get; init; }

    /// <summary>Whether an item can't be read if it lacks a member that the document requires.</summary>
    internal bool RequiresDocumentedMembers { get; init; }

    internal TimeProvider Time { get; }

    /// <summary>Whether the server has said that there is nothing, and will be nothing.</summary>
    internal bool HasNoContent => _facts.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent;

    /// <summary>Opens the response's bytes.</summary>
    internal async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
#if NETSTANDARD2_0
            cancellationToken.ThrowIfCancellationRequested();
            return _message.Content is null ? Stream.Null : await _message.Content.ReadAsStreamAsync().ConfigureAwait(false);
#else
            return await _message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
        }
        catch (Exception exception) when (Translate(exception, isOver: false, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>The exception that the caller gets for an exception of reading; <c>null</c> if it has another cause.</summary>
    internal Exception? Translate(Exception exception, bool isOver, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested && ApiExchange.IsBreak(exception) => new OperationCanceledException(exception.Message, exception, cancellationToken),
        _ when isOver && ApiExchange.IsBreak(exception) => new ApiTimeoutException(_exchange.Operation.Name, _exchange.RequestUri, ItemTimeout, exception, "stream"),
        InvalidDataException => CreateUnreadable("its compression is damaged"),
        HttpRequestException or IOException => new ApiConnectionException(_exchange.Operation.Name, _exchange.RequestUri, exception, _exchange.Secrets, hasResponded: true),
        _ => null,
    };

    internal ApiContentException CreateUnreadable(string error) => new ApiContentException(_facts, error);

    /// <exception cref="ApiContentException">The server responded with something else than events, such as one JSON object.</exception>
    internal void ThrowIfNotEvents()
    {
        if (_facts.MediaType is { } type && !type.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            throw CreateUnreadable("it is no text/event-stream");
        }
    }

    internal ApiContentException CreateTooLong() => CreateUnreadable($"an item of its stream is longer than the {MaxItemBytes} bytes that a response may have");

    /// <summary>The exception for what the server tells in place of an item.</summary>
    internal StreamErrorException CreateError(ResponseBody body)
    {
        var summary = ApiErrorSummary.Read(body);
        return new StreamErrorException(Redact(summary.Code), Redact(summary.Description), _facts.Redact(BodyExcerpt.From(body)), _exchange.Operation.Name);
    }

    /// <summary>Notes what the stream ends with, on its way to the caller.</summary>
    /// <returns><c>false</c>, so that as a filter it handles nothing.</returns>
    internal bool NoteFailure(Exception failure)
    {
        _observer.StreamFailed(_exchange.Operation, failure);
        return false;
    }

    internal void NoteTruncated() => _observer.SkippedTruncated(_exchange.Operation);

    /// <summary>Ends the response, which ends a read that takes no token.</summary>
    public void Dispose() => _message.Dispose();

    private string? Redact(string? text) => text is null ? null : BodyExcerpt.InOneLine(_facts.Redact(text), BodyExcerpt.MaxLength);
}
