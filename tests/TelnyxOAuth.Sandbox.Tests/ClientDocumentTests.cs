using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>Clients whose identifier is the address of a document about them (draft-ietf-oauth-client-id-metadata-document).</summary>
public class ClientDocumentTests
{
    [Fact]
    public async Task A_client_that_is_described_by_a_document_goes_through_the_whole_flow()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost();
        var observer = await sandbox.CreateClientAsync();

        var token = await sandbox.GetConsentTokenAsync(host.Client);
        var consent = await sandbox.CallAsync("/v2/oauth/consent/" + token);
        var page = await sandbox.GetAsync("/consent?consent_token=" + token);
        var code = SandboxFixture.QueryOf((await sandbox.DecideAsync(token)).Text("redirect_uri"), "code")!;
        var tokens = await sandbox.RedeemAsync(host.Client, code);
        sandbox.Time.Advance(TimeSpan.FromMinutes(30));
        var refreshed = await sandbox.RefreshAsync(host.Client, tokens.Text("refresh_token"));

        Assert.Equal(host.ClientId, (string?)consent.Data["client_id"]);
        Assert.Equal("A described client", (string?)consent.Data["name"]);
        Assert.Equal("https://client.example/logo.png", (string?)consent.Data["logo_uri"]);
        Assert.False((bool)consent.Data["verified"]!);
        Assert.Equal("voice", (string?)consent.Data["requested_scopes"]!.AsArray().Single()!["id"]);
        Assert.Contains($"described by {new Uri(host.ClientId).Authority} and is not verified", page.Body, StringComparison.Ordinal);
        Assert.Equal("voice", tokens.Text("scope"));
        Assert.Equal(200, refreshed.Status);
        Assert.True(await sandbox.IsActiveAsync(observer, tokens.Text("access_token")));
        var grant = (await sandbox.CallAsync("/v2/oauth_grants")).Data.AsArray().Single()!;
        Assert.Equal(host.ClientId, (string?)grant["client_id"]);
        Assert.Equal(404, (await sandbox.CallAsync("/v2/oauth_clients/" + Uri.EscapeDataString(host.ClientId))).Status);
    }

    [Fact]
    public async Task Nothing_but_a_plain_request_reaches_the_client()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost();

        await sandbox.AuthorizeAsync(host.Client);

        Assert.StartsWith("GET /client.json HTTP/1.1", host.LastRequest, StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", host.LastRequest, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Authorization", host.LastRequest, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", 1, 2)]
    [InlineData("Cache-Control: max-age=10\r\n", 1, 2)]
    [InlineData("Cache-Control: max-age=86400\r\n", 1, 2)]
    [InlineData("Cache-Control: no-store\r\n", 2, 3)]
    public async Task A_document_is_kept_for_a_minute_at_most(string header, int early, int late)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost();
        host.Headers += header;
        await sandbox.AuthorizeAsync(host.Client);

        sandbox.Time.Advance(TimeSpan.FromSeconds(9));
        await sandbox.AuthorizeAsync(host.Client);
        var requestsEarly = host.Requests;
        sandbox.Time.Advance(TimeSpan.FromSeconds(51));
        await sandbox.AuthorizeAsync(host.Client);

        Assert.Equal((early, late), (requestsEarly, host.Requests));
    }

    [Fact]
    public async Task A_document_that_failed_is_asked_for_again()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost { StatusLine = "HTTP/1.1 503 Service Unavailable" };
        var failed = await sandbox.AuthorizeAsync(host.Client);

        host.StatusLine = "HTTP/1.1 200 OK";

        Assert.Equal(400, failed.Status);
        Assert.Equal(302, (await sandbox.AuthorizeAsync(host.Client)).Status);
    }

    public static TheoryData<string, string> BadMembers => new()
    {
        { "client_id", "\"https://client.example/client.json\"" },
        { "client_id", "7" },
        { "redirect_uris", "[]" },
        { "redirect_uris", "[\"http://app.example/callback\"]" },
        { "redirect_uris", "[\"javascript:alert(1)\"]" },
        { "redirect_uris", "\"https://app.example/callback\"" },
        { "token_endpoint_auth_method", "\"client_secret_basic\"" },
        { "token_endpoint_auth_method", "\"private_key_jwt\"" },
        { "client_secret", "\"known-to-everybody\"" },
        { "client_secret_expires_at", "0" },
        { "grant_types", "[\"client_credentials\"]" },
        { "scope", "\"files:read\"" },
        { "logo_uri", "\"javascript:alert(1)\"" },
        { "client_name", "\"\"" },
    };

    [Theory]
    [MemberData(nameof(BadMembers))]
    public async Task A_document_that_is_not_usable_ends_the_request_without_a_redirect(string member, string value)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost();
        var document = host.Document();
        document[member] = JsonNode.Parse(value);
        host.Body = document.ToJsonString();

        var authorize = await sandbox.AuthorizeAsync(host.Client);
        var token = await sandbox.RedeemAsync(host.Client, "x");

        AssertRefused(authorize);
        Assert.Contains(member, authorize.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("known-to-everybody", authorize.Body + token.Body, StringComparison.Ordinal);
        Assert.Equal((401, "invalid_client"), (token.Status, token.Error));
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found", "Content-Type: application/json\r\n")]
    [InlineData("HTTP/1.1 200 OK", "Content-Type: text/html\r\n")]
    [InlineData("HTTP/1.1 200 OK", "")]
    [InlineData("HTTP/1.1 204 No Content", "Content-Type: application/json\r\n")]
    [InlineData("nonsense", "")]
    public async Task An_answer_that_is_no_document_ends_the_request(string statusLine, string headers)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost { StatusLine = statusLine, Headers = headers };

        AssertRefused(await sandbox.AuthorizeAsync(host.Client));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var target = new DocumentHost();
        await using var host = new DocumentHost
        {
            StatusLine = "HTTP/1.1 302 Found",
            Headers = $"Content-Type: application/json\r\nLocation: {target.ClientId}\r\n",
        };

        AssertRefused(await sandbox.AuthorizeAsync(host.Client));

        Assert.Equal(0, target.Requests);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"client_id\":")]
    [InlineData("{\"client_id\":\"a\",\"client_id\":\"b\"}")]
    public async Task A_body_that_is_no_JSON_object_ends_the_request(string body)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost { Body = body };

        AssertRefused(await sandbox.AuthorizeAsync(host.Client));
    }

    [Fact]
    public async Task A_document_has_a_greatest_length()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost();
        host.Body = host.Body.PadRight(64 * 1024);
        Assert.Equal(302, (await sandbox.AuthorizeAsync(host.Client)).Status);
        sandbox.Time.Advance(TimeSpan.FromMinutes(1));

        host.Body += " ";

        AssertRefused(await sandbox.AuthorizeAsync(host.Client));
    }

    [Fact]
    public async Task A_document_that_never_comes_is_given_up()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.TimeProvider = new ImpatientTimeProvider());
        await using var host = new DocumentHost { IsSilent = true };

        var response = await sandbox.AuthorizeAsync(host.Client).WithinAsync(Limits.Step, "An authorization request with a silent document host");

        AssertRefused(response);
        Assert.Contains("took longer than 5 seconds", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_not_there_ends_the_request()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        string clientId;
        await using (var host = new DocumentHost())
        {
            clientId = host.ClientId;
        }

        AssertRefused(await sandbox.AuthorizeAsync(new TestClient(clientId, Secret: null)));
    }

    [Theory]
    [InlineData("https://client.example/client.json")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("http://client.example/client.json")]
    [InlineData("http://127.0.0.1.nip.example/client.json")]
    [InlineData("http://127.0.0.1:1179/")]
    [InlineData("http://127.0.0.1:1179")]
    [InlineData("http://127.0.0.1:1179/a/../client.json")]
    [InlineData("http://127.0.0.1:1179/client.json#part")]
    [InlineData("http://user@127.0.0.1:1179/client.json")]
    [InlineData("http://LOCALHOST:1179/client.json")]
    public async Task Only_a_proper_address_of_this_machine_is_asked(string clientId)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.AuthorizeAsync(new TestClient(clientId, Secret: null));

        AssertRefused(response);
        Assert.DoesNotContain("could not be fetched", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_does_not_ask_itself()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var own = new Uri(sandbox.Server.Origin, "/v2/oauth/jwks").AbsoluteUri;

        var response = await sandbox.AuthorizeAsync(new TestClient(own, Secret: null));

        AssertRefused(response);
        Assert.Contains("holds no client metadata documents itself", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_is_asked_where_an_option_allows_it()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.ClientMetadataHosts = ["client.invalid"]);

        var response = await sandbox.AuthorizeAsync(new TestClient("https://client.invalid/client.json", Secret: null));

        AssertRefused(response);
        Assert.Contains("could not be fetched", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://app.example/callback/", 422)]
    [InlineData("https://evil.example/", 422)]
    [InlineData("http://127.0.0.1:52100/callback", 302)]
    public async Task Its_redirect_URIs_are_compared_as_those_of_other_clients(string redirectUri, int status)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost();

        Assert.Equal(status, (await sandbox.AuthorizeAsync(host.Client, ("redirect_uri", redirectUri))).Status);
    }

    [Fact]
    public async Task It_is_public_so_it_needs_PKCE_and_has_no_secret()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost();
        var code = await sandbox.GetCodeAsync(host.Client);

        var without = await sandbox.AuthorizeAsync(host.Client, ("code_challenge", ""), ("code_challenge_method", ""));
        var secret = await sandbox.RedeemAsync(new TestClient(host.ClientId, "a-secret"), code);

        Assert.Equal("invalid_request", SandboxFixture.QueryOf(without.Location, "error"));
        Assert.Equal((401, "invalid_client"), (secret.Status, secret.Error));
        Assert.Equal(200, (await sandbox.RedeemAsync(host.Client, code)).Status);
    }

    [Fact]
    public async Task A_plain_document_gets_the_defaults()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await using var host = new DocumentHost();
        host.Body = new JsonObject { ["client_id"] = host.ClientId, ["redirect_uris"] = new JsonArray(SandboxFixture.RedirectUri) }.ToJsonString();

        var consent = await sandbox.CallAsync("/v2/oauth/consent/" + await sandbox.GetConsentTokenAsync(host.Client));
        var tokens = await sandbox.GetTokensAsync(host.Client);

        Assert.Equal("127.0.0.1", (string?)consent.Data["name"]);
        Assert.Equal("admin messaging numbers voice", tokens.Text("scope"));
        Assert.False(tokens.Json.AsObject().ContainsKey("refresh_token"));
    }

    private static void AssertRefused(SandboxResponse response)
    {
        Assert.Equal(400, response.Status);
        Assert.Equal("text/html", response.ContentType);
        Assert.Contains("invalid_client: ", response.Body, StringComparison.Ordinal);
        Assert.Null(response.Response.Headers.Location);
    }
}
