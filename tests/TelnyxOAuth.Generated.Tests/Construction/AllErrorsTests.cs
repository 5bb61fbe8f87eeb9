using System;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

/// <summary>Options are checked as a whole.</summary>
public class AllErrorsTests
{
    [Fact]
    public void Every_option_at_fault_is_named_at_once()
    {
        var options = new TelnyxOAuthClientOptions
        {
            ApiKey = "hush\n",
            BaseAddress = new Uri("http://api.telnyx.com/v2"),
            ClientId = "hush\r",
            ClientAuthentication = TokenEndpointAuthMethod.None,
            MaxRetries = -1,
            AttemptTimeout = TimeSpan.Zero,
            TotalTimeout = TimeSpan.FromSeconds(-5),
            MaxResponseBytes = 0,
        };

        var exception = Assert.Throws<ArgumentException>(nameof(options), () => options.CreateClient());

        Assert.All(
            ["ApiKey", "BaseAddress", "ClientId", "ClientSecret", "ClientAuthentication", "MaxRetries", "AttemptTimeout", "TotalTimeout", "MaxResponseBytes"],
            name => Assert.Contains(name, exception.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.telnyx.com/v2")]
    [InlineData("http://10.0.0.1/v2")]
    [InlineData("http://localhost.example/v2")]
    [InlineData("http://127.0.0.1.example/v2")]
    public void An_address_that_would_have_credentials_sent_in_the_clear_is_refused(string address)
    {
        var ofOption = Assert.Throws<ArgumentException>(
            "options", () => new TelnyxOAuthClientOptions { ApiKey = "KEY", BaseAddress = new Uri(address) }.CreateClient());
        var ofVariable = Assert.Throws<ArgumentException>(
            "options",
            () => new TelnyxOAuthClientOptions { ApiKey = "KEY" }.CreateClient(name => name == "TELNYX_BASE_URL" ? address : null));

        Assert.Equal(ofOption.Message, ofVariable.Message);
        Assert.All(["BaseAddress", "TELNYX_BASE_URL", address, "https"], part => Assert.Contains(part, ofOption.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost:8080/v2", "http://localhost:8080")]
    [InlineData("http://127.0.0.1/v2", "http://127.0.0.1")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080")]
    [InlineData("https://proxy.example/a/b/v2/", "https://proxy.example")]
    [InlineData("https://proxy.example:8443", "https://proxy.example:8443")]
    public async System.Threading.Tasks.Task The_metadata_is_at_the_origin_of_any_address(string address, string origin)
    {
        using var server = new Server(change: options => options.BaseAddress = new Uri(address));

        await server.Client.WellKnown.GetAuthorizationServerMetadataAsync();
        await server.Client.WellKnown.GetProtectedResourceMetadataAsync();
        await server.Client.OAuth.GetJwksAsync();

        Assert.Equal(
            [
                origin + "/.well-known/oauth-authorization-server",
                origin + "/.well-known/oauth-protected-resource",
                address.TrimEnd('/') + "/oauth/jwks",
            ],
            server.Requests.ConvertAll(request => request.Address));
    }
}
