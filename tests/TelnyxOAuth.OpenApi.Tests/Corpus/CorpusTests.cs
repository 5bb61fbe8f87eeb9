using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.OpenApi.Checking;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Generating;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Tests.Document;
using TelnyxOAuth.OpenApi.Tidying;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Real documents through the whole line: tidied, compiled by NSwag, completed by the generator, compiled by the C# compiler.</summary>
public sealed class CorpusTests : IDisposable
{
    /// <summary>Names that break a rule, and why they may.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> NameExceptions = new()
    {
        [CorpusDocument.Telnyx] = new()
        {
            ["Speech28Turbo"] = "speech-2.8-turbo: .NET writes a version without its dot, as in Tls12.",
            ["Value20100401"] = "2010-04-01: a date without its hyphens.",
            ["Vf11L"] = "vf_1_1_l: there is no word to put between the numbers.",
        },
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CorpusTheory]
    [InlineData(CorpusDocument.Box)]
    [InlineData(CorpusDocument.Twilio)]
    [InlineData(CorpusDocument.Xero)]
    [InlineData(CorpusDocument.Telnyx)]
    public void A_tidy_document_comes_out_as_it_went_in_whatever_the_culture(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var text = Tidy(DocumentReader.Read(CorpusDocument.PathOf(name)));
            // Turkish has an i of its own.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(text, Tidy(YamlNodeReader.Read(text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [CorpusTheory]
    [InlineData(CorpusDocument.Box, 87_944, 0.40)]
    [InlineData(CorpusDocument.Twilio, 54_068, 0.36)]
    [InlineData(CorpusDocument.Xero, 36_796, 0.40)]
    [InlineData(CorpusDocument.Telnyx, 305_759, 0.35)]
    public async Task A_document_compiles_without_a_word_in_few_lines_and_with_names_of_dotnet(string name, int linesOfNSwag, double share)
    {
        var output = _folder.PathOf("Api.OpenApi.g.cs");
        var problems = await ClientGenerator.GenerateAsync(Options(name, output), CancellationToken.None);
        Assert.DoesNotContain(problems, problem => problem.IsError);

        var text = await File.ReadAllTextAsync(output);
        Assert.InRange(text.Count(character => character == '\n'), 1, (int)(linesOfNSwag * share));
        var compilation = Complete(text, output, out var findings);
        Assert.Empty(findings.Concat(compilation.GetDiagnostics()).Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.ToString()));

        var names = new PublicNames(new DocumentNames(DocumentReader.Read(CorpusDocument.PathOf(name)))).Of(compilation.Assembly.GlobalNamespace).ToArray();
        var exceptions = NameExceptions.GetValueOrDefault(name, []);
        var faults = names.Select(found => (found.Name, Text: $"{found.Place} {NameFaults.Of(found)}", IsFault: NameFaults.Of(found) is not null)).Where(found => found.IsFault).ToArray();
        Assert.Empty(faults.Where(fault => !exceptions.ContainsKey(fault.Name)).Select(fault => fault.Text));
        Assert.Empty(exceptions.Keys.Except(faults.Select(fault => fault.Name)));
    }

    private static string Tidy(Node document) => YamlNodeWriter.Write(TidyDocument.Of("api.yaml", document).Document);

    private static GenerateOptions Options(string name, string output) => new()
    {
        Input = CorpusDocument.PathOf(name),
        Output = output,
        Namespace = "My.Api",
        ClientName = "MyClient",
        NSwag = Metadata("NSwagProgram"),
        NSwagVersion = Metadata("NSwagVersion"),
        Settings = DocumentFiles.PathOf("nswag.json"),
        Templates = DocumentFiles.PathOf("generators/TelnyxOAuth.Build/templates"),
    };

    private static Compilation Complete(string text, string path, out IEnumerable<Microsoft.CodeAnalysis.Diagnostic> findings)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("TelnyxOAuth.", StringComparison.Ordinal) || Path.GetFileName(file) == "TelnyxOAuth.Runtime.dll")
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "My.Api",
            [CSharpSyntaxTree.ParseText(text, parsing, path)],
            references,
            // CS1701, of assemblies' versions, is off in every project: the SDK sees to it.
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]));
        CSharpGeneratorDriver.Create([new TelnyxOAuth.Generators.ClientGenerator().AsSourceGenerator()], parseOptions: parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var reported);
        findings = reported;
        return completed;
    }

    private static string Metadata(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
