using System;
using System.IO;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Decodes bytes into the buffer that is asked for, with none of its own in between.</summary>
internal sealed class PooledTextReader : TextReader
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly Decoder _decoder;
    private readonly char[] _single = new char[1];
    private int _position;

    internal PooledTextReader(byte[] bytes, int length, Encoding encoding)
    {
        _bytes = bytes;
        _end = length;
        _decoder = encoding.GetDecoder();
        _position = HasUtf8Preamble(bytes, length) ? 3 : 0;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0 || _position >= _end)
        {
            return 0;
        }

        _decoder.Convert(_bytes, _position, _end - _position, buffer, index, count, flush: true, out var bytesUsed, out var charsUsed, out _);
        _position += bytesUsed;
        return charsUsed;
    }

    public override int Read() => Read(_single, 0, 1) == 0 ? -1 : _single[0];

    private static bool HasUtf8Preamble(byte[] bytes, int length) =>
        length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
}
