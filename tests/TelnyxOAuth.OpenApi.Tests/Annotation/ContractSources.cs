using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.OpenApi.Tests.Document;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>The texts that the contract holds together.</summary>
internal static partial class ContractSources
{
    /// <summary>The templates by their names.</summary>
    public static IReadOnlyDictionary<string, string> Templates { get; } =
        Directory.GetFiles(DocumentFiles.PathOf("generators/TelnyxOAuth.Build/templates"), "*.liquid").ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

    /// <summary>What all templates say.</summary>
    public static string AllTemplates { get; } = string.Join('\n', Templates.Values);

    /// <summary>The C# that templates write, with their holes: no tags, no comments.</summary>
    public static string TemplatesCode { get; } = string.Join('\n', Tag().Replace(AllTemplates, string.Empty).Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    /// <summary>The generator's own files.</summary>
    public static IReadOnlyList<SyntaxNode> Generator { get; } = [.. Parsed("generators/TelnyxOAuth.Generators")];

    /// <summary>The code of the generator's own files.</summary>
    public static string GeneratorCode { get; } = Code(Generator);

    /// <summary>The code of the front end's annotators.</summary>
    public static string AnnotatorCode { get; } = Code(Parsed("generators/TelnyxOAuth.OpenApi/Annotation").Where(file => !file.SyntaxTree.FilePath.EndsWith("Contract.cs", StringComparison.Ordinal)));

    private static IEnumerable<SyntaxNode> Parsed(string folder) => Directory.GetFiles(DocumentFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(DocumentFiles.PathOf(folder), file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
        .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Latest), file).GetRoot());

    /// <summary>Without comments.</summary>
    private static string Code(IEnumerable<SyntaxNode> files) => string.Join('\n', files.SelectMany(file => file.DescendantTokens()).Select(token => token.Text)).Replace("\n.\n", ".", StringComparison.Ordinal);

    [GeneratedRegex("\\{%.*?%\\}", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
