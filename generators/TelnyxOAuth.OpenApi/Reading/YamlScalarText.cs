using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>How a scalar is written in YAML: the simplest form that every reader understands in the same way.</summary>
internal static partial class YamlScalarText
{
    private const int Width = 120;
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@` ";

    /// <summary>The text of a scalar.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="column">How many characters precede it on its line.</param>
    /// <param name="indent">The indentation of its further lines, if any.</param>
    public static string From(ScalarNode scalar, int column, int indent) => scalar.Kind switch
    {
        ScalarKind.Null => "null",
        ScalarKind.Boolean => scalar.Text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true" : "false",
        ScalarKind.String => Text(scalar.Text, column, indent),
        _ when CoreSchema.KindOf(scalar.Text) == scalar.Kind => scalar.Text,
        _ => throw new ArgumentException($"'{scalar.Text}' is no {scalar.Kind}.", nameof(scalar)),
    };

    /// <summary>A string on a single line, as keys must be.</summary>
    public static string OneLine(string text) =>
        IsPlain(text) ? text
        : text.All(IsPrintable) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
        : DoubleQuoted(text);

    private static string Text(string text, int column, int indent)
    {
        if (IsLiteral(text))
        {
            return Literal(text, indent);
        }

        var line = OneLine(text);
        return column + line.Length > Width && IsFoldable(text) ? Folded(text, indent) : line;
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && !Indicators.Contains(text[0], StringComparison.Ordinal)
        && text[^1] is not (' ' or ':')
        && text.All(IsPrintable)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        // YamlDotNet reads this as an alias if the text is a key.
        && !text.Contains(" *", StringComparison.Ordinal)
        && CoreSchema.KindOf(text) == ScalarKind.String
        && !OtherToOlderReaders().IsMatch(text);

    private static bool IsLiteral(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        return text.Contains('\n', StringComparison.Ordinal)
            && lines[0].Length > 0
            && lines[0][0] != ' '
            && lines.All(line => line.All(IsPrintable) && !line.EndsWith(' '));
    }

    private static string Literal(string text, int indent)
    {
        var body = text.TrimEnd('\n');
        var chomping = (text.Length - body.Length) switch { 0 => "-", 1 => "", _ => "+" };
        var lines = body.Split('\n').Concat(Enumerable.Repeat("", Math.Max(text.Length - body.Length - 1, 0)));
        return string.Join('\n', lines.Select(line => line.Length == 0 ? "" : new string(' ', indent) + line).Prepend($"|{chomping}"));
    }

    private static bool IsFoldable(string text) =>
        text.All(IsPrintable)
        && text.Contains(' ', StringComparison.Ordinal)
        && text[0] != ' '
        && text[^1] != ' '
        && !text.Contains("  ", StringComparison.Ordinal);

    private static string Folded(string text, int indent)
    {
        var result = new StringBuilder(">-");
        var column = Width;
        foreach (var word in text.Split(' '))
        {
            if (column + 1 + word.Length > Width)
            {
                result.Append('\n').Append(' ', indent).Append(word);
                column = indent + word.Length;
            }
            else
            {
                result.Append(' ').Append(word);
                column += 1 + word.Length;
            }
        }

        return result.ToString();
    }

    private static string DoubleQuoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var character in text)
        {
            result.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when IsPrintable(character) => character.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
            });
        }

        return result.Append('"').ToString();
    }

    /// <summary>Whether a character may be written unescaped. Halves of surrogate pairs may, because text that was read has whole pairs.</summary>
    private static bool IsPrintable(char character) =>
        character is (>= ' ' and <= '~') or (>= '\u00A0' and <= '\uFFFD') and not ('\u2028' or '\u2029' or '\uFEFF');

    /// <summary>What YAML 1.1 reads as a boolean, a number, a date, a time or a merge key, and the document markers.</summary>
    [GeneratedRegex(
        @"^(?:y|yes|n|no|on|off|true|false|null|~|=|<<|---.*|\.\.\..*|[-+]?0b[01_]+|[-+]?0x[0-9a-f_]+|[-+]?[0-9][0-9_,]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|[-+]?\.[0-9_]+(?:e[-+]?[0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherToOlderReaders();
}
