using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>
/// The packages that a consumer gets, in a folder that is a NuGet source. What was built is packed; the version is one that
/// no cache has seen, and what is unpacked goes to a folder of the tests' own.
/// </summary>
public sealed class BuildPackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth packages ");

    /// <summary>The version of every package.</summary>
    internal static string Version { get; } = $"{Tools.PackageVersion}-test.{Guid.NewGuid():N}";

    /// <summary>The folder with the packages.</summary>
    internal string Source => Path.Combine(_folder.FullName, "feed");

    /// <summary>Where NuGet unpacks them.</summary>
    internal string Cache => Path.Combine(_folder.FullName, "cache");

    /// <summary>The path of a package.</summary>
    internal string PathOf(string id) => Path.Combine(Source, $"{id}.{Version}.nupkg");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await PackAsync("src/TelnyxOAuth.Runtime");
        await PackAsync("generators/TelnyxOAuth.Build");
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private async Task PackAsync(string project)
    {
        string[] arguments =
        [
            "pack", Path.Combine(Tools.RepositoryRoot, project),
            "--no-build", "--no-restore", "--configuration", Tools.Configuration, "--output", Source,
            $"-p:Version={Version}", $"-p:NuspecOutputPath={Path.Combine(_folder.FullName, "obj", project)}/",
        ];
        var result = await DotNetCommand.BuildAsync(_folder.FullName, arguments);
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
