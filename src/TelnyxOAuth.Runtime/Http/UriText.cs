using System;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Escapes the parts of an address (RFC 3986).</summary>
internal static class UriText
{
    private const string Unreserved = "-._~";

    /// <summary>What a query parameter may hold of RFC 3986's reserved characters and stay one parameter with the same value.</summary>
    private const string ReservedInQuery = ":/?@!$'()*,;=";

    /// <summary>What may stand between the slashes of a path.</summary>
    private const string ReservedInPath = ":/@!$&'()*+,;=";

    /// <summary>What may stand in a path template outside of braces.</summary>
    private const string ReservedInTemplate = ":/?#[]@!$&'()*+,;=";

    /// <summary>Escapes all but unreserved characters.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, which no encoding carries.</exception>
    internal static string Escape(string value, string parameterName)
    {
        ThrowIfNotUnicode(value, parameterName);
        return Uri.EscapeDataString(value);
    }

    /// <summary>Escapes a query parameter's value, and leaves the reserved characters that don't end it.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, which no encoding carries.</exception>
    internal static string EscapeReservedQuery(string value, string parameterName) => Escape(value, parameterName, ReservedInQuery);

    /// <summary>Escapes what takes the place of several segments of a path, and leaves the reserved characters that don't end the path.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, which no encoding carries.</exception>
    internal static string EscapeReservedPath(string value, string parameterName) => Escape(value, parameterName, ReservedInPath);

    /// <summary>Escapes what an address can't hold, and leaves what is escaped already.</summary>
    internal static string EscapeTemplate(string text)
    {
        foreach (var character in text)
        {
            if (!IsPlain(character))
            {
                return EscapeTemplateOf(text);
            }
        }

        return text;
    }

    /// <exception cref="ArgumentException">The text has half of a surrogate pair, which no encoding carries.</exception>
    internal static void ThrowIfNotUnicode(string value, string parameterName)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(value, i))
            {
                throw new ArgumentException($"'{parameterName}' has half of a surrogate pair, which can't be sent, at index {i}.", parameterName);
            }

            i++;
        }
    }

    /// <summary>Escapes one character, which may be a pair of surrogates, and moves on to its last half.</summary>
    internal static void AppendEscaped(StringBuilder target, string text, ref int index)
    {
        if (char.IsSurrogatePair(text, index))
        {
            target.Append(Uri.EscapeDataString(char.ConvertFromUtf32(char.ConvertToUtf32(text, index))));
            index++;
        }
        else
        {
            target.Append(Uri.EscapeDataString(char.IsSurrogate(text[index]) ? "\uFFFD" : text[index].ToString()));
        }
    }

    private static string Escape(string value, string parameterName, string reserved)
    {
        ThrowIfNotUnicode(value, parameterName);
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (IsOneOf(reserved, value[i]))
            {
                text.Append(value[i]);
            }
            else
            {
                AppendEscaped(text, value, ref i);
            }
        }

        return text.ToString();
    }

    private static string EscapeTemplateOf(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlain(text[i]) || (text[i] == '%' && IsEscape(text, i)))
            {
                escaped.Append(text[i]);
            }
            else
            {
                AppendEscaped(escaped, text, ref i);
            }
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || IsOneOf(Unreserved, character) || IsOneOf(ReservedInTemplate, character);

    private static bool IsOneOf(string characters, char character)
    {
        foreach (var other in characters)
        {
            if (other == character)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEscape(string text, int index) =>
        index + 2 < text.Length && Uri.IsHexDigit(text[index + 1]) && Uri.IsHexDigit(text[index + 2]);
}
