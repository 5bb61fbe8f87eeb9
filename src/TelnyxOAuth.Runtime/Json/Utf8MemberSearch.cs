using System;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Looks ahead in an object for the string of one member, wherever it is. It does not validate: in JSON that is malformed, or
/// too complex for this search, the member is not found, and the reader reports any error.
/// </summary>
internal ref struct Utf8MemberSearch
{
    private const byte Quote = (byte)'"';
    private const byte Backslash = (byte)'\\';

    private readonly ReadOnlySpan<byte> _json;
    private int _position;

    private Utf8MemberSearch(ReadOnlySpan<byte> json)
    {
        _json = json;
        _position = 0;
    }

    /// <summary>Finds a member.</summary>
    /// <param name="json">The JSON after the object's opening brace.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>The string; <c>null</c> if the member is not found, or is not a string without escapes.</returns>
    internal static string? FindText(ReadOnlySpan<byte> json, string name) => new Utf8MemberSearch(json).FindText(name);

    private string? FindText(string name)
    {
        while (TakeText() is { } start && Take((byte)':'))
        {
            var isWanted = Matches(_json.Slice(start, _position - start), name);
            var valueStart = _position;
            if (isWanted)
            {
                return TakeText() is { } text && _json.Slice(text, _position - 1 - text) is var value && value.IndexOf(Backslash) < 0
                    ? Decode(value)
                    : null;
            }

            _position = valueStart;
            if (!SkipValue() || !Take((byte)','))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the text begins with a name and its closing quote.</summary>
    private static bool Matches(ReadOnlySpan<byte> text, string name)
    {
        if (text.Length <= name.Length || text[name.Length] != Quote)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] > 0x7F || text[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Decode(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text.ToArray());

    private bool SkipValue()
    {
        var depth = 0;
        do
        {
            SkipWhiteSpace();
            if (_position == _json.Length)
            {
                return false;
            }

            switch (_json[_position])
            {
                case Quote:
                    if (TakeText() is null)
                    {
                        return false;
                    }

                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    _position++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    _position++;
                    break;
                default:
                    // A number or a literal; inside an object or a list also separators.
                    _position++;
                    break;
            }
        }
        while (depth > 0 || IsInsideScalar());

        return depth == 0;
    }

    private readonly bool IsInsideScalar() =>
        _position < _json.Length && _json[_position] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t');

    /// <summary>Skips a string; returns its start after the opening quote.</summary>
    private int? TakeText()
    {
        if (!Take(Quote))
        {
            return null;
        }

        var start = _position;
        while (_json.Slice(_position).IndexOfAny(Quote, Backslash) is >= 0 and var length)
        {
            _position += length;
            if (_json[_position] == Quote)
            {
                _position++;
                return start;
            }

            _position += 2;
            if (_position > _json.Length)
            {
                return null;
            }
        }

        return null;
    }

    private bool Take(byte wanted)
    {
        SkipWhiteSpace();
        if (_position == _json.Length || _json[_position] != wanted)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (_position < _json.Length && _json[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
        }
    }
}
