using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>
/// All packages, in a folder that is a NuGet source, packed once for all tests; a second time, to compare. What was built is
/// packed and nothing is written to the repository; the version is one that no cache has seen.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth packages ");
    private readonly Lazy<Task<SandboxTool>> _tool;

    public PackageFeed() => _tool = new(() => SandboxTool.InstallAsync(this, Path.Combine(_folder.FullName, "tool")));

    /// <summary>The version of every package.</summary>
    internal static string Version { get; } = $"{Checkout.Version}-test.{Guid.NewGuid():N}";

    /// <summary>The folder with the packages.</summary>
    internal string Source => Path.Combine(_folder.FullName, "feed");

    /// <summary>The folder with the same, packed a second time.</summary>
    internal string Repeated => Path.Combine(_folder.FullName, "repeated");

    /// <summary>Where NuGet unpacks what consumers restore: empty before the first of them.</summary>
    internal string Cache => Path.Combine(_folder.FullName, "cache");

    /// <summary>What packing wrote.</summary>
    internal string Output { get; private set; } = "";

    /// <summary>The Sandbox's program, installed once from its package.</summary>
    internal Task<SandboxTool> Tool => _tool.Value;

    /// <summary>The path of a package.</summary>
    internal string PathOf(string id) => Path.Combine(Source, $"{id}.{Version}.nupkg");

    /// <summary>Opens a package.</summary>
    internal Package Open(string id) => new(PathOf(id));

    /// <summary>Opens the symbols of a package.</summary>
    internal Package OpenSymbols(string id) => new(Path.ChangeExtension(PathOf(id), ".snupkg"));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // One process for all: a traversal, as a solution would be, of the projects that make packages.
        var traversal = Path.Combine(_folder.FullName, "pack.proj");
        await File.WriteAllTextAsync(traversal, $"""
            <Project>
              <ItemGroup>
                {string.Join("\n    ", PackageIds.All.Select(id => $"""<Packed Include="{Escape(Checkout.PathOf($"{PackageIds.FolderOf(id)}/{id}.csproj"))}" AdditionalProperties="NuspecOutputPath={Escape(Path.Combine(_folder.FullName, "obj", id))}/" />"""))}
              </ItemGroup>
              <PropertyGroup>
                <Common>NoBuild=true;_IsPacking=true;Configuration={Checkout.Configuration};Version={Version}</Common>
              </PropertyGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Packed)" Targets="Pack" BuildInParallel="true" Properties="$(Common);PackageOutputPath={Escape(Source)}" />
                <MSBuild Projects="@(Packed)" Targets="Pack" BuildInParallel="true" Properties="$(Common);PackageOutputPath={Escape(Repeated)};EnablePackageValidation=false" />
              </Target>
            </Project>
            """);
        var result = await ChildProgram.RunDotNetAsync(
            _folder.FullName, ["msbuild", traversal, "-t:Pack", "-m", "-warnaserror", "-nodeReuse:false", "-nologo", "-v:n", "-clp:Summary"], ChildProgram.BuildLimit);
        Output = result.Everything;
        Assert.True(result.ExitCode == 0, Output);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static string Escape(string path) => SecurityElement.Escape(path);
}
