using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Paging;

/// <summary>Where a link to a next page leads, and where it is not followed.</summary>
public class PageLinkTests
{
    [Theory]
    [InlineData("https://api.example.test/v2/things?page=2", "https://api.example.test/v2/things?page=2")]
    [InlineData("HTTPS://API.EXAMPLE.TEST:443/other?page=2", "https://api.example.test/other?page=2")]
    [InlineData("/v2/things?page=2", "https://api.example.test/v2/things?page=2")]
    [InlineData("?page=2", "https://api.example.test/v2/things?page=2")]
    [InlineData("things?page=2", "https://api.example.test/v2/things?page=2")]
    [InlineData("//api.example.test/v2/things", "https://api.example.test/v2/things")]
    [InlineData("https://user:secret@api.example.test/v2/things?page=2#part", "https://api.example.test/v2/things?page=2")]
    [InlineData("/v2/things?after=a%2Fb%26c", "https://api.example.test/v2/things?after=a%2Fb%26c")]
    public void A_link_to_the_same_origin_is_followed(string link, string expected)
    {
        using var api = ThingsApi.Client("https://api.example.test/v2");

        Assert.Equal(expected, api.GetUri(Following(link)).AbsoluteUri);
    }

    [Theory]
    [InlineData("https://evil.test/v2/things")]
    [InlineData("//evil.test/v2/things")]
    [InlineData("http://api.example.test/v2/things")]
    [InlineData("https://api.example.test:8443/v2/things")]
    [InlineData("https://api.example.test@evil.test/v2/things")]
    [InlineData("https://api.example.test.evil.test/v2/things")]
    [InlineData("ftp://api.example.test/v2/things")]
    [InlineData("file:///etc/things")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public async Task Any_other_is_refused_before_anything_is_sent(string link)
    {
        var handler = new StubHandler(HttpStatusCode.OK, "{}");
        var credential = new Watched();
        using var api = ThingsApi.Client(handler, options => options.Schemes["key"] = credential);

        var exception = await Assert.ThrowsAsync<PageLinkException>(() => api.SendAsync(Following(link, "key")));

        Assert.Equal(link, exception.Link);
        Assert.Equal("Things.Call", exception.OperationName);
        Assert.StartsWith("Things.Call does not follow the link to its next page: ", exception.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
        Assert.False(credential.IsAskedFor);
    }

    [Fact]
    public async Task A_link_takes_the_headers_and_the_credential_along_and_no_query()
    {
        var handler = new StubHandler(HttpStatusCode.OK, "{\"id\":\"1\"}");
        using var api = ThingsApi.Client(handler, options => options.Schemes["key"] = new BearerCredential("secret"));
        var request = Following("/v2/things?page=2", "key");
        request.AddQuery("filter", "x");
        request.AddHeader("X-Account", "7");

        await api.SendAsync(request);

        var sent = Assert.Single(handler.Requests);
        Assert.Equal("https://api.example.test/v2/things?page=2", sent.RequestUri!.AbsoluteUri);
        Assert.Equal(["7"], sent.Headers.GetValues("X-Account"));
        Assert.Equal("secret", sent.Headers.Authorization!.Parameter);
    }

    private static ApiRequest Following(string link, params string[] securitySchemes)
    {
        var request = ThingsApi.Request(ThingsApi.Operation(securitySchemes: securitySchemes));
        request.FollowLink(link);
        return request;
    }

    private sealed class Watched : ApiCredential
    {
        internal bool IsAskedFor { get; private set; }

        public override ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
        {
            IsAskedFor = true;
            return default;
        }
    }
}
