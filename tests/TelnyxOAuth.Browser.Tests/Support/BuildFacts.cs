using System.Linq;
using System.Reflection;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>Where things are that the build knows.</summary>
internal static class BuildFacts
{
    /// <summary>The folder of the sample.</summary>
    public static string ConsentApp { get; } = Find("ConsentApp");

    /// <summary>The sample as a program.</summary>
    public static string ConsentProgram { get; } = Find("ConsentProgram");

    /// <summary>The folder of this project.</summary>
    public static string Project { get; } = Find("Project");

    /// <summary>The folder of what its build leaves behind.</summary>
    public static string Intermediate { get; } = Find("Intermediate");

    private static string Find(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
