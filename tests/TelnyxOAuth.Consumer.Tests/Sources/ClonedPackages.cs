using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Consumer.Tests.Packages;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Sources;

/// <summary>
/// The smallest library, packed for one framework in two clones of the repository's last commit, each in a folder of its own and
/// as a release is: with a remote, and told where the repository is.
/// </summary>
public sealed class ClonedPackages : IAsyncLifetime
{
    internal const string Remote = "https://github.com/example/telnyx-oauth";

    internal const string Framework = "netstandard2.0";

    private const string Project = $"src/{PackageIds.Runtime}";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth clones ");

    /// <summary>The commit that was cloned.</summary>
    internal string Commit { get; private set; } = "";

    /// <summary>The files that packing left, the first clone's and the second one's.</summary>
    internal IReadOnlyList<string[]> Packed { get; private set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (new CloneFactAttribute().Skip is null)
        {
            Commit = (await GitAsync("-C", Checkout.Root, "rev-parse", "HEAD")).Trim();
            Packed = [await PackAsync("first"), await PackAsync("another place/second")];
        }
    }

    /// <summary>Opens a package of the first clone.</summary>
    internal Package Open(string extension) => new(Packed[0].Single(file => Path.GetExtension(file) == extension));

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        // What git keeps is read-only.
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private async Task<string[]> PackAsync(string name)
    {
        var clone = Path.Combine(_folder.FullName, name);
        await GitAsync("clone", "--quiet", Checkout.Root, clone);
        await GitAsync("-C", clone, "remote", "set-url", "origin", Remote + ".git");
        var output = Path.Combine(clone, "artifacts");
        var result = await ChildProgram.RunDotNetAsync(
            clone,
            [
                "pack", Project, "--configuration", "Release", "--output", output, $"-p:TargetFrameworks={Framework}", "-p:ContinuousIntegrationBuild=true",
                $"-p:RepositoryUrl={Remote}", "-p:RunAnalyzers=false", "-warnaserror", "-nodeReuse:false", "-nologo",
            ],
            ChildProgram.BuildLimit,
            ("NUGET_PACKAGES", Checkout.PackageFolder));
        Assert.True(result.ExitCode == 0, result.Everything);
        return [.. Directory.GetFiles(output).Order(StringComparer.Ordinal)];
    }

    private static async Task<string> GitAsync(params string[] arguments)
    {
        var result = await ChildProgram.RunAsync(new ProcessStartInfo("git", arguments), ChildProgram.RunLimit);
        Assert.True(result.ExitCode == 0, result.Everything);
        return result.Output;
    }
}
