using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class OAuthClientTests
{
    [Theory]
    [InlineData("/v2/oauth_clients", "/v2/oauth/clients")]
    [InlineData("/v2/oauth/clients", "/v2/oauth_clients")]
    public async Task A_client_lives_under_both_spellings(string one, string other)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var created = await sandbox.CallAsync(HttpMethod.Post, one, SandboxFixture.ClientBody());
        var id = (string)created.Data["client_id"]!;

        Assert.Equal(201, created.Status);
        Assert.Equal(200, (await sandbox.CallAsync($"{other}/{id}")).Status);
        Assert.Single((await sandbox.CallAsync(other)).Data.AsArray());
        Assert.Equal(200, (await sandbox.CallAsync(HttpMethod.Put, $"{other}/{id}", new JsonObject { ["name"] = "B" })).Status);
        Assert.Equal("B", (string?)(await sandbox.CallAsync($"{one}/{id}")).Data["name"]);

        var deleted = await sandbox.CallAsync(HttpMethod.Delete, $"{other}/{id}");
        Assert.Equal(204, deleted.Status);
        Assert.Empty(deleted.Body);
        Assert.Equal(404, (await sandbox.CallAsync($"{one}/{id}")).Status);
    }

    [Fact]
    public async Task A_created_client_is_shown_with_everything_that_was_sent_and_its_secret_once()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody("Ünïcode ✓");
        body["require_pkce"] = true;
        body["logo_uri"] = "https://app.example/logo.png";
        body["tos_uri"] = "https://app.example/tos";
        body["policy_uri"] = "https://app.example/policy";

        var created = await sandbox.CallAsync(HttpMethod.Post, "/v2/oauth_clients", body);
        var read = await sandbox.CallAsync("/v2/oauth_clients/" + (string?)created.Data["client_id"]);

        Assert.Equal("oauth_client", (string?)created.Data["record_type"]);
        Assert.Equal("Ünïcode ✓", (string?)created.Data["name"]);
        Assert.Equal("confidential", (string?)created.Data["client_type"]);
        Assert.True((bool)created.Data["require_pkce"]!);
        Assert.Equal("""["admin","voice"]""", created.Data["allowed_scopes"]!.ToJsonString());
        Assert.Equal(3, created.Data["allowed_grant_types"]!.AsArray().Count);
        Assert.Equal(SandboxFixture.RedirectUri, (string?)created.Data["redirect_uris"]![0]);
        Assert.Equal("https://app.example/logo.png", (string?)created.Data["logo_uri"]);
        Assert.Equal("2030-01-02T03:04:05Z", (string?)created.Data["created_at"]);
        Assert.NotEmpty((string)created.Data["org_id"]!);
        Assert.NotEmpty((string)created.Data["user_id"]!);
        Assert.Equal(43, ((string)created.Data["client_secret"]!).Length);

        var expected = created.Data.DeepClone();
        expected["client_secret"] = null;
        Assert.True(JsonNode.DeepEquals(expected, read.Data), read.Body);
        Assert.True(read.Data.AsObject().ContainsKey("client_secret"));
    }

    [Fact]
    public async Task A_public_client_has_no_secret_and_always_requires_PKCE()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var created = await sandbox.CallAsync(HttpMethod.Post, "/v2/oauth_clients", SandboxFixture.ClientBody(type: "public"));

        Assert.Null(created.Data["client_secret"]);
        Assert.True((bool)created.Data["require_pkce"]!);
    }

    [Theory]
    [InlineData("name", null, "name is required")]
    [InlineData("allowed_scopes", null, "allowed_scopes is required")]
    [InlineData("client_type", null, "client_type is required")]
    [InlineData("allowed_grant_types", null, "allowed_grant_types is required")]
    [InlineData("name", "\"  \"", "name must be 1 to 255")]
    [InlineData("name", "null", "name must be a string")]
    [InlineData("name", "7", "name must be a string")]
    [InlineData("name", "\"\\ud800\"", "name must be a string")]
    [InlineData("allowed_scopes", "[]", "allowed_scopes must not be empty")]
    [InlineData("allowed_scopes", "[\"root\"]", "allowed_scopes must be of admin")]
    [InlineData("allowed_scopes", "[1]", "allowed_scopes must be an array of strings")]
    [InlineData("allowed_scopes", "\"admin\"", "allowed_scopes must be an array of strings")]
    [InlineData("client_type", "\"secret\"", "client_type must be one of")]
    [InlineData("allowed_grant_types", "[]", "allowed_grant_types must not be empty")]
    [InlineData("allowed_grant_types", "[\"password\"]", "allowed_grant_types must be of")]
    [InlineData("redirect_uris", null, "redirect_uris must not be empty with authorization_code")]
    [InlineData("redirect_uris", "[]", "redirect_uris must not be empty with authorization_code")]
    [InlineData("redirect_uris", "[\"/callback\"]", "redirect_uris must be absolute URIs")]
    [InlineData("redirect_uris", "[\"https://a.example/#f\"]", "redirect_uris must be absolute URIs")]
    [InlineData("redirect_uris", "[\"https://a.example/#\"]", "redirect_uris must be absolute URIs")]
    [InlineData("redirect_uris", "[\"javascript:alert(1)\"]", "redirect_uris must be absolute URIs")]
    [InlineData("redirect_uris", "[\"https://a.example/\\r\\nX: y\"]", "redirect_uris must be absolute URIs")]
    [InlineData("redirect_uris", "[\"https://\u00fc.example/\"]", "redirect_uris must be absolute URIs")]
    [InlineData("require_pkce", "\"true\"", "require_pkce must be true or false")]
    [InlineData("require_pkce", "null", "require_pkce must be true or false")]
    [InlineData("logo_uri", "\"ftp://a.example/\"", "logo_uri must be an absolute http or https URL")]
    [InlineData("logo_uri", "null", "logo_uri must be a string")]
    [InlineData("tos_uri", "\"javascript:alert(1)\"", "tos_uri must be an absolute http or https URL")]
    [InlineData("policy_uri", "\"nowhere\"", "policy_uri must be an absolute http or https URL")]
    [InlineData("verified", "true", "verified is not a known member")]
    public async Task A_client_that_breaks_a_rule_is_not_created(string member, string? value, string problem)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody();
        body.Remove(member);
        var text = body.ToJsonString();
        if (value is not null)
        {
            text = text[..^1] + $",\"{member}\":{value}}}";
        }

        var response = await sandbox.SendAsync(
            HttpMethod.Post, "/v2/oauth_clients", SandboxFixture.Json(text), "Bearer " + sandbox.Server.ApiKey);

        Assert.Equal(422, response.Status);
        Assert.Equal("invalid_request", response.Error);
        Assert.Contains(problem, response.Text("error_description"), StringComparison.Ordinal);
        Assert.Empty((await sandbox.CallAsync("/v2/oauth_clients")).Data.AsArray());
    }

    [Fact]
    public async Task A_public_client_may_not_use_client_credentials()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody(type: "public");
        body["allowed_grant_types"]!.AsArray().Add("client_credentials");

        var response = await sandbox.CallAsync(HttpMethod.Post, "/v2/oauth_clients", body);

        Assert.Equal(422, response.Status);
        Assert.Contains("client_credentials", response.Text("error_description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_problems_are_reported_together_in_the_characters_that_descriptions_allow()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.CallAsync(HttpMethod.Post, "/v2/oauth_clients", new JsonObject { ["\"é\\"] = 1 });

        var description = response.Text("error_description");
        Assert.Contains("??? is not a known member", description, StringComparison.Ordinal);
        Assert.Contains("name is required", description, StringComparison.Ordinal);
        Assert.Contains("client_type is required", description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task A_body_that_is_no_JSON_object_is_malformed(string body)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.SendAsync(
            HttpMethod.Post, "/v2/oauth_clients", SandboxFixture.Json(body), "Bearer " + sandbox.Server.ApiKey);

        Assert.Equal(400, response.Status);
        Assert.Equal("invalid_request", response.Error);
    }

    [Fact]
    public async Task A_body_that_is_not_UTF8_is_malformed()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var content = new ByteArrayContent([.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var response = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth_clients", content, "Bearer " + sandbox.Server.ApiKey);

        Assert.Equal(400, response.Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task A_body_of_another_content_type_is_refused(string? contentType)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(SandboxFixture.ClientBody().ToJsonString()));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var response = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth_clients", content, "Bearer " + sandbox.Server.ApiKey);

        Assert.Equal(400, response.Status);
        Assert.Equal("invalid_request", response.Error);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task An_unknown_client_is_not_found(string method)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.CallAsync(
            new HttpMethod(method), "/v2/oauth_clients/no%20such%20client", method == "PUT" ? new JsonObject() : null);

        Assert.Equal(404, response.Status);
        Assert.Equal("not_found", response.Error);
        Assert.NotEmpty(response.Text("error_description"));
    }

    [Fact]
    public async Task An_update_leaves_absent_members_alone_and_clears_addresses_with_null()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody("Before");
        body["logo_uri"] = "https://app.example/logo.png";
        body["tos_uri"] = "https://app.example/tos";
        var path = "/v2/oauth_clients/" + (await sandbox.CreateClientAsync(body)).Id;
        sandbox.Time.Advance(TimeSpan.FromSeconds(1));

        var response = await sandbox.CallAsync(HttpMethod.Put, path, new JsonObject { ["name"] = "After", ["logo_uri"] = null });

        Assert.Equal(200, response.Status);
        Assert.Equal("After", (string?)response.Data["name"]);
        Assert.Null(response.Data["logo_uri"]);
        Assert.Equal("https://app.example/tos", (string?)response.Data["tos_uri"]);
        Assert.Equal("""["admin","voice"]""", response.Data["allowed_scopes"]!.ToJsonString());
        Assert.Equal("2030-01-02T03:04:05Z", (string?)response.Data["created_at"]);
        Assert.Equal("2030-01-02T03:04:06Z", (string?)response.Data["updated_at"]);
        Assert.Null(response.Data["client_secret"]);
        Assert.True(JsonNode.DeepEquals(response.Data, (await sandbox.CallAsync(path)).Data));
    }

    [Theory]
    [InlineData("{\"name\":null}", "name")]
    [InlineData("{\"allowed_scopes\":null}", "allowed_scopes")]
    [InlineData("{\"allowed_grant_types\":null}", "allowed_grant_types")]
    [InlineData("{\"redirect_uris\":null}", "redirect_uris")]
    [InlineData("{\"redirect_uris\":[]}", "redirect_uris")]
    [InlineData("{\"require_pkce\":null}", "require_pkce")]
    [InlineData("{\"client_type\":\"public\"}", "client_type")]
    [InlineData("{\"client_secret\":\"mine\"}", "client_secret")]
    [InlineData("{\"allowed_scopes\":[\"root\"]}", "allowed_scopes")]
    public async Task An_update_that_breaks_a_rule_changes_nothing(string body, string member)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var path = "/v2/oauth_clients/" + (await sandbox.CreateClientAsync()).Id;
        var before = (await sandbox.CallAsync(path)).Body;

        var response = await sandbox.CallAsync(HttpMethod.Put, path, JsonNode.Parse(body));

        Assert.Equal(422, response.Status);
        Assert.StartsWith(member + " ", response.Text("error_description"), StringComparison.Ordinal);
        Assert.Equal(before, (await sandbox.CallAsync(path)).Body);
    }

    [Fact]
    public async Task An_update_with_malformed_JSON_is_refused()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var path = "/v2/oauth_clients/" + (await sandbox.CreateClientAsync()).Id;

        Assert.Equal(400, (await sandbox.SendAsync(HttpMethod.Put, path, SandboxFixture.Json("{"), "Bearer " + sandbox.Server.ApiKey)).Status);
    }

    [Fact]
    public async Task Deleting_a_client_ends_its_tokens_its_grants_and_its_consents()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var observer = await sandbox.CreateClientAsync();
        var client = await sandbox.CreateClientAsync();
        var tokens = await sandbox.GetTokensAsync(client);
        var consent = await sandbox.GetConsentTokenAsync(client);
        Assert.True(await sandbox.IsActiveAsync(observer, tokens.Text("access_token")));

        await sandbox.CallAsync(HttpMethod.Delete, "/v2/oauth_clients/" + client.Id);

        Assert.False(await sandbox.IsActiveAsync(observer, tokens.Text("access_token")));
        Assert.Empty((await sandbox.CallAsync("/v2/oauth_grants")).Data.AsArray());
        Assert.Equal(422, (await sandbox.DecideAsync(consent)).Status);
        Assert.Equal("invalid_client", (await sandbox.RefreshAsync(client, tokens.Text("refresh_token"))).Error);
    }
}
