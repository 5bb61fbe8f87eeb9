using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class RegistrationTests
{
    [Fact]
    public async Task A_minimal_registration_gets_the_defaults_and_a_secret()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await RegisterAsync(sandbox, """{"redirect_uris":["https://app.example/callback"]}""");

        Assert.Equal(201, response.Status);
        Assert.Equal(sandbox.Time.GetUtcNow().ToUnixTimeSeconds(), (long)response.Json["client_id_issued_at"]!);
        Assert.Equal(43, response.Text("client_secret").Length);
        Assert.Equal(0, (int)response.Json["client_secret_expires_at"]!);
        Assert.Equal(response.Text("client_id"), response.Text("client_name"));
        Assert.Equal("""["authorization_code"]""", response.Json["grant_types"]!.ToJsonString());
        Assert.Equal("""["code"]""", response.Json["response_types"]!.ToJsonString());
        Assert.Equal("client_secret_basic", response.Text("token_endpoint_auth_method"));
        Assert.Equal("admin messaging numbers voice", response.Text("scope"));
        Assert.False(response.Json.AsObject().ContainsKey("logo_uri"));
    }

    [Fact]
    public async Task A_full_registration_is_echoed()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = JsonNode.Parse("""
            {
              "redirect_uris": ["https://app.example/callback", "http://127.0.0.1:5000/"],
              "client_name": "A tool",
              "grant_types": ["authorization_code", "refresh_token"],
              "response_types": ["code"],
              "scope": "voice admin",
              "token_endpoint_auth_method": "none",
              "logo_uri": "https://app.example/logo",
              "tos_uri": "https://app.example/tos",
              "policy_uri": "https://app.example/policy"
            }
            """)!;

        var response = await RegisterAsync(sandbox, body.ToJsonString());

        Assert.Equal(201, response.Status);
        foreach (var (name, value) in body.AsObject())
        {
            Assert.True(JsonNode.DeepEquals(value, response.Json[name]), name);
        }

        Assert.False(response.Json.AsObject().ContainsKey("client_secret"));
    }

    [Fact]
    public async Task A_registered_client_is_an_unverified_client_that_works()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var response = await RegisterAsync(sandbox, """{"redirect_uris":["https://app.example/callback"],"token_endpoint_auth_method":"client_secret_post"}""");
        var client = new TestClient(response.Text("client_id"), response.Text("client_secret"));

        var consent = await sandbox.CallAsync("/v2/oauth/consent/" + await sandbox.GetConsentTokenAsync(client));

        Assert.False((bool)consent.Data["verified"]!);
        Assert.Equal("confidential", (string?)(await sandbox.CallAsync("/v2/oauth_clients/" + client.Id)).Data["client_type"]);
        Assert.Equal(200, (await sandbox.GetTokensAsync(client)).Status);
    }

    [Fact]
    public async Task A_client_for_client_credentials_alone_needs_no_redirect_URI()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await RegisterAsync(sandbox, """{"grant_types":["client_credentials"]}""");

        Assert.Equal(201, response.Status);
        Assert.Empty(response.Json["response_types"]!.AsArray());
    }

    [Theory]
    [InlineData("{}", "invalid_redirect_uri", "redirect_uris")]
    [InlineData("{\"redirect_uris\":[\"/relative\"]}", "invalid_redirect_uri", "redirect_uris")]
    [InlineData("{\"redirect_uris\":\"https://a.example/\"}", "invalid_redirect_uri", "redirect_uris")]
    [InlineData("{\"redirect_uris\":[\"http://a.example/\"]}", "invalid_redirect_uri", "redirect_uris")]
    [InlineData("{\"redirect_uris\":[\"http://127.0.0.1.a.example/\"]}", "invalid_redirect_uri", "redirect_uris")]
    [InlineData("{\"redirect_uris\":[\"http://127.0.0.1@a.example/\"]}", "invalid_redirect_uri", "redirect_uris")]
    [InlineData("{\"redirect_uris\":[\"http://127.0.0.1:5000@a.example/\"]}", "invalid_redirect_uri", "redirect_uris")]
    [InlineData("{\"redirect_uris\":[\"HTTP://a.example/\"]}", "invalid_redirect_uri", "redirect_uris")]
    [InlineData("{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":null}", "invalid_client_metadata", "client_name")]
    [InlineData("{\"redirect_uris\":[\"https://a.example/\"],\"grant_types\":[\"password\"]}", "invalid_client_metadata", "grant_types")]
    [InlineData("{\"redirect_uris\":[\"https://a.example/\"],\"response_types\":[\"token\"]}", "invalid_client_metadata", "response_types")]
    [InlineData("{\"grant_types\":[\"client_credentials\"],\"response_types\":[\"code\"]}", "invalid_client_metadata", "response_types")]
    [InlineData("{\"redirect_uris\":[\"https://a.example/\"],\"scope\":\"root\"}", "invalid_client_metadata", "scope")]
    [InlineData("{\"redirect_uris\":[\"https://a.example/\"],\"scope\":\"\"}", "invalid_client_metadata", "scope")]
    [InlineData("{\"redirect_uris\":[\"https://a.example/\"],\"token_endpoint_auth_method\":\"private_key_jwt\"}", "invalid_client_metadata", "token_endpoint_auth_method")]
    [InlineData("{\"grant_types\":[\"client_credentials\"],\"token_endpoint_auth_method\":\"none\"}", "invalid_client_metadata", "grant_types")]
    [InlineData("{\"redirect_uris\":[\"https://a.example/\"],\"logo_uri\":\"javascript:1\"}", "invalid_client_metadata", "logo_uri")]
    [InlineData("{\"tos_uri\":\"x\"}", "invalid_client_metadata", "redirect_uris,tos_uri")]
    public async Task Invalid_metadata_is_reported_member_by_member(string body, string error, string members)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await RegisterAsync(sandbox, body);

        Assert.Equal(400, response.Status);
        Assert.Equal(error, response.Error);
        Assert.NotEmpty(response.Text("error_description"));
        var fields = response.Json["invalid_fields"]!.AsObject();
        Assert.Equal(members.Split(','), fields.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.All(fields, field => Assert.NotEmpty((string)field.Value!.AsArray()[0]!));
    }

    [Fact]
    public async Task Metadata_that_the_server_does_not_understand_is_ignored()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await RegisterAsync(sandbox, """
            {
              "redirect_uris": ["https://app.example/callback"],
              "software_id": "a-tool", "client_name#de": "Ein Werkzeug", "contacts": ["someone@app.example"], "color": {"depth": 1}
            }
            """);

        Assert.Equal(201, response.Status);
        Assert.False(response.Json.AsObject().ContainsKey("software_id"));
        Assert.False(response.Json.AsObject().ContainsKey("color"));
    }

    [Theory]
    [InlineData("http://127.0.0.1/callback")]
    [InlineData("http://127.0.0.1:65535/callback")]
    [InlineData("http://[::1]:8080/callback")]
    [InlineData("http://localhost:8080/callback")]
    [InlineData("com.example.app:/callback")]
    public async Task An_application_on_the_users_machine_can_register_how_it_is_reached(string redirectUri)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await RegisterAsync(sandbox, $$"""{"redirect_uris":["{{redirectUri}}"]}""");

        Assert.Equal(201, response.Status);
    }

    [Theory]
    [InlineData(null, "client_secret_basic")]
    [InlineData("client_secret_basic", "client_secret_basic")]
    [InlineData("client_secret_post", "client_secret_post")]
    public async Task A_client_authenticates_as_it_registered_and_in_no_other_way(string? registered, string accepted)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var method = registered is null ? "" : $$""","token_endpoint_auth_method":"{{registered}}" """;
        var response = await RegisterAsync(sandbox, $$"""{"grant_types":["client_credentials"]{{method}}}""");
        var (id, secret) = (response.Text("client_id"), response.Text("client_secret"));
        (string, string)[] form = [("grant_type", "client_credentials")];

        var basic = await sandbox.PostFormAsync("/v2/oauth/token", form, SandboxFixture.Basic(id, secret));
        var post = await sandbox.PostFormAsync("/v2/oauth/token", [.. form, ("client_id", id), ("client_secret", secret)]);

        var (good, bad) = accepted == "client_secret_basic" ? (basic, post) : (post, basic);
        Assert.Equal(200, good.Status);
        Assert.Equal(401, bad.Status);
        Assert.Equal("invalid_client", bad.Error);
        Assert.NotNull(bad.Challenge);
        Assert.DoesNotContain(secret, bad.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_can_not_fill_the_memory_with_clients()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.MaximumClients = 2);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(201, (await RegisterAsync(sandbox, """{"redirect_uris":["https://app.example/callback"]}""")).Status);
        }

        var response = await RegisterAsync(sandbox, """{"redirect_uris":["https://app.example/callback"]}""");

        Assert.Equal(503, response.Status);
        Assert.Equal("temporarily_unavailable", response.Error);
        Assert.Equal(503, (await sandbox.CallAsync(HttpMethod.Post, "/v2/oauth_clients", SandboxFixture.ClientBody())).Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task A_malformed_registration_is_invalid_metadata(string body)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await RegisterAsync(sandbox, body);

        Assert.Equal(400, response.Status);
        Assert.Equal("invalid_client_metadata", response.Error);
    }

    private static Task<SandboxResponse> RegisterAsync(SandboxFixture sandbox, string body) =>
        sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/register", SandboxFixture.Json(body));
}
