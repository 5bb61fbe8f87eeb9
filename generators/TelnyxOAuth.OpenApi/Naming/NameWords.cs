using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>Splits names into words and joins words to names.</summary>
internal static class NameWords
{
    /// <summary>The longest name that reads well.</summary>
    public const int MaxLength = 60;

    /// <summary>Words and acronyms whose last s is not a plural.</summary>
    private static readonly FrozenSet<string> NoPlurals =
        FrozenSet.ToFrozenSet(["alias", "atlas", "aws", "bias", "canvas", "dns", "gps", "https", "ios", "mms", "rcs", "sms", "tls"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a name in any casing: <c>listOAuth2Tokens</c> is list, OAuth2, Tokens.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        foreach (var run in Identifiers.Words(name))
        {
            var word = new StringBuilder();
            for (var index = 0; index < run.Length; index++)
            {
                var begins = index > 0 && char.IsUpper(run[index])
                    && (!char.IsUpper(run[index - 1]) || (index + 1 < run.Length && char.IsLower(run[index + 1]) && !IsPluralOfCapitals(run, index + 1)));
                if (begins)
                {
                    words.Add(word.ToString());
                    word.Clear();
                }

                word.Append(run[index]);
            }

            words.Add(word.ToString());
        }

        return [.. WordCasing.Whole(words)];
    }

    /// <summary>Whether a name is PascalCase of letters and digits already.</summary>
    public static bool IsPascal(string name) =>
        name.Length is > 0 and <= MaxLength && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    /// <summary>The singular of a word in the plural; any other word as it is.</summary>
    public static string Singular(string word)
    {
        bool Ends(string end) => word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.OrdinalIgnoreCase);
        return NoPlurals.Contains(word) ? word
            : Ends("ies") ? word[..^3] + "y"
            : Ends("sses") || Ends("shes") || Ends("ches") || Ends("xes") || Ends("atuses") || Ends("iases") ? word[..^2]
            : Ends("ss") || Ends("us") || Ends("is") || Ends("news") || !Ends("s") ? word
            : word[..^1];
    }

    /// <summary>The plural of a word, if it is not in the plural already.</summary>
    public static string Plural(string word) =>
        IsPlural(word) ? word
        : word.Length > 2 && word.EndsWith('y') && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    /// <summary>Whether a word is in the plural.</summary>
    public static bool IsPlural(string word) => Singular(word) != word;

    /// <summary>Whether two words differ at most in casing and number.</summary>
    public static bool AreAlike(string left, string right) => Singular(left).Equals(Singular(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two names differ at most in casing, number and where their words end: <c>WireGuard Interfaces</c> and <c>WireguardInterface</c>.</summary>
    public static bool AreAlike(IEnumerable<string> left, IEnumerable<string> right) =>
        string.Concat(left.Select(Singular)).Equals(string.Concat(right.Select(Singular)), StringComparison.OrdinalIgnoreCase);

    /// <summary>Joins words. While the name is too long, repeated words are dropped, then words from its middle.</summary>
    public static string Join(IEnumerable<string> words, int maxLength = MaxLength)
    {
        var list = words.ToList();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (Length(list) > maxLength)
        {
            list = list.Where(word => seen.Add(Singular(word))).ToList();
        }

        while (Length(list) > maxLength && list.Count > 2)
        {
            list.RemoveAt(list.Count / 2);
        }

        var name = Identifiers.Pascal(string.Join('_', list));
        return name.Length > maxLength ? Identifiers.Pascal(name[..maxLength]) : name;
    }

    /// <summary>Drops words from a name that is too long; any other name is returned as it is.</summary>
    public static string Short(string name) => name.Length > MaxLength ? Join(Split(name)) : name;

    /// <summary>Appends one name to another, without the words at the end of the first that the second repeats: <c>CallStatus</c> and <c>StatusCode</c> is <c>CallStatusCode</c>.</summary>
    public static List<string> Append(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        if (second.Count >= first.Count && first.Zip(second).All(pair => AreAlike(pair.First, pair.Second)))
        {
            return [.. second];
        }

        for (var overlap = Math.Min(first.Count, second.Count); overlap > 0; overlap--)
        {
            if (first.TakeLast(overlap).Zip(second).All(pair => AreAlike(pair.First, pair.Second)))
            {
                return [.. first.Take(first.Count - overlap), .. second];
            }
        }

        return [.. first, .. second];
    }

    /// <summary>The <c>s</c> of <c>APIs</c>, which begins no word.</summary>
    private static bool IsPluralOfCapitals(string run, int index) => run[index] == 's' && (index + 1 == run.Length || char.IsUpper(run[index + 1]));

    private static int Length(List<string> words) => words.Sum(word => word.Length);
}
