using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.Generators;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.NSwag;
using Diagnostic = TelnyxOAuth.OpenApi.Diagnostics.Diagnostic;

namespace TelnyxOAuth.Corpus;

/// <summary>Does with a document what the build of a consumer's project does: front end, NSwag, generator, C# compiler.</summary>
internal sealed class ConsumerBuild : IDisposable
{
    /// <summary>Longer than any build that someone would wait for.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corpus");

    private readonly MetadataReference[] _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (!name.StartsWith("TelnyxOAuth.", StringComparison.Ordinal) || name == "TelnyxOAuth.Runtime.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Compiles a document.</summary>
    /// <returns>What came of it; a failure is an outcome too.</returns>
    public async Task<Outcome> RunAsync(string document, CancellationToken cancellationToken)
    {
        GC.Collect();
        var time = Stopwatch.StartNew();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Limit);
        var lines = 0;
        BuildMessage[] faults;
        try
        {
            // Not in the thread that waits: a document that the front end never ends with is ended by the limit all the same.
            (faults, lines) = await Task.Run(() => CompileAsync(document, limited.Token), cancellationToken).WaitAsync(limited.Token);
        }
        catch (DiagnosticException exception)
        {
            faults = [Told(exception.Diagnostic)];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            faults = [new BuildMessage(true, $"Not compiled within {Limit}.")];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect of ours: the table has it, and the other documents still have their turn.
            faults = [new BuildMessage(true, exception.ToString())];
        }

        return new Outcome(
            !faults.Any(fault => fault.IsError),
            faults.Count(fault => !fault.IsError),
            time.Elapsed.TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6,
            lines,
            (faults.FirstOrDefault(fault => fault.IsError) ?? faults.FirstOrDefault())?.Text);
    }

    private async Task<(BuildMessage[] Faults, int Lines)> CompileAsync(string document, CancellationToken cancellationToken)
    {
        var output = Path.Combine(_folder.FullName, "Api.OpenApi.g.cs");
        var told = (await NSwagGenerator.GenerateAsync(OptionsFor(document, output), cancellationToken))
            .Where(diagnostic => diagnostic.Severity != Diagnostic.Note)
            .Select(Told)
            .ToArray();
        if (told.Any(fault => fault.IsError))
        {
            return (told, 0);
        }

        var compilation = CSharpCompilation.Create(
            "Consumer", [CSharpSyntaxTree.ParseText(await File.ReadAllTextAsync(output, cancellationToken), Parsing, output, cancellationToken: cancellationToken)], _references, Options);
        CSharpGeneratorDriver.Create([new ClientGenerator().AsSourceGenerator()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var reported, cancellationToken);
        var emitted = completed.Emit(Stream.Null, cancellationToken: cancellationToken);
        var compiled = reported.Concat(emitted.Diagnostics).Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => new BuildMessage(finding.Severity == DiagnosticSeverity.Error, finding.ToString()));
        return ([.. told, .. compiled], completed.SyntaxTrees.Sum(tree => tree.GetText(cancellationToken).Lines.Count));
    }

    private static BuildMessage Told(Diagnostic diagnostic) => new(diagnostic.IsError, diagnostic.ToString());

    private static GenerateOptions OptionsFor(string document, string output) => new()
    {
        Source = new FrontEndInput(document),
        Output = output,
        Namespace = "Consumer.Api",
        ClientName = "ConsumerClient",
        NSwag = Metadata("NSwagProgram"),
        Settings = Metadata("SettingsFile"),
        Templates = Metadata("TemplatesDirectory").TrimEnd('/'),
    };

    private static string Metadata(string key) =>
        typeof(ConsumerBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
