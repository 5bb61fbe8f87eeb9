using System;
using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A fast path for simple JSON that is in memory as UTF-8: known names, strings, numbers, literals. At the first token that
/// is anything else, Newtonsoft.Json's own reader takes over, so it alone decides what is accepted, what is rejected, and
/// with which message.
/// </summary>
internal sealed class Utf8JsonTextReader : JsonTextReader, IJsonLineInfo, IItemsReader, IResponseReader
{
    private const byte Quote = (byte)'"';

    /// <summary>The number of digits that always fit.</summary>
    private const int MaxInt64Digits = 18;

    private const int MaxInt32Digits = 9;

    /// <summary>The number of digits beyond which Newtonsoft.Json refuses an integer.</summary>
    private const int MaxDigits = 380;

    /// <summary>The number of bytes of <c>\u0041</c>.</summary>
    private const int EscapedCharacterLength = 6;

    private static readonly object True = true;
    private static readonly object False = false;

    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly PooledTextReader _rest;
    private int _position;
    private string? _numberText;
    private int _itemsStart;

    /// <summary>Whether Newtonsoft.Json's reader has taken over.</summary>
    private bool _isHandedOver;

    internal Utf8JsonTextReader(byte[] bytes, int length, PooledTextReader rest)
        : base(rest)
    {
        _bytes = bytes;
        _end = length;
        _rest = rest;
        _position = rest.Position;
    }

    /// <inheritdoc/>
    public ItemsState Items { get; set; }

    /// <inheritdoc/>
    public bool RequiresDocumentedMembers { get; internal set; }

    // Newtonsoft.Json's reader returns 0 (no line) at the start of a line before the first token.
    int IJsonLineInfo.LineNumber => CurrentState == State.Start && TokenType != JsonToken.Comment && GetLinePosition() == 0
        ? 0
        : CountLines() + (_isHandedOver ? Math.Max(LineNumber, 1) : 1);

    int IJsonLineInfo.LinePosition => GetLinePosition();

    bool IJsonLineInfo.HasLineInfo() => true;

    public override bool Read()
    {
        if (_isHandedOver)
        {
            return base.Read();
        }

        switch (NextState())
        {
            case State.Start or State.Property or State.ArrayStart or State.Array when TryReadValue():
            case State.ObjectStart or State.Object when TryReadName():
            case State.PostValue when TryReadEnd():
                return true;
            case State.Finished when _position == _end:
                SetToken(JsonToken.None);
                return false;
            default:
                HandOver();
                return base.Read();
        }
    }

    public override string? ReadAsString()
    {
        if (!_isHandedOver)
        {
            var isBeforeValue = IsBeforeValue(NextState());
            if (isBeforeValue && _position < _end && _bytes[_position] == Quote && TryReadText() is { } text)
            {
                SetToken(JsonToken.String, text);
                return text;
            }

            if (TryReadNothing(isBeforeValue))
            {
                return null;
            }

            HandOver();
        }

        return base.ReadAsString();
    }

    public override bool? ReadAsBoolean()
    {
        if (!_isHandedOver)
        {
            var isBeforeValue = IsBeforeValue(NextState());
            if (isBeforeValue && TryReadLiteral("true"u8))
            {
                SetToken(JsonToken.Boolean, True);
                return true;
            }

            if (isBeforeValue && TryReadLiteral("false"u8))
            {
                SetToken(JsonToken.Boolean, False);
                return false;
            }

            if (TryReadNothing(isBeforeValue))
            {
                return null;
            }

            HandOver();
        }

        return base.ReadAsBoolean();
    }

    public override int? ReadAsInt32()
    {
        if (!_isHandedOver)
        {
            var isBeforeValue = IsBeforeValue(NextState());
            if (isBeforeValue && TryReadInteger(MaxInt32Digits, out var number))
            {
                SetToken(JsonToken.Integer, (int)number);
                return (int)number;
            }

            if (TryReadNothing(isBeforeValue))
            {
                return null;
            }

            HandOver();
        }

        return base.ReadAsInt32();
    }

    public override double? ReadAsDouble()
    {
        if (!_isHandedOver)
        {
            var isBeforeValue = IsBeforeValue(NextState());
            if (isBeforeValue && TryReadNumber(out var number))
            {
                SetToken(JsonToken.Float, number);
                return number;
            }

            if (TryReadNothing(isBeforeValue))
            {
                return null;
            }

            HandOver();
        }

        return base.ReadAsDouble();
    }

    public override decimal? ReadAsDecimal()
    {
        if (!_isHandedOver)
        {
            if (TryReadNothing(IsBeforeValue(NextState())))
            {
                return null;
            }

            HandOver();
        }

        return base.ReadAsDecimal();
    }

    public override byte[]? ReadAsBytes()
    {
        HandOver();
        return base.ReadAsBytes();
    }

    public override DateTime? ReadAsDateTime()
    {
        HandOver();
        return base.ReadAsDateTime();
    }

    public override DateTimeOffset? ReadAsDateTimeOffset()
    {
        HandOver();
        return base.ReadAsDateTimeOffset();
    }

    /// <summary>Begins a list or map; where Newtonsoft.Json's reader has taken over, it is not known which byte is the first.</summary>
    public bool BeginItems()
    {
        if (_isHandedOver)
        {
            return false;
        }

        _itemsStart = _position - 1;
        Items = ItemsState.Readable;
        return true;
    }

    /// <inheritdoc/>
    public JToken? EndItems()
    {
        var isUnreadable = Items == ItemsState.Unreadable;
        Items = ItemsState.None;
        if (!isUnreadable)
        {
            return null;
        }

        using var reader = JsonReaders.Create(_bytes, _itemsStart, _end);
        return JsonTokens.Read(JsonRead.Next(reader));
    }

    /// <summary>The string of a member of the object that has just started, without moving; <c>null</c> if it is not easily found.</summary>
    internal string? PeekText(string name) => _isHandedOver || TokenType != JsonToken.StartObject
        ? null
        : Utf8MemberSearch.FindText(_bytes.AsSpan(_position, _end - _position), name);

    /// <summary>How the current number is written, if it is beyond the range of double precision; otherwise <c>null</c>.</summary>
    internal string? NumberText => TokenType == JsonToken.Float && Value is double number && double.IsInfinity(number) ? _numberText : null;

    private void HandOver()
    {
        if (!_isHandedOver)
        {
            _isHandedOver = true;
            _numberText = null;
            _rest.Position = _position;
        }
    }

    /// <summary>Skips white space, and the comma that another value must follow.</summary>
    private State NextState()
    {
        var start = _position;
        SkipWhiteSpace();
        var state = CurrentState;
        if (state == State.Finished && _position < _end)
        {
            // What follows the JSON is checked as a whole, white space included.
            _position = start;
        }

        if (state == State.PostValue && _position < _end && _bytes[_position] == ',')
        {
            _position++;
            SetStateBasedOnCurrent();
            SkipWhiteSpace();
            return CurrentState;
        }

        return state;
    }

    private static bool IsBeforeValue(State state) => state is State.Property or State.ArrayStart or State.Array;

    private void SkipWhiteSpace()
    {
        while (_position < _end && _bytes[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
        }
    }

    private bool TryReadValue()
    {
        if (_position == _end)
        {
            return false;
        }

        switch (_bytes[_position])
        {
            case Quote when TryReadText() is { } text:
                SetToken(JsonToken.String, text);
                return true;
            case (byte)'{':
                _position++;
                SetToken(JsonToken.StartObject);
                return true;
            case (byte)'[':
                _position++;
                SetToken(JsonToken.StartArray);
                return true;
            case (byte)']' when CurrentState == State.ArrayStart:
                _position++;
                SetToken(JsonToken.EndArray);
                return true;
            case (byte)'t' when TryReadLiteral("true"u8):
                SetToken(JsonToken.Boolean, True);
                return true;
            case (byte)'f' when TryReadLiteral("false"u8):
                SetToken(JsonToken.Boolean, False);
                return true;
            case (byte)'n' when TryReadLiteral("null"u8):
                SetToken(JsonToken.Null);
                return true;
            default:
                if (TryReadInteger(MaxInt64Digits, out var integer))
                {
                    SetToken(JsonToken.Integer, integer);
                    return true;
                }

                if (TryReadLongInteger() is { } large)
                {
                    SetToken(JsonToken.Integer, large);
                    return true;
                }

                if (FloatParseHandling == FloatParseHandling.Double && IsFraction() && TryReadNumber(out var number))
                {
                    SetToken(JsonToken.Float, number);
                    return true;
                }

                return false;
        }
    }

    /// <summary>Reads what is not a value: <c>null</c>, or the end of the array.</summary>
    private bool TryReadNothing(bool isBeforeValue)
    {
        if (isBeforeValue && TryReadLiteral("null"u8))
        {
            SetToken(JsonToken.Null);
            return true;
        }

        if (CurrentState is State.ArrayStart or State.PostValue && _position < _end && _bytes[_position] == ']')
        {
            _position++;
            SetToken(JsonToken.EndArray);
            return true;
        }

        return false;
    }

    private bool TryReadEnd()
    {
        if (_position == _end)
        {
            return false;
        }

        switch (_bytes[_position])
        {
            case (byte)'}':
                _position++;
                SetToken(JsonToken.EndObject);
                return true;
            case (byte)']':
                _position++;
                SetToken(JsonToken.EndArray);
                return true;
            default:
                return false;
        }
    }

    private bool TryReadName()
    {
        if (_position == _end)
        {
            return false;
        }

        if (_bytes[_position] == '}' && CurrentState == State.ObjectStart)
        {
            _position++;
            SetToken(JsonToken.EndObject);
            return true;
        }

        var start = _position + 1;
        if (_bytes[_position] != Quote || FindEndOfText(start) is not (>= 0 and var end))
        {
            return false;
        }

        // Usually the colon follows at once.
        var colon = end + 1;
        while (colon < _end && _bytes[colon] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            colon++;
        }

        if (colon == _end || _bytes[colon] != ':')
        {
            return false;
        }

        var name = JsonNames.Table.Get(_bytes.AsSpan(start, end - start)) ?? Encoding.UTF8.GetString(_bytes, start, end - start);
        _position = colon + 1;
        SetToken(JsonToken.PropertyName, name);
        return true;
    }

    private string? TryReadText()
    {
        var start = _position + 1;
        var length = _bytes.AsSpan(start, _end - start).IndexOfAny(Quote, (byte)'\\');
        if (length < 0)
        {
            return null;
        }

        var end = start + length;
        if (_bytes[end] != Quote)
        {
            return TryReadEscapedText(start, end);
        }

        _position = end + 1;
        return end == start ? string.Empty : Encoding.UTF8.GetString(_bytes, start, end - start);
    }

    /// <summary>Reads a string with escapes; <c>null</c> if one of them is no escape of JSON, or half of a character.</summary>
    private string? TryReadEscapedText(int start, int escape)
    {
        // No text has more characters than bytes. It may be a secret, so it does not stay in the buffer.
        var end = escape;
        while (end < _end && _bytes[end] != Quote)
        {
            end += _bytes[end] == '\\' ? 2 : 1;
        }

        if (end >= _end)
        {
            return null;
        }

        var text = ArrayPool<char>.Shared.Rent(end - start);
        try
        {
            var length = 0;
            while (start < end)
            {
                var plain = _bytes.AsSpan(start, end - start).IndexOf((byte)'\\');
                plain = plain < 0 ? end - start : plain;
                length += Encoding.UTF8.GetChars(_bytes, start, plain, text, length);
                start += plain;
                if (start < end && !TryReadEscape(ref start, text, ref length))
                {
                    return null;
                }
            }

            _position = end + 1;
            return new string(text, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text, clearArray: true);
        }
    }

    private bool TryReadEscape(ref int position, char[] text, ref int length)
    {
        switch (_bytes[position + 1])
        {
            case (byte)'u':
                break;
            case (byte)'"' or (byte)'\\' or (byte)'/':
                text[length++] = (char)_bytes[position + 1];
                position += 2;
                return true;
            case (byte)'n':
                text[length++] = '\n';
                position += 2;
                return true;
            case (byte)'r':
                text[length++] = '\r';
                position += 2;
                return true;
            case (byte)'t':
                text[length++] = '\t';
                position += 2;
                return true;
            case (byte)'b':
                text[length++] = '\b';
                position += 2;
                return true;
            case (byte)'f':
                text[length++] = '\f';
                position += 2;
                return true;
            default:
                return false;
        }

        if (ReadCharacter(position) is not (>= 0 and var first) || char.IsLowSurrogate((char)first))
        {
            return false;
        }

        text[length++] = (char)first;
        position += EscapedCharacterLength;
        if (!char.IsHighSurrogate((char)first))
        {
            return true;
        }

        if (ReadCharacter(position) is not (>= 0 and var second) || !char.IsLowSurrogate((char)second))
        {
            return false;
        }

        text[length++] = (char)second;
        position += EscapedCharacterLength;
        return true;
    }

    /// <summary>The character that <c>\u0041</c> stands for; negative if that does not stand there.</summary>
    private int ReadCharacter(int position)
    {
        if (position + EscapedCharacterLength > _end || _bytes[position] != '\\' || _bytes[position + 1] != 'u')
        {
            return -1;
        }

        var character = 0;
        for (var i = position + 2; i < position + EscapedCharacterLength; i++)
        {
            var digit = _bytes[i] switch
            {
                >= (byte)'0' and <= (byte)'9' => _bytes[i] - '0',
                >= (byte)'a' and <= (byte)'f' => _bytes[i] - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => _bytes[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return -1;
            }

            character = (character << 4) | digit;
        }

        return character;
    }

    /// <summary>The index of the closing quote; negative if an escape or the end of the JSON comes first.</summary>
    private int FindEndOfText(int start)
    {
        var length = _bytes.AsSpan(start, _end - start).IndexOfAny(Quote, (byte)'\\');
        return length >= 0 && _bytes[start + length] == Quote ? start + length : -1;
    }

    private bool TryReadLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_bytes.AsSpan(_position, _end - _position).StartsWith(literal) || !IsDelimited(_position + literal.Length))
        {
            return false;
        }

        _position += literal.Length;
        return true;
    }

    /// <summary>Reads an integer without a leading zero that certainly fits.</summary>
    private bool TryReadInteger(int maxDigits, out long number)
    {
        number = 0;
        var i = _position;
        var isNegative = i < _end && _bytes[i] == '-';
        var start = isNegative ? ++i : i;
        while (i < _end && _bytes[i] is >= (byte)'0' and <= (byte)'9')
        {
            if (i - start == maxDigits)
            {
                return false;
            }

            number = (number * 10) + (_bytes[i] - '0');
            i++;
        }

        if (i == start || (_bytes[start] == '0' && (isNegative || i - start > 1)) || !IsDelimited(i))
        {
            return false;
        }

        number = isNegative ? -number : number;
        _position = i;
        return true;
    }

    /// <summary>Reads an integer that may need more than 64 bits.</summary>
    private object? TryReadLongInteger()
    {
        var end = _position < _end && _bytes[_position] == '-' ? _position + 1 : _position;
        while (end < _end && _bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        var length = end - _position;
        if (length is <= MaxInt64Digits or >= MaxDigits || !IsDelimited(end) || !IsPlainNumber(_bytes.AsSpan(_position, length)))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(_bytes, _position, length);
        _position = end;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? (object)number
            : BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a number has a decimal point or an exponent, so that it is not an integer of any length.</summary>
    private bool IsFraction()
    {
        var i = _position;
        while (i < _end && _bytes[i] is (>= (byte)'0' and <= (byte)'9') or (byte)'-')
        {
            i++;
        }

        return i < _end && _bytes[i] is (byte)'.' or (byte)'e' or (byte)'E';
    }

    /// <summary>Reads a JSON number in double precision.</summary>
    private bool TryReadNumber(out double number)
    {
        number = 0;
        var end = _position;
        while (end < _end && _bytes[end] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E')
        {
            end++;
        }

        if (end == _position || !IsDelimited(end) || !IsPlainNumber(_bytes.AsSpan(_position, end - _position)))
        {
            return false;
        }

        var text = Encoding.ASCII.GetString(_bytes, _position, end - _position);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        _numberText = double.IsInfinity(number) ? text : null;
        _position = end;
        return true;
    }

    /// <summary>Whether a number begins with a digit and has no leading zero; the parser checks the rest.</summary>
    private static bool IsPlainNumber(ReadOnlySpan<byte> number)
    {
        var digits = number[0] == '-' ? number.Slice(1) : number;
        return digits.Length > 0
            && digits[0] is >= (byte)'0' and <= (byte)'9'
            && (digits.Length == 1 || digits[0] != '0' || digits[1] is (byte)'.' or (byte)'e' or (byte)'E');
    }

    private bool IsDelimited(int position) =>
        position == _end || _bytes[position] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private int CountLines()
    {
        var lines = 0;
        for (var i = 0; i < _position; i++)
        {
            lines += _bytes[i] == '\n' || (_bytes[i] == '\r' && (i + 1 == _end || _bytes[i + 1] != '\n')) ? 1 : 0;
        }

        return lines;
    }

    private int GetLinePosition()
    {
        if (!_isHandedOver)
        {
            return CountFromLineStart();
        }

        return LineNumber <= 1 ? LinePosition + CountFromLineStart() : LinePosition;
    }

    private int CountFromLineStart()
    {
        var start = _position;
        while (start > 0 && _bytes[start - 1] is not ((byte)'\n' or (byte)'\r'))
        {
            start--;
        }

        return Encoding.UTF8.GetCharCount(_bytes, start, _position - start);
    }
}
