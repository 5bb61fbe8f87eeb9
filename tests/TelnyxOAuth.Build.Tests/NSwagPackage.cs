using System.IO;
using System.IO.Compression;

namespace TelnyxOAuth.Build.Tests;

/// <summary>Packs NSwag's programs the way NSwag.MSBuild has them.</summary>
internal static class NSwagPackage
{
    /// <summary>Writes the package to a folder, which thereby is a NuGet source.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var programs = new DirectoryInfo(Path.GetDirectoryName(Tools.NSwag)!);
        using var archive = ZipFile.Open(Path.Combine(folder, $"NSwag.MSBuild.{Tools.NSwagVersion}.nupkg"), ZipArchiveMode.Create);
        Add(archive, "NSwag.MSBuild.nuspec", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <package>
              <metadata>
                <id>NSwag.MSBuild</id>
                <version>{Tools.NSwagVersion}</version>
                <authors>tests</authors>
                <description>NSwag's programs, for a test.</description>
                <developmentDependency>true</developmentDependency>
              </metadata>
            </package>
            """);
        Add(archive, "build/NSwag.MSBuild.props", $"""
            <Project>
              <PropertyGroup>
                <NSwagDir_{programs.Name}>$(MSBuildThisFileDirectory)../tools/{programs.Name}/</NSwagDir_{programs.Name}>
                <NSwagExe_{programs.Name}>dotnet "$(NSwagDir_{programs.Name})dotnet-nswag.dll"</NSwagExe_{programs.Name}>
              </PropertyGroup>
            </Project>
            """);
        foreach (var file in programs.GetFiles())
        {
            archive.CreateEntryFromFile(file.FullName, $"tools/{programs.Name}/{file.Name}", CompressionLevel.Fastest);
        }
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
