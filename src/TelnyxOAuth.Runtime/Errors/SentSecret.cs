using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A secret that a call sent, and where it stands in a text: as it is, percent-encoded, escaped as in JSON or in HTML, or
/// one of these inside another, of which each character may be another.
/// </summary>
internal sealed class SentSecret
{
    /// <summary>Shorter ones are looked for as whole words, so that a part of any other word is none.</summary>
    private const int LongLength = 8;

    private const int MinPart = 4;

    /// <summary>How often a text is escaped within another that is.</summary>
    private const int MaxDepth = 5;

    private static readonly ConcurrentDictionary<string, string[]> Spellings = new ConcurrentDictionary<string, string[]>(StringComparer.Ordinal);

    private readonly string[] _characters;
    private readonly bool _isWord;

    internal SentSecret(string value)
    {
        Value = value;
        _isWord = value.Length < LongLength;
        var characters = new List<string>(value.Length);
        for (var i = 0; i < value.Length; i += characters[characters.Count - 1].Length)
        {
            characters.Add(value.Substring(i, i + 1 < value.Length && char.IsSurrogatePair(value, i) ? 2 : 1));
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

    private bool CanBegin(char character) => character == Value[0] || IsEscape(character);

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
                AddEnds(text, position, character, MaxDepth, next);
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

    /// <summary>Adds where a character ends that stands at a position: as it is, or escaped, each character of which may be escaped again.</summary>
    private static void AddEnds(string text, int position, string character, int depth, List<int> ends)
    {
        if (position >= text.Length)
        {
            return;
        }

        if (string.CompareOrdinal(text, position, character, 0, character.Length) == 0)
        {
            Add(ends, position + character.Length);
        }

        if (depth > 0 && IsEscape(text[position]))
        {
            foreach (var spelling in Spell(character))
            {
                AddEndsOfSpelling(text, position, spelling, depth - 1, ends);
            }
        }
    }

    private static void AddEndsOfSpelling(string text, int position, string spelling, int depth, List<int> ends)
    {
        var positions = new List<int> { position };
        foreach (var character in spelling)
        {
            var next = new List<int>();
            foreach (var start in positions)
            {
                // Letters and digits are never escaped for their own sake.
                AddEnds(text, start, character.ToString(), IsOfWord(character) ? 0 : depth, next);
            }

            if (next.Count == 0)
            {
                return;
            }

            positions = next;
        }

        foreach (var end in positions)
        {
            Add(ends, end);
        }
    }

    /// <summary>
    /// How a character is escaped: percent-encoded (RFC 3986 section 2.1), in JSON (RFC 8259 section 7), and as a character
    /// reference of HTML (section 13.1.4).
    /// </summary>
    private static string[] Spell(string character)
    {
        if (!Spellings.TryGetValue(character, out var spellings))
        {
            spellings = CreateSpellings(character).Distinct(StringComparer.Ordinal).ToArray();
            if (character.Length == 1 && character[0] < '\u0080')
            {
                Spellings.TryAdd(character, spellings);
            }
        }

        return spellings;
    }

    private static IEnumerable<string> CreateSpellings(string character)
    {
        var percent = string.Concat(Encoding.UTF8.GetBytes(character).Select(static octet => "%" + octet.ToString("X2", CultureInfo.InvariantCulture)));
        yield return percent;
        yield return percent.ToLowerInvariant();
        if (character == " ")
        {
            yield return "+";
        }

        yield return string.Concat(character.Select(static unit => "\\u" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture)));
        yield return string.Concat(character.Select(static unit => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture)));
        if (character is "\"" or "\\" or "/" or "'")
        {
            yield return "\\" + character;
        }

        if (character switch { "\n" => "\\n", "\r" => "\\r", "\t" => "\\t", _ => null } is { } control)
        {
            yield return control;
        }

        var point = char.IsSurrogatePair(character, 0) ? char.ConvertToUtf32(character, 0) : character[0];
        var number = point.ToString(CultureInfo.InvariantCulture);
        yield return "&#" + number + ";";
        yield return "&#0" + number + ";";
        yield return "&#x" + point.ToString("X", CultureInfo.InvariantCulture) + ";";
        yield return "&#x" + point.ToString("x", CultureInfo.InvariantCulture) + ";";
        if (character switch { "\"" => "quot", "&" => "amp", "'" => "apos", "<" => "lt", ">" => "gt", _ => null } is { } name)
        {
            yield return "&" + name + ";";
        }
    }

    private static bool IsEscape(char character) => character is '%' or '\\' or '&' or '+';

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
