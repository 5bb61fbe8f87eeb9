using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class AuthorizationCodeTests
{
    [Theory]
    [InlineData("confidential")]
    [InlineData("public")]
    public async Task A_code_is_exchanged_for_tokens(string type)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync(SandboxFixture.ClientBody(type: type));

        var response = await sandbox.GetTokensAsync(client);

        Assert.Equal(200, response.Status);
        Assert.Equal("Bearer", response.Text("token_type"));
        Assert.Equal(3600, (int)response.Json["expires_in"]!);
        Assert.Equal("admin voice", response.Text("scope"));
        Assert.NotEmpty(response.Text("refresh_token"));
        Assert.True(response.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("no-cache", response.Response.Headers.Pragma.Single().Name);
    }

    [Fact]
    public async Task A_confidential_client_goes_without_PKCE_where_it_does_not_require_it()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody();
        body["require_pkce"] = false;
        var client = await sandbox.CreateClientAsync(body);

        var code = await sandbox.GetCodeAsync(client, ("code_challenge", ""), ("code_challenge_method", ""));
        var response = await sandbox.TokenAsync(
            [.. client.Credentials, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", SandboxFixture.RedirectUri)]);

        Assert.Equal(200, response.Status);
        Assert.False((bool)(await sandbox.CallAsync("/v2/oauth_clients/" + client.Id)).Data["require_pkce"]!);
    }

    [Fact]
    public async Task A_code_is_exchanged_from_a_JSON_body()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/token", SandboxFixture.Json(new JsonObject
        {
            ["grant_type"] = "authorization_code",
            ["code"] = await sandbox.GetCodeAsync(client),
            ["redirect_uri"] = SandboxFixture.RedirectUri,
            ["code_verifier"] = SandboxFixture.Verifier,
            ["client_id"] = client.Id,
            ["client_secret"] = client.Secret,
            ["scope"] = null,
        }));

        Assert.Equal(200, response.Status);
    }

    [Fact]
    public async Task No_refresh_token_is_issued_to_a_client_that_may_not_refresh()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody();
        body["allowed_grant_types"] = new JsonArray("authorization_code");

        var response = await sandbox.GetTokensAsync(await sandbox.CreateClientAsync(body));

        Assert.Equal(200, response.Status);
        Assert.False(response.Json.AsObject().ContainsKey("refresh_token"));
    }

    [Theory]
    [InlineData("code", "unknown", "invalid_grant")]
    [InlineData("code", "", "invalid_request")]
    [InlineData("redirect_uri", "https://app.example/other", "invalid_grant")]
    [InlineData("redirect_uri", "", "invalid_request")]
    [InlineData("code_verifier", "", "invalid_grant")]
    [InlineData("code_verifier", "too-short", "invalid_grant")]
    [InlineData("code_verifier", "another-verifier-that-is-long-enough-for-rfc-7636", "invalid_grant")]
    public async Task A_code_needs_the_values_it_was_asked_for_with_and_survives_a_failure(string parameter, string value, string error)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var code = await sandbox.GetCodeAsync(client);

        var response = await sandbox.RedeemAsync(client, code, (parameter, value));

        Assert.Equal(400, response.Status);
        Assert.Equal(error, response.Error);
        Assert.Equal(200, (await sandbox.RedeemAsync(client, code)).Status);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    public async Task A_plain_challenge_is_the_verifier_itself_and_is_the_default(string method)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreatePublicClientAsync();
        (string, string)[] request = [("code_challenge", SandboxFixture.Verifier), ("code_challenge_method", method)];

        Assert.Equal(200, (await sandbox.RedeemAsync(client, await sandbox.GetCodeAsync(client, request))).Status);
        Assert.Equal("invalid_grant", (await sandbox.RedeemAsync(
            client, await sandbox.GetCodeAsync(client, request), ("code_verifier", SandboxFixture.Challenge))).Error);
    }

    [Fact]
    public async Task A_verifier_without_a_challenge_is_refused()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var code = await sandbox.GetCodeAsync(client, ("code_challenge", ""), ("code_challenge_method", ""));

        Assert.Equal("invalid_grant", (await sandbox.RedeemAsync(client, code)).Error);
        Assert.Equal(200, (await sandbox.RedeemAsync(client, code, ("code_verifier", ""))).Status);
    }

    [Fact]
    public async Task A_code_belongs_to_one_client()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var code = await sandbox.GetCodeAsync(client);

        Assert.Equal("invalid_grant", (await sandbox.RedeemAsync(await sandbox.CreateClientAsync(), code)).Error);
        Assert.Equal(200, (await sandbox.RedeemAsync(client, code)).Status);
    }

    [Fact]
    public async Task A_code_expires()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.AuthorizationCodeLifetime = TimeSpan.FromSeconds(30));
        var client = await sandbox.CreateClientAsync();
        var code = await sandbox.GetCodeAsync(client);

        sandbox.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("invalid_grant", (await sandbox.RedeemAsync(client, code)).Error);
    }

    [Fact]
    public async Task A_replayed_code_revokes_the_tokens_issued_from_it_and_from_their_refreshing()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var code = await sandbox.GetCodeAsync(client);
        var first = await sandbox.RedeemAsync(client, code);
        var second = await sandbox.RefreshAsync(client, first.Text("refresh_token"));
        var other = await sandbox.GetTokensAsync(client);

        var replay = await sandbox.RedeemAsync(client, code);

        Assert.Equal("invalid_grant", replay.Error);
        Assert.False(await sandbox.IsActiveAsync(client, first.Text("access_token")));
        Assert.False(await sandbox.IsActiveAsync(client, second.Text("access_token")));
        Assert.Equal("invalid_grant", (await sandbox.RefreshAsync(client, second.Text("refresh_token"))).Error);
        Assert.True(await sandbox.IsActiveAsync(client, other.Text("access_token")));
    }

    [Fact]
    public async Task A_code_redeemed_by_many_at_once_succeeds_exactly_once()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var code = await sandbox.GetCodeAsync(client);

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sandbox.RedeemAsync(client, code)));

        Assert.Single(responses, response => response.Status == 200);
        Assert.Equal(19, responses.Count(response => response.Error == "invalid_grant"));
    }
}
