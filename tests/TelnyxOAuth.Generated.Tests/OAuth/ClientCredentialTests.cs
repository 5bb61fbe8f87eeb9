using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

public class ClientCredentialTests
{
    [Theory]
    [InlineData("id", "secret", "id:secret")]
    [InlineData("i:d", "se:cret", "i%3Ad:se%3Acret")]
    [InlineData("i d", "a+b", "i+d:a%2Bb")]
    [InlineData("i%d", "a&b=c", "i%25d:a%26b%3Dc")]
    [InlineData("~!*'()", "\"\\", "~%21%2A%27%28%29:%22%5C")]
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

    [Theory]
    [InlineData("hush\n", "s", "ClientId", "TELNYX_CLIENT_ID", 4)]
    [InlineData("i", "\rhush", "ClientSecret", "TELNYX_CLIENT_SECRET", 0)]
    [InlineData("i", "hüsh", "ClientSecret", "TELNYX_CLIENT_SECRET", 1)]
    [InlineData("i", "hush\u007f", "ClientSecret", "TELNYX_CLIENT_SECRET", 4)]
    public void A_line_break_or_another_character_that_no_credential_has_is_refused_and_never_shown(
        string id, string secret, string option, string variable, int index)
    {
        var ofOptions = Assert.Throws<ArgumentException>(
            "options", () => new TelnyxOAuthClientOptions { ClientId = id, ClientSecret = secret }.CreateClient());
        var ofVariables = Assert.Throws<ArgumentException>(
            "options",
            () => new TelnyxOAuthClientOptions().CreateClient(
                name => name switch { "TELNYX_CLIENT_ID" => id, "TELNYX_CLIENT_SECRET" => secret, _ => null }));

        Assert.Equal(ofOptions.Message, ofVariables.Message);
        Assert.All([option, variable, $"index {index}:"], part => Assert.Contains(part, ofOptions.Message, StringComparison.Ordinal));
        Assert.All(["hush", "üsh"], part => Assert.DoesNotContain(part, ofOptions.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id", "secret", "grant_type=client_credentials&client_id=id&client_secret=secret")]
    [InlineData("i d", "a&b=c%+", "grant_type=client_credentials&client_id=i+d&client_secret=a%26b%3Dc%25%2B")]
    public async Task On_request_the_client_is_authenticated_by_fields_of_the_form(string id, string secret, string body)
    {
        using var server = new Server(change: options =>
        {
            (options.ClientId, options.ClientSecret) = (id, secret);
            options.ClientAuthentication = TokenEndpointAuthMethod.ClientSecretPost;
        });

        await server.Client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials });

        server.AssertSentForm("https://api.telnyx.com/v2/oauth/token", body, authorization: null);
    }

    [Fact]
    public async Task Introspection_is_authenticated_by_fields_of_the_form_too()
    {
        using var server = new Server(change: ByForm);

        await server.Client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "t" });

        server.AssertSentForm("https://api.telnyx.com/v2/oauth/introspect", "token=t&client_id=id&client_secret=secret", authorization: null);
    }

    [Theory]
    [InlineData("id", null, "&client_id=id&client_secret=secret")]
    [InlineData("other", null, "&client_id=other")]
    [InlineData("id", "hush", "&client_id=id&client_secret=hush")]
    public async Task A_form_has_no_field_twice(string clientId, string? clientSecret, string fields)
    {
        using var server = new Server(change: ByForm);
        var request = new TokenRequest { GrantType = GrantType.ClientCredentials, ClientId = clientId, ClientSecret = clientSecret };

        await server.Client.OAuth.TokenAsync(request);

        server.AssertSentForm("https://api.telnyx.com/v2/oauth/token", "grant_type=client_credentials" + fields, authorization: null);
        Assert.Equal((clientId, clientSecret), (request.ClientId, request.ClientSecret));
    }

    [Fact]
    public async Task Each_attempt_is_authenticated_by_the_form()
    {
        var responses = 0;
        using var server = new Server(
            request => new HttpResponseMessage(++responses == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK) { Content = new StringContent(LeastResponse.To(request)) },
            options =>
            {
                ByForm(options);
                options.MaxRetries = 1;
                options.TimeProvider = new ManualTimeProvider();
            });

        await server.Client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials });

        Assert.Equal(
            Enumerable.Repeat("grant_type=client_credentials&client_id=id&client_secret=secret", 2),
            server.Requests.Select(request => request.Body));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("private_key_jwt")]
    [InlineData("")]
    public void Another_way_to_authenticate_is_refused(string method)
    {
        var exception = Assert.Throws<ArgumentException>("options", () => new Server(change: options =>
        {
            Operations.WithClient(options);
            options.ClientAuthentication = method;
        }));

        Assert.All(
            ["ClientAuthentication", $"'{method}'", "client_secret_basic", "client_secret_post"],
            part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
    }

    private static void ByForm(TelnyxOAuthClientOptions options)
    {
        Operations.WithClient(options);
        options.ClientAuthentication = TokenEndpointAuthMethod.ClientSecretPost;
    }
}
