using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>Makes C# identifiers from names on the wire.</summary>
internal static partial class Identifiers
{
    // C# allows 511; what is added to a name, such as "Async", needs some.
    private const int MaxLength = 400;

    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    ]);

    /// <summary>
    /// PascalCase; applying it again changes nothing: <c>redirect_uris</c> is <c>RedirectUris</c>, <c>HTTPError</c> is
    /// <c>HttpError</c>. A leading word that begins with a digit moves to the end, or gets <c>Value</c> before it; a name without letters is <c>Value</c>.
    /// </summary>
    public static string Pascal(string text)
    {
        var name = PascalOnce(text);
        for (var again = PascalOnce(name); again != name; again = PascalOnce(again))
        {
            name = again;
        }

        return name;
    }

    /// <summary>camelCase: <c>page[size]</c> is <c>pageSize</c>. Keywords are not escaped; see <see cref="Escaped"/>.</summary>
    public static string Camel(string text)
    {
        var pascal = Pascal(text);
        var words = Cased(text);
        words = string.Concat(words) == pascal ? words : Cased(pascal);
        return words.Count == 0 ? pascal : WordCasing.Camel(words[0]) + string.Concat(words.Skip(1));
    }

    /// <summary>Whether a text is a name in C# as it stands, and no keyword.</summary>
    public static bool IsName(string text) => Name().IsMatch(text) && !Keywords.Contains(text);

    /// <summary>The name, with <c>@</c> before it if it is a keyword.</summary>
    public static string Escaped(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>The runs of letters and digits, of the beginning of a text that is longer than C# lets a name be.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text.Length > MaxLength ? text[..MaxLength] : text)
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static string PascalOnce(string text) => text.Length == 0 ? string.Empty : string.Concat(Cased(text).DefaultIfEmpty("Value"));

    private static List<string> Cased(string text)
    {
        var words = NameWords.Split(text);

        // "10dlc_Error" is Error10dlc; in "10" and "1-10" no word can go first.
        if (words.Count > 1 && char.IsDigit(words[0][0]) && words[0].Any(char.IsLetter) && char.IsLetter(words[1][0]))
        {
            words = [.. words.Skip(1), words[0]];
        }

        var isShouted = words.Count(word => word.Any(char.IsLetter)) > 1 && !text.Any(char.IsLower);
        words = words.ConvertAll(word => WordCasing.Pascal(word, isShouted));
        return words is [var first, ..] && char.IsDigit(first[0]) ? ["Value", .. words] : words;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
