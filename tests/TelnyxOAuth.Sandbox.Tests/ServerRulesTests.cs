using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>What RFC 9700 demands of an authorization server and no other class of tests has.</summary>
public class ServerRulesTests
{
    [Theory]
    [InlineData("client_secret")]
    [InlineData("code")]
    [InlineData("code_verifier")]
    [InlineData("refresh_token")]
    public async Task The_token_endpoint_refuses_credentials_in_its_address(string parameter)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.PostFormAsync(
            $"/v2/oauth/token?{parameter}=x", [.. client.Credentials, ("grant_type", "client_credentials")]);

        Assert.Equal((400, "invalid_request"), (response.Status, response.Error));
    }

    [Fact]
    public async Task Introspection_refuses_a_token_in_its_address()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.PostFormAsync("/v2/oauth/introspect?token=x", [("token", "x")], SandboxFixture.Basic(client.Id, client.Secret!));

        Assert.Equal((400, "invalid_request"), (response.Status, response.Error));
    }

    [Fact]
    public async Task The_authorization_endpoint_refuses_a_secret()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.AuthorizeAsync(client, ("client_secret", client.Secret!));

        Assert.Equal("invalid_request", SandboxFixture.QueryOf(response.Location, "error"));
        Assert.DoesNotContain(client.Secret!, response.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protected_operations_refuse_a_token_in_their_address()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.CallAsync("/v2/oauth_grants?access_token=" + sandbox.Server.ApiKey);

        Assert.Equal((400, "invalid_request"), (response.Status, response.Error));
        Assert.Contains("error=\"invalid_request\"", response.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_redirects_tell_no_other_site_their_address_and_are_not_kept()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var toPage = await sandbox.AuthorizeAsync(client);
        var page = await sandbox.GetAsync(new Uri(toPage.Location).PathAndQuery);
        var toClient = await sandbox.PostFormAsync(
            "/consent", [("consent_token", SandboxFixture.QueryOf(toPage.Location, "consent_token")!), ("decision", "allow")]);
        var error = await sandbox.GetAsync("/v2/oauth/authorize?client_id=none");

        foreach (var response in (SandboxResponse[])[toPage, page, toClient, error])
        {
            Assert.Equal("same-origin", response.Response.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(response.Response.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task No_page_can_be_shown_in_a_frame()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());

        foreach (var page in (SandboxResponse[])[await sandbox.GetAsync("/consent?consent_token=" + token), await sandbox.GetAsync("/consent")])
        {
            Assert.Equal("DENY", page.Response.Headers.GetValues("X-Frame-Options").Single());
            Assert.Contains("frame-ancestors 'none'", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_redirect_makes_a_browser_send_its_form_on()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());

        var response = await sandbox.PostFormAsync("/consent", [("consent_token", token), ("decision", "deny")]);

        Assert.Equal(303, response.Status);
    }

    [Fact]
    public async Task A_public_client_gets_another_refresh_token_each_time()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreatePublicClientAsync();
        var first = await sandbox.GetTokensAsync(client);

        var second = await sandbox.RefreshAsync(client, first.Text("refresh_token"));

        Assert.NotEqual(first.Text("refresh_token"), second.Text("refresh_token"));
        Assert.Equal("invalid_grant", (await sandbox.RefreshAsync(client, first.Text("refresh_token"))).Error);
        Assert.Equal("invalid_grant", (await sandbox.RefreshAsync(client, second.Text("refresh_token"))).Error);
    }

    [Theory]
    [InlineData("implicit")]
    [InlineData("password")]
    public async Task Nobody_can_be_registered_for_a_grant_that_is_no_longer_given(string grantType)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/register", SandboxFixture.Json(new JsonObject
        {
            ["redirect_uris"] = new JsonArray(SandboxFixture.RedirectUri),
            ["grant_types"] = new JsonArray("authorization_code", grantType),
        }));

        Assert.Equal((400, "invalid_client_metadata"), (response.Status, response.Error));
    }
}
