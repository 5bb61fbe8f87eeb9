using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Reads a text as what it escapes: percent-encoded (RFC 3986 section 2.1), in JSON (RFC 8259 section 7), as character
/// references of HTML (section 13.1.4), and each of these inside another.
/// </summary>
internal static class EscapedText
{
    private const int LongestReference = 10;

    /// <summary>Reads the character at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it begins.</param>
    /// <param name="depth">How often it may be escaped.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Its code point, or -1 at the end of the text.</returns>
    internal static int Read(string text, int position, int depth, out int end)
    {
        end = position;
        if (position >= text.Length)
        {
            return -1;
        }

        var first = text[position];
        if (depth == 0 || first is not ('%' or '\\' or '&'))
        {
            end += char.IsSurrogatePair(text, position) ? 2 : 1;
            return end - position == 2 ? char.ConvertToUtf32(text, position) : first;
        }

        var outer = Read(text, position, depth - 1, out end);
        var (point, last) = outer switch
        {
            '%' => ReadPercentEncoded(text, end, depth - 1),
            '\\' => ReadBackslashed(text, end, depth - 1),
            '&' => ReadReference(text, end, depth - 1),
            _ => (-1, end),
        };
        if (point < 0)
        {
            return outer;
        }

        end = last;
        return point;
    }

    private static (int Point, int End) ReadPercentEncoded(string text, int position, int depth)
    {
        var octet = ReadHex(text, position, 2, depth, out var end);
        var more = octet switch
        {
            >= 0xC2 and <= 0xDF => 1,
            >= 0xE0 and <= 0xEF => 2,
            >= 0xF0 and <= 0xF4 => 3,
            _ => 0,
        };
        if (more == 0)
        {
            return (octet, end);
        }

        var octets = new byte[more + 1];
        octets[0] = (byte)octet;
        for (var i = 1; i <= more; i++)
        {
            var isEncoded = Read(text, end, depth, out end) == '%';
            var next = ReadHex(text, end, 2, depth, out end);
            if (!isEncoded || next < 0)
            {
                return (-1, end);
            }

            octets[i] = (byte)next;
        }

        var decoded = Encoding.UTF8.GetString(octets);
        return (char.IsSurrogatePair(decoded, 0) ? char.ConvertToUtf32(decoded, 0) : decoded[0], end);
    }

    private static (int Point, int End) ReadBackslashed(string text, int position, int depth)
    {
        var letter = Read(text, position, depth, out var end);
        switch (letter)
        {
            case '"' or '\\' or '/' or '\'':
                return (letter, end);
            case 'n':
                return ('\n', end);
            case 'r':
                return ('\r', end);
            case 't':
                return ('\t', end);
            case 'u':
                var unit = ReadHex(text, end, 4, depth, out end);
                if (unit is >= 0xD800 and < 0xDC00
                    && Read(text, end, depth, out var next) == '\\'
                    && Read(text, next, depth, out next) == 'u'
                    && ReadHex(text, next, 4, depth, out next) is >= 0xDC00 and < 0xE000 and var low)
                {
                    return (char.ConvertToUtf32((char)unit, (char)low), next);
                }

                return (unit, end);
            default:
                return (-1, end);
        }
    }

    private static (int Point, int End) ReadReference(string text, int position, int depth)
    {
        var name = new StringBuilder();
        var end = position;
        for (var point = Read(text, end, depth, out end); point != ';'; point = Read(text, end, depth, out end))
        {
            if (point is not ('#' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) || name.Length == LongestReference)
            {
                return (-1, end);
            }

            name.Append((char)point);
        }

        return (Decode(name.ToString()), end);
    }

    private static int Decode(string name)
    {
        if (name.Length > 2 && name[0] == '#' && (name[1] == 'x' || name[1] == 'X'))
        {
            return ReadHex(name, 2, name.Length - 2, depth: 0, out _);
        }

        if (name.Length > 1 && name[0] == '#')
        {
            return ReadNumber(name);
        }

        return name switch
        {
            "quot" => '"',
            "amp" => '&',
            "apos" => '\'',
            "lt" => '<',
            "gt" => '>',
            _ => -1,
        };
    }

    private static int ReadNumber(string name)
    {
        var value = 0;
        for (var i = 1; i < name.Length; i++)
        {
            if (name[i] is < '0' or > '9')
            {
                return -1;
            }

            value = (value * 10) + (name[i] - '0');
        }

        return value;
    }

    private static int ReadHex(string text, int position, int length, int depth, out int end)
    {
        var value = 0;
        end = position;
        for (var i = 0; i < length; i++)
        {
            var digit = Read(text, end, depth, out end) switch
            {
                >= '0' and <= '9' and var point => point - '0',
                >= 'a' and <= 'f' and var point => point - 'a' + 10,
                >= 'A' and <= 'F' and var point => point - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return -1;
            }

            value = (value * 16) + digit;
        }

        return value;
    }
}
