using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class IntrospectionTests
{
    [Fact]
    public async Task An_active_token_is_described()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var token = (await sandbox.GetTokensAsync(client)).Text("access_token");

        var response = await sandbox.IntrospectAsync(client, token);

        var origin = sandbox.Server.Origin.GetLeftPart(UriPartial.Authority);
        var now = sandbox.Time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(200, response.Status);
        Assert.True(JsonNode.DeepEquals(response.Json, new JsonObject
        {
            ["active"] = true,
            ["scope"] = "admin voice",
            ["client_id"] = client.Id,
            ["exp"] = now + 3600,
            ["iat"] = now,
            ["iss"] = origin,
            ["aud"] = origin,
        }), response.Body);
    }

    [Fact]
    public async Task JSON_and_credentials_in_the_body_are_accepted()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var token = (await sandbox.GetTokensAsync(client)).Text("access_token");

        var json = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/introspect", SandboxFixture.Json(new JsonObject
        {
            ["token"] = token,
            ["client_id"] = client.Id,
            ["client_secret"] = client.Secret,
        }));
        var form = await sandbox.PostFormAsync("/v2/oauth/introspect", [("token", token), .. client.Credentials]);

        Assert.True((bool)json.Json["active"]!);
        Assert.True((bool)form.Json["active"]!);
    }

    [Fact]
    public async Task A_token_that_is_unknown_altered_or_of_another_kind_is_just_inactive()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var tokens = await sandbox.GetTokensAsync(client);

        foreach (var token in (string[])["unknown", tokens.Text("access_token")[..^1], tokens.Text("refresh_token"), sandbox.Server.ApiKey])
        {
            Assert.Equal("""{"active":false}""", (await sandbox.IntrospectAsync(client, token)).Body);
        }
    }

    [Fact]
    public async Task A_token_is_active_until_the_second_it_expires()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.AccessTokenLifetime = TimeSpan.FromSeconds(90));
        var client = await sandbox.CreateClientAsync();
        var tokens = await sandbox.GetTokensAsync(client);
        Assert.Equal(90, (int)tokens.Json["expires_in"]!);

        sandbox.Time.Advance(TimeSpan.FromSeconds(89));
        Assert.True(await sandbox.IsActiveAsync(client, tokens.Text("access_token")));
        sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await sandbox.IsActiveAsync(client, tokens.Text("access_token")));
    }

    [Fact]
    public async Task Only_clients_that_authenticate_may_ask()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var open = await sandbox.CreatePublicClientAsync();

        var anonymous = await sandbox.PostFormAsync("/v2/oauth/introspect", [("token", "x")]);
        var named = await sandbox.PostFormAsync("/v2/oauth/introspect", [("token", "x"), ("client_id", open.Id)]);
        var bearer = await sandbox.PostFormAsync("/v2/oauth/introspect", [("token", "x")], "Bearer " + sandbox.Server.ApiKey);

        foreach (var response in (SandboxResponse[])[anonymous, named, bearer])
        {
            Assert.Equal(401, response.Status);
            Assert.Equal("invalid_client", response.Error);
            Assert.StartsWith("Basic ", response.Challenge, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_missing_token_is_an_invalid_request()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.PostFormAsync("/v2/oauth/introspect", client.Credentials);

        Assert.Equal(400, response.Status);
        Assert.Equal("invalid_request", response.Error);
    }
}
