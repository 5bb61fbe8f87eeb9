using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads the records of a stream, which a byte separates. Blank ones are none.</summary>
internal sealed class RecordReader : IDisposable
{
    /// <summary>What begins a record of a sequence (RFC 7464 section 2.2).</summary>
    internal const byte RecordSeparator = 0x1E;

    private const int InitialCapacity = 16 * 1024;

    private readonly StreamedResponse _response;
    private readonly Stream _stream;
    private readonly bool _isSequence;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialCapacity);
    private int _start;
    private int _end;
    private int _searched;
    private bool _isAtEnd;
    private bool _hasBegun;

    /// <param name="response">The response.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="framing">How records are told apart.</param>
    internal RecordReader(StreamedResponse response, Stream stream, StreamFraming framing)
    {
        _response = response;
        _stream = stream;
        _isSequence = framing == StreamFraming.Sequence;
    }

    /// <summary>The record, until the next is read.</summary>
    internal ReadOnlyMemory<byte> Record { get; private set; }

    /// <summary>Moves to the next record.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ApiContentException">It is longer than an item may be; or a sequence does not begin as one.</exception>
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TakeBuffered())
            {
                return true;
            }

            if (_isAtEnd)
            {
                return false;
            }

            MakeRoom();
#if NETSTANDARD2_0
            var length = await _stream.ReadAsync(_buffer, _end, _buffer.Length - _end, cancellationToken).ConfigureAwait(false);
#else
            var length = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
#endif
            _isAtEnd = length == 0;
            _end += length;
        }
    }

    /// <summary>Whether a record of a sequence was cut off: its value has no end, or is one that could go on (RFC 7464 section 2.4).</summary>
    internal static bool IsTruncated(ReadOnlySpan<byte> record)
    {
        var depth = 0;
        var isInText = false;
        for (var i = 0; i < record.Length; i++)
        {
            switch (record[i])
            {
                case (byte)'\\' when isInText:
                    i++;
                    break;
                case (byte)'"':
                    isInText = !isInText;
                    break;
                case (byte)'{' or (byte)'[' when !isInText:
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when !isInText:
                    depth--;
                    break;
            }
        }

        return isInText || depth > 0 || !(IsSpace(record[record.Length - 1]) || record[record.Length - 1] is (byte)'"' or (byte)'}' or (byte)']');
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = Array.Empty<byte>();
        Record = default;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static bool IsBlank(ReadOnlySpan<byte> record)
    {
        foreach (var value in record)
        {
            if (!IsSpace(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the next record that is not blank out of what has arrived.</summary>
    private bool TakeBuffered()
    {
        while (_start < _end)
        {
            var found = _buffer.AsSpan(_start + _searched, _end - _start - _searched).IndexOf(_isSequence ? RecordSeparator : (byte)'\n');
            var length = found < 0 ? _end - _start : _searched + found;
            if (length > _response.MaxItemBytes)
            {
                throw _response.CreateTooLong();
            }

            if (found < 0 && !_isAtEnd)
            {
                _searched = length;
                return false;
            }

            var record = _buffer.AsMemory(_start, length);
            _start = found < 0 ? _end : _start + length + 1;
            _searched = 0;
            if (Accept(record))
            {
                return true;
            }
        }

        return false;
    }

    private bool Accept(ReadOnlyMemory<byte> record)
    {
        var isFirst = !_hasBegun;
        _hasBegun = true;
        if (isFirst && record.Span.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }))
        {
            record = record.Slice(3);
        }

        if (IsBlank(record.Span))
        {
            return false;
        }

        if (isFirst && _isSequence)
        {
            throw _response.CreateUnreadable("it does not begin with a record separator (0x1E), as a JSON text sequence does");
        }

        Record = record;
        return true;
    }

    private void MakeRoom()
    {
        if (_end < _buffer.Length && _start < _end)
        {
            return;
        }

        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Buffer.BlockCopy(_buffer, 0, larger, 0, _end);
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = larger;
        }
    }
}
