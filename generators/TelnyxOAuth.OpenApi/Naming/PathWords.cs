using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>Reads the words of a path.</summary>
internal static partial class PathWords
{
    private const int MaxLength = 1000;

    /// <summary>The segments with words, each with whether a parameter follows it. The part after <c>#</c> distinguishes variants of a path and is not included.</summary>
    public static List<PathTemplateSegment> Segments(string path)
    {
        var segments = new List<PathTemplateSegment>();
        foreach (var segment in Start(path).Split('#')[0].Split(['/', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            var text = FileType().Replace(Parameter().Replace(segment, " ").Trim(), string.Empty);
            var words = Version().IsMatch(text) || text == "api" ? [] : Identifiers.Words(text).Where(word => !IsOpaque(word)).SelectMany(NameWords.Split).ToList();
            var hasParameter = segment.Contains('{', StringComparison.Ordinal);
            if (words.Any(word => word.Any(char.IsLetter)))
            {
                segments.Add(new PathTemplateSegment(words, hasParameter));
            }
            else if (segments.Count > 0 && (hasParameter || segment.All(char.IsDigit)))
            {
                segments[^1] = segments[^1] with { IsOfItem = true };
            }
        }

        return segments;
    }

    /// <summary>What names are made of: a path, or the beginning of one that is longer than anybody's.</summary>
    public static string Start(string path) => path.Length > MaxLength ? path[..MaxLength] : path;

    /// <summary>The words of the segments that are neither parameters nor versions.</summary>
    public static IEnumerable<string> Fixed(string path) => Segments(path).SelectMany(segment => segment.Words);

    /// <summary>The words that distinguish variants of a path: the part after <c>#</c>.</summary>
    public static List<string> Variant(string path) => path.Split('#') is [_, var variant] ? NameWords.Split(variant) : [];

    /// <summary>The names of the parameters, without what RFC 6570 has beside them: <c>{+name}</c> and <c>{name*}</c> are <c>name</c>.</summary>
    public static IEnumerable<string> Parameters(string path) => Parameter().Matches(path).Select(match => match.Groups[1].Value)
        .Select(name => (name.StartsWith('+') ? name[1..] : name) is var bare && bare.EndsWith('*') ? bare[..^1] : bare);

    /// <summary>Whether a segment of a path, or a word of a name, is a version: <c>v2</c>, <c>v2.1</c>, <c>v1beta1</c>.</summary>
    public static bool IsVersion(string text) => VersionWord().IsMatch(text);

    /// <summary>Whether a path ends in a parameter, as the path of a single item does.</summary>
    public static bool IsOfItem(string path) => Segments(path) is [.., { IsOfItem: true }];

    /// <summary>Whether a word looks like a random key: long, with digits and both casings mixed.</summary>
    private static bool IsOpaque(string word) => word.Length >= 8 && word.Any(char.IsDigit) && word.Any(char.IsLower) && word.Count(char.IsUpper) > 2;

    [GeneratedRegex(@"^v[0-9]+([.][0-9]+)?$|^[0-9.-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"^v[0-9]+([.][0-9]+)?((alpha|beta)[0-9]*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VersionWord();

    [GeneratedRegex(@"\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"[.](json|xml|yaml)?$", RegexOptions.CultureInvariant)]
    private static partial Regex FileType();
}
