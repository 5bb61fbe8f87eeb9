using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Packages;

/// <summary>
/// The libraries as packages, in a folder that is a NuGet source. What was built is packed and nothing is written to the
/// repository; the version is one that no cache has seen.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth packages ");

    /// <summary>The package of the Sandbox's program, which no project can reference.</summary>
    internal const string Tool = "TelnyxOAuth.Sandbox.Tool";

    /// <summary>The version of every package.</summary>
    internal static string Version { get; } = $"{Repository.Version}-test.{Guid.NewGuid():N}";

    /// <summary>The folder with the packages.</summary>
    internal string Source => Path.Combine(_folder.FullName, "feed");

    /// <summary>Opens a package.</summary>
    internal Package Open(string id) => new(Path.Combine(Source, $"{id}.{Version}.nupkg"));

    /// <summary>Opens the symbols of a package.</summary>
    internal Package OpenSymbols(string id) => new(Path.Combine(Source, $"{id}.{Version}.snupkg"));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        foreach (var library in Library.Frameworks.Keys)
        {
            await PackAsync(library);
        }

        await PackAsync(Tool);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private async Task PackAsync(string library)
    {
        List<string> arguments =
        [
            "pack", Repository.PathOf($"src/{library}/{library}.csproj"),
            "--no-build", "--no-restore", "--configuration", Repository.Configuration, "--output", Source,
            $"-p:Version={Version}", $"-p:NuspecOutputPath={Path.Combine(_folder.FullName, "obj", library)}/",
            "-nodeReuse:false", "-nologo",
        ];
        var result = await ChildProgram.RunDotNetAsync(_folder.FullName, arguments, ChildProgram.BuildLimit);
        Assert.True(result.ExitCode == 0, result.Everything);
    }
}
