using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Tests.Document;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What a build does with a document: NSwag compiles it, the generator completes it, the C# compiler has the last word.</summary>
internal static class WholeLine
{
    /// <summary>The folder of the sources that registrations stand on.</summary>
    public static string RegistrationFolder { get; } = DocumentFiles.PathOf("src/TelnyxOAuth.DependencyInjection/Registration");

    /// <summary>What a client's project refers to.</summary>
    public static IReadOnlyList<string> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("TelnyxOAuth.", StringComparison.Ordinal) || Path.GetFileName(file) == "TelnyxOAuth.Runtime.dll"),
    ];

    /// <summary>How a build runs NSwag.</summary>
    public static GenerateOptions Options(string input, string output) => new()
    {
        Source = new FrontEndInput(input),
        Output = output,
        Namespace = "My.Api",
        ClientName = "MyClient",
        NSwag = Metadata("NSwagProgram"),
        Settings = DocumentFiles.PathOf("nswag.json"),
        Templates = DocumentFiles.PathOf("generators/TelnyxOAuth.Build/templates"),
    };

    /// <summary>Completes what NSwag wrote, and compiles it.</summary>
    /// <param name="text">What NSwag wrote.</param>
    /// <param name="path">Where it wrote it.</param>
    /// <param name="findings">The errors and warnings of the generator and of the compiler.</param>
    public static Compilation Complete(string text, string path, out string[] findings)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose, preprocessorSymbols: ["NET8_0_OR_GREATER"]);
        var compilation = CSharpCompilation.Create(
            "My.Api",
            [CSharpSyntaxTree.ParseText(text, parsing, path), .. text.Contains(Contract.Attributes.ApiRoot.HasRegistration, StringComparison.Ordinal) ? RegistrationSources(parsing) : []],
            References.Select(file => MetadataReference.CreateFromFile(file)),
            // CS1701, of assemblies' versions, is off in every project: the SDK sees to it.
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]));
        CSharpGeneratorDriver.Create([new TelnyxOAuth.Generators.ClientGenerator().AsSourceGenerator()], parseOptions: parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var reported);
        findings = [.. reported.Concat(completed.WithNullWarnings().GetDiagnostics()).Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.ToString())];
        return completed;
    }

    /// <summary>What a build adds to a project with registrations.</summary>
    private static IEnumerable<SyntaxTree> RegistrationSources(CSharpParseOptions parsing) =>
        Directory.EnumerateFiles(RegistrationFolder, "*.cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parsing, file));

    /// <summary>What the build says of a program that tests run.</summary>
    public static string Metadata(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
