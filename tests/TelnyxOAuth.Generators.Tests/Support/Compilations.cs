using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>Makes the projects that the generator runs in: C# 9, nullable, documentation checked.</summary>
internal static class Compilations
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp9, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsWantedByClients)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();

    // Projects are made from one, so that all share what the compiler reads from the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Client",
        syntaxTrees: null,
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic>
            {
                // An older framework's version in a reference, which every project lets pass.
                ["CS1701"] = ReportDiagnostic.Suppress,
            }));

    /// <summary>How a project for .NET 8 and later is parsed, where the others are for an older framework.</summary>
    public static CSharpParseOptions Net8ParseOptions { get; } = ParseOptions.WithPreprocessorSymbols("NET8_0_OR_GREATER");

    public static CSharpCompilation Create(IEnumerable<SourceFile> files, CSharpParseOptions? options = null) => Empty.AddSyntaxTrees(files.Select(file => Parse(file, options)));

    public static SyntaxTree Parse(SourceFile file, CSharpParseOptions? options = null) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), options ?? ParseOptions, file.Path);

    private static bool IsWantedByClients(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name is "netstandard" or "mscorlib" or "Newtonsoft.Json" or "TelnyxOAuth.Runtime"
            || name.StartsWith("System", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }
}
