using System.IO;
using System.Linq;
using System.Reflection;

namespace TelnyxOAuth.Repository.Tests;

/// <summary>The repository that these tests were built in, and how.</summary>
internal static class Repository
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The configuration that was built: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The absolute path of a file or folder; <paramref name="path"/> has slashes.</summary>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Root, path));

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
