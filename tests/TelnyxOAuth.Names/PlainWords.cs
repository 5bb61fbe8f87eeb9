using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Names;

/// <summary>Splits names and sentences into small words, by rules of its own: the names that are judged were not made by them.</summary>
internal static partial class PlainWords
{
    /// <summary>The words of a name or a sentence, in small letters: <c>GetOAuth2URLs</c> is get, oauth2, urls.</summary>
    public static List<string> Of(string text) =>
        [.. Word().Matches(Special().Replace(text, match => char.ToUpperInvariant(match.Value[0]) + match.Value[1..].ToLowerInvariant())).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>A word in the singular, roughly: both numbers of a word give the same.</summary>
    public static string Stem(string word) =>
        word.Length < 4 || word.EndsWith("ss", StringComparison.Ordinal) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith("es", StringComparison.Ordinal) && word[..^2].EndsWith('s') | word[..^2].EndsWith('x') | word[..^2].EndsWith("ch", StringComparison.Ordinal) | word[..^2].EndsWith("sh", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') ? word[..^1] : word;

    /// <summary>The letters and digits of words, without where one ends and without their number.</summary>
    public static string Flat(IEnumerable<string> words) => string.Concat(words.Select(Stem));

    [GeneratedRegex("OAuth|IPs(?![a-z])|IPv|IDs(?![a-z])|URLs(?![a-z])|APIs(?![a-z])|GraphQL|GitHub|YouTube|PayPal", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
