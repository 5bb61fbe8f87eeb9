using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>A project that names a document gets its C# compiled in.</summary>
public sealed class GeneratingTests
{
    [Fact]
    public async Task A_document_is_compiled_when_something_changed_and_only_then()
    {
        using var project = new ClientProject();

        (await project.BuildAsync()).Succeeded(compilations: 1);
        Assert.Contains("namespace My.Things;", project.Generated(), StringComparison.Ordinal);
        var time = File.GetLastWriteTimeUtc(project.OutputPath());

        (await project.RebuildAsync()).Succeeded(compilations: 0);
        Assert.Equal(time, File.GetLastWriteTimeUtc(project.OutputPath()));

        project.Write("api.yaml", Documents.With("Things_List") + "x-changed: true\n");
        (await project.RebuildAsync()).Succeeded(compilations: 1);

        project.Write("templates/File.liquid", "// changed\nnamespace {{ Namespace }};\n{{ Clients }}\n");
        (await project.RebuildAsync()).Succeeded(compilations: 1);
        Assert.StartsWith("// changed", project.Generated(), StringComparison.Ordinal);

        var file = project.PathOf("Client Library.csproj");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("My.Things", "Your.Things", StringComparison.Ordinal));
        project.Write("Use.cs", "public static class Use { public const string Name = Your.Things.ThingsResource.List; }\n");
        (await project.RebuildAsync()).Succeeded(compilations: 1);
    }

    /// <summary>C# has required members from 11 on, and the frameworks that the Runtime knows what they are compiled to.</summary>
    [Theory]
    [InlineData("net10.0", "-p:LangVersion=11", "true")]
    [InlineData("net8.0", "-p:LangVersion=latest", "true")]
    [InlineData("net10.0", "-p:Nothing=", "true")]
    [InlineData("net10.0", "-p:LangVersion=10.0", "")]
    [InlineData("net8.0", "-p:LangVersion=9", "")]
    [InlineData("netstandard2.0", "-p:LangVersion=12", "")]
    [InlineData("net10.0", "-p:OpenApiRequiredMembers=false", "false")]
    public async Task Members_are_required_where_the_language_and_the_framework_have_it(string framework, string property, string expected)
    {
        using var project = new ClientProject(framework);

        var result = await project.DotNetAsync(["msbuild", "-getProperty:OpenApiRequiredMembers", "-getProperty:DefineConstants", property]);

        Assert.Contains($"\"OpenApiRequiredMembers\": \"{expected}\"", result.Output, StringComparison.Ordinal);
        Assert.Equal(expected == "true", result.Output.Contains("OPENAPI_REQUIRED_MEMBERS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_malformed_document_fails_the_build_and_keeps_the_last_good_output()
    {
        using var project = new ClientProject();
        (await project.BuildAsync()).Succeeded(compilations: 1);
        var good = project.Generated();

        project.Write("api.yaml", "openapi: 3.1.0\nopenapi: 3.1.0\n");
        (await project.RebuildAsync()).Failed("api.yaml(2,1): error TOA1002: the key 'openapi' is already on line 1");
        Assert.Equal(good, project.Generated());

        // Nothing but the document has to be put right.
        (await project.RebuildAsync()).Failed("error TOA1002");
        project.Write("api.yaml", Documents.With("Things_List"));
        (await project.RebuildAsync()).Succeeded(compilations: 1);
    }

    [Fact]
    public async Task A_build_that_stops_says_its_cause_and_nothing_after_it()
    {
        using var project = new ClientProject();
        project.Write("api.yaml", "openapi: 3.1.0\n'a {0} %2a $(HOME) @(Compile);': 1\n'a {0} %2a $(HOME) @(Compile);': 1\n");

        var stopped = await project.BuildAsync();

        var error = Assert.Single(stopped.Errors);
        Assert.Contains("api.yaml(3,1): error TOA1002: the key 'a {0} %2a $(HOME) @(Compile);' is already on line 2", error, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", stopped.Output, StringComparison.Ordinal);

        // Nothing comes from a tool that ends without a word; what an earlier run said is not its reason.
        project.Write("tool.dll", "not a program");
        var broken = await project.RebuildAsync($"-p:OpenApiToolPath={project.PathOf("tool.dll")}");

        Assert.Contains("error TOA1203: the OpenAPI tool ended with exit code", Assert.Single(broken.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_in_twelve_files_is_compiled_again_after_an_edit_of_any()
    {
        using var project = new ClientProject(items: """
            <OpenApiClient Include="api.yaml" Namespace="My.Things" Roots="../shared of others;more; folders" />
            <OpenApiClient Include="alone.yaml" Namespace="Alone.Things" />
            """);
        project.Write("alone.yaml", Documents.With("Others_Get"));
        project.Write("api.yaml", "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\npaths:\n  /things: {$ref: 'parts;%20of %2525 it/0.yaml'}\n");
        for (var part = 0; part < 9; part++)
        {
            project.Write($"parts; of %25 it/{part}.yaml", $"get: {{operationId: Things_List, responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/schema'}}}}}}}}}}}}\nschema: {{$ref: '{part + 1}.yaml#/schema'}}\n");
        }

        project.Write("parts; of %25 it/9.yaml", "schema: {$ref: 'last.yaml'}\n");
        project.Write("parts; of %25 it/last.yaml", "{type: object, properties: {first: {type: string}}}\n");

        (await project.BuildAsync()).Succeeded(compilations: 2);
        (await project.RebuildAsync()).Succeeded(compilations: 0);

        project.Write("parts; of %25 it/last.yaml", "{type: object, properties: {second: {type: string}}}\n");
        (await project.RebuildAsync()).Succeeded(compilations: 1);
        (await project.RebuildAsync()).Succeeded(compilations: 0);

        project.Write("parts; of %25 it/last.yaml", "type: object\ntype: object\n");
        (await project.RebuildAsync()).Failed("last.yaml(2,1): error TOA1002: the key 'type' is already on line 1");

        File.Delete(project.PathOf("parts; of %25 it/last.yaml"));
        (await project.RebuildAsync()).Failed("9.yaml(1,16): error TOA1004: 'last.yaml' is not there");
    }

    [Fact]
    public async Task Several_frameworks_share_one_run_and_clean_removes_its_output()
    {
        using var project = new ClientProject("net8.0;net10.0");

        (await project.BuildAsync()).Succeeded(compilations: 1);
        (await project.RebuildAsync()).Succeeded(compilations: 0);

        (await project.DotNetAsync(["clean"])).Succeeded(compilations: 0);
        Assert.False(Directory.Exists(project.PathOf("obj/openapi")));
        (await project.RebuildAsync()).Succeeded(compilations: 1);
    }

    [Fact]
    public async Task Several_documents_are_compiled_each_by_itself()
    {
        using var project = new ClientProject(items: """
            <OpenApiClient Include="api.yaml" Namespace="My.Things" />
            <OpenApiClient Include="more/api.yaml" Namespace="More.Things" OutputName="more" />
            """);
        project.Write("more/api.yaml", Documents.With("Others_Get"));

        (await project.BuildAsync()).Succeeded(compilations: 2);
        Assert.Contains("OthersResource", project.Generated("more"), StringComparison.Ordinal);

        project.Write("more/api.yaml", Documents.With("Others_List"));
        (await project.RebuildAsync()).Succeeded(compilations: 1);
    }

    [Fact]
    public async Task Two_documents_for_one_output_are_an_error()
    {
        using var project = new ClientProject(items: """<OpenApiClient Include="api.yaml;more/api.yaml" Namespace="My.Things" />""");

        (await project.BuildAsync()).Failed("error TOA1201");
    }

    [Fact]
    public async Task An_editor_sees_the_types_and_is_not_troubled_by_a_missing_tool()
    {
        using var project = new ClientProject();
        string[] design = ["-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-getItem:Compile"];

        (await project.DotNetAsync(["restore"])).Succeeded(compilations: 0);
        (await project.RebuildAsync([.. design, "-p:OpenApiToolPath=none.dll"])).Succeeded(compilations: 0);

        var seen = (await project.RebuildAsync(design)).Output;
        Assert.True(File.Exists(project.OutputPath()), seen);
        Assert.Contains("api.OpenApi.g.cs", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_tries_a_bad_document_once_and_is_not_failed_by_it()
    {
        using var project = new ClientProject();
        string[] design = ["-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true"];
        (await project.DotNetAsync(["restore"])).Succeeded(compilations: 0);
        project.Write("api.yaml", "openapi: 3.1.0\nopenapi: 3.1.0\n");

        Assert.DoesNotContain("error", (await project.RebuildAsync(design)).Succeeded(compilations: 1).Output, StringComparison.Ordinal);
        (await project.RebuildAsync(design)).Succeeded(compilations: 0);

        // A build says what is wrong, and an editor tries again once the document has changed.
        (await project.RebuildAsync()).Failed("error TOA1002");
        (await project.RebuildAsync(design)).Succeeded(compilations: 1);
        project.Write("api.yaml", Documents.With("Things_List"));
        (await project.RebuildAsync(design)).Succeeded(compilations: 1);
        Assert.True(File.Exists(project.OutputPath()));
    }

    [Fact]
    public async Task A_missing_tool_is_an_error_in_a_build()
    {
        using var project = new ClientProject();

        (await project.BuildAsync("-p:OpenApiToolPath=none.dll")).Failed("error TOA1202");
    }

    [Fact]
    public async Task Two_builds_at_once_do_not_disturb_each_other()
    {
        using var project = new ClientProject();
        (await project.DotNetAsync(["restore"])).Succeeded(compilations: 0);

        var builds = await Task.WhenAll(
            project.RebuildAsync("-t:GenerateOpenApiClients"), project.RebuildAsync("-t:GenerateOpenApiClients"));

        Assert.All(builds, build => Assert.True(build.ExitCode == 0, build.Output));
        Assert.Contains("ThingsResource", project.Generated(), StringComparison.Ordinal);
    }
}
