using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class AuthorizeTests
{
    [Fact]
    public async Task A_good_request_leads_to_the_consent_page()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.AuthorizeAsync(await sandbox.CreateClientAsync());

        Assert.Equal(302, response.Status);
        Assert.StartsWith(new Uri(sandbox.Server.Origin, "/consent?consent_token=").AbsoluteUri, response.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://portal.example/ask?lang=en", "https://portal.example/ask?lang=en&consent_token=")]
    [InlineData("http://localhost:5000", "http://localhost:5000/?consent_token=")]
    public async Task A_consent_page_elsewhere_is_used_when_there_is_one(string page, string start)
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.ConsentPage = new Uri(page));

        var response = await sandbox.AuthorizeAsync(await sandbox.CreateClientAsync());

        Assert.StartsWith(start, response.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_id", "", 400)]
    [InlineData("client_id", "<script>alert(1)</script>", 404)]
    [InlineData("redirect_uri", "", 400)]
    [InlineData("redirect_uri", "https://evil.example/\"><script>alert(1)</script>", 422)]
    [InlineData("redirect_uri", "https://app.example/callback/", 422)]
    [InlineData("redirect_uri", "https://app.example/callback?more=1", 422)]
    [InlineData("redirect_uri", "HTTPS://app.example/callback", 422)]
    public async Task An_error_before_the_redirect_URI_is_trusted_is_shown_as_an_escaped_page(string parameter, string value, int status)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.AuthorizeAsync(await sandbox.CreateClientAsync(), (parameter, value));

        Assert.Equal(status, response.Status);
        Assert.Equal("text/html", response.ContentType);
        Assert.DoesNotContain("<script", response.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", response.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Null(response.Response.Headers.Location);
    }

    [Theory]
    [InlineData("client_id=another")]
    [InlineData("redirect_uri=https%3A%2F%2Fapp.example%2Fcallback")]
    public async Task A_repeated_client_or_redirect_URI_is_not_trusted(string repeated)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.GetAsync(SandboxFixture.AuthorizePath(await sandbox.CreateClientAsync()) + "&" + repeated);

        Assert.Equal(400, response.Status);
        Assert.Equal("text/html", response.ContentType);
    }

    [Theory]
    [InlineData("response_type", "", "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("scope", "root", "invalid_scope")]
    [InlineData("scope", "messaging", "invalid_scope")]
    [InlineData("scope", "admin  voice", "invalid_scope")]
    [InlineData("scope", "\"admin\"", "invalid_scope")]
    [InlineData("code_challenge", "", "invalid_request")]
    [InlineData("code_challenge", "short", "invalid_request")]
    [InlineData("code_challenge", "this-challenge-is-much-too-long-to-be-a-digest", "invalid_request")]
    [InlineData("code_challenge_method", "S512", "invalid_request")]
    public async Task A_later_error_is_reported_to_the_client_with_its_state(string parameter, string value, string error)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.AuthorizeAsync(await sandbox.CreateClientAsync(), (parameter, value));

        Assert.Equal(302, response.Status);
        Assert.StartsWith(SandboxFixture.RedirectUri + "?", response.Location, StringComparison.Ordinal);
        Assert.Equal(error, SandboxFixture.QueryOf(response.Location, "error"));
        Assert.NotEmpty(SandboxFixture.QueryOf(response.Location, "error_description")!);
        Assert.Equal("a state & more", SandboxFixture.QueryOf(response.Location, "state"));
    }

    [Fact]
    public async Task A_repeated_parameter_is_an_invalid_request()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.GetAsync(SandboxFixture.AuthorizePath(await sandbox.CreateClientAsync()) + "&scope=admin&scope=voice");

        Assert.Equal("invalid_request", SandboxFixture.QueryOf(response.Location, "error"));
    }

    [Fact]
    public async Task A_client_without_the_grant_type_is_unauthorized()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody();
        body["allowed_grant_types"] = new JsonArray("client_credentials");

        var response = await sandbox.AuthorizeAsync(await sandbox.CreateClientAsync(body));

        Assert.Equal("unauthorized_client", SandboxFixture.QueryOf(response.Location, "error"));
    }

    [Theory]
    [InlineData("public", false)]
    [InlineData("confidential", true)]
    public async Task PKCE_is_demanded_of_public_clients_and_of_those_that_require_it(string type, bool requirePkce)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody(type: type);
        body["require_pkce"] = requirePkce;

        var response = await sandbox.AuthorizeAsync(
            await sandbox.CreateClientAsync(body), ("code_challenge", ""), ("code_challenge_method", ""));

        Assert.Equal("invalid_request", SandboxFixture.QueryOf(response.Location, "error"));
        Assert.Equal(
            type == "public"
                ? "code_challenge is required of a public client, whatever its require_pkce (RFC 9700, section 2.1.1)"
                : "code_challenge is required of this client, which has require_pkce",
            SandboxFixture.QueryOf(response.Location, "error_description"));
    }

    [Fact]
    public async Task A_code_challenge_method_demands_a_challenge()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.AuthorizeAsync(await sandbox.CreateClientAsync(), ("code_challenge", ""));

        Assert.Equal("code_challenge is required with a code_challenge_method", SandboxFixture.QueryOf(response.Location, "error_description"));
    }

    [Fact]
    public async Task The_query_of_a_registered_redirect_URI_is_kept()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody();
        body["redirect_uris"] = new JsonArray("com.example.app:/back?tenant=7");

        var response = await sandbox.AuthorizeAsync(
            await sandbox.CreateClientAsync(body), ("redirect_uri", "com.example.app:/back?tenant=7"), ("response_type", "x"), ("state", ""));

        Assert.StartsWith("com.example.app:/back?tenant=7&error=unsupported_response_type", response.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("state", response.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/callback?a=1", "http://127.0.0.1:49152/callback?a=1")]
    [InlineData("http://127.0.0.1:5000/callback", "http://127.0.0.1:49152/callback")]
    [InlineData("http://127.0.0.1:5000/callback", "http://127.0.0.1/callback")]
    [InlineData("http://[::1]/callback", "http://[::1]:49152/callback")]
    [InlineData("http://localhost:5000", "http://localhost:49152")]
    public async Task A_loopback_redirect_may_come_at_another_port(string registered, string requested)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await CreateClientAsync(sandbox, registered);

        var code = await sandbox.GetCodeAsync(client, ("redirect_uri", requested));

        Assert.Equal(400, (await sandbox.RedeemAsync(client, code, ("redirect_uri", requested + "/other"))).Status);
        Assert.Equal(200, (await sandbox.RedeemAsync(client, code, ("redirect_uri", requested))).Status);
    }

    [Theory]
    [InlineData("http://127.0.0.1/callback", "http://127.0.0.1:49152/other")]
    [InlineData("http://127.0.0.1/callback", "http://localhost:49152/callback")]
    [InlineData("http://127.0.0.1/callback", "http://[::1]/callback")]
    [InlineData("http://127.0.0.1/callback", "https://127.0.0.1:49152/callback")]
    [InlineData("http://127.0.0.1/callback", "http://127.0.0.1:65536/callback")]
    [InlineData("http://127.0.0.1/callback", "http://127.0.0.1:1@evil.example/callback")]
    [InlineData("http://127.0.0.1/callback", "http://127.0.0.1:/callback")]
    [InlineData("https://app.example/callback", "https://app.example:8443/callback")]
    public async Task Nothing_but_the_port_of_a_loopback_redirect_may_differ(string registered, string requested)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await CreateClientAsync(sandbox, registered);

        var response = await sandbox.AuthorizeAsync(client, ("redirect_uri", requested));

        Assert.Equal(422, response.Status);
    }

    [Fact]
    public async Task Requests_that_nobody_decides_are_capped_until_they_expire()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.MaximumPendingAuthorizations = 2);
        var client = await sandbox.CreateClientAsync();
        var first = await sandbox.GetConsentTokenAsync(client);
        await sandbox.GetConsentTokenAsync(client);

        var refused = await sandbox.AuthorizeAsync(client);

        Assert.Equal(302, refused.Status);
        Assert.StartsWith(SandboxFixture.RedirectUri, refused.Location, StringComparison.Ordinal);
        Assert.Equal("temporarily_unavailable", SandboxFixture.QueryOf(refused.Location, "error"));
        Assert.Equal("a state & more", SandboxFixture.QueryOf(refused.Location, "state"));
        Assert.Equal(200, (await sandbox.DecideAsync(first)).Status);
        Assert.NotNull(await sandbox.GetConsentTokenAsync(client));
        sandbox.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.NotNull(await sandbox.GetConsentTokenAsync(client));
        Assert.NotNull(await sandbox.GetConsentTokenAsync(client));
        Assert.Null(await sandbox.GetConsentTokenAsync(client));
    }

    private static Task<TestClient> CreateClientAsync(SandboxFixture sandbox, string redirectUri)
    {
        var body = SandboxFixture.ClientBody();
        body["redirect_uris"] = new JsonArray(redirectUri);
        return sandbox.CreateClientAsync(body);
    }
}
