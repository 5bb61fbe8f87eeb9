using System;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class OriginTests
{
    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_can_not_decide_for_the_user(string header, string value)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());

        var response = await PostDecisionAsync(sandbox, token, (header, value));

        Assert.Equal(403, response.Status);
        Assert.Equal("text/html", response.ContentType);
        Assert.Empty((await sandbox.CallAsync("/v2/oauth_grants")).Data.AsArray());
        Assert.Equal(303, (await PostDecisionAsync(sandbox, token)).Status);
    }

    [Fact]
    public async Task The_page_of_the_server_itself_can()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());
        var origin = sandbox.Server.Origin.AbsoluteUri.TrimEnd('/');

        var response = await PostDecisionAsync(sandbox, token, ("Origin", origin), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(303, response.Status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{0}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example:{0}")]
    public async Task A_host_that_was_made_to_point_here_is_refused(string host)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await SendToAsync(sandbox, host);

        Assert.Equal(421, response.Status);
        Assert.NotNull(response.Json["errors"]);
    }

    [Theory]
    [InlineData("127.0.0.1:{0}")]
    [InlineData("LOCALHOST:{0}")]
    public async Task The_hosts_of_the_server_are_accepted(string host)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        Assert.Equal(200, (await SendToAsync(sandbox, host)).Status);
    }

    private static Task<SandboxResponse> SendToAsync(SandboxFixture sandbox, string host) => sandbox.SendAsync(
        HttpMethod.Get, "/v2/oauth/jwks",
        headers: ("Host", host.Replace("{0}", sandbox.Server.Origin.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static Task<SandboxResponse> PostDecisionAsync(SandboxFixture sandbox, string token, params (string Name, string Value)[] headers) =>
        sandbox.SendAsync(
            HttpMethod.Post, "/consent", SandboxFixture.Form([("consent_token", token), ("decision", "allow")]), headers: headers);
}
