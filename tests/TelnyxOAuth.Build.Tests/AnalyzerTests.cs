using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>Generated C# is not analyzed, unless the project asks for it; the user's is, by every rule that leaves generated C# alone.</summary>
public sealed class AnalyzerTests
{
    private const string PreviewApi = "[System.Runtime.Versioning.RequiresPreviewFeatures] public static class Preview { public const string Name = \"n\"; public static string Get() => Name; }\n";
    private const string OwnPart = "namespace My.Things { static partial class ThingsResource { public static string Mine() => Preview.Get(); } }\n";

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0;net10.0")]
    public async Task A_rule_that_looks_into_generated_code_is_off_until_it_is_asked_for(string frameworks)
    {
        using var project = UsePreviewApi(frameworks);
        (await project.BuildAsync()).Succeeded(compilations: 1);

        (await project.RebuildAsync("--no-incremental", "-p:OpenApiAnalyzeGeneratedCode=true")).Failed("api.OpenApi.g.cs(2,");

        project.Write(".editorconfig", "root = true\n[Part.cs]\ndotnet_diagnostic.CA2252.severity = error\n");
        var own = await project.RebuildAsync();
        own.Failed("Part.cs(1,92): error CA2252");
        Assert.All(own.Errors, error => Assert.Contains("Part.cs", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_users_own_C_sharp_is_analyzed_by_the_other_rules()
    {
        using var project = UsePreviewApi("net10.0");
        project.Write("Loop.cs", "public static class Loop { public static void Twice(System.Span<int> all) { for (var i = 0; i < 2; i++) { System.Span<int> few = stackalloc int[4]; few.CopyTo(all); } } }\n");

        (await project.BuildAsync("-warnaserror")).Failed("error CA2014");
    }

    [Fact]
    public async Task A_project_that_did_not_change_is_not_compiled_again()
    {
        using var project = new ClientProject();
        (await project.BuildAsync()).Succeeded(compilations: 1);

        var assembly = project.PathOf("obj/Debug/net10.0/Client Library.dll");
        var time = File.GetLastWriteTimeUtc(assembly);

        (await project.RebuildAsync()).Succeeded(compilations: 0);

        Assert.Equal(time, File.GetLastWriteTimeUtc(assembly));
    }

    /// <summary>A client that uses a preview API in its generated C# and in the user's part of a generated type.</summary>
    private static ClientProject UsePreviewApi(string frameworks)
    {
        var project = new ClientProject(frameworks);
        project.Write("templates/Client.Class.liquid", "public static partial class {{ Class }} { public static string Get() => Preview.Get(); }\n");
        project.Write("Use.cs", PreviewApi);
        project.Write("Part.cs", OwnPart);
        return project;
    }
}
