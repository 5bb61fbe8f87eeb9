using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>Where NSwag comes from, and what is said where it does not.</summary>
public sealed class NSwagSourceTests
{
    [Fact]
    public async Task NuGet_is_used_when_it_is_asked_for()
    {
        using var project = new ClientProject();
        NSwagPackage.Write(project.PathOf("feed"));

        // The second source shows that a list of sources survives.
        Directory.CreateDirectory(project.PathOf("empty"));
        var sources = $"{project.PathOf("empty")}%3B{project.PathOf("feed")}";
        (await NuGetAsync(project, $"-p:RestoreSources={sources}", "-p:NSwagSource=nuget")).Succeeded(compilations: 1);
        Assert.True(Directory.Exists(project.PathOf($"cache/nswag.msbuild/{Tools.NSwagVersion}")));
        Assert.Empty(Directory.GetDirectories(project.PathOf("obj/nswag")));

        // From now on NuGet's folder has it, which is where the build looks first.
        File.Delete(project.OutputPath());
        Assert.False((await NuGetAsync(project, $"-p:RestoreSources={sources}")).Succeeded(compilations: 1).Installed);
    }

    [Fact]
    public async Task A_package_reference_is_used_unasked()
    {
        using var project = new ClientProject(items: $"""
            <OpenApiClient Include="api.yaml" Namespace="My.Things" />
            <PackageReference Include="NSwag.MSBuild" Version="{Tools.NSwagVersion}" PrivateAssets="all" />
            """);
        NSwagPackage.Write(project.PathOf("feed"));

        var build = await NuGetAsync(project, $"-p:RestoreSources={project.PathOf("feed")}");

        Assert.False(build.Succeeded(compilations: 1).Installed);
    }

    [Fact]
    public async Task A_source_without_NSwag_is_an_error_that_names_both_ways()
    {
        using var project = new ClientProject();
        Directory.CreateDirectory(project.PathOf("empty"));

        var build = await NuGetAsync(project, $"-p:RestoreSources={project.PathOf("empty")}", "-p:NSwagSource=nuget");

        build.Failed("error TOA1101");
        Assert.Contains("Node.js", build.Output, StringComparison.Ordinal);
        Assert.Contains("NSwag.MSBuild " + Tools.NSwagVersion, build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NU1101", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_source_than_nuget_and_npm_is_an_error()
    {
        using var project = new ClientProject();

        (await project.DotNetAsync(["build", "-p:NSwagSource=apt"])).Failed("error TOA1101");
    }

    [Fact]
    public async Task Another_version_is_an_error()
    {
        using var project = new ClientProject();

        (await project.DotNetAsync(["build", $"-p:NSwagProgram={Tools.OpenApi}"])).Failed("error TOA1102");
    }

    [NpmFact]
    public async Task Npm_is_used_when_it_is_asked_for()
    {
        using var project = new ClientProject();
        (await project.DotNetAsync(["restore"])).Succeeded(compilations: 0);

        Assert.True((await project.DotNetAsync(["build", "--no-restore", "-p:NSwagSource=npm"])).Succeeded(compilations: 1).Installed);
        Assert.Equal(Tools.NSwagVersion, Path.GetFileName(Assert.Single(Directory.GetDirectories(project.PathOf("obj/nswag")))));

        File.Delete(project.OutputPath());
        Assert.False((await project.DotNetAsync(["build", "--no-restore"])).Succeeded(compilations: 1).Installed);
    }

    [Fact]
    public void Npm_s_files_pin_the_same_version_and_no_host()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Tools.BuildDirectory, "nswag", "package.json")));
        var lockText = File.ReadAllText(Path.Combine(Tools.BuildDirectory, "nswag", "package-lock.json"));
        using var lockFile = JsonDocument.Parse(lockText);

        Assert.Equal(Tools.NSwagVersion, manifest.RootElement.GetProperty("dependencies").GetProperty("nswag").GetString());
        Assert.Equal(Tools.NSwagVersion, lockFile.RootElement.GetProperty("packages").GetProperty("node_modules/nswag").GetProperty("version").GetString());
        Assert.DoesNotContain("resolved", lockText, StringComparison.Ordinal);
    }

    private static Task<BuildResult> NuGetAsync(ClientProject project, params string[] arguments) =>
        project.DotNetAsync(["build", .. arguments], ("NUGET_PACKAGES", project.PathOf("cache")));
}
