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
    // What a project of somebody on .NET 8 pins: Microsoft.Extensions packages of that version of .NET.
    private const string Pinned = "-p:PinnedVersion=8.0.1";

    [Fact]
    public async Task A_fresh_console_project_calls_the_API_through_the_packages()
    {
        using var project = new ConsumerProject(feed, "App.csproj", "Program.cs");
        await project.BuildAsync();

        var result = await ChildProgram.RunDotNetAsync(project.Folder, [project.PathOf("out/App.dll")], ChildProgram.RunLimit);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Equal(["created: A client of the packages", "listed: A client of the packages"], Lines(result.Output));

        // The web framework of the Sandbox has what the SDK's packages want of the platform, no older than they ask for.
        Assert.Equal(
            ["App", "Newtonsoft.Json", "TelnyxOAuth.Generated", "TelnyxOAuth.Runtime", "TelnyxOAuth.Sandbox"],
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
    public async Task A_host_on_NET_8_keeps_the_packages_of_NET_8_that_it_pins()
    {
        using var project = new ConsumerProject(feed, "Pinned.csproj", "Pinned.cs");
        await project.BuildAsync(Pinned);
        await using var sandbox = await SandboxProgram.StartAsync();

        // The program was built for .NET 8, whose runtime need not be on the machine.
        var result = await ChildProgram.RunDotNetAsync(
            project.Folder,
            [project.PathOf("out/Pinned.dll"), $"--Telnyx:ApiKey={sandbox.ApiKey}", $"--Telnyx:BaseAddress={sandbox.BaseAddress}"],
            ChildProgram.RunLimit,
            ("DOTNET_ROLL_FORWARD", "Major"));

        Assert.True(result.ExitCode == 0, result.Everything);

        // The host logs from a thread of its own, so its lines may come before or after.
        Assert.Contains("listed: 0", Lines(result.Output));
        Assert.All(
            Versions(project.PathOf("out/Pinned.deps.json")).Where(library => library.Name.StartsWith("Microsoft.", StringComparison.Ordinal)),
            library => Assert.StartsWith("8.0.", library.Version, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_library_for_netstandard_that_pins_packages_of_NET_8_compiles_against_the_packages()
    {
        using var project = new ConsumerProject(feed, "Old.csproj", "Listing.cs");
        await project.BuildAsync(Pinned);

        Assert.True(File.Exists(project.PathOf("out/Old.dll")));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Libraries(string path) => Versions(path).Select(library => library.Name).Order(StringComparer.Ordinal);

    private static List<(string Name, string Version)> Versions(string path) => JsonNode.Parse(File.ReadAllText(path))!["libraries"]!.AsObject()
        .Select(library => library.Key.Split('/'))
        .Select(parts => (parts[0], parts[1]))
        .ToList();
}
