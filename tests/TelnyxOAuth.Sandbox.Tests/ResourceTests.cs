using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>Tokens are for the resources that they were asked for (RFC 8707), in the token itself and at introspection.</summary>
public class ResourceTests
{
    private const string Mail = "https://mail.example/mcp";
    private const string Calendar = "https://calendar.example/";

    [Fact]
    public async Task Without_a_resource_a_token_is_for_the_server_itself()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var tokens = await sandbox.GetTokensAsync(client);

        Assert.Equal([OwnResource(sandbox)], await AudienceAsync(sandbox, client, tokens));
    }

    [Fact]
    public async Task What_the_authorization_request_names_becomes_the_audience()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var tokens = await sandbox.RedeemAsync(client, await GetCodeAsync(sandbox, client, Mail));

        Assert.Equal([Mail], await AudienceAsync(sandbox, client, tokens));
    }

    [Fact]
    public async Task Several_resources_make_an_audience_of_several()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var tokens = await sandbox.RedeemAsync(client, await GetCodeAsync(sandbox, client, Mail, Calendar, Mail));

        Assert.Equal([Mail, Calendar], await AudienceAsync(sandbox, client, tokens));
    }

    [Fact]
    public async Task The_token_request_may_ask_for_some_of_them_and_a_refresh_for_the_others()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var first = await sandbox.RedeemAsync(client, await GetCodeAsync(sandbox, client, Mail, Calendar), ("resource", Mail));
        var second = await RefreshAsync(sandbox, client, first, Calendar);
        var third = await RefreshAsync(sandbox, client, second);

        Assert.Equal([Mail], await AudienceAsync(sandbox, client, first));
        Assert.Equal([Calendar], await AudienceAsync(sandbox, client, second));
        Assert.Equal([Mail, Calendar], await AudienceAsync(sandbox, client, third));
    }

    [Fact]
    public async Task Nothing_beyond_the_grant_can_be_had_and_the_code_and_the_refresh_token_stay_good()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var code = await GetCodeAsync(sandbox, client, Mail);

        var refused = await sandbox.RedeemAsync(client, code, ("resource", Calendar));
        var tokens = await sandbox.RedeemAsync(client, code, ("resource", Mail));
        var refusedRefresh = await RefreshAsync(sandbox, client, tokens, Mail, Calendar);

        Assert.Equal((400, "invalid_target"), (refused.Status, refused.Error));
        Assert.Equal((400, "invalid_target"), (refusedRefresh.Status, refusedRefresh.Error));
        Assert.Equal(200, (await RefreshAsync(sandbox, client, tokens, Mail)).Status);
    }

    [Fact]
    public async Task A_grant_that_names_no_resource_is_not_for_others()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        Assert.Equal("invalid_target", (await sandbox.RedeemAsync(client, await sandbox.GetCodeAsync(client), ("resource", Mail))).Error);
        Assert.Equal(200, (await sandbox.RedeemAsync(client, await sandbox.GetCodeAsync(client), ("resource", OwnResource(sandbox)))).Status);
    }

    [Fact]
    public async Task A_client_of_its_own_names_its_resources_in_a_form_or_in_JSON()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var form = await sandbox.TokenAsync([.. client.Credentials, ("grant_type", "client_credentials"), ("resource", Mail), ("resource", Calendar)]);
        var json = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/token", SandboxFixture.Json(new JsonObject
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client.Id,
            ["client_secret"] = client.Secret,
            ["resource"] = new JsonArray(Mail, Calendar),
        }));

        Assert.Equal([Mail, Calendar], await AudienceAsync(sandbox, client, form));
        Assert.Equal([Mail, Calendar], await AudienceAsync(sandbox, client, json));
    }

    [Theory]
    [InlineData("mail")]
    [InlineData("/mail")]
    [InlineData("https://mail.example/mcp#top")]
    [InlineData("https://mail.example/a b")]
    public async Task A_resource_must_be_an_absolute_URI_without_a_fragment(string resource)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var authorize = await sandbox.AuthorizeAsync(client, ("resource", resource));
        var token = await sandbox.TokenAsync([.. client.Credentials, ("grant_type", "client_credentials"), ("resource", resource)]);

        Assert.Equal("invalid_target", SandboxFixture.QueryOf(authorize.Location, "error"));
        Assert.Equal("a state & more", SandboxFixture.QueryOf(authorize.Location, "state"));
        Assert.Equal((400, "invalid_target"), (token.Status, token.Error));
    }

    [Fact]
    public async Task There_is_a_limit_to_how_many_are_named()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var resources = Enumerable.Range(0, 11).Select(number => ("resource", $"https://api{number}.example/"));

        var response = await sandbox.TokenAsync([.. client.Credentials, ("grant_type", "client_credentials"), .. resources]);

        Assert.Equal("invalid_target", response.Error);
    }

    [Fact]
    public async Task A_token_for_another_resource_opens_nothing_here()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var foreign = await sandbox.RedeemAsync(client, await GetCodeAsync(sandbox, client, Mail));
        var both = await sandbox.RedeemAsync(client, await GetCodeAsync(sandbox, client, Mail, OwnResource(sandbox)));

        var refused = await sandbox.SendAsync(HttpMethod.Get, "/v2/oauth_grants", authorization: "Bearer " + foreign.Text("access_token"));
        var taken = await sandbox.SendAsync(HttpMethod.Get, "/v2/oauth_grants", authorization: "Bearer " + both.Text("access_token"));

        Assert.Equal((401, "invalid_token"), (refused.Status, refused.Error));
        Assert.Equal(200, taken.Status);
    }

    private static string OwnResource(SandboxFixture sandbox) => sandbox.Server.Origin.GetLeftPart(UriPartial.Authority);

    private static async Task<string> GetCodeAsync(SandboxFixture sandbox, TestClient client, params string[] resources)
    {
        var query = string.Concat(resources.Select(resource => "&resource=" + Uri.EscapeDataString(resource)));
        var asked = await sandbox.GetAsync(SandboxFixture.AuthorizePath(client) + query);
        var decided = await sandbox.DecideAsync(SandboxFixture.QueryOf(asked.Location, "consent_token")!);
        return SandboxFixture.QueryOf(decided.Text("redirect_uri"), "code")!;
    }

    private static Task<SandboxResponse> RefreshAsync(SandboxFixture sandbox, TestClient client, SandboxResponse tokens, params string[] resources) =>
        sandbox.TokenAsync(
        [
            .. client.Credentials,
            ("grant_type", "refresh_token"),
            ("refresh_token", tokens.Text("refresh_token")),
            .. resources.Select(resource => ("resource", resource)),
        ]);

    /// <summary>The audience in the token, which introspection has to confirm.</summary>
    private static async Task<string[]> AudienceAsync(SandboxFixture sandbox, TestClient client, SandboxResponse tokens)
    {
        var token = tokens.Text("access_token");
        var introspected = (await sandbox.IntrospectAsync(client, token)).Json["aud"]!;
        var claimed = AccessToken.Read(token, 1)["aud"]!;
        Assert.Equal(claimed.ToJsonString(), introspected.ToJsonString());
        return claimed is JsonArray several ? [.. several.Select(item => (string)item!)] : [(string)claimed!];
    }
}
