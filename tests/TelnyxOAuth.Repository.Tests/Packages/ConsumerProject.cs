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

    /// <summary>Creates the project.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="project">The project's file, among the ones in the folder <c>Consumer</c>.</param>
    /// <param name="sources">Its C#: files of that folder, or of the repository if there is a slash in the path.</param>
    public ConsumerProject(PackageFeed feed, string project, params string[] sources)
    {
        _project = PathOf(project);
        Write(project);
        foreach (var source in sources)
        {
            Write(source);
        }

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
        var result = await RunAsync(["build", "--output", PathOf("out"), .. properties]);

        Assert.Contains("0 Warning(s)", result.Output, StringComparison.Ordinal);
    }

    /// <summary>Publishes it for this machine, and returns what the command said.</summary>
    public Task<ProgramResult> PublishAsync(params string[] properties) =>
        RunAsync(["publish", "--use-current-runtime", "--output", PathOf("out"), .. properties]);

    /// <summary>Evaluates the project, after a restore.</summary>
    /// <param name="arguments">What to get of it.</param>
    /// <returns>What the command wrote.</returns>
    public async Task<string> EvaluateAsync(params string[] arguments) => (await RunAsync(["msbuild", .. arguments])).Output;

    private async Task<ProgramResult> RunAsync(string[] arguments)
    {
        var result = await ChildProgram.RunDotNetAsync(
            Folder,
            [arguments[0], _project, .. arguments[1..], $"-p:PackageUnderTestVersion={PackageFeed.Version}", "-nodeReuse:false", "-nologo"],
            ChildProgram.BuildLimit,
            ("NUGET_PACKAGES", PathOf("packages")));

        Assert.True(result.ExitCode == 0, result.Everything);
        return result;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
        {
            File.Copy(Repository.PathOf(name), PathOf(Path.GetFileName(name)));
            return;
        }

        using var resource = typeof(ConsumerProject).Assembly.GetManifestResourceStream($"Consumer/{name}")!;
        using var file = File.Create(PathOf(name));
        resource.CopyTo(file);
    }
}
