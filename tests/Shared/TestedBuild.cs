using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Tests;

/// <summary>The build of the libraries that these tests run against.</summary>
internal static class TestedBuild
{
    private const string NetStandard = ".NETStandard,Version=v2.0";

    /// <summary>The framework that the project of these tests asks for, by its short name.</summary>
    public static string WantedFramework { get; } = Metadata("TestedFramework");

    /// <summary>The libraries that these tests are about and, named in the project file or not, the libraries below them.</summary>
    public static IEnumerable<Assembly> Libraries { get; } = WithReferences(Metadata("TestedLibraries").Split(';').Select(Assembly.Load));

    /// <summary>Whether what is loaded was built for netstandard2.0, where some of the platform's newer abilities are missing.</summary>
    public static bool IsNetStandard { get; } = FrameworkOf(typeof(ApiClient).Assembly) == NetStandard;

    /// <summary>The framework that an assembly was built for, by its long name.</summary>
    public static string FrameworkOf(Assembly assembly) => assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

    private static HashSet<Assembly> WithReferences(IEnumerable<Assembly> assemblies)
    {
        var found = new HashSet<Assembly>();
        var waiting = new Queue<Assembly>(assemblies);
        while (waiting.TryDequeue(out var assembly))
        {
            if (found.Add(assembly))
            {
                foreach (var name in assembly.GetReferencedAssemblies().Where(IsOurs))
                {
                    waiting.Enqueue(Assembly.Load(name));
                }
            }
        }

        return found;
    }

    private static bool IsOurs(AssemblyName name) => name.Name!.StartsWith("TelnyxOAuth.", StringComparison.Ordinal);

    private static string Metadata(string key) =>
        typeof(TestedBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
