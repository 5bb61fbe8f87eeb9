using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>Reads the code of the guide from the tests that run it: each block is what is between <c>// guide: name</c> and <c>// end</c>.</summary>
internal static partial class GuideRegions
{
    /// <summary>Reads the regions of a source file, with their names, in its order.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Read(string source) => RegionPattern().Matches(source)
        .Select(match => KeyValuePair.Create(match.Groups["name"].Value, Unindent(match.Groups["code"].Value, match.Groups["indent"].Length)));

    /// <summary>Counts the lines that are not blank.</summary>
    internal static int CountLines(string code) => code.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    private static string Unindent(string code, int indent) =>
        string.Concat(code.Split('\n')[..^1].Select(line => (line.Length > indent ? line[indent..] : line.Trim()) + "\n"));

    [GeneratedRegex(@"^(?<indent> *)// guide: (?<name>\S+)\n(?<code>.*?)^ *// end$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex RegionPattern();
}
