using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>A secret that a call sent, and where it stands in a text, as it is or escaped.</summary>
internal sealed class SentSecret
{
    /// <summary>Shorter ones are looked for as whole words, so that a part of any other word is none.</summary>
    private const int LongLength = 8;

    /// <summary>How much of a secret a text that was cut off must have to be one's start.</summary>
    private const int MinPart = 4;

    private readonly string _unescaped;
    private readonly bool _isWord;

    internal SentSecret(string value)
    {
        Value = value;
        _unescaped = UnescapedText.From(value).Value;
        _isWord = value.Length < LongLength;
    }

    internal string Value { get; }

    /// <summary>Adds each place where the secret stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unescaped">The same text without escapes.</param>
    /// <param name="found">Takes the places, as start and end in the text.</param>
    internal void Find(string text, UnescapedText unescaped, List<(int Start, int End)> found)
    {
        Find(text, Value, static (_, index) => index, unescaped, found);
        Find(unescaped.Value, _unescaped, static (unescaped, index) => unescaped.GetOrigin(index), unescaped, found);
        if (!_isWord)
        {
            FindStart(text, Value, text.Length, static (_, index) => index, unescaped, found);
            FindStart(unescaped.Value, _unescaped, unescaped.Value.Length, static (unescaped, index) => unescaped.GetOrigin(index), unescaped, found);
            FindStart(unescaped.Value, _unescaped, unescaped.GetEndOfWhole(), static (unescaped, index) => unescaped.GetOrigin(index), unescaped, found);
        }
    }

    private void Find(string text, string value, Func<UnescapedText, int, int> getOrigin, UnescapedText unescaped, List<(int Start, int End)> found)
    {
        for (var start = text.IndexOf(value, StringComparison.Ordinal); start >= 0;)
        {
            var end = start + value.Length;
            var isFound = !_isWord || ((start == 0 || !IsOfWord(text[start - 1])) && (end == text.Length || !IsOfWord(text[end])));
            if (isFound)
            {
                found.Add((getOrigin(unescaped, start), getOrigin(unescaped, end)));
            }

            var next = isFound ? end : start + 1;
            start = next < text.Length ? text.IndexOf(value, next, StringComparison.Ordinal) : -1;
        }
    }

    /// <summary>A text that was cut off may end inside the secret.</summary>
    private static void FindStart(string text, string value, int end, Func<UnescapedText, int, int> getOrigin, UnescapedText unescaped, List<(int Start, int End)> found)
    {
        for (var length = Math.Min(value.Length - 1, end); length >= MinPart; length--)
        {
            if (string.CompareOrdinal(text, end - length, value, 0, length) == 0)
            {
                found.Add((getOrigin(unescaped, end - length), getOrigin(unescaped, text.Length)));
                return;
            }
        }
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
