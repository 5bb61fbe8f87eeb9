using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads a response's body into a pooled buffer, without blocking a thread while it arrives.</summary>
internal static class BodyReader
{
    private const int InitialCapacity = 4096;

    /// <param name="exchange">The response.</param>
    /// <param name="maxBytes">How many bytes to read at most.</param>
    /// <param name="isPartEnough">Whether the start of a longer or broken body is enough, as it is for error responses.</param>
    /// <exception cref="ApiContentException">The body is longer than <paramref name="maxBytes"/>, or its compression is damaged.</exception>
    internal static ValueTask<ResponseBody> ReadAsync(ApiExchange exchange, int maxBytes, bool isPartEnough)
    {
        if (exchange.Response.Content is not { } content)
        {
            return new ValueTask<ResponseBody>(ResponseBody.CreateEmpty());
        }

#if NETSTANDARD2_0
        var opening = content.ReadAsStreamAsync();
#else
        var opening = content.ReadAsStreamAsync(exchange.Token);
#endif

        // A body in memory needs no asynchronous method.
        return opening.Status == TaskStatus.RanToCompletion && opening.Result is MemoryStream memory
            ? new ValueTask<ResponseBody>(ReadAtOnce(exchange, content, memory, maxBytes, isPartEnough))
            : ReadOverTimeAsync(exchange, content, opening, maxBytes, isPartEnough);
    }

    private static ResponseBody ReadAtOnce(ApiExchange exchange, HttpContent content, MemoryStream stream, int maxBytes, bool isPartEnough)
    {
        using (stream)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(GetCapacity(stream.Length - stream.Position, maxBytes));
            var length = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, (long)maxBytes + 1));
            return CreateBody(exchange, content, buffer, length, maxBytes, isPartEnough);
        }
    }

    private static async ValueTask<ResponseBody> ReadOverTimeAsync(ApiExchange exchange, HttpContent content, Task<Stream> opening, int maxBytes, bool isPartEnough)
    {
        // The HTTP client's own timeout ends with the headers.
        exchange.StartTimer();

        // Not every stream observes the token while it waits.
        using var abortion = exchange.Token.Register(static response => ((HttpResponseMessage)response!).Dispose(), exchange.Response);
        var buffer = Array.Empty<byte>();
        var length = 0;
        try
        {
            using var stream = await opening.ConfigureAwait(false);
            buffer = ArrayPool<byte>.Shared.Rent(GetCapacity(content.Headers.ContentLength ?? 0, maxBytes));
            int read;
            do
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }

                read = await ReadSomeAsync(stream, buffer, length, exchange.Token).ConfigureAwait(false);
                length += read;
            }
            while (read > 0 && length <= maxBytes);

            var full = buffer;
            buffer = Array.Empty<byte>();
            return CreateBody(exchange, content, full, length, maxBytes, isPartEnough);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return isPartEnough ? ResponseBody.CreateEmpty() : throw new ApiContentException(exchange.Facts, "its compression is damaged");
        }
        catch (Exception exception) when (isPartEnough && exchange.Translate(exception) is ApiConnectionException)
        {
            // The status has arrived and says more than that the body is incomplete.
            var part = buffer;
            buffer = Array.Empty<byte>();
            return new ResponseBody(part, length, isTruncated: true, GetEncoding(content));
        }
        finally
        {
            if (buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            }
        }
    }

    /// <summary>Whether a decompression stream found invalid data; the one for Brotli throws the more general exception.</summary>
    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    /// <summary>Creates a body from the buffer, which it then owns.</summary>
    private static ResponseBody CreateBody(ApiExchange exchange, HttpContent content, byte[] buffer, int length, int maxBytes, bool isPartEnough)
    {
        var body = new ResponseBody(buffer, Math.Min(length, maxBytes), length > maxBytes, GetEncoding(content));
        if (body.IsTruncated && !isPartEnough)
        {
            body.Dispose();
            throw new ApiContentException(exchange.Facts, $"it is longer than the {maxBytes} bytes that a response may have");
        }

        return body;
    }

    /// <summary>The capacity for a body of the expected length plus one byte, which shows whether it is longer.</summary>
    private static int GetCapacity(long expected, int maxBytes) =>
        (int)Math.Min(Math.Max(expected + 1, InitialCapacity), (long)maxBytes + 1);

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Buffer.BlockCopy(buffer, 0, larger, 0, buffer.Length);
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

    /// <summary>The encoding that the body states, or <c>null</c> if this platform does not know it or has disabled it.</summary>
    private static Encoding? GetEncoding(HttpContent content)
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
            return null;
        }
    }
}
