using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime.Tests.Streams;

/// <summary>A response's body that comes in pieces; after the last it ends, breaks or says nothing more.</summary>
internal sealed class ScriptedBody(IEnumerable<string> pieces) : Stream
{
    private readonly Queue<string> _pieces = new(pieces);
    private byte[] _rest = [];

    /// <summary>What happens before each piece but the first.</summary>
    internal Action? BetweenPieces { get; init; }

    /// <summary>What the body breaks with at its end, or <c>null</c>.</summary>
    internal Exception? Break { get; init; }

    /// <summary>Whether the body says nothing more at its end.</summary>
    internal bool Stalls { get; init; }

    internal bool IsDisposed { get; private set; }

    internal long BytesRead { get; private set; }

    private bool _hasBegun;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.Length == 0)
        {
            if (_hasBegun)
            {
                BetweenPieces?.Invoke();
                cancellationToken.ThrowIfCancellationRequested();
            }

            _hasBegun = true;
            if (_pieces.Count == 0)
            {
                if (Stalls)
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                return Break is null ? 0 : throw Break;
            }

            _rest = Encoding.Latin1.GetBytes(_pieces.Dequeue());
        }

        var length = Math.Min(buffer.Length, _rest.Length);
        _rest.AsSpan(0, length).CopyTo(buffer.Span);
        _rest = _rest[length..];
        BytesRead += length;
        return length;
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
