using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>The Sandbox as a tool of somebody's repository.</summary>
[Collection(PackageCollection.Name)]
public sealed class SandboxToolTests(PackageFeed feed)
{
    [Fact]
    public async Task The_sandbox_is_installed_from_its_package_and_run_by_its_name()
    {
        var sandbox = await (await feed.Tool).StartAsync();
        await using (sandbox)
        {
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.ApiKey);
            using var listed = await http.GetAsync(new Uri(sandbox.BaseAddress + "/oauth_clients"));

            Assert.True(listed.IsSuccessStatusCode);
        }

        Assert.Equal(0, sandbox.ExitCode);
    }

    [Fact]
    public void The_tool_runs_on_each_NET_that_it_is_built_for()
    {
        using var package = feed.Open(PackageIds.Tool);

        foreach (var framework in PackageIds.ToolFrameworks)
        {
            Assert.Contains("Name=\"telnyx-oauth-sandbox\"", package.Read($"tools/{framework}/any/DotnetToolSettings.xml"), StringComparison.Ordinal);
            Assert.Contains($"tools/{framework}/any/TelnyxOAuth.Sandbox.dll", package.Files);
        }
    }
}
