using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class ApiKeyCredentialTests
{
    [Fact]
    public async Task A_key_is_sent_in_a_header()
    {
        var request = await SendAsync(ApiKeyCredential.InHeader("X-ThingsApi-Key", "KEY~1.+/="));

        Assert.Equal(["KEY~1.+/="], request.Headers.GetValues("X-ThingsApi-Key"));
    }

    [Fact]
    public async Task A_key_is_sent_in_a_cookie()
    {
        var request = await SendAsync(ApiKeyCredential.InCookie("session", "KEY="));

        Assert.Equal(["session=KEY="], request.Headers.GetValues("Cookie"));
    }

    [Fact]
    public async Task A_key_may_follow_a_word_of_its_own()
    {
        var request = await SendAsync(ApiKeyCredential.InHeader("Authorization", "Token abc"));

        Assert.Equal("Token abc", request.Headers.NonValidated["Authorization"].ToString());
    }

    [Fact]
    public async Task A_key_in_a_cookie_stands_after_the_call_s_own()
    {
        var request = await SendAsync(ApiKeyCredential.InCookie("session", "KEY"), call => call.AddCookie("theme", "a b", JsonCodecs.String, explode: true));

        Assert.Equal(["theme=a%20b; session=KEY"], request.Headers.GetValues("Cookie"));
    }

    [Fact]
    public async Task A_key_is_sent_in_the_query_after_what_is_there()
    {
        var alone = await SendAsync(ApiKeyCredential.InQuery("api key", "K&Y=é"));
        var after = await SendAsync(ApiKeyCredential.InQuery("key", "KEY"), request => request.AddQuery("a", "b"));

        Assert.Equal("https://api.example.test/v2/things?api%20key=K%26Y%3D%C3%A9", alone.RequestUri!.AbsoluteUri);
        Assert.Equal("https://api.example.test/v2/things?a=b&key=KEY", after.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task A_key_in_the_query_is_in_no_message()
    {
        using var handler = new StubHandler((_, _) => throw new HttpRequestException("no way"));
        using var client = ThingsApi.Client(handler, options =>
        {
            options.Schemes["key"] = ApiKeyCredential.InQuery("key", "SECRET");
            options.MaxRetries = 0;
        });

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key"))));

        Assert.DoesNotContain("SECRET", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "K")]
    [InlineData("X Key", "K")]
    [InlineData("X-Key:", "K")]
    [InlineData("X-Key", "")]
    [InlineData("X-Key", " a b")]
    [InlineData("X-Key", "a b ")]
    [InlineData("X-Key", "a\tb")]
    [InlineData("X-Key", "a\r\nb")]
    [InlineData("X-Key", "é")]
    public void What_a_header_or_a_cookie_can_t_carry_is_refused(string name, string key)
    {
        Assert.DoesNotContain("a b", Assert.Throws<ArgumentException>(() => ApiKeyCredential.InHeader(name, key)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ApiKeyCredential.InCookie(name, key));
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData("a,b")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    public void What_would_end_a_cookie_is_refused(string key) => Assert.Throws<ArgumentException>(() => ApiKeyCredential.InCookie("session", key));

    [Fact]
    public void A_query_parameter_needs_a_name_and_a_key()
    {
        Assert.Throws<ArgumentException>(() => ApiKeyCredential.InQuery("", "K"));
        Assert.Throws<ArgumentException>(() => ApiKeyCredential.InQuery("key", ""));
    }

    private static async Task<HttpRequestMessage> SendAsync(ApiCredential credential, Action<ApiRequest>? change = null)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options => options.Schemes["key"] = credential);
        var request = ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key"));
        change?.Invoke(request);
        await client.SendAsync(request);
        return handler.Requests.Single();
    }
}
