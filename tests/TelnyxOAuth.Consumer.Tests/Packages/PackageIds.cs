using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>The packages of this repository.</summary>
internal static class PackageIds
{
    public const string Runtime = "TelnyxOAuth.Runtime";
    public const string Generated = "TelnyxOAuth.Generated";
    public const string DependencyInjection = "TelnyxOAuth.DependencyInjection";
    public const string Redis = "TelnyxOAuth.Redis";
    public const string Sandbox = "TelnyxOAuth.Sandbox";

    /// <summary>The Sandbox's program, which no project can reference.</summary>
    public const string Tool = "TelnyxOAuth.Sandbox.Tool";

    /// <summary>What compiles documents in a build.</summary>
    public const string Build = "TelnyxOAuth.Build";

    /// <summary>The libraries, and the frameworks that each is built for, the newest first.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Frameworks { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [Runtime] = ["net10.0", "net8.0", "netstandard2.0"],
        [Generated] = ["net10.0", "net8.0", "netstandard2.0"],
        [DependencyInjection] = ["net10.0", "net8.0", "netstandard2.0"],
        [Redis] = ["net10.0", "net8.0", "netstandard2.0"],
        [Sandbox] = ["net10.0", "net8.0"],
    };

    /// <summary>The frameworks that the tool is built for.</summary>
    public static IReadOnlyList<string> ToolFrameworks { get; } = ["net10.0", "net8.0"];

    /// <summary>Every package.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Frameworks.Keys, Tool, Build];

    /// <summary>The libraries, for theories.</summary>
    public static IEnumerable<object[]> Libraries => Frameworks.Keys.Select(id => new object[] { id });

    /// <summary>The packages, for theories.</summary>
    public static IEnumerable<object[]> Each => All.Select(id => new object[] { id });

    /// <summary>The folder of a package's project, as the repository has it.</summary>
    public static string FolderOf(string id) => $"{(id == Build ? "generators" : "src")}/{id}";
}
