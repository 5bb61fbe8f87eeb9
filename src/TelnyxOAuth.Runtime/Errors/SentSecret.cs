using System;
using System.Collections.Generic;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A secret that a call sent, and where it stands in a text: as it is, percent-encoded, escaped as in JSON or in HTML, or
/// one of these inside another, which holds for each of its characters.
/// </summary>
internal sealed class SentSecret
{
    /// <summary>Shorter ones are looked for as whole words, so that a part of any other word is none.</summary>
    private const int LongLength = 8;

    private const int MinPart = 4;

    /// <summary>How often a text is escaped within another that is.</summary>
    private const int MaxDepth = 5;

    private readonly int[] _characters;
    private readonly bool _isWord;

    internal SentSecret(string value)
    {
        Value = value;
        _isWord = value.Length < LongLength;
        var characters = new List<int>(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var isPair = char.IsSurrogatePair(value, i);
            characters.Add(isPair ? char.ConvertToUtf32(value, i) : value[i]);
            i += isPair ? 1 : 0;
        }

        _characters = characters.ToArray();
    }

    internal string Value { get; }

    internal string Redact(string text)
    {
        StringBuilder? redacted = null;
        var copied = 0;
        for (var start = 0; start < text.Length; start++)
        {
            if (!CanBegin(text[start]) || FindEnd(text, start) is not { } end)
            {
                continue;
            }

            redacted ??= new StringBuilder(text.Length);
            redacted.Append(text, copied, start - copied).Append(SecretText.Redacted);
            copied = end;
            start = end - 1;
        }

        return redacted?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    private bool CanBegin(char character) => character == Value[0] || character == '+' || IsEscape(character);

    /// <summary>The longest match: all that each character of the secret can be, one after another.</summary>
    private int? FindEnd(string text, int start)
    {
        if (_isWord && !IsStartOfWord(text, start))
        {
            return null;
        }

        var found = 0;
        var positions = new List<int> { start };
        foreach (var character in _characters)
        {
            var next = new List<int>();
            foreach (var position in positions)
            {
                AddEnds(text, position, character, next);
            }

            if (next.Count == 0)
            {
                // A text that was cut off may end inside the secret.
                return !_isWord && found >= MinPart && positions.Contains(text.Length) ? text.Length : null;
            }

            found++;
            positions = next;
        }

        positions.Sort();
        for (var i = positions.Count - 1; i >= 0; i--)
        {
            if (!_isWord || positions[i] == text.Length || !IsOfWord(text[positions[i]]))
            {
                return positions[i];
            }
        }

        return null;
    }

    /// <summary>Adds where a character ends that stands at a position, as it is or escaped.</summary>
    private static void AddEnds(string text, int position, int character, List<int> ends)
    {
        for (var depth = 0; depth <= MaxDepth; depth++)
        {
            var found = EscapedText.Read(text, position, depth, out var end);
            if (found == character || (found == '+' && character == ' '))
            {
                Add(ends, end);
            }

            if (depth == 0 && !IsEscape(found))
            {
                return;
            }
        }
    }

    private static bool IsEscape(int character) => character is '%' or '\\' or '&';

    private static void Add(List<int> ends, int end)
    {
        if (!ends.Contains(end))
        {
            ends.Add(end);
        }
    }

    /// <summary>Whether no word stands before an index; the end of what is escaped is none.</summary>
    private static bool IsStartOfWord(string text, int index) =>
        index == 0
        || !IsOfWord(text[index - 1])
        || (index >= 3 && text[index - 3] == '%')
        || (index >= 2 && text[index - 2] == '\\')
        || (index >= 6 && text[index - 6] == '\\' && text[index - 5] == 'u');

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
