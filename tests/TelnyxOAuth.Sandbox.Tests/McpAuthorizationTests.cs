using System;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>The server as the authorization server of an MCP server, from discovery to a token that the MCP server checks.</summary>
public class McpAuthorizationTests
{
    private const string McpServer = "https://mcp.example/mcp";

    [Fact]
    public async Task The_metadata_has_what_an_MCP_client_looks_for()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var metadata = (await sandbox.GetAsync("/.well-known/oauth-authorization-server")).Json;

        string[] List(string name) => [.. metadata[name]!.AsArray().Select(item => (string)item!)];
        Assert.Contains("S256", List("code_challenge_methods_supported"));
        Assert.Contains("none", List("token_endpoint_auth_methods_supported"));
        Assert.Contains("authorization_code", List("grant_types_supported"));
        Assert.Contains("refresh_token", List("grant_types_supported"));
        Assert.Equal(["code"], List("response_types_supported"));
        Assert.NotEmpty(List("scopes_supported"));
        Assert.Equal(["client_secret_basic", "client_secret_post"], List("introspection_endpoint_auth_methods_supported"));
        Assert.True((bool)metadata["client_id_metadata_document_supported"]!);
        foreach (var endpoint in (string[])["authorization_endpoint", "token_endpoint", "registration_endpoint", "jwks_uri"])
        {
            Assert.StartsWith((string)metadata["issuer"]!, (string)metadata[endpoint]!, StringComparison.Ordinal);
        }
    }

    // It issues no id tokens, so it is no OpenID provider.
    [Fact]
    public async Task It_does_not_pretend_to_be_an_OpenID_provider()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        Assert.Equal(404, (await sandbox.GetAsync("/.well-known/openid-configuration")).Status);
    }

    [Fact]
    public async Task A_client_that_registers_itself_gets_a_token_that_the_MCP_server_can_check()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var registered = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/register", SandboxFixture.Json(new JsonObject
        {
            ["redirect_uris"] = new JsonArray("http://127.0.0.1:1179/callback"),
            ["grant_types"] = new JsonArray("authorization_code", "refresh_token"),
            ["response_types"] = new JsonArray("code"),
            ["token_endpoint_auth_method"] = "none",
            ["client_name"] = "An MCP client",
            ["client_uri"] = "https://client.example/",
            ["application_type"] = "native",
            ["scope"] = "voice messaging",
        }));
        var client = new TestClient(registered.Text("client_id"), Secret: null);
        const string RedirectUri = "http://127.0.0.1:52100/callback";

        var code = await sandbox.GetCodeAsync(client, ("redirect_uri", RedirectUri), ("scope", "voice"), ("resource", McpServer));
        var tokens = await sandbox.RedeemAsync(client, code, ("redirect_uri", RedirectUri), ("resource", McpServer));

        Assert.Equal(201, registered.Status);
        var metadata = (await sandbox.GetAsync("/.well-known/oauth-authorization-server")).Json;
        var claims = await CheckAsync(sandbox, tokens.Text("access_token"), metadata);
        Assert.Equal((string?)metadata["issuer"], (string?)claims["iss"]);
        Assert.Equal(McpServer, (string?)claims["aud"]);
        Assert.Equal(client.Id, (string?)claims["client_id"]);
        Assert.Equal("voice", (string?)claims["scope"]);
    }

    /// <summary>Does what a resource server does: finds the key by its id at <c>jwks_uri</c> and checks the signature.</summary>
    private static async Task<JsonNode> CheckAsync(SandboxFixture sandbox, string token, JsonNode metadata)
    {
        var keys = (await sandbox.GetAsync(new Uri((string)metadata["jwks_uri"]!).AbsolutePath)).Json["keys"]!.AsArray();
        var key = keys.Single(key => (string?)key!["kid"] == (string?)AccessToken.Read(token, 0)["kid"])!;
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = AccessToken.Decode((string)key["n"]!),
            Exponent = AccessToken.Decode((string)key["e"]!),
        });
        var end = token.LastIndexOf('.');
        Assert.True(rsa.VerifyData(
            Encoding.ASCII.GetBytes(token[..end]), AccessToken.Decode(token[(end + 1)..]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return AccessToken.Read(token, 1);
    }
}
