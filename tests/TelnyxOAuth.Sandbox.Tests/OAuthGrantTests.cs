using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class OAuthGrantTests
{
    [Theory]
    [InlineData("/v2/oauth_grants")]
    [InlineData("/v2/oauth/grants")]
    public async Task A_grant_is_listed_read_used_and_revoked(string path)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var code = await sandbox.GetCodeAsync(client, ("scope", "voice"));

        var listed = (await sandbox.CallAsync(path)).Data.AsArray().Single()!;
        var id = (string)listed["id"]!;
        Assert.True(Guid.TryParse(id, out _));
        Assert.Equal("oauth_grant", (string?)listed["record_type"]);
        Assert.Equal(client.Id, (string?)listed["client_id"]);
        Assert.Equal("""["voice"]""", listed["scopes"]!.ToJsonString());
        Assert.Equal("2030-01-02T03:04:05Z", (string?)listed["created_at"]);
        Assert.Null(listed["last_used_at"]);

        sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        var tokens = await sandbox.RedeemAsync(client, code);
        var read = await sandbox.CallAsync($"{path}/{id}");
        Assert.Equal("2030-01-02T03:04:06Z", (string?)read.Data["last_used_at"]);

        var revoked = await sandbox.CallAsync(HttpMethod.Delete, $"{path}/{id}");
        Assert.Equal(200, revoked.Status);
        Assert.Equal(read.Body, revoked.Body);

        Assert.Equal("""{"active":false}""", (await sandbox.IntrospectAsync(client, tokens.Text("access_token"))).Body);
        Assert.Equal("invalid_grant", (await sandbox.RefreshAsync(client, tokens.Text("refresh_token"))).Error);
        Assert.Equal(404, (await sandbox.CallAsync($"{path}/{id}")).Status);
        var again = await sandbox.CallAsync(HttpMethod.Delete, $"{path}/{id}");
        Assert.Equal(404, again.Status);
        Assert.Equal("not_found", again.Error);
        Assert.Empty((await sandbox.CallAsync(path)).Data.AsArray());
    }

    [Fact]
    public async Task A_code_of_a_revoked_grant_is_worthless()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var code = await sandbox.GetCodeAsync(client);
        var grant = (await sandbox.CallAsync("/v2/oauth_grants")).Data[0]!;

        await sandbox.CallAsync(HttpMethod.Delete, "/v2/oauth_grants/" + (string?)grant["id"]);

        Assert.Equal("invalid_grant", (await sandbox.RedeemAsync(client, code)).Error);
    }

    [Fact]
    public async Task Grants_come_in_pages()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        for (var i = 0; i < 3; i++)
        {
            await sandbox.GetCodeAsync(client);
        }

        var response = await sandbox.CallAsync("/v2/oauth_grants?page[number]=2&page[size]=2");

        Assert.Single(response.Data.AsArray());
        Assert.Equal("""{"page_number":2,"page_size":2,"total_results":3,"total_pages":2}""", response.Json["meta"]!.ToJsonString());
    }
}
