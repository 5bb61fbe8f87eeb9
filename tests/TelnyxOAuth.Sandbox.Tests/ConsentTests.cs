using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class ConsentTests
{
    [Fact]
    public async Task The_details_tell_who_asks_for_what()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody("Phone book");
        body["logo_uri"] = "https://app.example/logo.png";
        var client = await sandbox.CreateClientAsync(body);

        var response = await sandbox.CallAsync("/v2/oauth/consent/" + await sandbox.GetConsentTokenAsync(client, ("scope", "voice")));

        Assert.Equal(200, response.Status);
        Assert.Equal(client.Id, (string?)response.Data["client_id"]);
        Assert.Equal("Phone book", (string?)response.Data["name"]);
        Assert.Equal("https://app.example/logo.png", (string?)response.Data["logo_uri"]);
        Assert.Null(response.Data["tos_uri"]);
        Assert.Null(response.Data["policy_uri"]);
        Assert.Equal(SandboxFixture.RedirectUri, (string?)response.Data["redirect_uri"]);
        Assert.True((bool)response.Data["verified"]!);
        Assert.Equal(8, response.Data.AsObject().Count);
        var scope = response.Data["requested_scopes"]!.AsArray().Single()!;
        Assert.Equal("voice", (string?)scope["id"]);
        Assert.NotEmpty((string)scope["name"]!);
        Assert.NotEmpty((string)scope["description"]!);
    }

    [Fact]
    public async Task Without_a_scope_everything_the_client_may_have_is_asked_for()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.CallAsync("/v2/oauth/consent/" + await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync()));

        Assert.Equal(["admin", "voice"], response.Data["requested_scopes"]!.AsArray().Select(scope => (string)scope!["id"]!));
    }

    [Fact]
    public async Task A_yes_yields_a_code_and_a_grant()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.DecideAsync(await sandbox.GetConsentTokenAsync(client));

        Assert.Equal(200, response.Status);
        var address = response.Text("redirect_uri");
        Assert.StartsWith(SandboxFixture.RedirectUri + "?code=", address, StringComparison.Ordinal);
        Assert.Equal("a state & more", SandboxFixture.QueryOf(address, "state"));
        Assert.Single((await sandbox.CallAsync("/v2/oauth_grants")).Data.AsArray());
    }

    [Fact]
    public async Task A_no_yields_an_error_and_no_grant()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.DecideAsync(await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync()), allowed: false);

        var address = response.Text("redirect_uri");
        Assert.Equal("access_denied", SandboxFixture.QueryOf(address, "error"));
        Assert.Equal("a state & more", SandboxFixture.QueryOf(address, "state"));
        Assert.Null(SandboxFixture.QueryOf(address, "code"));
        Assert.Empty((await sandbox.CallAsync("/v2/oauth_grants")).Data.AsArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_consent_token_works_once(bool allowed)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());
        await sandbox.DecideAsync(token, allowed);

        var again = await sandbox.DecideAsync(token);

        Assert.Equal(422, again.Status);
        Assert.Equal("invalid_consent_token", again.Error);
        Assert.Equal(422, (await sandbox.CallAsync("/v2/oauth/consent/" + token)).Status);
    }

    [Fact]
    public async Task A_consent_token_expires()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());
        sandbox.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.Equal(200, (await sandbox.CallAsync("/v2/oauth/consent/" + token)).Status);

        sandbox.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(422, (await sandbox.CallAsync("/v2/oauth/consent/" + token)).Status);
        Assert.Equal(422, (await sandbox.DecideAsync(token)).Status);
    }

    [Theory]
    [InlineData("{}", 422)]
    [InlineData("{\"allowed\":true}", 422)]
    [InlineData("{\"allowed\":\"yes\",\"consent_token\":\"x\"}", 422)]
    [InlineData("{\"allowed\":null,\"consent_token\":\"x\"}", 422)]
    [InlineData("{\"allowed\":true,\"consent_token\":7}", 422)]
    [InlineData("{\"allowed\":true,\"consent_token\":\"x\",\"more\":1}", 422)]
    [InlineData("{\"allowed\":true,\"consent_token\":\"unknown\"}", 422)]
    [InlineData("{\"allowed\":", 400)]
    public async Task A_bad_decision_is_refused(string body, int status)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.SendAsync(
            HttpMethod.Post, "/v2/oauth/grants", SandboxFixture.Json(body), "Bearer " + sandbox.Server.ApiKey);

        Assert.Equal(status, response.Status);
        Assert.NotNull(response.Error);
    }

    [Fact]
    public async Task The_page_shows_the_request_without_obeying_its_markup()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var body = SandboxFixture.ClientBody("<img src=x onerror=alert(1)>");
        body["redirect_uris"] = new JsonArray("https://app.example/?a=1&b='x'");
        var client = await sandbox.CreateClientAsync(body);

        var page = await sandbox.GetAsync("/consent?consent_token=" + await sandbox.GetConsentTokenAsync(client, ("redirect_uri", "https://app.example/?a=1&b='x'")));

        Assert.Equal(200, page.Status);
        Assert.Equal("text/html", page.ContentType);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page.Body, StringComparison.Ordinal);
        Assert.Contains("?a=1&amp;b=&#x27;x&#x27;", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Body, StringComparison.Ordinal);
        Assert.Equal("same-origin", page.Response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("allow", "code")]
    [InlineData("deny", "error")]
    public async Task The_buttons_of_the_page_decide(string decision, string result)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());

        var response = await sandbox.PostFormAsync("/consent", [("consent_token", token), ("decision", decision)]);

        Assert.Equal(303, response.Status);
        Assert.NotNull(SandboxFixture.QueryOf(response.Location, result));
        Assert.Equal(422, (await sandbox.PostFormAsync("/consent", [("consent_token", token), ("decision", decision)])).Status);
    }

    [Fact]
    public async Task The_page_refuses_what_it_does_not_know()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());

        Assert.Equal(422, (await sandbox.GetAsync("/consent?consent_token=%3Cscript%3E")).Status);
        Assert.Equal(422, (await sandbox.GetAsync("/consent")).Status);
        Assert.Equal(400, (await sandbox.PostFormAsync("/consent", [("consent_token", token), ("decision", "perhaps")])).Status);
    }
}
