using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Packages;

[Collection(PackageCollection.Name)]
public class ConsumerTests(PackageFeed feed)
{
    [Fact]
    public async Task A_fresh_console_project_calls_the_API_through_the_packages()
    {
        using var project = new ConsumerProject(feed, "App.csproj", "Program.cs");
        await project.BuildAsync();

        var result = await ChildProgram.RunDotNetAsync(project.Folder, [project.PathOf("out/App.dll")], ChildProgram.RunLimit);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Equal(["created: A client of the packages", "listed: A client of the packages"], Lines(result.Output));
        Assert.Equal(
            ["App", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Newtonsoft.Json", "TelnyxOAuth.Generated", "TelnyxOAuth.Runtime", "TelnyxOAuth.Sandbox"],
            Libraries(project.PathOf("out/App.deps.json")));
    }

    [Fact]
    public async Task A_fresh_host_gets_the_client_from_its_container_through_the_packages()
    {
        using var project = new ConsumerProject(feed, "Hosted.csproj", "Hosted.cs");
        await project.BuildAsync();

        var result = await ChildProgram.RunDotNetAsync(project.Folder, [project.PathOf("out/Hosted.dll")], ChildProgram.RunLimit);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Equal(["listed: 0"], Lines(result.Output));
    }

    [Fact]
    public async Task A_library_for_netstandard_compiles_against_the_package()
    {
        using var project = new ConsumerProject(feed, "Old.csproj", "Listing.cs");
        await project.BuildAsync();

        Assert.True(File.Exists(project.PathOf("out/Old.dll")));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Libraries(string path) => JsonNode.Parse(File.ReadAllText(path))!["libraries"]!.AsObject()
        .Select(library => library.Key.Split('/')[0])
        .Order(StringComparer.Ordinal);
}
