using System;
using System.Collections.Generic;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads the challenges of a <c>WWW-Authenticate</c> header (RFC 9110 section 11.6.1), as far as they can be read.</summary>
internal sealed class ChallengeReader
{
    private const int MaxLength = 16_384;
    private const string TokenEnd = "\"(),/:;<=>?@[\\]{}";

    private readonly string _text;
    private int _position;

    private ChallengeReader(string text) => _text = text;

    private bool IsAtEnd => _position >= _text.Length;

    /// <summary>The challenges in their order. One that has a parameter twice means nothing, and is left out; behind what is malformed, nothing is read.</summary>
    internal static List<(string Scheme, Dictionary<string, string> Parameters)> Read(string? text)
    {
        var challenges = new List<(string, Dictionary<string, string>)>();
        if (text is { Length: <= MaxLength })
        {
            new ChallengeReader(text).ReadAll(challenges);
        }

        return challenges;
    }

    private void ReadAll(List<(string, Dictionary<string, string>)> challenges)
    {
        while (true)
        {
            SkipSeparators();
            var scheme = ReadToken();
            if (scheme.Length == 0)
            {
                return;
            }

            var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            SkipOpaque();
            var isWhole = ReadParameters(parameters, out var isUnique);
            if (isWhole && isUnique)
            {
                challenges.Add((scheme, parameters));
            }

            if (!isWhole)
            {
                return;
            }
        }
    }

    /// <summary>Reads the parameters up to the next challenge.</summary>
    /// <returns>Whether what follows can be read.</returns>
    private bool ReadParameters(Dictionary<string, string> parameters, out bool isUnique)
    {
        isUnique = true;
        while (true)
        {
            SkipSeparators();
            var start = _position;
            var name = ReadToken();
            SkipSpaces();
            if (name.Length == 0 || IsAtEnd || _text[_position] != '=')
            {
                // The scheme of the next challenge, or the end.
                _position = start;
                return true;
            }

            _position++;
            SkipSpaces();
            if (ReadValue() is not { } value)
            {
                return false;
            }

            isUnique &= !parameters.ContainsKey(name);
            parameters[name] = value;
        }
    }

    private string? ReadValue()
    {
        if (IsAtEnd || _text[_position] != '"')
        {
            var token = ReadToken();
            return token.Length > 0 ? token : null;
        }

        var value = new StringBuilder();
        for (_position++; !IsAtEnd; _position++)
        {
            var character = _text[_position];
            if (character == '"')
            {
                _position++;
                return value.ToString();
            }

            if (character == '\\' && ++_position == _text.Length)
            {
                return null;
            }

            value.Append(_text[_position]);
        }

        return null;
    }

    /// <summary>Passes over credentials that are no parameters, such as <c>Negotiate YII=</c>.</summary>
    private void SkipOpaque()
    {
        var start = _position;
        SkipSpaces();
        while (!IsAtEnd && IsOfOpaque(_text[_position]))
        {
            _position++;
        }

        while (!IsAtEnd && _text[_position] == '=')
        {
            _position++;
        }

        SkipSpaces();
        if (!IsAtEnd && _text[_position] != ',')
        {
            _position = start;
        }
    }

    private string ReadToken()
    {
        var start = _position;
        while (!IsAtEnd && _text[_position] is > ' ' and <= '~' && TokenEnd.IndexOf(_text[_position]) < 0)
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    private void SkipSpaces()
    {
        while (!IsAtEnd && (_text[_position] is ' ' or '\t'))
        {
            _position++;
        }
    }

    private void SkipSeparators()
    {
        while (!IsAtEnd && (_text[_position] is ' ' or '\t' or ','))
        {
            _position++;
        }
    }

    private static bool IsOfOpaque(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '+' or '/';
}
