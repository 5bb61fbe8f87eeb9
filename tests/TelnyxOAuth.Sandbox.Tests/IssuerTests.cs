using System;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>Every authorization response names the server that it comes from (RFC 9207), as the metadata says.</summary>
public class IssuerTests
{
    [Fact]
    public async Task The_metadata_says_that_responses_name_the_issuer_and_names_the_same()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var metadata = await sandbox.GetAsync("/.well-known/oauth-authorization-server");

        Assert.True((bool)metadata.Json["authorization_response_iss_parameter_supported"]!);
        Assert.Equal(sandbox.Server.Origin.GetLeftPart(UriPartial.Authority), metadata.Text("issuer"));
    }

    [Theory]
    [InlineData(true, "code")]
    [InlineData(false, "error")]
    public async Task A_decision_names_the_issuer(bool allowed, string expected)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());

        var address = (await sandbox.DecideAsync(token, allowed)).Text("redirect_uri");

        Assert.NotNull(SandboxFixture.QueryOf(address, expected));
        Assert.Equal(await IssuerAsync(sandbox), SandboxFixture.QueryOf(address, "iss"));
    }

    [Theory]
    [InlineData("response_type", "token")]
    [InlineData("state", "")]
    public async Task A_decision_of_the_page_and_an_error_name_the_issuer(string parameter, string value)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var refused = await sandbox.AuthorizeAsync(client, (parameter, value), ("scope", "root"));
        var page = await sandbox.PostFormAsync("/consent", [("consent_token", await sandbox.GetConsentTokenAsync(client)), ("decision", "allow")]);

        Assert.NotNull(SandboxFixture.QueryOf(refused.Location, "error"));
        Assert.Equal(await IssuerAsync(sandbox), SandboxFixture.QueryOf(refused.Location, "iss"));
        Assert.Equal(await IssuerAsync(sandbox), SandboxFixture.QueryOf(page.Location, "iss"));
    }

    private static async Task<string> IssuerAsync(SandboxFixture sandbox) =>
        (await sandbox.GetAsync("/.well-known/oauth-authorization-server")).Text("issuer");
}
