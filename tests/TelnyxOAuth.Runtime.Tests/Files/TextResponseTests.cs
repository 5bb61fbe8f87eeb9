using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Files;

/// <summary>Responses that are texts as they stand.</summary>
public class TextResponseTests
{
    [Theory]
    [InlineData("text/plain", "utf-8", "é€", "é€")]
    [InlineData("text/plain; charset=utf-8", "utf-8", "\uFEFFé", "é")]
    [InlineData("text/csv; charset=iso-8859-1", "iso-8859-1", "é", "é")]
    [InlineData("text/csv; charset=\"utf-16\"", "utf-16", "é€", "é€")]
    [InlineData("text/plain", "utf-8", "", "")]
    [InlineData("text/plain", "utf-8", "\"quoted\"", "\"quoted\"")]
    public async Task A_text_is_read_in_its_charset(string contentType, string encoding, string text, string expected)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, Encoding.GetEncoding(encoding).GetBytes(text), contentType);
        using var client = ThingsApi.Client(handler);

        Assert.Equal(expected, await SendAsync(client));
        Assert.Equal("text/plain", handler.Requests.Single().Headers.Accept.ToString());
    }

    [Fact]
    public async Task A_charset_that_is_not_known_is_said_rather_than_guessed()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "x"u8.ToArray(), "text/plain; charset=no-such");
        using var client = ThingsApi.Client(handler);

        Assert.Contains("charset", (await Assert.ThrowsAsync<ApiContentException>(() => SendAsync(client))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_no_longer_than_any_response_may_be()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, new byte[11], "text/plain");
        using var client = ThingsApi.Client(handler, options => options.MaxResponseBytes = 10);

        await Assert.ThrowsAsync<ApiContentException>(() => SendAsync(client));
    }

    private static Task<string> SendAsync(ApiClient client) =>
        client.SendForTextAsync(new ApiRequest(new ApiOperation("Things.Call", "GET", "/things", accept: "text/plain")), CancellationToken.None);
}
