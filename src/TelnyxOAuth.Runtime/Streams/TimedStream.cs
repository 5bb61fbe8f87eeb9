using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>The bytes of a streamed response. A line may take a limited time, and reads throw the exceptions of a call.</summary>
internal sealed class TimedStream : Stream
{
    private readonly StreamedResponse _response;
    private readonly Stream _stream;
    private readonly StreamClock _clock;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _abortion;
    private readonly EventLines? _events;
    private bool _isTooLong;

    /// <param name="response">The response.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="events">Looks at them if they are events, and limits their size.</param>
    /// <param name="cancellationToken">Ends every read.</param>
    internal TimedStream(StreamedResponse response, Stream stream, EventLines? events, CancellationToken cancellationToken)
    {
        _response = response;
        _stream = stream;
        _events = events;
        _cancellationToken = cancellationToken;
        _clock = new StreamClock(response.ItemTimeout, response.Time, cancellationToken);

        // Not every stream observes the token while it waits.
        _abortion = _clock.Token.Register(static response => ((StreamedResponse)response!).Dispose(), response);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A stream of items is read asynchronously.");

#if NETSTANDARD2_0
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ThrowIfTooLong();
        var isProgress = false;
        _clock.Start();
        try
        {
            var length = await _stream.ReadAsync(buffer, offset, count, _clock.Token).ConfigureAwait(false);
            isProgress = IsProgress(buffer.AsSpan(offset, length));
            return Guard(buffer.AsSpan(offset, length));
        }
        catch (Exception exception) when (_response.Translate(exception, _clock.Token.IsCancellationRequested, _cancellationToken) is { } failure)
        {
            throw failure;
        }
        finally
        {
            _clock.Stop(isProgress);
        }
    }
#else
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfTooLong();
        var isProgress = false;
        _clock.Start();
        try
        {
            var length = await _stream.ReadAsync(buffer, _clock.Token).ConfigureAwait(false);
            isProgress = IsProgress(buffer.Span.Slice(0, length));
            return Guard(buffer.Span.Slice(0, length));
        }
        catch (Exception exception) when (_response.Translate(exception, _clock.Token.IsCancellationRequested, _cancellationToken) is { } failure)
        {
            throw failure;
        }
        finally
        {
            _clock.Stop(isProgress);
        }
    }
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _abortion.Dispose();
            _clock.Dispose();
            _response.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A server that sends a comment now and then is alive; one that never ends a line is not.</summary>
    private static bool IsProgress(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    /// <summary>The bytes that may be read: what comes before an event that is too long is read first.</summary>
    private int Guard(ReadOnlySpan<byte> bytes)
    {
        if (_events is null)
        {
            return bytes.Length;
        }

        var allowed = _events.Count(bytes);
        _isTooLong = allowed < bytes.Length;
        if (allowed == 0)
        {
            ThrowIfTooLong();
        }

        return allowed;
    }

    private void ThrowIfTooLong()
    {
        if (_isTooLong)
        {
            throw _response.CreateTooLong();
        }
    }
}
