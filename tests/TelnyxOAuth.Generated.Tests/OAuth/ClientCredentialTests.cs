using System;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

public class ClientCredentialTests
{
    [Theory]
    [InlineData("id", "secret", "id:secret")]
    [InlineData("i:d", "se:cret", "i%3Ad:se%3Acret")]
    [InlineData("i d", "a+b", "i+d:a%2Bb")]
    [InlineData("i%d", "a&b=c", "i%25d:a%26b%3Dc")]
    [InlineData("ü", "😀", "%C3%BC:%F0%9F%98%80")]
    [InlineData("a-b_c.d", "x/y?z#", "a-b_c.d:x%2Fy%3Fz%23")]
    public async Task Both_are_form_encoded_before_they_are_joined(string id, string secret, string pair)
    {
        using var server = new Server(change: options => (options.ClientId, options.ClientSecret) = (id, secret));

        await server.Client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials });

        server.AssertSentForm(
            "https://api.telnyx.com/v2/oauth/token",
            "grant_type=client_credentials",
            "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
    }

    [Theory]
    [InlineData("other", null)]
    [InlineData("other", "hush")]
    [InlineData("id", "hush")]
    public async Task A_form_that_is_authenticated_by_itself_is_not_authenticated_twice(string clientId, string? clientSecret)
    {
        using var server = new Server(change: Operations.WithClient);

        await server.Client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials, ClientId = clientId, ClientSecret = clientSecret });

        server.AssertSentForm(
            "https://api.telnyx.com/v2/oauth/token",
            "grant_type=client_credentials&client_id=" + clientId + (clientSecret is null ? "" : "&client_secret=" + clientSecret),
            authorization: null);
    }

    [Fact]
    public async Task A_form_that_only_names_the_client_of_the_options_is_authenticated_as_it()
    {
        using var server = new Server(change: Operations.WithClient);

        await server.Client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials, ClientId = "id" });

        server.AssertSentForm(
            "https://api.telnyx.com/v2/oauth/token",
            "grant_type=client_credentials&client_id=id",
            "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("id:secret")));
    }

    [Fact]
    public async Task The_api_key_is_not_sent_for_a_token()
    {
        using var server = new Server();

        await server.Client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.RefreshToken, RefreshToken = "r" });

        server.AssertSentForm("https://api.telnyx.com/v2/oauth/token", "grant_type=refresh_token&refresh_token=r", authorization: null);
    }
}
