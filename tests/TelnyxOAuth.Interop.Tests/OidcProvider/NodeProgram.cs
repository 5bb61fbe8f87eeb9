using System;
using System.IO;
using System.Linq;

namespace TelnyxOAuth.Interop.Tests.OidcProvider;

/// <summary>Where Node.js is.</summary>
internal static class NodeProgram
{
    internal static string? Node { get; } = Find("node");

    internal static string? Npm { get; } = Find("npm");

    internal static bool Exists => Node is not null && Npm is not null;

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows() ? new[] { name + ".cmd", name + ".exe" }.Select(file => Path.Combine(folder, file)) : [Path.Combine(folder, name)])
        .FirstOrDefault(File.Exists);
}
