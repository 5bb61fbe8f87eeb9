using System;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Packages;

/// <summary>
/// A project of somebody who uses the packages, outside the repository. Its packages go to a folder of its own; others
/// than the ones under test are taken from the machine's folder where they are there already.
/// </summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth consumer ");
    private readonly string _project;

    /// <summary>Creates the project from two files among the ones in the folder <c>Consumer</c>.</summary>
    public ConsumerProject(PackageFeed feed, string project, string source)
    {
        _project = PathOf(project);
        Write(project);
        Write(source);
        File.WriteAllText(PathOf("nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="packages under test" value="{feed.Source}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="packages of the machine" value="{Repository.PackageFolder}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Folder => _folder.FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Restores and builds it, and asserts that there was nothing to warn of.</summary>
    /// <param name="properties">What the project's file leaves to the command, as <c>-p:NAME=VALUE</c>.</param>
    public async Task BuildAsync(params string[] properties)
    {
        var result = await ChildProgram.RunDotNetAsync(
            Folder,
            ["build", _project, "--output", PathOf("out"), $"-p:PackageUnderTestVersion={PackageFeed.Version}", .. properties, "-nodeReuse:false", "-nologo"],
            ChildProgram.BuildLimit,
            ("NUGET_PACKAGES", PathOf("packages")));

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Contains("0 Warning(s)", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name)
    {
        using var resource = typeof(ConsumerProject).Assembly.GetManifestResourceStream($"Consumer/{name}")!;
        using var file = File.Create(PathOf(name));
        resource.CopyTo(file);
    }
}
