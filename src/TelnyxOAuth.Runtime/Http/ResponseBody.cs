using System;
using System.Buffers;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>A response's bytes in a pooled buffer. It becomes one string only if text is requested.</summary>
internal sealed class ResponseBody : IDisposable
{
    private byte[] _buffer;

    internal ResponseBody(byte[] buffer, int length, bool isTruncated, Encoding? encoding)
    {
        _buffer = buffer;
        Length = length;
        IsTruncated = isTruncated;
        IsCharsetKnown = encoding is not null;

        // JSON is UTF-8 (RFC 8259 section 8.1), whatever charset is stated.
        Encoding = encoding ?? System.Text.Encoding.UTF8;
    }

    internal int Length { get; }

    /// <summary>Whether the body is longer than the allowed size.</summary>
    internal bool IsTruncated { get; }

    /// <summary>Whether this platform knows the body's charset and has not disabled it.</summary>
    internal bool IsCharsetKnown { get; }

    internal Encoding Encoding { get; }

    /// <summary>Whether it can't be read if it lacks a member that the document requires.</summary>
    internal bool RequiresDocumentedMembers { get; set; }

    internal static ResponseBody CreateEmpty() => new ResponseBody(Array.Empty<byte>(), 0, false, Encoding.UTF8);

    internal byte[] Buffer => _buffer;

    internal bool IsUtf8 => ReferenceEquals(Encoding, System.Text.Encoding.UTF8);

    internal PooledTextReader OpenText() => new PooledTextReader(_buffer, Length, Encoding);

    internal string ReadText() => Encoding.GetString(_buffer, 0, Length);

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = Array.Empty<byte>();
        if (buffer.Length > 0)
        {
            // A token response is secret, so it must not stay in the buffer for the next renter.
            Array.Clear(buffer, 0, Math.Min(Length, buffer.Length));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
