using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Packages;

/// <summary>The Sandbox as a tool of somebody's repository.</summary>
[Collection(PackageCollection.Name)]
public sealed class SandboxToolTests(PackageFeed feed) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth tool ");

    private (string Name, string Value) Packages => ("NUGET_PACKAGES", Path.Combine(_folder.FullName, "packages"));

    [Fact]
    public async Task The_sandbox_is_installed_from_its_package_and_run_by_its_name()
    {
        await RunAsync("new", "tool-manifest");
        await RunAsync("tool", "install", PackageFeed.Tool, "--version", PackageFeed.Version, "--source", feed.Source);

        var start = new ProcessStartInfo(ChildProgram.DotNet, ["tool", "run", "telnyx-oauth-sandbox", "--", "--until-input-ends"]) { WorkingDirectory = _folder.FullName };
        start.Environment[Packages.Name] = Packages.Value;
        using var tool = ChildProgram.Start(start);
        try
        {
            var address = await ReadAsync(tool, "Base address:");
            var key = await ReadAsync(tool, "API key:");
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var listed = await http.GetAsync(new Uri(address + "/oauth_clients"));

            Assert.True(listed.IsSuccessStatusCode);
        }
        finally
        {
            // The command runs the tool as a program of its own, which ends with the input that it inherited.
            tool.StandardInput.Close();
        }

        await tool.WaitForExitAsync().WithinAsync(ChildProgram.RunLimit, "The end of the Sandbox");
        Assert.Equal(0, tool.ExitCode);
    }

    [Fact]
    public void The_tool_runs_on_each_NET_that_it_is_built_for()
    {
        using var package = feed.Open(PackageFeed.Tool);

        Assert.StartsWith("# TelnyxOAuth.Sandbox", package.Read("README.md"), StringComparison.Ordinal);
        foreach (var framework in Library.Frameworks[Library.Sandbox])
        {
            Assert.Contains("Name=\"telnyx-oauth-sandbox\"", package.Read($"tools/{framework}/any/DotnetToolSettings.xml"), StringComparison.Ordinal);
            Assert.Contains($"tools/{framework}/any/TelnyxOAuth.Sandbox.dll", package.Files);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task RunAsync(params string[] arguments)
    {
        var result = await ChildProgram.RunDotNetAsync(_folder.FullName, arguments, ChildProgram.BuildLimit, Packages);
        Assert.True(result.ExitCode == 0, result.Everything);
    }

    private static async Task<string> ReadAsync(Process program, string name)
    {
        var line = await program.StandardOutput.ReadLineAsync().WithinAsync(ChildProgram.RunLimit, "The start of the Sandbox");
        return line?.StartsWith(name, StringComparison.Ordinal) == true
            ? line[name.Length..].Trim()
            : throw new InvalidDataException($"The Sandbox was to say '{name}' and said '{line}'.");
    }
}
