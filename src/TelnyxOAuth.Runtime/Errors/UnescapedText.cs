using System;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A text with its escapes undone: percent-encoding (RFC 3986 section 2.1), JSON's (RFC 8259 section 7), HTML's character
/// references, and any of these inside another. Each character knows where in the original text it comes from.
/// </summary>
internal sealed class UnescapedText
{
    /// <summary>How often a text is escaped within another that is.</summary>
    private const int MaxRounds = 5;

    private const int MaxReferenceLength = 10;

    private static readonly char[] Escapes = { '%', '\\', '&', '+' };

    /// <summary>For each character, and for the end, the index in the original text; <c>null</c> where nothing was escaped.</summary>
    private readonly int[]? _origins;

    private UnescapedText(string value, int[]? origins)
    {
        Value = value;
        _origins = origins;
    }

    internal string Value { get; }

    /// <summary>Undoes the escapes, in time that is linear in the text's length.</summary>
    internal static UnescapedText From(string text)
    {
        var unescaped = new UnescapedText(text, origins: null);
        for (var round = 0; round < MaxRounds && unescaped.Value.IndexOfAny(Escapes) >= 0; round++)
        {
            var next = unescaped.Unescape();
            if (next.Value == unescaped.Value)
            {
                break;
            }

            unescaped = next;
        }

        return unescaped;
    }

    /// <summary>The index in the original text of a character, or of the end.</summary>
    internal int GetOrigin(int index) => _origins is null ? index : _origins[index];

    /// <summary>Where the text ends, if an escape that was cut off is left out.</summary>
    internal int GetEndOfWhole()
    {
        var end = Value.LastIndexOfAny(Escapes);
        return end >= 0 && Value.Length - end < MaxReferenceLength ? end : Value.Length;
    }

    private UnescapedText Unescape()
    {
        var value = new StringBuilder(Value.Length);
        var origins = new int[Value.Length + 1];
        for (var i = 0; i < Value.Length;)
        {
            var length = Read(i, out var character);
            foreach (var unit in length > 0 ? character : Value[i].ToString())
            {
                origins[value.Length] = GetOrigin(i);
                value.Append(unit);
            }

            i += Math.Max(length, 1);
        }

        origins[value.Length] = GetOrigin(Value.Length);
        return new UnescapedText(value.ToString(), origins);
    }

    /// <summary>Reads the escape at an index: how long it is, and what it stands for; 0 if there is none.</summary>
    private int Read(int index, out string character)
    {
        character = " ";
        return Value[index] switch
        {
            '+' => 1,
            '%' => ReadPercent(index, out character),
            '\\' => ReadBackslash(index, out character),
            '&' => ReadReference(index, out character),
            _ => 0,
        };
    }

    private int ReadPercent(int index, out string character)
    {
        character = "";
        var first = ReadOctet(index);
        var count = first switch { < 0 => 0, < 0x80 => 1, < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 };
        var octets = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var octet = ReadOctet(index + (3 * i));
            if (octet < 0 || (i > 0 && (octet & 0xC0) != 0x80))
            {
                return 0;
            }

            octets[i] = (byte)octet;
        }

        character = Encoding.UTF8.GetString(octets);
        return 3 * count;
    }

    private int ReadOctet(int index) =>
        index + 2 < Value.Length && Value[index] == '%' ? ReadNumber(index + 1, 2, radix: 16) : -1;

    private int ReadBackslash(int index, out string character)
    {
        character = "";
        if (index + 1 >= Value.Length)
        {
            return 0;
        }

        if (Value[index + 1] == 'u')
        {
            var unit = ReadNumber(index + 2, 4, radix: 16);
            character = ((char)Math.Max(unit, 0)).ToString();
            return unit < 0 ? 0 : 6;
        }

        character = Value[index + 1] switch
        {
            '"' or '\\' or '/' or '\'' => Value[index + 1].ToString(),
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'b' => "\b",
            'f' => "\f",
            _ => "",
        };
        return character.Length == 0 ? 0 : 2;
    }

    private int ReadReference(int index, out string character)
    {
        character = "";
        var end = Value.IndexOf(';', index, Math.Min(MaxReferenceLength, Value.Length - index));
        if (end < 0)
        {
            return 0;
        }

        var isNumber = end > index + 2 && Value[index + 1] == '#';
        var isHex = isNumber && Value[index + 2] is 'x' or 'X';
        var start = index + (isHex ? 3 : 2);
        var point = isNumber
            ? ReadNumber(start, end - start, isHex ? 16 : 10)
            : Value.Substring(index + 1, end - index - 1) switch { "quot" => '"', "amp" => '&', "apos" => '\'', "lt" => '<', "gt" => '>', _ => -1 };
        if (point is < 0 or > 0x10FFFF or (>= 0xD800 and < 0xE000))
        {
            return 0;
        }

        character = char.ConvertFromUtf32(point);
        return end + 1 - index;
    }

    private int ReadNumber(int start, int length, int radix)
    {
        if (length <= 0 || start + length > Value.Length)
        {
            return -1;
        }

        var number = 0L;
        for (var i = start; i < start + length; i++)
        {
            var digit = Value[i] switch
            {
                >= '0' and <= '9' => Value[i] - '0',
                >= 'a' and <= 'f' => Value[i] - 'a' + 10,
                >= 'A' and <= 'F' => Value[i] - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix)
            {
                return -1;
            }

            number = (number * radix) + digit;
        }

        return number <= int.MaxValue ? (int)number : -1;
    }
}
