using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Looks at the lines of events on their way to their parser. It counts their bytes, those of comments by the line, and notes
/// which events have a type of their own: the parser of .NET gives an event also the type of one before it that had no data.
/// </summary>
internal sealed class EventLines
{
    private const int PrefixLength = 6;
    private const int ByteOrderMarkLength = 3;

    private readonly Queue<bool> _haveTypes = new Queue<bool>();
    private readonly int _max;
    private int _event;
    private int _line;
    private int _skipped;
    private bool _isComment;
    private bool _isAfterReturn;
    private bool _hasBegun;
    private bool _hasData;
    private bool _hasType;
    private ulong _prefix;

    /// <param name="max">How many bytes an event may have.</param>
    internal EventLines(int max) => _max = max;

    /// <summary>Whether the next event that has data has a type of its own.</summary>
    internal bool TakeHasType() => _haveTypes.Count == 0 || _haveTypes.Dequeue();

    /// <summary>Looks at the next bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>How many of them may be read: all, or those before the line in which an event becomes too long.</returns>
    internal int Count(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (start < bytes.Length)
        {
            if (SkipMark(bytes[start]) || SkipLineFeed(bytes[start]))
            {
                start++;
                continue;
            }

            var rest = bytes.Slice(start);
            if (_line == 0)
            {
                _isComment = rest[0] == (byte)':';
                _prefix = 0;
            }

            var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
            var length = end < 0 ? rest.Length : end;
            if (length > _max - _event - _line)
            {
                return start;
            }

            for (var i = 0; i < length && _line + i < PrefixLength; i++)
            {
                _prefix |= (ulong)rest[i] << (8 * (_line + i));
            }

            _line += length;
            if (end < 0)
            {
                break;
            }

            EndLine();
            _isAfterReturn = rest[end] == (byte)'\r';
            start += end + 1;
        }

        return bytes.Length;
    }

    private bool SkipMark(byte value)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _skipped = value == 0xEF ? 0 : ByteOrderMarkLength;
        }

        if (_skipped == ByteOrderMarkLength)
        {
            return false;
        }

        _skipped++;
        return true;
    }

    private bool SkipLineFeed(byte value)
    {
        var isSecond = _isAfterReturn && value == (byte)'\n';
        _isAfterReturn = false;
        return isSecond;
    }

    private void EndLine()
    {
        if (_line > 0)
        {
            _event += _isComment ? 0 : _line;
            _hasData |= IsField("data"u8);
            _hasType |= IsField("event"u8);
            _line = 0;
            return;
        }

        if (_hasData)
        {
            _haveTypes.Enqueue(_hasType);
        }

        (_event, _hasData, _hasType) = (0, false, false);
    }

    /// <summary>Whether the line is that of a field: its name alone, or with a colon after it.</summary>
    private bool IsField(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if ((byte)(_prefix >> (8 * i)) != name[i])
            {
                return false;
            }
        }

        return _line == name.Length || (byte)(_prefix >> (8 * name.Length)) == (byte)':';
    }
}
