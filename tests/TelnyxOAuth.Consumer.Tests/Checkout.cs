using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace TelnyxOAuth.Consumer.Tests;

/// <summary>The repository that these tests were built in, and how.</summary>
internal static class Checkout
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The configuration that was built: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The version of the packages, without a suffix.</summary>
    public static string Version { get; } = Metadata("VersionPrefix");

    /// <summary>The folder that NuGet restored packages of others to.</summary>
    public static string PackageFolder { get; } = Metadata("NuGetPackageRoot");

    /// <summary>The absolute path of a file or folder; <paramref name="path"/> has slashes.</summary>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>The text of a file, with the line ends of Unix.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>The version of a package of others that the repository uses; what differs on the newest framework is an update of what holds for the others.</summary>
    public static string PinnedVersion(string id, string framework)
    {
        var versions = XDocument.Load(PathOf("Directory.Packages.props")).Descendants("PackageVersion").ToList();
        var update = versions.SingleOrDefault(version => version.Attribute("Update")?.Value == id && version.Attribute("Condition") is null);
        return (framework == "net10.0" && update is not null ? update : versions.Single(version => version.Attribute("Include")?.Value == id)).Attribute("Version")!.Value;
    }

    private static string Metadata(string key) =>
        typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
