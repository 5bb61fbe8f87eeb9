using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>Names of files and folders, and metadata, are arguments; no shell reads them. The SDK itself refuses folders with ';', '|' or '%41'.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class HostileNameTests(BuildPackageFeed feed)
{
    private const string Document = """
        {
          "openapi": "3.0.3", "info": {"title": "T", "version": "1"},
          "paths": {
            "/odata/$metadata": {"get": {"operationId": "Metadata_Get", "responses": {"204": {"description": "d"}}}},
            "/odata/Pets({key})": {"get": {
              "operationId": "Pets_Get", "tags": ["cats & 'dogs'"],
              "parameters": [{"name": "key", "in": "path", "required": true, "schema": {"type": "string"}}],
              "responses": {"204": {"description": "d"}}}},
            "/odata/others": {"get": {"operationId": "Others_Get", "responses": {"204": {"description": "d"}}}}
          }
        }
        """;

    [Theory]
    [InlineData("a $HOME `touch run` $(touch run) ")]
    [InlineData("b it's & so ^ ! 100% %PATH% ")]
    public async Task A_folder_may_have_any_name(string folder)
    {
        using var project = new BuildConsumerProject(
            feed,
            """
            <OpenApiClient Include="*.json" ClientName="PetsClient" IncludePaths="/odata/$metadata" NSwagSettings="own &amp; $HOME.nswag" />
            """,
            folder: folder);
        project.Write("pets.json", Document);
        project.Write("own & $HOME.nswag", "codeGenerators: {openApiToCSharpClient: {}}");
        project.Write("Program.cs", "System.Console.WriteLine(nameof(App.MetadataResource.GetAsync));");

        (await project.DotNetAsync("build")).Succeeded(compilations: 1);
        Assert.Equal(["GetAsync"], await project.RunAsync());
        (await project.DotNetAsync("build", "--no-restore")).Succeeded(compilations: 0);
        Assert.Empty(Directory.GetFiles(project.PathOf("."), "run*"));
    }

    [Fact]
    public async Task Files_and_metadata_may_have_any_name()
    {
        using var project = new BuildConsumerProject(feed, """
            <OpenApiClient Include="*.json" Namespace="Pets" ClientName="PetsClient" />
            <OpenApiClient Update="$([MSBuild]::Escape('pets`touch run`.json'))" OutputName="by `paths` $HOME">
              <IncludePaths>
                /odata/$metadata;
                /odata/Pets({key})
              </IncludePaths>
              <Overlay>
                first `touch run` $HOME.yaml;
                sec%3Bond &amp; 'third'.yaml
              </Overlay>
            </OpenApiClient>
            <OpenApiClient Update="%40tags %24(touch run)%3B.json" Namespace="Tags" IncludeTags="cats &amp; 'dogs'" />
            """);
        project.Write("pets`touch run`.json", Document);
        project.Write("@tags $(touch run);.json", Document);
        project.Write("first `touch run` $HOME.yaml", "overlay: 1.0.0\ninfo: {title: First, version: '1'}\nactions: [{target: $.info, update: {title: The $HOME}}]\n");
        project.Write("sec;ond & 'third'.yaml", "overlay: 1.0.0\ninfo: {title: Second, version: '1'}\nactions: [{target: $.info, update: {version: '`touch run`'}}]\n");
        project.Write("Program.cs", """
            using System;
            using System.Linq;

            foreach (var client in new[] { typeof(Pets.PetsClient), typeof(Tags.PetsClient) })
            {
                Console.WriteLine(string.Join(" ", client.GetProperties().Select(property => property.Name).OrderBy(name => name)));
            }
            """);

        (await project.DotNetAsync("build")).Succeeded(compilations: 2);
        Assert.Equal(["Metadata Pets", "Pets"], await project.RunAsync());
        Assert.Contains("The $HOME", await File.ReadAllTextAsync(project.OutputPath("by `paths` $HOME")), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(project.PathOf("."), "run*"));

        // What can't be one argument is not taken for several.
        project.Write("x\n--templates=y.json", Document);
        var result = await project.DotNetAsync("build", "--no-restore");
        result.Failed("error TOA1206");
    }
}
