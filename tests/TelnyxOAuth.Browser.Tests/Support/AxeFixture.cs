using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>axe-core, which finds what keeps people from using a page. npm installs the version of package-lock.json once.</summary>
public sealed class AxeFixture : IAsyncLifetime
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(2);

    private string _script = "";

    public async Task InitializeAsync()
    {
        if (Programs.NpmProblem is not null)
        {
            return;
        }

        var folder = Path.Combine(BuildFacts.Intermediate, "axe");
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        var lockFile = Path.Combine(BuildFacts.Project, "package-lock.json");
        var installed = Path.Combine(folder, "package-lock.json");
        if (!File.Exists(script) || !File.Exists(installed) || await File.ReadAllTextAsync(installed) != await File.ReadAllTextAsync(lockFile))
        {
            await InstallAsync(folder, lockFile, installed);
        }

        _script = await File.ReadAllTextAsync(script);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What is wrong with the page that a window shows, a line each.</summary>
    public async Task<string[]> FindProblemsAsync(IPage page)
    {
        // By the browser's debugger, to which the page's policy doesn't apply.
        await page.EvaluateAsync(_script);
        var found = await page.EvaluateAsync<JsonElement>("axe.run().then(result => ({ checks: result.passes.length, violations: result.violations }))");
        Assert.True(found.GetProperty("checks").GetInt32() > 10, "axe-core has looked at next to nothing.");
        return
        [
            .. found.GetProperty("violations").EnumerateArray().Select(violation =>
                $"{violation.GetProperty("id").GetString()}: {string.Join("; ", violation.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("html").GetString() + " " + node.GetProperty("failureSummary").GetString()))}"),
        ];
    }

    private static async Task InstallAsync(string folder, string lockFile, string installed)
    {
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(BuildFacts.Project, "package.json"), Path.Combine(folder, "package.json"), overwrite: true);
        File.Copy(lockFile, installed, overwrite: true);
        var start = new ProcessStartInfo(Programs.Npm!, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder };
        var result = await ChildProgram.RunAsync(start, InstallLimit);
        Assert.True(result.ExitCode == 0, result.Everything);
    }
}
