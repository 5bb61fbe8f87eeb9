using System;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class HeaderTests
{
    [Fact]
    public async Task A_call_says_who_is_calling_and_what_it_reads()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress, options => options.UserAgent = "Things.NET/1.2.3");

        await client.SendAsync();

        Assert.Equal("Things.NET/1.2.3", server.Request.Header("User-Agent"));
        Assert.Equal("application/json", server.Request.Header("Accept"));
        Assert.Null(server.Request.Header("Content-Type"));
        Assert.Null(server.Request.Header("Cookie"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_call_need_not_say_who_is_calling(string? userAgent)
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress, options => options.UserAgent = userAgent);

        await client.SendAsync();

        Assert.Null(server.Request.Header("User-Agent"));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("POST")]
    public async Task A_header_that_speaks_of_the_body_is_sent_without_one_too(string method)
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(method)).AddHeader("Content-Range", "bytes */100").AddHeader("user-agent", "Own/1"));

        Assert.Equal("bytes */100", server.Request.Header("Content-Range"));
        Assert.Equal("0", server.Request.Header("Content-Length"));
        Assert.Equal("Own/1", server.Request.Header("User-Agent"));
    }

    [Fact]
    public async Task A_text_says_that_it_is_UTF_8_whatever_its_media_type_says()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation("POST")).SetTextBody("ü", "text/plain; charset=iso-8859-1"));

        Assert.Equal("text/plain; charset=utf-8", server.Request.Header("Content-Type"));
        Assert.Equal("ü", server.Request.Body);
    }

    [Fact]
    public async Task A_json_body_is_sent_with_its_type_and_length()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        var request = ThingsApi.Request(ThingsApi.Operation("POST"));
        request.SetJsonBody(new Thing { Name = "ü\"\n😀" }, ThingCodec.Instance);

        await client.SendAsync(request);

        Assert.Equal("application/json; charset=utf-8", server.Request.Header("Content-Type"));
        Assert.Equal("""{"name":"ü\"\n😀"}""", server.Request.Body);
    }

    [Fact]
    public async Task The_content_type_can_be_another()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        var request = ThingsApi.Request(ThingsApi.Operation("PATCH"));
        request.SetJsonBody(new Thing(), ThingCodec.Instance, "application/merge-patch+json");

        await client.SendAsync(request);

        Assert.StartsWith("PATCH /v2/things HTTP/1.1\r\n", server.Request.Head, StringComparison.Ordinal);
        Assert.Equal("application/merge-patch+json; charset=utf-8", server.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task Headers_of_the_call_are_sent_and_null_ones_are_not()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        var request = ThingsApi.Request();
        request.AddHeader("X-One", "1");
        request.AddHeader("X-None", null);

        await client.SendAsync(request);

        Assert.Equal("1", server.Request.Header("X-One"));
        Assert.Null(server.Request.Header("X-None"));
    }

    [Theory]
    [InlineData("hush\r\nX-Forged: 2")]
    [InlineData("hush\n")]
    [InlineData("hush\0")]
    [InlineData("hush\u007f")]
    public void A_header_that_would_forge_another_is_refused_and_never_shown(string forged)
    {
        var exception = Assert.Throws<ArgumentException>("value", () => ThingsApi.Request().AddHeader("X-One", forged));

        Assert.Contains("'X-One'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("request", () => ThingsApi.Request().SetJsonBody(null!, ThingCodec.Instance));
        Assert.Throws<ArgumentNullException>("request", () => ThingsApi.Request().SetFormBody(null!, ThingCodec.Instance));
        Assert.Throws<ArgumentNullException>("operation", () => new ApiRequest(null!));
    }
}
