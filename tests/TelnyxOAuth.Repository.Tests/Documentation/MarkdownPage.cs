using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.Repository.Tests.Files;

namespace TelnyxOAuth.Repository.Tests.Documentation;

/// <summary>A page of Markdown in the repository.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text;
        Prose = FencePattern().Replace(text, string.Empty);
    }

    /// <summary>Gets every page that git keeps.</summary>
    internal static IReadOnlyList<MarkdownPage> All { get; } = [.. TrackedFiles.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Select(Read)];

    /// <summary>Gets its path, seen from the repository's folder.</summary>
    internal string Path { get; }

    /// <summary>Gets all that it says.</summary>
    internal string Text { get; }

    /// <summary>Gets what it says outside of blocks of code.</summary>
    internal string Prose { get; }

    /// <summary>Gets the paragraphs outside of blocks of code: headings, tables and lists are some, too.</summary>
    internal IEnumerable<string> Paragraphs => Prose.Split("\n\n").Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0);

    /// <summary>Gets what it links to, but for pages of the web.</summary>
    internal IEnumerable<string> RelativeLinks => LinkPattern().Matches(CodePattern().Replace(Prose, string.Empty))
        .Select(link => link.Groups[1].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>Gets the anchors of its headings, as GitHub makes them.</summary>
    internal IReadOnlyCollection<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (Match heading in HeadingPattern().Matches(Prose))
            {
                var anchor = NoAnchorPattern().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-');
                var unique = anchor;
                for (var number = 1; !anchors.Add(unique); number++)
                {
                    unique = FormattableString.Invariant($"{anchor}-{number}");
                }
            }

            return anchors;
        }
    }

    /// <summary>Reads a page.</summary>
    internal static MarkdownPage Read(string path) => new(path, File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n"));

    /// <summary>The rows of a table, as cells, without its head.</summary>
    internal IEnumerable<string[]> Rows() => Prose.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "));

    [GeneratedRegex(@"^ *```[a-z]*\n.*?^ *```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FencePattern();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoAnchorPattern();
}
