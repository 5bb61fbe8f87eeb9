using System;
using System.Linq;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Compares names on the wire, ignoring casing and separators.</summary>
internal static class WireName
{
    /// <summary>Whether a name is one of those given, which are in lower case and without separators: <c>page[number]</c> is <c>pagenumber</c>.</summary>
    internal static bool IsOneOf(string name, string[] plainNames) => plainNames.Contains(ToPlain(name), StringComparer.Ordinal);

    /// <summary>Whether a name begins or ends with one of the words given.</summary>
    internal static bool HasOneOf(string name, string[] plainWords) =>
        ToPlain(name) is var plain && plainWords.Any(word => plain.StartsWith(word, StringComparison.Ordinal) || plain.EndsWith(word, StringComparison.Ordinal));

    private static string ToPlain(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
}
