using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading.Tasks;
using TelnyxOAuth.Consumer.Tests.Packages;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Running;

/// <summary>
/// A folder of somebody who uses the packages, outside the repository and with spaces in its path; each warning is an error.
/// Packages go to the feed's cache, which was empty: those under test come from the feed alone, as no other source has the
/// version, and others from the machine's folder where they are there already, else from the machine's sources.
/// </summary>
internal sealed class ConsumerFolder : IDisposable
{
    // What a project of somebody on .NET 8 pins: Microsoft.Extensions packages of that version of .NET.
    private const string PinnedVersion = "8.0.1";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth consumers ");
    private readonly PackageFeed _feed;

    public ConsumerFolder(PackageFeed feed)
    {
        _feed = feed;
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <PackageUnderTestVersion>{PackageFeed.Version}</PackageUnderTestVersion>
                <PinnedVersion>{PinnedVersion}</PinnedVersion>
                <HostingVersion>{Newest("Microsoft.Extensions.Http")}</HostingVersion>
                <TestSdkVersion>{Newest("Microsoft.NET.Test.Sdk")}</TestSdkVersion>
                <XunitVersion>{Newest("xunit")}</XunitVersion>
                <XunitRunnerVersion>{Newest("xunit.runner.visualstudio")}</XunitRunnerVersion>
              </PropertyGroup>
            </Project>
            """);
        Write("nuget.config", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="packages under test" value="{SecurityElement.Escape(feed.Source)}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="packages of the machine" value="{SecurityElement.Escape(Checkout.PackageFolder)}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>The path of a file or folder; <paramref name="name"/> has slashes.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Copies one of the projects in the folder Consumers to a folder of that name.</summary>
    public void AddProject(string consumer)
    {
        foreach (var file in Directory.GetFiles(Checkout.PathOf($"tests/TelnyxOAuth.Consumer.Tests/Consumers/{consumer}")))
        {
            Write($"{consumer}/{Path.GetFileName(file)}", File.ReadAllText(file));
        }
    }

    /// <summary>Copies files of the repository to a project's folder.</summary>
    public void AddFiles(string consumer, params string[] paths)
    {
        foreach (var path in paths)
        {
            Write($"{consumer}/{Path.GetFileName(path)}", Checkout.Read(path));
        }
    }

    /// <summary>Writes a solution of the projects.</summary>
    public void WriteSolution(string name, params string[] consumers) => Write(name, $"""
        <Solution>
          {string.Join("\n  ", consumers.Select(consumer => $"""<Project Path="{consumer}/{consumer}.csproj" />"""))}
        </Solution>
        """);

    /// <summary>Runs a command of the SDK that builds something, which must succeed.</summary>
    public async Task<ProgramResult> BuildAsync(params string[] arguments)
    {
        var result = await ChildProgram.RunDotNetAsync(
            _folder.FullName, [.. arguments, "-warnaserror", "-nodeReuse:false", "-nologo"], ChildProgram.BuildLimit, ("NUGET_PACKAGES", _feed.Cache));
        Assert.True(result.ExitCode == 0, result.Everything);
        return result;
    }

    /// <summary>Removes the folder.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    private static string Newest(string package) => Checkout.PinnedVersion(package, "net10.0");
}
