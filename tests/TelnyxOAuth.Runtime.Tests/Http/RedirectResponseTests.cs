using System;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class RedirectResponseTests
{
    [Fact]
    public async Task A_redirect_is_reported_and_not_followed()
    {
        await using var server = new SocketServer("HTTP/1.1 302 Found\nLocation: https://app.example/back?code=a%20b&state=%C3%BC\nContent-Length: 0");
        using var client = ThingsApi.Client(server.BaseAddress);

        var response = await client.SendForRedirectAsync(ThingsApi.Request(), default);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("https://app.example/back?code=a%20b&state=%C3%BC", response.Location!.AbsoluteUri);
        Assert.Null(response.Content);
        Assert.StartsWith("text/html", server.Request.Header("Accept"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/consent?x=1", "/consent?x=1")]
    [InlineData("consent?x=1", "/v2/things/consent?x=1")]
    [InlineData("?x=1", "/v2/things/a?x=1")]
    public async Task A_relative_redirect_is_made_absolute(string location, string expected)
    {
        await using var server = new SocketServer($"HTTP/1.1 303 See Other\nLocation: {location}\nContent-Length: 0");
        using var client = ThingsApi.Client(server.BaseAddress);

        var response = await client.SendForRedirectAsync(ThingsApi.Get("a"), default);

        Assert.Equal(new Uri(server.Origin, expected), response.Location);
    }

    [Theory]
    [InlineData("//[")]
    [InlineData("//[/x")]
    [InlineData("http://[")]
    [InlineData("https://host:*/cb")]
    [InlineData("http://")]
    [InlineData("///")]
    [InlineData("//:")]
    [InlineData("//host:99999999/")]
    public async Task A_redirect_to_what_is_no_address_is_told_so(string location)
    {
        await using var server = new SocketServer($"HTTP/1.1 302 Found\nLocation: {location}\nContent-Length: 0");
        using var client = ThingsApi.Client(server.BaseAddress);

        var exception = await Assert.ThrowsAsync<ApiContentException>(() => client.SendForRedirectAsync(ThingsApi.Get("a"), default));

        Assert.Equal(HttpStatusCode.Found, exception.StatusCode);
        Assert.DoesNotContain(location, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//[")]
    [InlineData("https://host:*/cb")]
    public async Task A_file_is_not_sought_at_what_is_no_address(string location)
    {
        await using var server = new SocketServer($"HTTP/1.1 302 Found\nLocation: {location}\nContent-Length: 0");
        using var client = ThingsApi.Client(server.BaseAddress);

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() => client.SendForFileAsync(ThingsApi.Get("a"), default));

        Assert.Equal(HttpStatusCode.Found, exception.StatusCode);
    }

    [Fact]
    public async Task A_relative_redirect_from_a_dot_segment_is_made_absolute_too()
    {
        await using var server = new SocketServer("HTTP/1.1 302 Found\nLocation: /consent\nContent-Length: 0");
        using var client = ThingsApi.Client(server.BaseAddress);
        if (TestedBuild.IsNetStandard)
        {
            Assert.Throws<ArgumentException>("id", () => ThingsApi.Get(".."));
            return;
        }

        var response = await client.SendForRedirectAsync(ThingsApi.Get(".."), default);

        Assert.Equal(new Uri(server.Origin, "/consent"), response.Location);
    }

    [Fact]
    public async Task A_page_is_reported_with_its_content()
    {
        var page = Encoding.UTF8.GetBytes("<p>Grüße</p>");
        await using var server = new SocketServer($"HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: {page.Length}", page);
        using var client = ThingsApi.Client(server.BaseAddress);

        var response = await client.SendForRedirectAsync(ThingsApi.Request(), default);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Location);
        Assert.Equal("<p>Grüße</p>", response.Content);
    }

    [Fact]
    public async Task A_page_that_says_no_is_an_error()
    {
        using var handler = new StubHandler(HttpStatusCode.NotFound, "<h1>No such client</h1>", "text/html");
        using var client = ThingsApi.Client(handler);

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.SendForRedirectAsync(ThingsApi.Request(), default));

        Assert.Equal("<h1>No such client</h1>", exception.BodyExcerpt);
    }

    [Fact]
    public async Task A_redirect_where_none_is_expected_is_an_error()
    {
        await using var server = new SocketServer("HTTP/1.1 307 Temporary Redirect\nLocation: https://elsewhere.example/\nContent-Length: 0");
        using var client = ThingsApi.Client(server.BaseAddress);

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() => client.SendAsync());

        Assert.Equal(HttpStatusCode.TemporaryRedirect, exception.StatusCode);
        Assert.Equal("https://elsewhere.example/", Assert.Single(exception.Headers["location"]));
    }
}
