using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class ClientAuthenticationTests
{
    private static readonly (string Name, string Value)[] Form = [("grant_type", "client_credentials")];

    [Fact]
    public async Task Basic_credentials_are_accepted_percent_encoded_or_not()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var encoded = string.Concat(client.Secret!.Select(c => $"%{(int)c:x2}"));

        Assert.Equal(200, (await sandbox.PostFormAsync("/v2/oauth/token", Form, SandboxFixture.Basic(client.Id, client.Secret!))).Status);
        Assert.Equal(200, (await sandbox.PostFormAsync("/v2/oauth/token", Form, Raw($"{client.Id}:{encoded}"))).Status);
    }

    [Fact]
    public async Task Credentials_in_the_body_are_accepted_from_a_form_and_from_JSON()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        Assert.Equal(200, (await sandbox.TokenAsync([.. Form, .. client.Credentials])).Status);
        Assert.Equal(200, (await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/token", SandboxFixture.Json(new JsonObject
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client.Id,
            ["client_secret"] = client.Secret,
        }))).Status);
    }

    [Theory]
    [InlineData("Bearer something")]
    [InlineData("Basic")]
    [InlineData("Basic ???")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Basic JUdHOng=")]
    [InlineData("Basic dW5rbm93bjpzZWNyZXQ=")]
    public async Task A_useless_authorization_header_is_an_invalid_client_with_a_challenge(string authorization)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.PostFormAsync("/v2/oauth/token", Form, authorization);

        Assert.Equal(401, response.Status);
        Assert.Equal("invalid_client", response.Error);
        Assert.StartsWith("Basic ", response.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_or_missing_secrets_are_an_invalid_client()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var open = await sandbox.CreatePublicClientAsync();

        (string, string)[][] attempts =
        [
            [],
            [("client_id", "unknown"), ("client_secret", "x")],
            [("client_id", client.Id)],
            [("client_id", client.Id), ("client_secret", "wrong")],
            [("client_secret", client.Secret!)],
            [("client_id", open.Id), ("client_secret", "unexpected")],
        ];
        foreach (var attempt in attempts)
        {
            var response = await sandbox.TokenAsync([.. Form, .. attempt]);
            Assert.Equal(401, response.Status);
            Assert.Equal("invalid_client", response.Error);
        }
    }

    [Fact]
    public async Task Credentials_in_two_places_are_an_invalid_request()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var basic = SandboxFixture.Basic(client.Id, client.Secret!);

        Assert.Equal("invalid_request", (await sandbox.PostFormAsync("/v2/oauth/token", [.. Form, .. client.Credentials], basic)).Error);
        Assert.Equal("invalid_request", (await sandbox.PostFormAsync("/v2/oauth/token", [.. Form, ("client_id", "other")], basic)).Error);
        Assert.Equal(200, (await sandbox.PostFormAsync("/v2/oauth/token", [.. Form, ("client_id", client.Id)], basic)).Status);
    }

    private static string Raw(string pair) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
}
