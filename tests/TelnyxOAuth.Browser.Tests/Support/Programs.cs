using System;
using System.IO;
using System.Linq;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>The programs that these tests need and don't bring.</summary>
internal static class Programs
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The browser, if there is one.</summary>
    public static string? Browser { get; } = Browsers.Select(Find).FirstOrDefault(path => path is not null);

    /// <summary>npm, if it is there with node.</summary>
    public static string? Npm { get; } = Find("node") is null ? null : Find("npm");

    public static string? BrowserProblem => Browser is null ? $"No browser is on the PATH, by any of these names: {string.Join(", ", Browsers)}." : null;

    public static string? NpmProblem => Npm is null ? "node and npm, which bring axe-core, are not both on the PATH." : null;

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
