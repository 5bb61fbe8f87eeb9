using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Build.Tests;

/// <summary>The programs and files that this build made or found.</summary>
internal static class Tools
{
    /// <summary>The OpenAPI tool.</summary>
    public static string OpenApi { get; } = Metadata("OpenApiToolPath");

    /// <summary>The source generator.</summary>
    public static string Generator { get; } = Metadata("GeneratorPath");

    /// <summary>The runtime that generated code stands on.</summary>
    public static string Runtime { get; } = typeof(JsonText).Assembly.Location;

    /// <summary>The folder of the build package.</summary>
    public static string BuildDirectory { get; } = Metadata("OpenApiBuildDirectory");

    /// <summary>The repository's folder.</summary>
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The configuration that was built: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The version of the packages, without a suffix.</summary>
    public static string PackageVersion { get; } = Metadata("VersionPrefix");

    /// <summary>The folder that NuGet restored packages to.</summary>
    public static string PackageFolder { get; } = Metadata("NuGetPackageRoot");

    /// <summary>The version of a package of others that the repository uses on .NET 10: the last one given, where older frameworks have another.</summary>
    public static string PinnedVersion(string package) => PinnedVersions(package)[^1];

    /// <summary>The version of a package that .NET 8 and netstandard2.0 keep to, where .NET 10 has one of its own.</summary>
    /// <param name="package">The package.</param>
    public static string OldestPinnedVersion(string package) => PinnedVersions(package)[0];

    private static string[] PinnedVersions(string package) => [.. XDocument.Load(Path.Combine(RepositoryRoot, "Directory.Packages.props"))
        .Descendants("PackageVersion")
        .Where(element => (string?)(element.Attribute("Include") ?? element.Attribute("Update")) == package)
        .Select(element => element.Attribute("Version")!.Value)];

    private static string Metadata(string key) =>
        typeof(Tools).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
