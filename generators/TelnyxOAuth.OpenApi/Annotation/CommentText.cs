using System;
using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Texts of a document as comments have them: a line for each paragraph and each item of a list.</summary>
internal static class CommentText
{
    private const string Fence = "```";

    /// <summary>Joins the lines into which a paragraph was broken only to be short. What is between the fences of code keeps its lines.</summary>
    public static string Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        var (isCode, continues) = (false, false);
        foreach (var line in text.Split('\n'))
        {
            var part = line.Trim();
            var isFence = part.StartsWith(Fence, StringComparison.Ordinal);
            if (part.Length > 0 && continues && !isCode && !isFence && !BeginsItem(part))
            {
                paragraphs[^1] += " " + part;
            }
            else if (part.Length > 0)
            {
                paragraphs.Add(isCode ? line.TrimEnd() : part);
            }

            isCode ^= isFence;
            continues = part.Length > 0 && !isFence && part[0] is not ('#' or '|');
        }

        return string.Join('\n', paragraphs);
    }

    /// <summary>Whether a line is Markdown's beginning of a list's item, a heading, a table's row or a quotation.</summary>
    private static bool BeginsItem(string line)
    {
        if (line[0] is '#' or '|' or '>')
        {
            return true;
        }

        var length = 0;
        while (length < line.Length && char.IsAsciiDigit(line[length]))
        {
            length++;
        }

        return length == 0
            ? line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' '
            : length + 1 < line.Length && line[length] is '.' or ')' && line[length + 1] == ' ';
    }
}
