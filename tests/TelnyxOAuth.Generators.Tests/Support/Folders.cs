using System.IO;
using System.Linq;
using System.Reflection;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>Where files of the repository are that tests read.</summary>
internal static class Folders
{
    /// <summary>The approved code of the small document.</summary>
    public static string Snapshots { get; } = Get("SnapshotFolder");

    /// <summary>The approved code of the document of files.</summary>
    public static string FileSnapshots { get; } = Path.Combine(Snapshots, "Files");

    /// <summary>The generator's project.</summary>
    public static string Generator { get; } = Get("GeneratorFolder");

    /// <summary>What NSwag compiled the project's own document into.</summary>
    public static string RawClient { get; } = Get("RawClient");

    /// <summary>What the SDK itself says of its client's options.</summary>
    public static string Options { get; } = Get("OptionsFolder");

    /// <summary>The sources that registrations stand on.</summary>
    public static string Registration { get; } = Get("RegistrationFolder");

    private static string Get(string key) => typeof(Folders).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!
        .Replace('\\', Path.DirectorySeparatorChar);
}
