using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>The Sandbox as a tool of somebody's repository, installed from its package.</summary>
internal sealed class SandboxTool
{
    private readonly string _folder;
    private readonly PackageFeed _feed;

    private SandboxTool(string folder, PackageFeed feed) => (_folder, _feed) = (folder, feed);

    /// <summary>Installs the tool in a folder, with a manifest of its own.</summary>
    internal static async Task<SandboxTool> InstallAsync(PackageFeed feed, string folder)
    {
        Directory.CreateDirectory(folder);
        var tool = new SandboxTool(folder, feed);
        await tool.RunAsync("new", "tool-manifest");
        await tool.RunAsync("tool", "install", PackageIds.Tool, "--version", PackageFeed.Version, "--source", feed.Source);
        return tool;
    }

    /// <summary>Starts a server on a free port; when the task completes, it accepts connections.</summary>
    internal async Task<RunningSandbox> StartAsync()
    {
        var start = new ProcessStartInfo(ChildProgram.DotNet, ["tool", "run", "telnyx-oauth-sandbox", "--", "--until-input-ends"]) { WorkingDirectory = _folder };
        start.Environment["NUGET_PACKAGES"] = _feed.Cache;
        var sandbox = new RunningSandbox(ChildProgram.Start(start));
        try
        {
            await sandbox.ReadAddressAsync();
            return sandbox;
        }
        catch
        {
            await sandbox.DisposeAsync();
            throw;
        }
    }

    private async Task RunAsync(params string[] arguments)
    {
        var result = await ChildProgram.RunDotNetAsync(_folder, arguments, ChildProgram.BuildLimit, ("NUGET_PACKAGES", _feed.Cache));
        Assert.True(result.ExitCode == 0, result.Everything);
    }
}
