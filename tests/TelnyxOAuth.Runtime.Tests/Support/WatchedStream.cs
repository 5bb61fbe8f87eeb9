using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>A stream of a given length, whose bytes count up, that tells how far it was read and whether it was disposed of.</summary>
internal sealed class WatchedStream(long length, bool canSeek = false) : Stream
{
    private long _position;

    internal long BytesRead { get; private set; }

    internal bool IsDisposed { get; private set; }

    /// <summary>What happens before each read.</summary>
    internal Func<CancellationToken, Task>? WhenRead { get; init; }

    /// <summary>Moves on by one byte, so that the stream does not stand at its start.</summary>
    internal void ReadByteAhead() => _position++;

    public override bool CanRead => !IsDisposed;

    public override bool CanSeek => canSeek;

    public override bool CanWrite => false;

    public override long Length => canSeek ? length : throw new NotSupportedException();

    public override long Position
    {
        get => canSeek ? _position : throw new NotSupportedException();
        set => _position = canSeek ? value : throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await (WhenRead?.Invoke(cancellationToken) ?? Task.CompletedTask);
        var count = (int)Math.Min(buffer.Length, length - _position);
        for (var i = 0; i < count; i++)
        {
            buffer.Span[i] = (byte)('a' + ((_position + i) % 26));
        }

        _position += count;
        BytesRead += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A body is not read synchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
