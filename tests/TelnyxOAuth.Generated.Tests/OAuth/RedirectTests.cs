using System;
using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

/// <summary>Redirects over real sockets, by the HTTP client that the SDK makes: none is followed, so nothing travels along.</summary>
public class RedirectTests
{
    [Theory]
    [InlineData("301 Moved Permanently", TokenEndpointAuthMethod.Values.ClientSecretBasic)]
    [InlineData("302 Found", TokenEndpointAuthMethod.Values.ClientSecretBasic)]
    [InlineData("303 See Other", TokenEndpointAuthMethod.Values.ClientSecretBasic)]
    [InlineData("307 Temporary Redirect", TokenEndpointAuthMethod.Values.ClientSecretBasic)]
    [InlineData("307 Temporary Redirect", TokenEndpointAuthMethod.Values.ClientSecretPost)]
    [InlineData("308 Permanent Redirect", TokenEndpointAuthMethod.Values.ClientSecretPost)]
    public async Task The_token_endpoint_sends_the_clients_secret_nowhere_else(string status, string authentication)
    {
        await using var other = new HttpSocketServer("200 OK");
        await using var server = new HttpSocketServer(status, other.BaseAddress);
        using var client = new TelnyxOAuthClientOptions
        {
            ClientId = "id",
            ClientSecret = "secret",
            ClientAuthentication = authentication,
            BaseAddress = server.BaseAddress,
            MaxRetries = 0,
            AttemptTimeout = TimeSpan.FromSeconds(20),
        }.CreateClient();

        var exception = await Assert.ThrowsAnyAsync<ApiResponseException>(() => client.OAuthClients.ListAsync());

        Assert.Equal("OAuth.Token", exception.OperationName);
        Assert.Equal(int.Parse(status[..3], System.Globalization.CultureInfo.InvariantCulture), (int)exception.StatusCode);
        Assert.StartsWith("POST /v2/oauth/token HTTP/1.1", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("OAuthClients.List")]
    [InlineData("OAuthClients.Delete")]
    [InlineData("OAuth.CreateGrant")]
    [InlineData("OAuth.GetJwks")]
    public async Task An_operation_sends_the_key_nowhere_else(string operation)
    {
        await using var other = new HttpSocketServer("200 OK");
        await using var server = new HttpSocketServer("307 Temporary Redirect", other.BaseAddress);
        using var client = new TelnyxOAuthClientOptions { ApiKey = "KEY", BaseAddress = server.BaseAddress, MaxRetries = 0, AttemptTimeout = TimeSpan.FromSeconds(20) }.CreateClient();

        var exception = await Assert.ThrowsAnyAsync<ApiResponseException>(() => Operations.All[operation](client, default));

        Assert.Equal((operation, HttpStatusCode.TemporaryRedirect), (exception.OperationName, exception.StatusCode));
        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task The_authorization_endpoints_redirect_is_an_response()
    {
        await using var other = new HttpSocketServer("200 OK");
        await using var server = new HttpSocketServer("302 Found", other.BaseAddress);
        using var client = new TelnyxOAuthClientOptions { ApiKey = "KEY", BaseAddress = server.BaseAddress }.CreateClient();

        var response = await client.OAuth.AuthorizeAsync(ResponseType.Code, "c1", new Uri("https://app.example"));

        Assert.Equal(other.BaseAddress, response.Location);
        Assert.DoesNotContain("Authorization", Assert.Single(server.Requests), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(other.Requests);
    }
}
