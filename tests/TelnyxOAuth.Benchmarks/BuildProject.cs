using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Benchmarks;

/// <summary>A project that compiles a document, and the compiler's command line as the SDK has it there.</summary>
internal sealed class BuildProject
{
    private readonly string _folder;
    private string[] _arguments = [];
    private string _compiler = string.Empty;

    /// <summary>Writes the project.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="document">The document.</param>
    internal BuildProject(string folder, string document)
    {
        _folder = folder;
        var build = Path.GetFullPath(Path.Combine(DocumentCompiler.Metadata("OpenApiTemplatesDirectory"), ".."));
        File.WriteAllText(PathOf("Directory.Build.props"), "<Project />");
        File.WriteAllText(PathOf("Directory.Build.targets"), "<Project />");
        File.WriteAllText(PathOf("Benchmark.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}/build/TelnyxOAuth.Build.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <OpenApiToolPath>{DocumentCompiler.Metadata("OpenApiToolPath")}</OpenApiToolPath>
              </PropertyGroup>
              <ItemGroup>
                <OpenApiClient Include="{document}" Namespace="Benchmark" ClientName="BenchmarkClient" OutputName="Benchmark" />
                <Analyzer Include="{AssemblyPath("TelnyxOAuth.Generators")}" />
                <Reference Include="{AssemblyPath("TelnyxOAuth.Runtime")};{AssemblyPath("Newtonsoft.Json")}" />
              </ItemGroup>
              <Import Project="{build}/build/TelnyxOAuth.Build.targets" />
            </Project>
            """);
    }

    /// <summary>The raw client.</summary>
    internal string RawFile => PathOf("obj/openapi/Benchmark.OpenApi.g.cs");

    /// <summary>The files of the source generator, once <see cref="CompileAsync"/> has run with it.</summary>
    internal IEnumerable<string> GeneratedFiles => Directory.EnumerateFiles(PathOf("emitted"), "*.g.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Compiles the document to C# and asks the SDK how it would call the compiler.</summary>
    internal async Task PrepareAsync()
    {
        var result = await ChildProgram.RunDotNetAsync(
            _folder,
            ["msbuild", "-restore", "-nologo", "-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath", "-getResultOutputFile:" + PathOf("csc.json")],
            ChildProgram.BuildLimit);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"The project was not prepared:\n{result.Everything}");
        }

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(PathOf("csc.json")));
        _compiler = Path.Combine(json.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll");
        _arguments = [.. json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
        Directory.CreateDirectory(PathOf("emitted"));
        Directory.CreateDirectory(PathOf("obj/Debug/net10.0/refint"));
    }

    /// <summary>Compiles what the build would.</summary>
    /// <param name="isKept">Which of the command line's arguments stay.</param>
    /// <param name="more">Further arguments.</param>
    /// <returns>The processor time in seconds, and what the compiler said if it failed.</returns>
    internal async Task<(double Seconds, string? Failure)> CompileAsync(Func<string, bool> isKept, params string[] more)
    {
        var response = PathOf("csc.rsp");
        await File.WriteAllLinesAsync(response, _arguments.Where(argument => argument != "/noconfig").Where(isKept).Concat(more).Select(Quote));
        var before = ChildTime.Seconds;
        var start = new ProcessStartInfo(ChildProgram.DotNet, ["exec", _compiler, "/noconfig", "@" + response]) { WorkingDirectory = _folder };
        var result = await ChildProgram.RunAsync(start, ChildProgram.BuildLimit);
        return (ChildTime.Seconds - before, result.ExitCode == 0 ? null : result.Everything);
    }

    /// <summary>The path of a file of the project.</summary>
    internal string PathOf(string name) => Path.Combine(_folder, name);

    // Options that have a value may be quoted as a whole; the compiler takes the quotes away.
    private static string Quote(string argument) => argument.Contains('"', StringComparison.Ordinal) ? argument : $"\"{argument}\"";

    private static string AssemblyPath(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
}
