using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class RefreshTokenTests
{
    [Fact]
    public async Task A_refresh_token_is_rotated()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var first = await sandbox.GetTokensAsync(client);

        var second = await sandbox.RefreshAsync(client, first.Text("refresh_token"));

        Assert.Equal(200, second.Status);
        Assert.NotEqual(first.Text("refresh_token"), second.Text("refresh_token"));
        Assert.NotEqual(first.Text("access_token"), second.Text("access_token"));
        Assert.True(await sandbox.IsActiveAsync(client, first.Text("access_token")));
        Assert.True(await sandbox.IsActiveAsync(client, second.Text("access_token")));
    }

    [Fact]
    public async Task Reuse_of_a_rotated_token_revokes_the_family()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreatePublicClientAsync();
        var observer = await sandbox.CreateClientAsync();
        var first = await sandbox.GetTokensAsync(client);
        var second = await sandbox.RefreshAsync(client, first.Text("refresh_token"));

        var reuse = await sandbox.RefreshAsync(client, first.Text("refresh_token"));

        Assert.Equal(400, reuse.Status);
        Assert.Equal("invalid_grant", reuse.Error);
        Assert.False(await sandbox.IsActiveAsync(observer, second.Text("access_token")));
        Assert.Equal("invalid_grant", (await sandbox.RefreshAsync(client, second.Text("refresh_token"))).Error);
    }

    [Fact]
    public async Task The_scope_may_narrow_and_widen_again_up_to_what_was_granted()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var first = await sandbox.GetTokensAsync(client);

        var narrow = await sandbox.RefreshAsync(client, first.Text("refresh_token"), "voice");
        var wide = await sandbox.RefreshAsync(client, narrow.Text("refresh_token"));

        Assert.Equal("voice", narrow.Text("scope"));
        Assert.Equal("admin voice", wide.Text("scope"));
    }

    [Fact]
    public async Task The_scope_may_not_exceed_the_grant_and_a_failure_does_not_rotate()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var tokens = await sandbox.RedeemAsync(client, await sandbox.GetCodeAsync(client, ("scope", "voice")));

        Assert.Equal("invalid_scope", (await sandbox.RefreshAsync(client, tokens.Text("refresh_token"), "admin voice")).Error);
        Assert.Equal(200, (await sandbox.RefreshAsync(client, tokens.Text("refresh_token"))).Status);
    }

    [Fact]
    public async Task Scopes_taken_from_the_client_are_gone_from_later_tokens()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var tokens = await sandbox.GetTokensAsync(client);
        await sandbox.CallAsync(HttpMethod.Put, "/v2/oauth_clients/" + client.Id, new JsonObject { ["allowed_scopes"] = new JsonArray("voice") });

        Assert.Equal("voice", (await sandbox.RefreshAsync(client, tokens.Text("refresh_token"))).Text("scope"));
    }

    [Fact]
    public async Task A_refresh_token_expires_counting_from_its_rotation()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var first = await sandbox.GetTokensAsync(client);
        sandbox.Time.Advance(TimeSpan.FromDays(29));
        var second = await sandbox.RefreshAsync(client, first.Text("refresh_token"));
        sandbox.Time.Advance(TimeSpan.FromDays(29));
        var third = await sandbox.RefreshAsync(client, second.Text("refresh_token"));
        Assert.Equal(200, third.Status);

        sandbox.Time.Advance(TimeSpan.FromDays(30));

        Assert.Equal("invalid_grant", (await sandbox.RefreshAsync(client, third.Text("refresh_token"))).Error);
    }

    [Fact]
    public async Task A_refresh_token_belongs_to_one_client()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var tokens = await sandbox.GetTokensAsync(client);

        Assert.Equal("invalid_grant", (await sandbox.RefreshAsync(await sandbox.CreateClientAsync(), tokens.Text("refresh_token"))).Error);
        Assert.Equal(200, (await sandbox.RefreshAsync(client, tokens.Text("refresh_token"))).Status);
    }

    [Theory]
    [InlineData("unknown", "invalid_grant")]
    [InlineData("", "invalid_request")]
    public async Task A_refresh_token_must_be_a_real_one(string token, string error)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        Assert.Equal(error, (await sandbox.RefreshAsync(await sandbox.CreateClientAsync(), token)).Error);
    }

    [Fact]
    public async Task A_refresh_token_used_by_many_at_once_succeeds_exactly_once()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var tokens = await sandbox.GetTokensAsync(client);

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sandbox.RefreshAsync(client, tokens.Text("refresh_token"))));

        Assert.Single(responses, response => response.Status == 200);
    }
}
