using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>The bytes of a response as they arrive. Each read has its own time limit and throws the exceptions of a call.</summary>
internal sealed class DownloadStream : Stream
{
    private readonly HttpResponseMessage _response;
    private readonly string _operationName;
    private readonly Uri _uri;
    private readonly TimeSpan _readTimeout;
    private readonly TimeProvider _time;
    private Stream? _stream;

    /// <param name="response">The response, which is disposed with the stream.</param>
    /// <param name="operationName">The operation, for exceptions.</param>
    /// <param name="uri">Where the request went, for exceptions.</param>
    /// <param name="readTimeout">How long a read may wait; infinite for any time.</param>
    /// <param name="time">The clock.</param>
    internal DownloadStream(HttpResponseMessage response, string operationName, Uri uri, TimeSpan readTimeout, TimeProvider time)
    {
        _response = response;
        _operationName = operationName;
        _uri = uri;
        _readTimeout = readTimeout;
        _time = time;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A download has no length before its end; what the server states is in FileDownload.Length.");

    public override long Position
    {
        get => throw CannotSeek();
        set => throw CannotSeek();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

#if NETSTANDARD2_0
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadWithinTimeAsync((stream, token) => new ValueTask<int>(stream.ReadAsync(buffer, offset, count, token)), cancellationToken).AsTask();
#else
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ReadWithinTimeAsync((stream, token) => stream.ReadAsync(buffer, token), cancellationToken);
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw CannotSeek();

    public override void SetLength(long value) => throw CannotSeek();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A download can't be written to.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _response.Dispose();
        }

        base.Dispose(disposing);
    }

    private static NotSupportedException CannotSeek() => new NotSupportedException("A download is read from first to last.");

    private async ValueTask<int> ReadWithinTimeAsync(Func<Stream, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_readTimeout, _time, cancellationToken);

        // Not every stream observes the token while it waits.
        using var abortion = deadline.Token.Register(static response => ((HttpResponseMessage)response!).Dispose(), _response);
        try
        {
            _stream ??= await OpenAsync(deadline.Token).ConfigureAwait(false);
            return await read(_stream, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (Translate(exception, deadline, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

#if NETSTANDARD2_0
    private Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _response.Content?.ReadAsStreamAsync() ?? Task.FromResult(Null);
    }
#else
    private Task<Stream> OpenAsync(CancellationToken cancellationToken) => _response.Content.ReadAsStreamAsync(cancellationToken);
#endif

    private Exception? Translate(Exception exception, Deadline deadline, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested && ApiExchange.IsBreak(exception) => new OperationCanceledException(exception.Message, exception, cancellationToken),
        _ when deadline.IsOver && ApiExchange.IsBreak(exception) => new ApiTimeoutException(_operationName, _uri, _readTimeout, exception),
        HttpRequestException or IOException => new ApiConnectionException(_operationName, _uri, exception, secrets: null, hasResponded: true),
        _ => null,
    };
}
