using System;
using System.Buffers;
using System.IO;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes text as UTF-8 with buffers from the shared pool.</summary>
internal sealed class PooledTextWriter : TextWriter
{
    private const int BufferLength = 1024;

    private static readonly UTF8Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly Stream _stream;
    private readonly Encoder _encoder = Utf8.GetEncoder();
    private char[] _chars = ArrayPool<char>.Shared.Rent(BufferLength);
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Utf8.GetMaxByteCount(BufferLength));
    private int _count;

    internal PooledTextWriter(Stream stream)
    {
        _stream = stream;
    }

    public override Encoding Encoding => Utf8;

    public override void Write(char value)
    {
        if (_count == BufferLength)
        {
            Encode(isEnd: false);
        }

        _chars[_count++] = value;
    }

    public override void Write(char[] buffer, int index, int count)
    {
        while (count > 0)
        {
            if (_count == BufferLength)
            {
                Encode(isEnd: false);
            }

            var part = Math.Min(count, BufferLength - _count);
            Array.Copy(buffer, index, _chars, _count, part);
            _count += part;
            index += part;
            count -= part;
        }
    }

    public override void Write(string? value)
    {
        for (var index = 0; index < value?.Length;)
        {
            if (_count == BufferLength)
            {
                Encode(isEnd: false);
            }

            var part = Math.Min(value.Length - index, BufferLength - _count);
            value.CopyTo(index, _chars, _count, part);
            _count += part;
            index += part;
        }
    }

    public override void Flush() => Encode(isEnd: false);

    protected override void Dispose(bool disposing)
    {
        if (disposing && _chars.Length > 0)
        {
            Encode(isEnd: true);

            // Cleared: it may contain a client secret or a code.
            ArrayPool<char>.Shared.Return(_chars, clearArray: true);
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
            _chars = Array.Empty<char>();
            _bytes = Array.Empty<byte>();
        }

        base.Dispose(disposing);
    }

    private void Encode(bool isEnd)
    {
        var bytes = _encoder.GetBytes(_chars, 0, _count, _bytes, 0, isEnd);
        _stream.Write(_bytes, 0, bytes);
        _count = 0;
    }
}
