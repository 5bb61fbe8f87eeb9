using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests;

public class QuickstartTests
{
    private static readonly string Program = Repository.PathOf($"samples/Quickstart/bin/{Repository.Configuration}/net10.0/Quickstart.dll");

    [Fact]
    public async Task The_quickstart_walks_the_whole_API_and_shows_no_secret()
    {
        var result = await ChildProgram.RunDotNetAsync(Repository.Root, [Program], ChildProgram.RunLimit);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Contains("17/17 operations", result.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.Empty(result.Errors);
        Assert.DoesNotContain("eyJ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("code=", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_build_says_what_it_does_although_run_asks_for_silence()
    {
        var result = await ChildProgram.RunDotNetAsync(
            Repository.Root,
            ["msbuild", "samples/Quickstart", "-verbosity:quiet", "-target:ReportRestore", "-target:ReportBuild", "-property:Configuration=NotBuilt", "-property:ProjectAssetsFile=none"],
            ChildProgram.BuildLimit);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Contains("Restoring packages", result.Output, StringComparison.Ordinal);
        Assert.Contains("Building Quickstart", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quickstart_explains_itself_when_an_argument_is_unknown()
    {
        var result = await ChildProgram.RunDotNetAsync(Repository.Root, [Program, "--nonsense"], ChildProgram.RunLimit);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Usage:", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Reading_from_the_real_API_without_a_key_says_what_is_missing()
    {
        var result = await ChildProgram.RunDotNetAsync(Repository.Root, [Program, "--live"], ChildProgram.RunLimit, ("TELNYX_API_KEY", ""));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("TELNYX_API_KEY", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_from_an_API_shows_what_is_there_and_changes_nothing()
    {
        await using var sandbox = await SandboxProgram.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.ApiKey);
        using var client = new StringContent(
            """{"name":"Seen live","client_type":"confidential","allowed_scopes":["admin"],"allowed_grant_types":["client_credentials"]}""",
            Encoding.UTF8,
            "application/json");
        using var created = await http.PostAsync(new Uri(sandbox.BaseAddress + "/oauth_clients"), client);
        created.EnsureSuccessStatusCode();
        var before = await http.GetStringAsync(new Uri(sandbox.BaseAddress + "/oauth_clients"));

        var result = await ChildProgram.RunDotNetAsync(Repository.Root, [Program, "--live"], ChildProgram.RunLimit, ("TELNYX_API_KEY", sandbox.ApiKey), ("TELNYX_BASE_URL", sandbox.BaseAddress.AbsoluteUri));

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Contains("\"Seen live\"", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.ApiKey, result.Everything, StringComparison.Ordinal);
        Assert.Equal(before, await http.GetStringAsync(new Uri(sandbox.BaseAddress + "/oauth_clients")));
    }
}
