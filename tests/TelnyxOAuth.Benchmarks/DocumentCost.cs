using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.Generators;

namespace TelnyxOAuth.Benchmarks;

/// <summary>Prints what a document costs the build: its compilation to raw C#, beside NSwag's own, the generator's first run, and the run after an edit elsewhere.</summary>
internal static class DocumentCost
{
    private const int Edits = 20;

    /// <summary>Measures.</summary>
    /// <param name="document">The document, or null for the whole of Telnyx beside the repository.</param>
    internal static async Task<int> RunAsync(string? document)
    {
        document = Path.GetFullPath(document ?? Path.Combine(DocumentCompiler.Metadata("RepositoryRoot"), "..", "shared", "upstream", "telnyx-full.yml"));
        if (!File.Exists(document))
        {
            await Console.Error.WriteLineAsync($"There is no document '{document}': name one, as in '-- generator api.yaml'.");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("telnyx oauth benchmark ");
        try
        {
            var raw = Path.Combine(folder.FullName, "Benchmark.OpenApi.g.cs");
            var compiler = new DocumentCompiler(document);
            var (seconds, nswagSeconds) = await compiler.TimeInTurnsAsync(raw, Path.Combine(folder.FullName, "NSwag.cs"));
            var text = await File.ReadAllTextAsync(raw);
            var lines = text.AsSpan().Count('\n');
            var nswagLines = (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "NSwag.cs"))).AsSpan().Count('\n');
            var name = Path.GetFileName(document);
            Print($"document {name} seconds {seconds:F1} lines {lines}");
            Print($"ratio {name}/nswag time {seconds / nswagSeconds:F2} lines {(double)lines / nswagLines:F3} of {nswagLines}");
            Measure(text, raw, nswagLines);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string text, string path, int nswagLines)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp9);
        var edited = CSharpSyntaxTree.ParseText("class Program { }", options, "Program.cs");
        var compilation = CSharpCompilation.Create("Benchmark", [CSharpSyntaxTree.ParseText(text, options, path), edited]);
        var driver = Create(options, tracks: false).RunGenerators(compilation);

        // Keeping book of the steps takes time of its own, so the times are another driver's.
        var bookkeeper = Create(options, tracks: true).RunGenerators(compilation);
        var files = driver.GetRunResult().Results.Single().GeneratedSources;
        var lines = files.Sum(file => file.SourceText.Lines.Count - 1);
        Print($"generator first-run milliseconds {GeneratorTime(driver).TotalMilliseconds:F0} files {files.Length} lines {lines}");
        Print($"ratio generator-and-document/nswag lines {(double)(lines + text.AsSpan().Count('\n')) / nswagLines:F3}");

        var times = new List<double>();
        var areCached = false;
        for (var edit = 0; edit < Edits; edit++)
        {
            var changed = CSharpSyntaxTree.ParseText(string.Create(CultureInfo.InvariantCulture, $"class Program {{ int _edit = {edit}; }}"), options, "Program.cs");
            compilation = compilation.ReplaceSyntaxTree(edited, changed);
            edited = changed;
            driver = driver.RunGenerators(compilation);
            times.Add(GeneratorTime(driver).TotalMilliseconds);
            if (edit == 0)
            {
                bookkeeper = bookkeeper.RunGenerators(compilation);
                areCached = IsCached(bookkeeper.GetRunResult().Results.Single());
            }
        }

        times.Sort();
        Print($"generator unrelated-edit milliseconds {times[Edits / 2]:F3} least {times[0]:F3} steps {(areCached ? "cached" : "not cached")}");
    }

    private static CSharpGeneratorDriver Create(CSharpParseOptions options, bool tracks) => CSharpGeneratorDriver.Create(
        [new ClientGenerator().AsSourceGenerator()],
        parseOptions: options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracks));

    private static TimeSpan GeneratorTime(GeneratorDriver driver) => driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime;

    /// <summary>Whether no step gave anything new, and no file was written again; the compilation itself is new with every edit.</summary>
    private static bool IsCached(GeneratorRunResult result) =>
        result.TrackedSteps.Where(step => step.Key != "Compilation").Concat(result.TrackedOutputSteps)
            .SelectMany(step => step.Value)
            .SelectMany(run => run.Outputs)
            .All(output => output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
