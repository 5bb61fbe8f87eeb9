using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TelnyxOAuth.Generators.Emitting;

/// <summary>Collects what a layer writes into files.</summary>
/// <remarks>
/// After every edit, the compiler processes every generated file again, so many files make typing slow: a layer has one
/// file for each namespace, not one for each of thousands of types. Each type's part is a separate value, so when a type
/// changes, only its part is written again.
/// </remarks>
internal static class GeneratedFiles
{
    /// <summary>Writes the types of a layer.</summary>
    /// <param name="context">Where to register the steps.</param>
    /// <param name="models">The models of the types.</param>
    /// <param name="layer">The layer's name, for its step and its files.</param>
    /// <param name="getName">Gets a type's name. Of several types with the same name only the first is written; the raw client does not compile with both.</param>
    /// <param name="emit">Writes a type.</param>
    internal static void RegisterLayer<T>(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<T> models,
        string layer,
        Func<T, (string Namespace, string Name)> getName,
        Action<SourceWriter, T> emit)
    {
        var files = models
            .Select((model, _) => Write(model, getName, emit))
            .WithTrackingName(layer)
            .Collect()
            .SelectMany((parts, _) => Gather(parts, layer))
            .WithTrackingName(StepNames.FilesOf(layer));

        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.Name, file.ToSourceText()));
    }

    private static SourcePart Write<T>(T model, Func<T, (string Namespace, string Name)> getName, Action<SourceWriter, T> emit)
    {
        var (@namespace, name) = getName(model);
        var writer = new SourceWriter(depth: @namespace.Length == 0 ? 0 : 1);
        emit(writer, model);
        return new SourcePart(@namespace, name, writer.ToString());
    }

    private static IEnumerable<SourceFile> Gather(ImmutableArray<SourcePart> parts, string layer)
    {
        var written = new HashSet<(string, string)>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in parts.Where(part => written.Add((part.Namespace, part.Name))).GroupBy(part => part.Namespace, StringComparer.Ordinal))
        {
            var stem = ToFileName(group.Key);
            var unique = stem;

            // Namespaces may differ in casing only; file names must not.
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = stem + number.ToString(CultureInfo.InvariantCulture) + ".";
            }

            yield return new SourceFile($"{unique}{layer}.g.cs", group.Key, group.Select(part => part.Text).ToEquatableArray());
        }
    }

    private static string ToFileName(string @namespace) => @namespace.Length == 0 ? string.Empty : new string(@namespace
        .Where(character => character != '@')
        .Select(character => character == '.' || SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_')
        .Append('.')
        .ToArray());
}
