using System;
using System.IO;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>A client in a class library of its own, which an app references, is compiled only when it changes.</summary>
public sealed class SeparateClientTests
{
    private const string App = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="..\Client Library.csproj" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task An_edit_in_the_app_does_not_compile_the_client_and_another_body_does_not_compile_the_app()
    {
        using var project = new ClientProject();
        project.Write("Directory.Build.props", "<Project><PropertyGroup><DefaultItemExcludes>$(DefaultItemExcludes);app/**</DefaultItemExcludes></PropertyGroup></Project>");
        project.Write("templates/Client.Class.liquid", "public static class {{ Class }} { public static int Get() => 1; }\n");
        project.Write("Use.cs", string.Empty);
        project.Write("app/App.csproj", App);
        project.Write("app/App.cs", "public static class App { public static int Get() => My.Things.ThingsResource.Get(); }\n");
        (await project.BuildAsync("app")).Succeeded(compilations: 1);
        var (client, app) = Times(project);

        project.Write("app/App.cs", "public static class App { public static int Get() => 1 + My.Things.ThingsResource.Get(); }\n");
        (await project.RebuildAsync("app")).Succeeded(compilations: 0);
        var edited = Times(project);
        Assert.Equal(client, edited.Client);
        Assert.NotEqual(app, edited.App);

        project.Write("templates/Client.Class.liquid", "public static class {{ Class }} { public static int Get() => 2; }\n");
        (await project.RebuildAsync("app")).Succeeded(compilations: 1);
        var regenerated = Times(project);
        Assert.NotEqual(client, regenerated.Client);
        Assert.Equal(edited.App, regenerated.App);

        project.Write("templates/Client.Class.liquid", "public static class {{ Class }} { public static long Get() => 2; }\n");
        project.Write("app/App.cs", "public static class App { public static long Get() => My.Things.ThingsResource.Get(); }\n");
        (await project.RebuildAsync("app")).Succeeded(compilations: 1);
        Assert.NotEqual(edited.App, Times(project).App);
    }

    /// <summary>The page's project is one that the SDK makes a reference assembly for, and that no analyzer runs in.</summary>
    [Fact]
    public async Task The_documented_project_has_a_reference_assembly_and_no_analyzers()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Tools.RepositoryRoot, "docs", "client-of-its-own.md"));
        var snippet = page.Split("```xml")[1].Split("```")[0];
        using var project = new ClientProject();
        var file = project.PathOf("Client Library.csproj");
        var properties = XElement.Parse(snippet).Element("PropertyGroup")!.ToString();
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("<ItemGroup>", properties + "<ItemGroup>", StringComparison.Ordinal));

        var modern = await project.DotNetAsync(["msbuild", "-getProperty:RunAnalyzers", "-getProperty:ProduceReferenceAssembly"]);
        Assert.Contains("\"RunAnalyzers\": \"false\"", modern.Output, StringComparison.Ordinal);
        Assert.Contains("\"ProduceReferenceAssembly\": \"true\"", modern.Output, StringComparison.Ordinal);

        // What the page says of .NET Standard.
        using var old = new ClientProject("netstandard2.0");
        Assert.Equal("false", (await old.DotNetAsync(["msbuild", "-getProperty:ProduceReferenceAssembly"])).Output.Trim());
    }

    private static (DateTime Client, DateTime App) Times(ClientProject project) =>
        (File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/Client Library.dll")), File.GetLastWriteTimeUtc(project.PathOf("app/obj/Debug/net10.0/App.dll")));
}
