using System;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class BearerTests
{
    public static TheoryData<string, string> ProtectedOperations => new()
    {
        { "GET", "/v2/oauth_clients" },
        { "GET", "/v2/oauth/clients" },
        { "POST", "/v2/oauth_clients" },
        { "POST", "/v2/oauth/clients" },
        { "GET", "/v2/oauth_clients/1" },
        { "PUT", "/v2/oauth_clients/1" },
        { "DELETE", "/v2/oauth/clients/1" },
        { "GET", "/v2/oauth_grants" },
        { "GET", "/v2/oauth/grants" },
        { "POST", "/v2/oauth/grants" },
        { "GET", "/v2/oauth_grants/1" },
        { "DELETE", "/v2/oauth/grants/1" },
        { "GET", "/v2/oauth/consent/1" },
    };

    [Theory]
    [MemberData(nameof(ProtectedOperations))]
    public async Task A_protected_operation_refuses_a_request_without_a_key(string method, string path)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.SendAsync(new HttpMethod(method), path);

        Assert.Equal(401, response.Status);
        Assert.Equal("invalid_token", response.Error);
        Assert.NotEmpty(response.Text("error_description"));
        Assert.StartsWith("Bearer ", response.Challenge, StringComparison.Ordinal);
        Assert.Contains("/.well-known/oauth-protected-resource", response.Challenge, StringComparison.Ordinal);
        Assert.DoesNotContain("error=", response.Challenge, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer")]
    [InlineData("Basic YTpi")]
    [InlineData("nonsense, at all")]
    public async Task A_wrong_key_is_refused_with_an_error_in_the_challenge(string authorization)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.SendAsync(HttpMethod.Get, "/v2/oauth_clients", null, authorization);

        Assert.Equal(401, response.Status);
        Assert.Contains("error=\"invalid_token\"", response.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_from_the_options_is_the_one_accepted()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.ApiKey = "KEY123");

        Assert.Equal("KEY123", sandbox.Server.ApiKey);
        Assert.Equal(200, (await sandbox.SendAsync(HttpMethod.Get, "/v2/oauth_clients", null, "bearer KEY123")).Status);
    }

    [Fact]
    public async Task An_access_token_with_the_scope_admin_stands_in_for_the_key_until_it_expires()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var token = (await sandbox.GetTokensAsync(client)).Text("access_token");
        sandbox.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(200, (await sandbox.SendAsync(HttpMethod.Get, "/v2/oauth_grants", null, "Bearer " + token)).Status);
        var grant = (await sandbox.CallAsync("/v2/oauth_grants")).Data[0]!;
        Assert.Equal("2030-01-02T03:09:05Z", (string?)grant["last_used_at"]);

        sandbox.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(401, (await sandbox.SendAsync(HttpMethod.Get, "/v2/oauth_grants", null, "Bearer " + token)).Status);
    }

    [Fact]
    public async Task An_access_token_without_the_scope_admin_is_not_enough()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var token = (await sandbox.TokenAsync([.. client.Credentials, ("grant_type", "client_credentials"), ("scope", "voice")])).Text("access_token");

        var response = await sandbox.SendAsync(HttpMethod.Get, "/v2/oauth_grants", null, "Bearer " + token);

        Assert.Equal(403, response.Status);
        Assert.Equal("insufficient_scope", response.Error);
        Assert.Contains("scope=\"admin\"", response.Challenge, StringComparison.Ordinal);
    }
}
