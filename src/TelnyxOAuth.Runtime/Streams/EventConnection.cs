using System;
using System.Collections.Generic;
using System.Net.ServerSentEvents;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>The connections of one enumeration of events, one after the other, and what the next has to know of those before.</summary>
/// <typeparam name="T">What the events carry.</typeparam>
internal sealed class EventConnection<T> : IAsyncDisposable
{
    private const string DefaultType = "message";
    private const string ErrorType = "error";
    private const int MaxIdLength = 1000;

    private static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(5);

    private readonly ApiClient _client;
    private readonly ApiRequest _request;
    private readonly ItemReader<T> _items;
    private StreamedResponse? _response;
    private EventLines? _lines;
    private TimedStream? _stream;
    private SseParser<Parsed>? _parser;
    private IAsyncEnumerator<SseItem<Parsed>>? _events;
    private string _lastId = string.Empty;

    /// <param name="client">What sends the request.</param>
    /// <param name="request">The request.</param>
    /// <param name="items">What reads the data of events.</param>
    internal EventConnection(ApiClient client, ApiRequest request, ItemReader<T> items)
    {
        _client = client;
        _request = request;
        _items = items;
    }

    /// <summary>Whether a response has come, after which nothing but a reconnection repeats the call.</summary>
    internal bool HasBegun { get; private set; }

    /// <summary>Whether the server has said that nothing more will come.</summary>
    internal bool IsFinal { get; private set; }

    /// <summary>How long to wait before the next connection.</summary>
    internal TimeSpan Delay { get; private set; } = DefaultDelay;

    /// <summary>Whether the server can be told where to go on: a header holds the last id, and the body can be sent again.</summary>
    internal bool CanResume => _request.CanRepeat && _lastId.Length <= MaxIdLength && HeaderText.FindError(ApiClient.LastEventIdHeader, _lastId) is null;

    /// <summary>Reads the next event of the connection, which is opened for the first.</summary>
    /// <returns>The event; <c>null</c> where the connection has ended.</returns>
    internal async ValueTask<StreamEvent<T>?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_events is null && !await OpenAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            var hasEvent = await _events!.MoveNextAsync().ConfigureAwait(false);
            Learn();
            if (!hasEvent)
            {
                return null;
            }

            // An empty id, unlike none, takes back the one before it.
            var found = _events.Current;
            _lastId = found.EventId ?? _lastId;
            IsFinal = found.Data.IsEnd;
            return IsFinal ? null : new StreamEvent<T>(found.Data.Value, found.Data.Type, _lastId);
        }
        catch (Exception exception) when (NoteFailure(exception))
        {
            throw;
        }
    }

    /// <summary>Ends the connection.</summary>
    internal async ValueTask CloseAsync()
    {
        if (_events is not null)
        {
            await _events.DisposeAsync().ConfigureAwait(false);
        }

        _stream?.Dispose();
        _response?.Dispose();
        (_response, _stream, _parser, _events) = (null, null, null, null);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync();

    private async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        _response = await _client.ResumeAt(_lastId).OpenStreamAsync(_request, cancellationToken).ConfigureAwait(false);
        HasBegun = true;
        IsFinal = _response is null or { HasNoContent: true };
        if (IsFinal)
        {
            return false;
        }

        _response!.ThrowIfNotEvents();
        _lines = new EventLines(_response.MaxItemBytes);
        _stream = new TimedStream(_response, await _response.OpenAsync(cancellationToken).ConfigureAwait(false), _lines, cancellationToken);
        _parser = SseParser.Create(_stream, Parse);
        _events = _parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        return true;
    }

    /// <summary>Keeps what the next connection needs, of a connection that has broken too.</summary>
    private void Learn()
    {
        if (_parser is null)
        {
            return;
        }

        if (_parser.LastEventId is { Length: > 0 } id)
        {
            _lastId = id;
        }

        if (_parser.ReconnectionInterval is var delay && delay >= TimeSpan.Zero)
        {
            Delay = delay < MaxDelay ? delay : MaxDelay;
        }
    }

    private bool NoteFailure(Exception exception)
    {
        Learn();
        _response?.NoteFailure(exception);
        return false;
    }

    private Parsed Parse(string type, ReadOnlySpan<byte> data)
    {
        type = _lines!.TakeHasType() && type.Length > 0 ? type : DefaultType;
        if (type == ErrorType)
        {
            throw ItemReader<T>.ReadError(_response!, data);
        }

        return data.SequenceEqual("[DONE]"u8) ? new Parsed(default!, type, isEnd: true) : new Parsed(_items.Read(_response!, data), type, isEnd: false);
    }

    /// <summary>The data of an event, or what ends all of them.</summary>
    private readonly struct Parsed
    {
        internal Parsed(T value, string type, bool isEnd)
        {
            Value = value;
            Type = type;
            IsEnd = isEnd;
        }

        internal T Value { get; }

        internal string Type { get; }

        internal bool IsEnd { get; }
    }
}
