using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TelnyxOAuth.Generators.Emitting;

/// <summary>Names the files that are generated.</summary>
internal static class GeneratedFiles
{
    /// <summary>Gives each model a file of its own.</summary>
    /// <remarks>
    /// Of models with one name only the first gets a file: the raw client does not compile with both, and the compiler
    /// says why. Names that differ in nothing but capitals get different files, as file names must.
    /// </remarks>
    internal static IncrementalValuesProvider<(string FileName, T Model)> NameFiles<T>(
        this IncrementalValuesProvider<T> models,
        string suffix,
        Func<T, (string Namespace, string Name)> getName) =>
        models.Collect().SelectMany((all, _) => Name(all, suffix, getName));

    private static IEnumerable<(string FileName, T Model)> Name<T>(ImmutableArray<T> models, string suffix, Func<T, (string Namespace, string Name)> getName)
    {
        var names = new HashSet<(string, string)>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var model in models)
        {
            var (@namespace, name) = getName(model);
            if (!names.Add((@namespace, name)))
            {
                continue;
            }

            var stem = ToFileName(@namespace.Length == 0 ? name : @namespace + "." + name);
            var unique = stem;
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = stem + "." + number.ToString(CultureInfo.InvariantCulture);
            }

            yield return ($"{unique}.{suffix}.g.cs", model);
        }
    }

    private static string ToFileName(string name) => new(name
        .Where(character => character != '@')
        .Select(character => character == '.' || SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_')
        .ToArray());
}
