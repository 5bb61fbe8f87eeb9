using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A response's bytes in a pooled buffer. It is never held as one string unless a text is asked for.</summary>
internal sealed class ResponseBody : IDisposable
{
    private const int InitialCapacity = 4096;

    private byte[] _buffer;

    private ResponseBody(byte[] buffer, int length, bool isTruncated, Encoding encoding)
    {
        _buffer = buffer;
        Length = length;
        IsTruncated = isTruncated;
        Encoding = encoding;
    }

    internal int Length { get; }

    /// <summary>Whether the body went on after the bytes that were allowed.</summary>
    internal bool IsTruncated { get; }

    internal Encoding Encoding { get; }

    internal static ResponseBody CreateEmpty() => new ResponseBody(Array.Empty<byte>(), 0, false, Encoding.UTF8);

    internal static async ValueTask<ResponseBody> ReadAsync(HttpContent? content, int maxBytes, ReadDeadline deadline)
    {
        if (content is null)
        {
            return CreateEmpty();
        }

#if NETSTANDARD2_0
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#else
        using var stream = await content.ReadAsStreamAsync(deadline.CallersToken).ConfigureAwait(false);
#endif

        // A stream that can seek is in memory: there is nothing to wait for.
        var cancellationToken = stream.CanSeek ? deadline.CallersToken : deadline.Token;
        var expected = content.Headers.ContentLength is { } contentLength ? (int)Math.Min(contentLength + 1, (long)maxBytes + 1) : 0;
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expected, InitialCapacity));
        var length = 0;
        try
        {
            while (length <= maxBytes)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }

                var reading = ReadSomeAsync(stream, buffer, length, cancellationToken);
                if (!reading.IsCompleted)
                {
                    deadline.Start();
                }

                var read = await reading.ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                length += read;
            }

            return new ResponseBody(buffer, Math.Min(length, maxBytes), length > maxBytes, GetEncoding(content));
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            throw;
        }
    }

    internal TextReader OpenText() => new PooledTextReader(_buffer, Length, Encoding);

    internal string ReadText() => Encoding.GetString(_buffer, 0, Length);

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = Array.Empty<byte>();
        if (buffer.Length > 0)
        {
            // A token response is a secret: it must not be left for whoever rents the buffer next.
            Array.Clear(buffer, 0, Math.Min(Length, buffer.Length));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Buffer.BlockCopy(buffer, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }

#if NETSTANDARD2_0
    private static Task<int> ReadSomeAsync(Stream stream, byte[] buffer, int offset, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer, offset, buffer.Length - offset, cancellationToken);
#else
    private static ValueTask<int> ReadSomeAsync(Stream stream, byte[] buffer, int offset, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer.AsMemory(offset), cancellationToken);
#endif

    private static Encoding GetEncoding(HttpContent content)
    {
        var charset = content.Headers.ContentType?.CharSet?.Trim('"');
        if (string.IsNullOrEmpty(charset) || string.Equals(charset, "utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }

        try
        {
            return Encoding.GetEncoding(charset!);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // A charset that this platform does not know or has turned off; JSON is UTF-8 (RFC 8259 section 8.1) whatever it is called.
            return Encoding.UTF8;
        }
    }
}
