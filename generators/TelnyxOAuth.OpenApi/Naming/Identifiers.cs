using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>Makes C# identifiers of names from the wire.</summary>
internal static class Identifiers
{
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

    /// <summary>PascalCase: <c>redirect_uris</c> is <c>RedirectUris</c>. A leading digit gets <c>Value</c> before it; no letters at all give <c>Value</c>.</summary>
    public static string Pascal(string text)
    {
        var name = string.Concat(Words(text).Select(Capitalised));
        return name.Length == 0 ? text.Length == 0 ? string.Empty : "Value" : char.IsDigit(name[0]) ? "Value" + name : name;
    }

    /// <summary>camelCase: <c>page[size]</c> is <c>pageSize</c>. Keywords are not escaped; see <see cref="Escaped"/>.</summary>
    public static string Camel(string text)
    {
        var first = Words(text).FirstOrDefault() ?? string.Empty;
        if (first.Length == 0 || char.IsDigit(first[0]))
        {
            var name = Pascal(text);
            return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
        }

        // The first word goes down; of "APIKey" all capitals but the one that begins "Key".
        var capitals = first.TakeWhile(character => !char.IsLower(character)).Count();
        var down = capitals == first.Length ? capitals : Math.Max(1, capitals - 1);
        return first[..down].ToLowerInvariant() + first[down..] + string.Concat(Words(text).Skip(1).Select(Capitalised));
    }

    /// <summary>The name with <c>@</c> before it where it is a keyword.</summary>
    public static string Escaped(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>The runs of letters and digits.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text)
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

    /// <summary>Capital first; .NET writes acronyms of three letters and more as words (<c>SMS</c>: <c>Sms</c>).</summary>
    private static string Capitalised(string word)
    {
        var rest = word.Length > 2 && word.All(char.IsUpper) ? word[1..].ToLowerInvariant() : word[1..];
        return char.ToUpperInvariant(word[0]) + rest;
    }
}
