using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class ResponseBodyTests
{
    private const string Json = """{"name":"chunked"}""";

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_body_may_be_as_long_as_the_limit_and_no_longer(int excess, bool isRead)
    {
        var body = Encoding.UTF8.GetBytes(Json.PadRight(9000 + excess));
        await using var server = new SocketServer($"HTTP/1.1 200 OK\nContent-Length: {body.Length}", body);
        using var client = ThingsApi.Client(server.BaseAddress, options => options.MaxResponseBytes = 9000);

        var exception = await Record.ExceptionAsync(() => client.SendAsync());

        Assert.Equal(isRead ? null : typeof(ApiContentException), exception?.GetType());
        Assert.Equal(isRead, exception?.Message.Contains("longer than the 9000 bytes", StringComparison.Ordinal) != true);
    }

    [Fact]
    public async Task The_limit_holds_for_a_body_that_does_not_say_how_long_it_is()
    {
        await using var server = new SocketServer(async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(SocketServer.Head("HTTP/1.1 200 OK"), cancellationToken);
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 1000));
            while (true)
            {
                await stream.WriteAsync(spaces, cancellationToken);
            }
        });
        using var client = ThingsApi.Client(server.BaseAddress, options => options.MaxResponseBytes = 100_000);

        await Assert.ThrowsAsync<ApiContentException>(() => client.SendAsync());
    }

    [Fact]
    public async Task The_limit_counts_what_was_compressed_at_its_full_size()
    {
        var body = Gzip(Encoding.UTF8.GetBytes(Json.PadRight(1_000_000)));
        await using var server = new SocketServer($"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {body.Length}", body);
        using var client = ThingsApi.Client(server.BaseAddress, options => options.MaxResponseBytes = 100_000);
        Assert.InRange(body.Length, 1, 10_000);

        await Assert.ThrowsAsync<ApiContentException>(() => client.SendAsync());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_compressed_body_is_read(string encoding)
    {
        var body = Compress(encoding, Encoding.UTF8.GetBytes(Json));
        await using var server = new SocketServer($"HTTP/1.1 200 OK\nContent-Encoding: {encoding}\nContent-Length: {body.Length}", body);
        using var client = ThingsApi.Client(server.BaseAddress);

        Assert.Equal("chunked", (await client.SendAsync()).Name);
        Assert.Contains(encoding, server.Request.Header("Accept-Encoding"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brotli_is_read_if_the_framework_can_and_is_else_not_asked_for()
    {
        var body = Compress("br", Encoding.UTF8.GetBytes(Json));
        await using var server = new SocketServer($"HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: {body.Length}", body);
        using var client = ThingsApi.Client(server.BaseAddress);
        if (TestedBuild.IsNetStandard)
        {
            await Assert.ThrowsAsync<ApiContentException>(() => client.SendAsync());
            Assert.Equal("gzip, deflate", server.Request.Header("Accept-Encoding"));
            return;
        }

        Assert.Equal("chunked", (await client.SendAsync()).Name);
        Assert.Contains("br", server.Request.Header("Accept-Encoding"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_damaged_compressed_body_is_a_content_error(string encoding)
    {
        var body = Enumerable.Repeat((byte)0xFF, 100).ToArray();
        await using var server = new SocketServer($"HTTP/1.1 200 OK\nContent-Encoding: {encoding}\nContent-Length: {body.Length}", body);
        using var client = ThingsApi.Client(server.BaseAddress);

        await Assert.ThrowsAsync<ApiContentException>(() => client.SendAsync());
    }

    [Fact]
    public async Task A_failure_with_a_damaged_body_is_still_that_failure()
    {
        var body = Enumerable.Repeat((byte)0xFF, 100).ToArray();
        await using var server = new SocketServer($"HTTP/1.1 404 Not Found\nContent-Encoding: gzip\nContent-Length: {body.Length}", body);
        using var client = ThingsApi.Client(server.BaseAddress);

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.SendAsync());

        Assert.Empty(exception.BodyExcerpt);
    }

    [Fact]
    public async Task A_body_in_chunks_is_read_even_if_they_cut_characters_in_two()
    {
        var body = Encoding.UTF8.GetBytes("""{"name":"😀ü"}""");
        var chunks = body.Select(single => (byte[])[.. "1\r\n"u8, single, .. "\r\n"u8]);
        await using var server = new SocketServer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", [.. chunks, "0\r\n\r\n"u8.ToArray()]);
        using var client = ThingsApi.Client(server.BaseAddress);

        Assert.Equal("😀ü", (await client.SendAsync()).Name);
    }

    [Fact]
    public async Task A_long_body_is_read_whole()
    {
        var name = string.Concat(Enumerable.Range(0, 100_000).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        using var handler = new StubHandler(HttpStatusCode.OK, $$"""{"name":"{{name}}"}""");
        using var client = ThingsApi.Client(handler);

        Assert.Equal(name, (await client.SendAsync()).Name);
    }

    [Fact]
    public async Task A_body_shorter_than_announced_is_a_connection_error()
    {
        await using var server = new SocketServer("HTTP/1.1 200 OK\nContent-Length: 100", Encoding.UTF8.GetBytes(Json));
        using var client = ThingsApi.Client(server.BaseAddress);

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync());
    }

    private static byte[] Gzip(byte[] body) => Compress("gzip", body);

    private static byte[] Compress(string encoding, byte[] body)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(compressed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(compressed, CompressionLevel.Optimal),
            _ => new BrotliStream(compressed, CompressionLevel.Optimal),
        })
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }
}
