using System.Linq;
using System.Text;

namespace TelnyxOAuth.OpenApi.Diagnostics;

/// <summary>
/// Text of documents as it may stand in a comment or on a line of output. C# ends a comment at more characters than a line feed, and a
/// terminal obeys control characters.
/// </summary>
internal static class PlainText
{
    /// <summary>Whether a text has no character that ends a line or controls anything.</summary>
    public static bool IsOneLine(string text) => !text.Any(character => IsLineTerminator(character) || char.IsControl(character));

    /// <summary>The text with line feeds as its only line terminators, and without other control characters.</summary>
    public static string Lines(string text) => Clean(text, '\n');

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => Clean(text, ' ');

    private static string Clean(string text, char lineTerminator)
    {
        if (IsOneLine(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\t')
            {
                clean.Append(lineTerminator == '\n' ? '\t' : ' ');
            }
            else if (IsLineTerminator(text[index]))
            {
                // A carriage return and the line feed after it are one.
                index += text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? 1 : 0;
                clean.Append(lineTerminator);
            }
            else if (!char.IsControl(text[index]))
            {
                clean.Append(text[index]);
            }
        }

        return clean.ToString();
    }

    private static bool IsLineTerminator(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
