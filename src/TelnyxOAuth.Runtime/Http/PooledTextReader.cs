using System;
using System.IO;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Decodes bytes directly into the caller's buffer.</summary>
internal sealed class PooledTextReader : TextReader
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly Encoding _encoding;
    private Decoder? _decoder;
    private char? _held;

    internal PooledTextReader(byte[] bytes, int length, Encoding encoding)
    {
        _bytes = bytes;
        _end = length;
        _encoding = encoding;
        Position = HasUtf8Preamble(bytes, length) ? 3 : 0;
    }

    /// <summary>Gets or sets which byte is read next; set before anything is read.</summary>
    internal int Position { get; set; }

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0)
        {
            return 0;
        }

        if (_held is { } held)
        {
            _held = null;
            buffer[index] = held;
            return 1;
        }

        if (count > 1)
        {
            return Decode(buffer, index, count);
        }

        // A decoder rejects a buffer without room for both halves of a surrogate pair; the second half is kept here.
        var pair = new char[2];
        var length = Decode(pair, 0, 2);
        if (length == 0)
        {
            return 0;
        }

        buffer[index] = pair[0];
        _held = length == 2 ? pair[1] : null;
        return 1;
    }

    public override int Read()
    {
        var single = new char[1];
        return Read(single, 0, 1) == 0 ? -1 : single[0];
    }

    private int Decode(char[] buffer, int index, int count)
    {
        if (Position >= _end)
        {
            return 0;
        }

        // Each character has at least one byte, so this many bytes fit in one piece.
        if (_decoder is null && _end - Position <= count)
        {
            var chars = _encoding.GetChars(_bytes, Position, _end - Position, buffer, index);
            Position = _end;
            return chars;
        }

        _decoder ??= _encoding.GetDecoder();
        _decoder.Convert(_bytes, Position, _end - Position, buffer, index, count, flush: true, out var bytesUsed, out var charsUsed, out _);
        Position += bytesUsed;
        return charsUsed;
    }

    private static bool HasUtf8Preamble(byte[] bytes, int length) =>
        length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
}
