using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What is wrong with a public name.</summary>
internal static partial class NameProblems
{
    /// <summary>The problem of a name; null where there is none.</summary>
    public static string? Describe(PublicName name) =>
        name.Name.Contains('_', StringComparison.Ordinal) ? "has an underscore"
        : name.Name.Length > NameWords.MaxLength ? $"has {name.Name.Length} characters"
        : Numbers(name.Name).Except(name.Sources.SelectMany(source => Numbers(source).Concat(Numbers(source.Replace(",", "", StringComparison.Ordinal))))).FirstOrDefault() is { } number
            ? $"has the number {number}, which the document does not have there"
        : null;

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value);

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
