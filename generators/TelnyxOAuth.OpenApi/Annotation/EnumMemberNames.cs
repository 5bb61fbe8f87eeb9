using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Names the values of an enum.</summary>
internal static partial class EnumMemberNames
{
    private static readonly FrozenDictionary<char, string> Symbols = new Dictionary<char, string>
    {
        ['+'] = "Plus", ['-'] = "Minus", ['*'] = "Star", ['/'] = "Slash", ['\\'] = "Backslash", ['.'] = "Dot",
        [','] = "Comma", [':'] = "Colon", [';'] = "Semicolon", ['<'] = "LessThan", ['>'] = "GreaterThan", ['='] = "Equal",
        ['!'] = "Not", ['?'] = "Question", ['&'] = "And", ['|'] = "Or", ['%'] = "Percent", ['#'] = "Hash", ['$'] = "Dollar",
        ['@'] = "At", ['~'] = "Tilde", ['^'] = "Caret", ['_'] = "Underscore", [' '] = "Space", ['\''] = "Quote",
        ['"'] = "DoubleQuote", ['('] = "Open", [')'] = "Close",
    }.ToFrozenDictionary();

    /// <summary>One name a value, in the values' order.</summary>
    public static IEnumerable<string> For(IEnumerable<string> values, string enumName)
    {
        var reserved = Contract.Reserved.EnumMembers.Append(enumName).ToHashSet();
        var names = new UniqueNames(reserved);
        var all = values.ToArray();
        var given = all.ToHashSet();
        foreach (var value in all)
        {
            var name = NameWords.Short(IsDescending(value, given) ? Name(value[1..]) + "Descending" : Name(value));
            // A name that the type itself has becomes "NameValue"; of two values with one name the second spells its symbols or says its casing.
            var second = reserved.Contains(name) ? name + "Value" : NameWords.Short(Spelled(value));
            yield return names.Take(name, second, name + Casing(value), name + "Value");
        }
    }

    /// <summary>Beside <c>created_at</c>, <c>-created_at</c> is the same order backwards.</summary>
    private static bool IsDescending(string value, HashSet<string> given) =>
        value.Length > 1 && value[0] == '-' && char.IsLetter(value[1]) && given.Contains(value[1..]);

    /// <summary>What tells a value from one that differs in casing only.</summary>
    public static string Casing(string value) =>
        !value.Any(char.IsUpper) ? "Lowercase" : !value.Any(char.IsLower) ? "Uppercase" : "Value";

    private static string Name(string value)
    {
        if (value.Length == 0)
        {
            return "Empty";
        }

        if (!value.Any(char.IsLetterOrDigit))
        {
            return Spelled(value);
        }

        // Two numbers side by side would be a third: "1-10" is Value1To10.
        if (Range().Match(value) is { Success: true } range)
        {
            return Identifiers.Pascal($"{range.Groups[1].Value}To{range.Groups[2].Value}");
        }

        // The sign of a number is part of its meaning: "-1" is Minus1 while "1" is Value1.
        var isSigned = value.Length > 1 && value[0] is '-' or '+' && char.IsDigit(value[1]);
        return Identifiers.Pascal(isSigned ? $"{Symbols[value[0]]} {value[1..]}" : value);
    }

    /// <summary>The value with its symbols as words: <c>a+</c> is <c>APlus</c>.</summary>
    public static string Spelled(string value)
    {
        var words = new StringBuilder();
        foreach (var character in value)
        {
            words.Append(Symbols.TryGetValue(character, out var word) ? $" {word} " : character.ToString());
        }

        return Identifiers.Pascal(words.ToString());
    }

    [GeneratedRegex("^([0-9]+) ?[-\u2013] ?([0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
