using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Tests;

/// <summary>The build of the libraries that these tests run against.</summary>
internal static class TestedBuild
{
    private const string NetStandard = ".NETStandard,Version=v2.0";

    /// <summary>The framework that the project of these tests asks for, by its short name.</summary>
    public static string WantedFramework { get; } = Metadata("TestedFramework");

    /// <summary>The library that these tests are about, and the libraries below it.</summary>
    public static IReadOnlyList<string> Libraries { get; } = Metadata("TestedLibraries").Split(';');

    /// <summary>Whether what is loaded was built for netstandard2.0, where some of the platform's newer abilities are missing.</summary>
    public static bool IsNetStandard { get; } = FrameworkOf(typeof(ApiClient).Assembly) == NetStandard;

    /// <summary>The framework that an assembly was built for, by its long name.</summary>
    public static string FrameworkOf(Assembly assembly) => assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

    private static string Metadata(string key) =>
        typeof(TestedBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
