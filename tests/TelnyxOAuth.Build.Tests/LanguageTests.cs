using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>A project that can't compile generated C# is told so in one sentence, before anything else is tried.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData(".fsproj")]
    [InlineData(".vbproj")]
    public async Task A_project_in_another_language_is_told_to_compile_the_document_in_a_C_project(string extension)
    {
        using var project = new ClientProject();
        File.Move(project.PathOf("Client Library.csproj"), project.PathOf("Client Library" + extension));

        // Nothing is compiled, so F# needs no library of its own.
        var build = (await project.BuildAsync("-p:DisableImplicitFSharpCoreReference=true")).Failed("error TOA1209: ").Failed("compile the document in a C# project");
        AssertTellsNothingElse(build);
    }

    [Fact]
    public async Task A_project_in_an_older_C_is_told_which_it_takes()
    {
        using var project = new ClientProject("netstandard2.0");

        AssertTellsNothingElse((await project.BuildAsync()).Failed("error TOA1210: ").Failed("netstandard2.0 is compiled as C# 7.3").Failed("<LangVersion>9.0</LangVersion>"));
        AssertTellsNothingElse((await project.RebuildAsync("-p:LangVersion=8")).Failed("error TOA1210: "));
        AssertTellsNothingElse((await project.RebuildAsync("-p:LangVersion=ISO-2")).Failed("error TOA1210: "));
        (await project.RebuildAsync("-p:LangVersion=latest")).Succeeded(compilations: 1);
        (await project.RebuildAsync("-p:LangVersion=default")).Succeeded(compilations: 0);
        (await project.RebuildAsync("-p:LangVersion=10.0")).Succeeded(compilations: 0);
    }

    private static void AssertTellsNothingElse(BuildResult build)
    {
        Assert.Equal(0, build.Compilations);
        Assert.Single(build.Output.ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal)).Distinct());
    }
}
