using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RichardSzalay.MockHttp;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

public class ConfigurationTests
{
    [Theory]
    [InlineData(true, "hush hush")]
    [InlineData(false, "hush\n")]
    [InlineData(true, "hüsh")]
    public void A_key_that_cannot_be_sent_is_refused_and_never_shown(bool isOption, string key)
    {
        var message = Error(
            new TelnyxOAuthClientOptions { ApiKey = isOption ? key : null },
            ("TELNYX_API_KEY", isOption ? null : key));

        Assert.Contains("ApiKey", message, StringComparison.Ordinal);
        Assert.Contains("TELNYX_API_KEY", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hüsh", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api.telnyx.com/v2")]
    [InlineData("/x")]
    [InlineData("ftp://api.telnyx.com")]
    [InlineData("file:///etc/hosts")]
    [InlineData("")]
    public void A_base_address_that_is_not_absolute_http_is_refused(string address)
    {
        var message = Error(new TelnyxOAuthClientOptions { ApiKey = "KEY", BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) });

        AssertNamesBaseAddress(message, address);
    }

    [Theory]
    [InlineData("api.telnyx.com/v2")]
    [InlineData("/x")]
    [InlineData("ftp://api.telnyx.com")]
    [InlineData("file:///etc/hosts")]
    [InlineData("http://")]
    [InlineData("https://proxy.example:99999/v2")]
    [InlineData("https://proxy .example")]
    public void A_base_address_in_the_environment_is_held_to_the_same(string address)
    {
        var message = Error(new TelnyxOAuthClientOptions { ApiKey = "KEY" }, ("TELNYX_BASE_URL", address));

        AssertNamesBaseAddress(message, address);
    }

    [Theory]
    [InlineData("https://user:hush@api.telnyx.com/v2")]
    [InlineData("https://api.telnyx.com/v2?key=hush")]
    [InlineData("https://api.telnyx.com/v2#hush")]
    public void A_base_address_with_more_than_a_path_is_refused_and_not_repeated(string address)
    {
        var message = Error(new TelnyxOAuthClientOptions { ApiKey = "KEY", BaseAddress = new Uri(address) });

        Assert.Contains("BaseAddress", message, StringComparison.Ordinal);
        Assert.Contains("TELNYX_BASE_URL", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_named_at_once()
    {
        var message = Error(new TelnyxOAuthClientOptions { ClientId = "id" }, ("TELNYX_BASE_URL", "nowhere"));

        Assert.All(
            ["BaseAddress", "TELNYX_BASE_URL", "'nowhere'", "ClientSecret", "TELNYX_CLIENT_SECRET"],
            name => Assert.Contains(name, message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_without_a_secret_or_a_secret_without_an_id_is_refused()
    {
        var withoutSecret = Error(new TelnyxOAuthClientOptions { ApiKey = "KEY", ClientId = "hush" });
        var withoutId = Error(new TelnyxOAuthClientOptions { ApiKey = "KEY" }, ("TELNYX_CLIENT_SECRET", "hush"));

        Assert.Contains("set the option ClientSecret or the environment variable TELNYX_CLIENT_SECRET", withoutSecret, StringComparison.Ordinal);
        Assert.Contains("set the option ClientId or the environment variable TELNYX_CLIENT_ID", withoutId, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", withoutSecret + withoutId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_options_leave_open_comes_from_the_environment()
    {
        var requests = await SendAsync(
            new TelnyxOAuthClientOptions(),
            ("TELNYX_API_KEY", "ENV"),
            ("TELNYX_BASE_URL", "https://env.example/v2"),
            ("TELNYX_CLIENT_ID", "id"),
            ("TELNYX_CLIENT_SECRET", "secret"));

        Assert.Equal(["https://env.example/v2/oauth_clients Bearer ENV", "https://env.example/v2/oauth/token Basic aWQ6c2VjcmV0"], requests);
    }

    [Fact]
    public async Task The_options_come_before_the_environment()
    {
        var requests = await SendAsync(
            new TelnyxOAuthClientOptions { ApiKey = "OPTION", BaseAddress = new Uri("https://option.example"), ClientId = "id", ClientSecret = "secret" },
            ("TELNYX_API_KEY", "ENV\n"),
            ("TELNYX_BASE_URL", "nowhere"),
            ("TELNYX_CLIENT_ID", "other"),
            ("TELNYX_CLIENT_SECRET", "other"));

        Assert.Equal(["https://option.example/oauth_clients Bearer OPTION", "https://option.example/oauth/token Basic aWQ6c2VjcmV0"], requests);
    }

    [Fact]
    public async Task Blank_options_count_as_left_open_and_the_address_has_a_deerror()
    {
        var requests = await SendAsync(
            new TelnyxOAuthClientOptions { ApiKey = " ", ClientId = "", ClientSecret = "" }, ("TELNYX_API_KEY", "ENV"), ("TELNYX_BASE_URL", " "));

        Assert.Equal(["https://api.telnyx.com/v2/oauth_clients Bearer ENV", "https://api.telnyx.com/v2/oauth/token "], requests);
    }

    [Fact]
    public async Task The_callers_http_client_is_not_disposed()
    {
        using var handler = new MockHttpMessageHandler();
        handler.Fallback.Respond("application/json", """{"data":[]}""");
        using var httpClient = new HttpClient(handler);
        var client = new TelnyxOAuthClientOptions { ApiKey = "KEY", HttpClient = httpClient }.CreateClient();

        client.Dispose();
        client.Dispose();

        Assert.Equal(HttpStatusCode.OK, (await httpClient.GetAsync(new Uri("https://api.telnyx.com"))).StatusCode);
    }

    [Fact]
    public void Without_options_the_defaults_are_used()
    {
        using var one = new TelnyxOAuthClient();
        using var other = new TelnyxOAuthClient(null);

        Assert.Equal(
            "https://api.telnyx.com/v2/oauth/authorize?response_type=code&client_id=c1&redirect_uri=https%3A%2F%2Fapp.example%2Fback",
            one.OAuth.BuildAuthorizationUri("c1", new Uri("https://app.example/back")).AbsoluteUri);
        Assert.NotNull(other.OAuth);
    }

    private static void AssertNamesBaseAddress(string message, string address) => Assert.All(
        ["BaseAddress", "TELNYX_BASE_URL", $"'{address}'", "https://api.telnyx.com/v2"],
        name => Assert.Contains(name, message, StringComparison.Ordinal));

    private static string Error(TelnyxOAuthClientOptions options, params (string Name, string? Value)[] variables)
    {
        var exception = Assert.Throws<ArgumentException>(nameof(options), () => options.CreateClient(Reader(variables)));
        return exception.ToString();
    }

    /// <summary>The addresses and credentials of a call for clients and one for a token.</summary>
    private static async Task<List<string>> SendAsync(TelnyxOAuthClientOptions options, params (string Name, string? Value)[] variables)
    {
        var requests = new List<string>();
        using var handler = new MockHttpMessageHandler();
        handler.Fallback.Respond(request =>
        {
            requests.Add($"{request.RequestUri!.AbsoluteUri} {request.Headers.Authorization}");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(LeastResponse.To(request)) };
        });
        options.HttpClient = new HttpClient(handler);
        using var client = options.CreateClient(Reader(variables));

        await client.OAuthClients.ListAsync();
        await client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials });
        return requests;
    }

    private static Func<string, string?> Reader((string Name, string? Value)[] variables) =>
        name => variables.FirstOrDefault(variable => variable.Name == name).Value;
}
