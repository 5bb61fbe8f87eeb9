using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Emitted;

/// <summary>
/// The code that the SDK's own document is compiled to, in a project of somebody who has every analyzer rule switched
/// on. Analyzers spare generated code, so it is compiled twice: first as it is, to get what the generator adds, and
/// then as if somebody had written it by hand.
/// </summary>
internal sealed partial class EmittedCode : IDisposable
{
    private const string RawFile = "src/TelnyxOAuth.Generated/obj/openapi/telnyx-oauth.OpenApi.g.cs";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth emitted ");

    /// <summary>The files, as if written by hand, and what the compiler and the analyzers warn of in them.</summary>
    public async Task<(IReadOnlyList<string> Files, IReadOnlyList<Warning> Warnings)> AnalyzeAsync()
    {
        var generator = Repository.PathOf($"generators/TelnyxOAuth.Generators/bin/{Repository.Configuration}/netstandard2.0/TelnyxOAuth.Generators.dll");
        await BuildAsync("emitting", $"""
            <Compile Include="{Repository.PathOf(RawFile)}" />
            <Analyzer Include="{generator}" />
            """);

        var emitted = Directory.GetFiles(PathOf("emitting/emitted"), "*.g.cs", SearchOption.AllDirectories)
            .Where(path => path.Contains("TelnyxOAuth", StringComparison.Ordinal))
            .Append(Repository.PathOf(RawFile))
            .ToList();
        foreach (var path in emitted)
        {
            Write("analyzing/" + Path.GetFileName(path).Replace(".g.cs", ".cs", StringComparison.Ordinal), AsIfByHand(File.ReadAllText(path)));
        }

        var output = await BuildAsync("analyzing", "");
        var warnings = WarningLine().Matches(output).Select(match => new Warning(match.Groups["id"].Value, match.Groups["file"].Value)).Distinct();
        return (emitted, [.. warnings]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string AsIfByHand(string code) => GeneratedMark().Replace(code, "");

    private async Task<string> BuildAsync(string project, string items)
    {
        Write($"{project}/Client.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>emitted</CompilerGeneratedFilesOutputPath>
                <IsAotCompatible>true</IsAotCompatible>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Library.Newest(Library.Runtime).AssemblyPath}" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Newtonsoft.Json.dll")}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        var result = await ChildProgram.RunDotNetAsync(PathOf(project), ["build", "-nodeReuse:false", "-nologo"], ChildProgram.BuildLimit);
        Assert.True(result.ExitCode == 0, result.Everything);
        return result.Output;
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    [GeneratedRegex(@"^[ \t]*(// </?auto-generated>|\[System\.CodeDom\.Compiler\.GeneratedCode\(.*\)\])[ \t]*\r?\n", RegexOptions.Multiline)]
    private static partial Regex GeneratedMark();

    [GeneratedRegex(@"(?<file>[^/\\\r\n]+\.cs)\(\d+,\d+\): warning (?<id>[A-Z]+\d+)")]
    private static partial Regex WarningLine();

    /// <summary>A rule that a file breaks.</summary>
    /// <param name="Id">The rule.</param>
    /// <param name="File">The file's name.</param>
    internal sealed record Warning(string Id, string File);
}
