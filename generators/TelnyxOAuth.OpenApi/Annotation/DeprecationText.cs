using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>What a document says of something that it marks as deprecated: what an extension says, or the sentence of the description that speaks of it.</summary>
internal static class DeprecationText
{
    /// <summary>The most characters that a compiler's warning shows of it: enough for two sentences.</summary>
    public const int MaxLength = 300;

    private const string Fence = "```";

    /// <summary>The text on one line, or null where the document says no more than that it is deprecated.</summary>
    /// <param name="node">An operation, a parameter, a header or a schema.</param>
    public static string? Of(MapNode node) =>
        DocumentExtensions.DeprecationMessages.Select(key => Shorten(Plain(Said(node, key)))).FirstOrDefault(text => text.Length > 0)
        ?? Find(Said(node, "description"));

    /// <summary>The sentence of a description that speaks of deprecation, with the next if that says what to use.</summary>
    public static string? Find(string description)
    {
        var sentences = Sentences(description);
        var index = sentences.FindIndex(SpeaksOfDeprecation);
        if (index < 0)
        {
            return sentences.Find(NamesAnother) is { } other ? Shorten(other) : null;
        }

        var found = sentences[index];
        if (index + 1 < sentences.Count && !SpeaksOfDeprecation(sentences[index + 1]) && NamesAnother(sentences[index + 1]))
        {
            found += (char.IsPunctuation(found[^1]) ? " " : ". ") + sentences[index + 1];
        }

        // "Deprecated." alone says less than a sentence of ours.
        return found.Contains(' ', StringComparison.Ordinal) ? Shorten(found) : null;
    }

    private static string Said(MapNode node, string key) => node[key] is ScalarNode { Kind: ScalarKind.String } text ? text.Text : string.Empty;

    private static bool SpeaksOfDeprecation(string sentence) =>
        sentence.Contains("deprecat", StringComparison.OrdinalIgnoreCase) || sentence.Contains("obsolete", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sentence says what to use. "Instead of" compares, and says nothing of the kind.</summary>
    private static bool NamesAnother(string sentence) =>
        (sentence.Contains("instead", StringComparison.OrdinalIgnoreCase) && !sentence.Contains("instead of", StringComparison.OrdinalIgnoreCase))
        || sentence.StartsWith("Use ", StringComparison.OrdinalIgnoreCase)
        || sentence.StartsWith("Please use ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentences of the text, each plain. What is in code or in a table is none.</summary>
    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var isCode = false;
        foreach (var line in CommentText.Paragraphs(PlainText.Lines(text)).Split('\n'))
        {
            var isFence = line.StartsWith(Fence, StringComparison.Ordinal);
            if (!isCode && !isFence && !line.StartsWith('|'))
            {
                Split(Plain(line.TrimStart('#', '>', '-', '+', '*', ' ')), sentences);
            }

            isCode ^= isFence;
        }

        return sentences;
    }

    /// <summary>A sentence ends where a space and no small letter follow: "e.g. this" is in the middle of one.</summary>
    private static void Split(string line, List<string> sentences)
    {
        var start = 0;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] is '.' or '!' or '?' && index + 2 < line.Length && line[index + 1] == ' ' && !char.IsLower(line[index + 2]))
            {
                sentences.Add(line[start..(index + 1)]);
                start = index + 2;
            }
        }

        if (start < line.Length)
        {
            sentences.Add(line[start..]);
        }
    }

    /// <summary>The text on one line with single spaces, without Markdown's marks for bold and for code, which a message would show.</summary>
    private static string Plain(string text) =>
        string.Join(' ', PlainText.OneLine(text).Replace("*", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        // Between words, unless the last one is most of the message; never between the halves of a pair of surrogates.
        var end = text.LastIndexOf(' ', MaxLength - 1);
        if (end < MaxLength / 2)
        {
            end = MaxLength - 1;
            end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        }

        return text[..end] + "\u2026";
    }
}
