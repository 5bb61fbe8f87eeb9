using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>
/// A program of somebody who uses the package, outside the repository and with spaces in its path. Every warning is an
/// error, and everything public has to be documented.
/// </summary>
internal sealed class BuildConsumerProject : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly BuildPackageFeed _feed;

    /// <summary>Creates the project.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="items">What it has besides the reference to the package.</param>
    /// <param name="properties">Properties that differ.</param>
    /// <param name="folder">What its folder's name begins with.</param>
    public BuildConsumerProject(BuildPackageFeed feed, string items, string properties = "", string folder = "telnyx oauth consumer ")
    {
        _folder = Directory.CreateTempSubdirectory(folder);
        _feed = feed;
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TelnyxOAuth.Build" Version="{BuildPackageFeed.Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);
        Write("nuget.config", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <clear />
                <add key="packages under test" value="{feed.Source}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="packages of the machine" value="{Tools.PackageFolder}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>The path of a file.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The path of the generated C#.</summary>
    public string OutputPath(string name) => PathOf($"obj/openapi/{name}.OpenApi.g.cs");

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Writes files among the ones in the folder <c>Consumer</c>.</summary>
    public void Add(params string[] names)
    {
        foreach (var name in names)
        {
            using var resource = typeof(BuildConsumerProject).Assembly.GetManifestResourceStream($"Consumer/{name}")!;
            using var file = File.Create(PathOf(name));
            resource.CopyTo(file);
        }
    }

    /// <summary>Runs a command of the SDK.</summary>
    public Task<BuildResult> DotNetAsync(params string[] arguments) =>
        DotNetCommand.BuildAsync(_folder.FullName, arguments, ("NUGET_PACKAGES", _feed.Cache));

    /// <summary>Runs the program that was built, and returns the lines that it wrote.</summary>
    public async Task<string[]> RunAsync()
    {
        var result = await DotNetCommand.RunAsync(_folder.FullName, [PathOf("bin/Debug/net10.0/App.dll")]);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Removes the folder.</summary>
    public void Dispose() => _folder.Delete(recursive: true);
}
