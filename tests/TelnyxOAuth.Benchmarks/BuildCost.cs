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

        Console.WriteLine("| document | front end and NSwag s | generator s | analyzers s | csc in all s | raw | generator | NSwag alone s | its csc s | its C# |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
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
        var before = ChildTime.Seconds;
        await RunDotNetAsync(
            "The document was not compiled", DocumentCompiler.Metadata("OpenApiToolPath"), "generate", document, "--output", project.PathOf("client.cs"), "--namespace", "Benchmark",
            "--client-name", "BenchmarkClient", "--settings", DocumentCompiler.Metadata("OpenApiSettingsFile"), "--templates", DocumentCompiler.Metadata("OpenApiTemplatesDirectory").TrimEnd('/'));
        var frontEnd = ChildTime.Seconds - before;

        var all = await CompileAsync(project, _ => true, "/generatedfilesout:" + project.PathOf("emitted"));
        var generated = project.GeneratedFiles.ToArray();
        var withoutAnalyzers = await CompileAsync(project, argument => !IsAnalyzer(argument) || IsGenerator(argument));
        var withoutBoth = await CompileAsync(project, argument => !IsAnalyzer(argument), generated);

        var alone = project.PathOf("NSwag.cs");
        before = ChildTime.Seconds;
        await RunDotNetAsync("NSwag failed", "exec", "--roll-forward", "Major", DocumentCompiler.Metadata("NSwagProgram"), "openapi2csclient", $"/input:{document}", $"/output:{alone}", "/namespace:Benchmark", "/jsonLibrary:NewtonsoftJson");
        var aloneSeconds = ChildTime.Seconds - before;
        var (aloneCompiler, failure) = await project.CompileAsync(argument => !argument.EndsWith(Path.GetFileName(project.RawFile), StringComparison.Ordinal) && !IsGenerator(argument), alone);

        Print($"| {Path.GetFileName(document)} | {frontEnd:F1} | {withoutAnalyzers - withoutBoth:F1} | {all - withoutAnalyzers:F1} | {all:F1} | {Size(project.RawFile)} | {Size(generated)} | {aloneSeconds:F1} | {(failure is null ? string.Create(CultureInfo.InvariantCulture, $"{aloneCompiler:F1}") : "does not compile, " + FirstError(failure))} | {Size(alone)} |");
        foreach (var file in generated)
        {
            Print($"|   {Path.GetFileName(file)} | | | | | | {Size(file)} | | | |");
        }
    }

    private static async Task<double> CompileAsync(BuildProject project, Func<string, bool> isKept, params string[] more)
    {
        var (seconds, failure) = await project.CompileAsync(isKept, more);
        return failure is null ? seconds : throw new InvalidOperationException($"The client was not compiled:\n{failure}");
    }

    private static async Task RunDotNetAsync(string failure, params string[] arguments)
    {
        var result = await ChildProgram.RunAsync(new ProcessStartInfo(ChildProgram.DotNet, arguments), ChildProgram.BuildLimit);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"{failure}:\n{result.Everything}");
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
