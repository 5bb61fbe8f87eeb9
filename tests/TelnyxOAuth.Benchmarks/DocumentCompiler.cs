using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Benchmarks;

/// <summary>Compiles a document to C# as the build does, and as NSwag alone does with its own templates and defaults.</summary>
internal sealed class DocumentCompiler(string document)
{
    private const int Turns = 3;

    /// <summary>Compiles the document in turns with NSwag alone.</summary>
    /// <param name="output">The raw client's file.</param>
    /// <param name="nswagOutput">The file of NSwag's own client.</param>
    /// <returns>The median of the times that each took, in seconds.</returns>
    internal async Task<(double Seconds, double NSwagSeconds)> TimeInTurnsAsync(string output, string nswagOutput)
    {
        var (own, nswag) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            own.Add(await TimeAsync(
            [
                Metadata("OpenApiToolPath"), "generate", document, "--output", output, "--namespace", "Benchmark", "--client-name", "BenchmarkClient",
                "--settings", Metadata("OpenApiSettingsFile"), "--templates", Metadata("OpenApiTemplatesDirectory").TrimEnd('/'),
            ]));
            nswag.Add(await TimeAsync(
            [
                "exec", "--roll-forward", "Major", Metadata("NSwagProgram"), "openapi2csclient", $"/input:{document}", $"/output:{nswagOutput}", "/namespace:Benchmark", "/jsonLibrary:NewtonsoftJson",
            ]));
        }

        return (own.Order().ElementAt(Turns / 2), nswag.Order().ElementAt(Turns / 2));
    }

    internal static string Metadata(string key) =>
        typeof(DocumentCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static async Task<double> TimeAsync(string[] arguments)
    {
        var time = Stopwatch.StartNew();
        var result = await ChildProgram.RunAsync(new ProcessStartInfo(ChildProgram.DotNet, arguments), ChildProgram.BuildLimit);
        return result.ExitCode == 0
            ? time.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"The document was not compiled:\n{result.Everything}");
    }
}
