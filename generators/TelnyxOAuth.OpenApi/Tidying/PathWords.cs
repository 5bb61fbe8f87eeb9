using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.OpenApi.Tidying;

/// <summary>What a path says.</summary>
internal static partial class PathWords
{
    /// <summary>The segments that are neither parameters nor versions.</summary>
    public static IEnumerable<string> Fixed(string path) =>
        path.Split('#')[0].Split('/').Where(segment => segment.Any(char.IsLetter) && !segment.StartsWith('{') && !Version().IsMatch(segment) && segment != "api");

    /// <summary>The names of the parameters.</summary>
    public static IEnumerable<string> Parameters(string path) => Parameter().Matches(path).Select(match => match.Groups[1].Value);

    /// <summary>Whether a path ends in a parameter, as that of one thing does.</summary>
    public static bool IsOfItem(string path) => path.Split('#')[0].TrimEnd('/').Split('/')[^1].Contains('{', StringComparison.Ordinal);

    [GeneratedRegex(@"^v[0-9]+([.][0-9]+)?$|^[0-9.-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
