using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class TokenEndpointTests
{
    [Fact]
    public async Task Client_credentials_yield_an_access_token_without_a_refresh_token_or_a_grant()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.TokenAsync([.. client.Credentials, ("grant_type", "client_credentials")]);

        Assert.Equal(200, response.Status);
        Assert.Equal("admin voice", response.Text("scope"));
        Assert.False(response.Json.AsObject().ContainsKey("refresh_token"));
        Assert.Empty((await sandbox.CallAsync("/v2/oauth_grants")).Data.AsArray());
    }

    [Theory]
    [InlineData("voice", "voice", null)]
    [InlineData("voice voice", "voice", null)]
    [InlineData("messaging", null, "invalid_scope")]
    [InlineData("root", null, "invalid_scope")]
    [InlineData(" voice", null, "invalid_scope")]
    public async Task Client_credentials_may_ask_for_less_scope_but_not_for_more(string scope, string? granted, string? error)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.TokenAsync([.. client.Credentials, ("grant_type", "client_credentials"), ("scope", scope)]);

        Assert.Equal(error, response.Error);
        Assert.Equal(granted, (string?)response.Json["scope"]);
    }

    [Theory]
    [InlineData("", "invalid_request")]
    [InlineData("password", "unsupported_grant_type")]
    [InlineData("CLIENT_CREDENTIALS", "unsupported_grant_type")]
    public async Task The_grant_type_must_be_a_known_one(string grantType, string error)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.TokenAsync([.. client.Credentials, ("grant_type", grantType)]);

        Assert.Equal(400, response.Status);
        Assert.Equal(error, response.Error);
        Assert.True(response.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_client_may_use_only_its_grant_types()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreatePublicClientAsync();

        var response = await sandbox.TokenAsync([.. client.Credentials, ("grant_type", "client_credentials")]);

        Assert.Equal(400, response.Status);
        Assert.Equal("unauthorized_client", response.Error);
    }

    [Theory]
    [InlineData("grant_type=client_credentials&grant_type=client_credentials")]
    [InlineData("grant_type=client_credentials&scope=&scope=")]
    [InlineData("grant_type=client_credentials&x=%C3%28")]
    [InlineData("grant_type=client_credentials&x=%GG")]
    [InlineData("grant_type=client_credentials&x=%4")]
    [InlineData("")]
    public async Task A_malformed_form_is_an_invalid_request(string form)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");

        var response = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/token", content, SandboxFixture.Basic(client.Id, client.Secret!));

        Assert.Equal(400, response.Status);
        Assert.Equal("invalid_request", response.Error);
    }

    [Theory]
    [InlineData("{\"grant_type\":\"client_credentials\",\"grant_type\":\"client_credentials\"}")]
    [InlineData("{\"grant_type\":[\"client_credentials\"]}")]
    [InlineData("{\"grant_type\":null}")]
    [InlineData("[\"grant_type\"]")]
    [InlineData("{\"grant_type\":")]
    public async Task A_malformed_JSON_body_is_an_invalid_request(string body)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.SendAsync(
            HttpMethod.Post, "/v2/oauth/token", SandboxFixture.Json(body), SandboxFixture.Basic(client.Id, client.Secret!));

        Assert.Equal(400, response.Status);
        Assert.Equal("invalid_request", response.Error);
    }

    [Fact]
    public async Task Another_content_type_is_an_invalid_request()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var content = new StringContent("grant_type=client_credentials");

        Assert.Equal("invalid_request", (await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/token", content)).Error);
    }

    [Fact]
    public async Task A_form_may_name_its_charset_in_quotes()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        using var content = new ByteArrayContent("grant_type=client_credentials"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=\"UTF-8\"");

        var response = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/token", content, SandboxFixture.Basic(client.Id, client.Secret!));

        Assert.Equal(200, response.Status);
    }
}
