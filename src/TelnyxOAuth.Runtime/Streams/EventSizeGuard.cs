using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Counts the bytes of the events that go by, which end with an empty line. Comments count by the line.</summary>
internal struct EventSizeGuard
{
    private readonly int _max;
    private int _event;
    private int _line;
    private bool _isComment;
    private bool _isAfterReturn;

    /// <param name="max">How many bytes an event may have.</param>
    internal EventSizeGuard(int max)
    {
        _max = max;
        _event = 0;
        _line = 0;
        _isComment = false;
        _isAfterReturn = false;
    }

    /// <summary>Looks at the next bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>How many of them may be read: all, or those before the line in which an event becomes too long.</returns>
    internal int Count(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (start < bytes.Length)
        {
            if (_isAfterReturn)
            {
                _isAfterReturn = false;
                if (bytes[start] == (byte)'\n')
                {
                    start++;
                    continue;
                }
            }

            var rest = bytes.Slice(start);
            if (_line == 0)
            {
                _isComment = rest[0] == (byte)':';
            }

            var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
            var length = end < 0 ? rest.Length : end;
            if (length > _max - _event - _line)
            {
                return start;
            }

            _line += length;
            if (end < 0)
            {
                break;
            }

            _event = _line == 0 ? 0 : _isComment ? _event : _event + _line;
            _line = 0;
            _isAfterReturn = rest[end] == (byte)'\r';
            start += end + 1;
        }

        return bytes.Length;
    }
}
