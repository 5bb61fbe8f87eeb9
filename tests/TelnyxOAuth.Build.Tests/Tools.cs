using System.Linq;
using System.Reflection;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Build.Tests;

/// <summary>The programs and files that this build made or found.</summary>
internal static class Tools
{
    /// <summary>NSwag's program.</summary>
    public static string NSwag { get; } = Metadata("NSwagProgram");

    /// <summary>NSwag's pinned version.</summary>
    public static string NSwagVersion { get; } = Metadata("NSwagVersion");

    /// <summary>The OpenAPI tool.</summary>
    public static string OpenApi { get; } = Metadata("OpenApiToolPath");

    /// <summary>The source generator.</summary>
    public static string Generator { get; } = Metadata("GeneratorPath");

    /// <summary>The runtime that generated code stands on.</summary>
    public static string Runtime { get; } = typeof(JsonText).Assembly.Location;

    /// <summary>The folder of the build package.</summary>
    public static string BuildDirectory { get; } = Metadata("OpenApiBuildDirectory");

    private static string Metadata(string key) =>
        typeof(Tools).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
