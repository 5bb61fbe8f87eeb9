using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>The SDK's analyzers are kept from generated C#, and from nothing else.</summary>
public sealed class AnalyzerTests
{
    private const string Preview = "[System.Runtime.Versioning.RequiresPreviewFeatures] public static class Preview { public const string Name = \"n\"; public static string Get() => Name; }\n";

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0;net10.0")]
    public async Task Generated_code_is_not_analyzed_and_the_users_is(string frameworks)
    {
        using var project = new ClientProject(frameworks);
        project.Write("templates/Client.Class.liquid", "public static partial class {{ Class }} { public static string Get() => Preview.Get(); }\n");
        project.Write("Use.cs", Preview);

        (await project.BuildAsync()).Succeeded(compilations: 1);

        // The other part of a generated type is the user's file.
        project.Write("Part.cs", "namespace My.Things { static partial class ThingsResource { public static string Mine() => Preview.Get(); } }\n");
        var own = await project.RebuildAsync();
        own.Failed("Part.cs(1,92): error CA2252");
        Assert.All(own.Errors, error => Assert.Contains("Part.cs", error, StringComparison.Ordinal));

        // The generated line breaks the rule just as well.
        project.Write("Part.cs", string.Empty);
        (await project.RebuildAsync("-p:OpenApiAnalyzeGeneratedCode=true")).Failed("api.OpenApi.g.cs(2,");
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
}
