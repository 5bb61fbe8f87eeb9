using System;

namespace TelnyxOAuth.Runtime;

/// <summary>The start of an error response's body, for people to read, with secrets removed.</summary>
internal static class BodyExcerpt
{
    internal const int MaxLength = 1000;

    internal static string From(ResponseBody body) => Shorten(SecretText.Redact(body.ReadText()), MaxLength, body.IsTruncated);

    /// <summary>Makes text from the server part of a message: short, on one line, with secrets removed.</summary>
    internal static string InOneLine(string text, int maxLength)
    {
        var line = SecretText.Redact(text).ToCharArray();
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]))
            {
                line[i] = ' ';
            }
        }

        return Shorten(new string(line), maxLength, isCut: false);
    }

    private static string Shorten(string text, int maxLength, bool isCut) =>
        text.Length <= maxLength && !isCut ? text : text.Substring(0, Math.Min(maxLength - 1, text.Length)) + "…";
}
