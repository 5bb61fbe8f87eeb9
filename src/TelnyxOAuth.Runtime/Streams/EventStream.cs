using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>The events of a <c>text/event-stream</c> (HTML Living Standard, section 9.2), read as they arrive.</summary>
/// <typeparam name="T">What the events carry.</typeparam>
/// <remarks>
/// <para>Immutable. Each enumeration makes the call, and leaving it ends the call. Calls are repeated, as others are, until a
/// response has come, and not after that.</para>
/// <para>An enumeration ends with the stream, or with <c>[DONE]</c> in place of an event. It throws a
/// <see cref="StreamErrorException"/> where the server tells of an error, an <see cref="ApiContentException"/> at an event that
/// can't be read or is longer than <see cref="ApiClientOptions.MaxResponseBytes"/>, an <see cref="ApiTimeoutException"/> where the
/// server ends no line for as long as <see cref="ApiClientOptions.AttemptTimeout"/>, and an <see cref="ApiConnectionException"/>
/// where the connection breaks.</para>
/// </remarks>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The media type is called so, and a Stream of .NET is one of bytes.")]
public sealed class EventStream<T> : IAsyncEnumerable<T>
{
    private readonly ApiClient? _client;
    private readonly ApiRequest? _request;
    private readonly ItemReader<T>? _items;
    private readonly IReadOnlyList<StreamEvent<T>> _made;
    private readonly CancellationToken _cancellationToken;
    private readonly int _reconnections;

    /// <summary>Creates a stream of events that are there already, as a fake of a client gives it.</summary>
    /// <param name="items">What the events carry; it is enumerated once, now.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <c>null</c>.</exception>
    public EventStream(IEnumerable<T> items, CancellationToken cancellationToken = default)
        : this(Wrap(items ?? throw new ArgumentNullException(nameof(items))), cancellationToken)
    {
    }

    /// <summary>Creates a stream of events that are there already, as a fake of a client gives it.</summary>
    /// <param name="events">The events; they are enumerated once, now.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <c>null</c>.</exception>
    public EventStream(IEnumerable<StreamEvent<T>> events, CancellationToken cancellationToken = default)
    {
        _made = new List<StreamEvent<T>>(events ?? throw new ArgumentNullException(nameof(events)));
        _cancellationToken = cancellationToken;
    }

    /// <param name="client">What sends the request.</param>
    /// <param name="request">The request.</param>
    /// <param name="items">What reads the data of events.</param>
    /// <param name="reconnections">How often in a row to connect again without an event.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    internal EventStream(ApiClient client, ApiRequest request, ItemReader<T> items, int reconnections, CancellationToken cancellationToken)
    {
        _client = client;
        _request = request;
        _items = items;
        _made = Array.Empty<StreamEvent<T>>();
        _reconnections = reconnections;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Returns the same stream with connections made again where one breaks or ends, as browsers do.</summary>
    /// <param name="attempts">
    /// How often in a row to connect again without an event in between; 0, the default of a stream, for never. Afterwards the
    /// failure is thrown, or a stream that has ended is at its end.
    /// </param>
    /// <returns>The stream; this one is not changed.</returns>
    /// <remarks>
    /// The id of the last event is sent as <c>Last-Event-ID</c>, so that the server goes on after it; a server that knows no ids
    /// begins anew. Before each attempt there is a pause of as long as the server last said by <c>retry</c>, at most 5 minutes, or
    /// of 3 seconds. <c>[DONE]</c> and a response with the status 204 end the stream for good, and a failure that the server
    /// responds with is thrown.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="attempts"/> is negative.</exception>
    public EventStream<T> WithReconnection(int attempts = 5)
    {
        if (attempts < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(attempts), attempts, "The number of attempts to connect again is 0 or more.");
        }

        return _client is null ? this : new EventStream<T>(_client, _request!, _items!, attempts, _cancellationToken);
    }

    /// <summary>Enumerates the events instead of what they carry, with their types and ids.</summary>
    /// <returns>The events, read as they arrive.</returns>
    public IAsyncEnumerable<StreamEvent<T>> AsEvents() => EnumerateAsync();

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var item in EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return item.Data;
        }
    }

    private static IEnumerable<StreamEvent<T>> Wrap(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            yield return new StreamEvent<T>(item);
        }
    }

    private async IAsyncEnumerable<StreamEvent<T>> EnumerateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        var token = cancellation.Token;
        foreach (var item in _made)
        {
            token.ThrowIfCancellationRequested();
            yield return item;
        }

        if (_client is null)
        {
            yield break;
        }

        var left = _reconnections;
        var connection = new EventConnection<T>(_client, _request!, _items!);
        await using var disposal = connection.ConfigureAwait(false);
        while (true)
        {
            try
            {
                while (true)
                {
                    StreamEvent<T>? next;
                    try
                    {
                        next = await connection.ReadAsync(token).ConfigureAwait(false);
                    }
                    catch (ApiConnectionException) when (connection.HasBegun && left > 0 && connection.CanResume)
                    {
                        break;
                    }

                    if (next is null)
                    {
                        break;
                    }

                    left = _reconnections;
                    yield return next;
                    token.ThrowIfCancellationRequested();
                }
            }
            finally
            {
                await connection.CloseAsync().ConfigureAwait(false);
            }

            if (connection.IsFinal || left == 0 || !connection.CanResume)
            {
                yield break;
            }

            left--;
            await _client.PauseStreamAsync(_request!.Operation, connection.Delay, token).ConfigureAwait(false);
        }
    }
}
