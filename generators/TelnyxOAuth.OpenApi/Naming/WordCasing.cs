using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>How .NET writes a word inside a name: acronyms of two letters in capitals, longer ones as words, and a few words with their own casing.</summary>
internal static class WordCasing
{
    private static readonly FrozenDictionary<string, string> WellKnown =
        ((string[])["Id", "Ids", "OAuth", "OAuth2", "IP", "IPs", "IPv4", "IPv6", "AI", "IO", "UI"]).ToFrozenDictionary(word => word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The word in PascalCase.</summary>
    /// <param name="word">Letters and digits.</param>
    /// <param name="isShouted">Whether the whole name is in capitals, so that casing gives no hint.</param>
    public static string Pascal(string word, bool isShouted)
    {
        if (WellKnown.TryGetValue(word, out var known))
        {
            return known;
        }

        var letters = word.Where(char.IsLetter).ToArray();
        var isPlural = letters is [.., _, _, 's'] && letters[..^1].All(char.IsUpper);
        var isAcronym = letters.Length > 0 && (isPlural || letters.All(char.IsUpper));
        var length = isPlural ? letters.Length - 1 : letters.Length;
        return isAcronym && length > (isShouted ? 1 : 2) ? Capitalised(word.ToLowerInvariant()) : Capitalised(word);
    }

    /// <summary>A PascalCase word as the first word of a camelCase name: <c>OAuth</c> is <c>oAuth</c>, <c>IPs</c> is <c>ips</c>.</summary>
    public static string Camel(string pascal)
    {
        var capitals = pascal.TakeWhile(character => !char.IsLower(character)).Count();
        return capitals > 1 && !pascal.StartsWith("OAuth", StringComparison.Ordinal)
            ? pascal.ToLowerInvariant()
            : char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    /// <summary>Joins words with capitals inside, which splitting the name has split too.</summary>
    public static IEnumerable<string> Whole(IReadOnlyList<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var isPart = words[index].Length == 1 && index + 1 < words.Count && words[index + 1].Length > 2 && WellKnown.ContainsKey(words[index] + words[index + 1]);
            yield return isPart ? words[index] + words[++index] : words[index];
        }
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
