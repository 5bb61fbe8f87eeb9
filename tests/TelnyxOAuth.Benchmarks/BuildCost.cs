using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Benchmarks;

/// <summary>Prints what documents cost a build, each as a row of a table: processor time by part, and what was written; beside it the same of NSwag alone.</summary>
internal static class BuildCost
{
    private const string GeneratorFile = "TelnyxOAuth.Generators.dll";

    /// <summary>Measures.</summary>
    /// <param name="documents">The documents.</param>
    internal static async Task<int> RunAsync(string[] documents)
    {
        if (documents.FirstOrDefault(document => !File.Exists(document)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"There is no document '{missing}': name one or more, as in '-- build api.yaml'.");
            return 1;
        }

        Console.WriteLine("| document | front end s | NSwag s | generator s | analyzers s | csc in all s | raw | generator | NSwag alone s | its csc s | its C# |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var document in documents)
        {
            var folder = Directory.CreateTempSubdirectory("telnyx oauth benchmark ");
            try
            {
                await MeasureAsync(folder.FullName, Path.GetFullPath(document));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(string folder, string document)
    {
        var project = new BuildProject(folder, document);
        await project.PrepareAsync();
        var (frontEnd, nswag) = await TimeToolAsync(document, project.PathOf("client.cs"));

        var all = await CompileAsync(project, _ => true, "/generatedfilesout:" + project.PathOf("emitted"));
        var generated = project.GeneratedFiles.ToArray();
        var withoutAnalyzers = await CompileAsync(project, argument => !IsAnalyzer(argument) || IsGenerator(argument));
        var withoutBoth = await CompileAsync(project, argument => !IsAnalyzer(argument), generated);

        var alone = project.PathOf("NSwag.cs");
        var before = ChildTime.Seconds;
        await RunDotNetAsync("exec", "--roll-forward", "Major", DocumentCompiler.Metadata("NSwagProgram"), "openapi2csclient", $"/input:{document}", $"/output:{alone}", "/namespace:Benchmark", "/jsonLibrary:NewtonsoftJson");
        var aloneSeconds = ChildTime.Seconds - before;
        var (aloneCompiler, failure) = await project.CompileAsync(argument => !argument.EndsWith(Path.GetFileName(project.RawFile), StringComparison.Ordinal) && !IsGenerator(argument), alone);

        Print($"| {Path.GetFileName(document)} | {frontEnd:F1} | {nswag:F1} | {withoutAnalyzers - withoutBoth:F1} | {all - withoutAnalyzers:F1} | {all:F1} | {Size(project.RawFile)} | {Size(generated)} | {aloneSeconds:F1} | {(failure is null ? string.Create(CultureInfo.InvariantCulture, $"{aloneCompiler:F1}") : "does not compile, " + FirstError(failure))} | {Size(alone)} |");
        foreach (var file in generated)
        {
            Print($"|   {Path.GetFileName(file)} | | | | | | | {Size(file)} | | | |");
        }
    }

    /// <summary>Runs the tool, whose own time is told from that of the NSwag which it starts.</summary>
    private static async Task<(double FrontEnd, double NSwag)> TimeToolAsync(string document, string output)
    {
        var before = ChildTime.Seconds;
        using var tool = Process.Start(new ProcessStartInfo(
            ChildProgram.DotNet,
            [
                DocumentCompiler.Metadata("OpenApiToolPath"), "generate", document, "--output", output, "--namespace", "Benchmark", "--client-name", "BenchmarkClient",
                "--settings", DocumentCompiler.Metadata("OpenApiSettingsFile"), "--templates", DocumentCompiler.Metadata("OpenApiTemplatesDirectory").TrimEnd('/'),
            ])
        { RedirectStandardError = true })!;
        var errors = tool.StandardError.ReadToEndAsync();
        var watch = Stopwatch.StartNew();
        var own = 0.0;
        while (!tool.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            tool.Refresh();
            own = tool.HasExited ? own : tool.TotalProcessorTime.TotalSeconds;
            if (watch.Elapsed > ChildProgram.BuildLimit)
            {
                tool.Kill(entireProcessTree: true);
                throw new TimeoutException($"The document was not compiled within {ChildProgram.BuildLimit}.");
            }
        }

        return tool.ExitCode == 0
            ? (own, ChildTime.Seconds - before - own)
            : throw new InvalidOperationException($"The document was not compiled:\n{await errors}");
    }

    private static async Task<double> CompileAsync(BuildProject project, Func<string, bool> isKept, params string[] more)
    {
        var (seconds, failure) = await project.CompileAsync(isKept, more);
        return failure is null ? seconds : throw new InvalidOperationException($"The client was not compiled:\n{failure}");
    }

    private static async Task RunDotNetAsync(params string[] arguments)
    {
        var result = await ChildProgram.RunAsync(new ProcessStartInfo(ChildProgram.DotNet, arguments), ChildProgram.BuildLimit);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"NSwag failed:\n{result.Everything}");
        }
    }

    private static bool IsAnalyzer(string argument) => argument.StartsWith("/analyzer:", StringComparison.Ordinal);

    private static bool IsGenerator(string argument) => IsAnalyzer(argument) && argument.EndsWith(GeneratorFile, StringComparison.Ordinal);

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.Contains("error ", StringComparison.Ordinal)) is { } line ? line[line.IndexOf("error ", StringComparison.Ordinal)..].Trim() : "no error named";

    private static string Size(params string[] files)
    {
        var texts = files.Select(File.ReadAllText).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{texts.Sum(text => text.AsSpan().Count('\n'))} lines, {files.Sum(file => new FileInfo(file).Length) / 1e6:F2} MB");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
