using System;
using System.Buffers;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A file as the body of a request, or as a part of it: read in small pieces, as the connection accepts them.</summary>
internal sealed class UploadContent : HttpContent
{
    private const int BufferLength = 64 * 1024;

    private readonly UploadSource _source;
    private readonly Stream _stream;
    private readonly bool _isOwned;
    private readonly long? _length;
    private readonly CancellationToken _cancellationToken;

    /// <param name="source">The source of the stream.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="isOwned">Whether the stream is disposed with the content.</param>
    /// <param name="length">How many bytes there are, or <c>null</c> if that is not known in advance.</param>
    /// <param name="cancellationToken">Cancelled with the attempt: not every platform passes its token on to a body.</param>
    internal UploadContent(UploadSource source, Stream stream, bool isOwned, long? length, CancellationToken cancellationToken)
    {
        _source = source;
        _stream = stream;
        _isOwned = isOwned;
        _length = length;
        _cancellationToken = cancellationToken;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _source.Begin(_stream);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            int read;
#if NETSTANDARD2_0
            while ((read = await _stream.ReadAsync(buffer, 0, BufferLength, _cancellationToken).ConfigureAwait(false)) > 0)
            {
                await stream.WriteAsync(buffer, 0, read, _cancellationToken).ConfigureAwait(false);
            }
#else
            while ((read = await _stream.ReadAsync(buffer.AsMemory(0, BufferLength), _cancellationToken).ConfigureAwait(false)) > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, read), _cancellationToken).ConfigureAwait(false);
            }
#endif
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _isOwned)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
