using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>The items of a stream of JSON texts. Each enumeration makes the call.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class ItemSequence<T> : IAsyncEnumerable<T>
{
    private readonly ApiClient _client;
    private readonly ApiRequest _request;
    private readonly ItemReader<T> _items;
    private readonly StreamFraming _framing;
    private readonly CancellationToken _cancellationToken;

    /// <param name="client">What sends the request.</param>
    /// <param name="request">The request.</param>
    /// <param name="items">What reads the items.</param>
    /// <param name="framing">How they are told apart.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    internal ItemSequence(ApiClient client, ApiRequest request, ItemReader<T> items, StreamFraming framing, CancellationToken cancellationToken)
    {
        _client = client;
        _request = request;
        _items = items;
        _framing = framing;
        _cancellationToken = cancellationToken;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        using var response = await _client.OpenStreamAsync(_request, cancellation.Token).ConfigureAwait(false);
        if (response is null)
        {
            yield break;
        }

        using var stream = new TimedStream(response, await response.OpenAsync(cancellation.Token).ConfigureAwait(false), events: null, cancellation.Token);
        using var records = new RecordReader(response, stream, _framing);
        while (true)
        {
            var (hasItem, item) = await ReadAsync(response, records, cancellation.Token).ConfigureAwait(false);
            if (!hasItem)
            {
                yield break;
            }

            yield return item!;
            cancellation.Token.ThrowIfCancellationRequested();
        }
    }

    private async ValueTask<(bool HasItem, T? Item)> ReadAsync(StreamedResponse response, RecordReader records, CancellationToken cancellationToken)
    {
        try
        {
            while (await records.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                // A sequence goes on after a record that was cut off (RFC 7464 section 2.1).
                if (_framing == StreamFraming.Sequence && RecordReader.IsTruncated(records.Record.Span))
                {
                    response.NoteTruncated();
                    continue;
                }

                return (true, _items.Read(response, records.Record.Span));
            }

            return (false, default);
        }
        catch (Exception exception) when (response.NoteFailure(exception))
        {
            throw;
        }
    }
}
