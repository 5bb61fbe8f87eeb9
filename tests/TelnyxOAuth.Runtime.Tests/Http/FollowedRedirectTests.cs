using System;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>A caller's HTTP client that follows redirects brings what another server says in place of the API.</summary>
public class FollowedRedirectTests
{
    [Theory]
    [InlineData("200 OK")]
    [InlineData("204 No Content")]
    [InlineData("302 Found")]
    [InlineData("401 Unauthorized")]
    [InlineData("429 Too Many Requests")]
    [InlineData("503 Service Unavailable")]
    public async Task A_response_from_another_origin_is_a_failure_that_says_so_whatever_its_status(string status)
    {
        // Its body never comes, so who waited for it would not end.
        await using var other = new SocketServer(async (stream, stop) =>
        {
            await stream.WriteAsync(SocketServer.Head($"HTTP/1.1 {status}\nContent-Type: application/json\nRetry-After: 0\nContent-Length: 100"), stop);
            await Task.Delay(Timeout.Infinite, stop);
        });
        await using var server = new SocketServer($"HTTP/1.1 307 Temporary Redirect\nLocation: {other.Origin}/hush\nContent-Length: 0");
        using var http = new HttpClient();
        using var client = ThingsApi.Client(server.BaseAddress, options =>
        {
            options.HttpClient = http;
            options.MaxRetries = 2;
            options.TimeProvider = new ManualTimeProvider();
        });

        foreach (var call in (Func<Task>[])
        [
            () => client.SendAsync(),
            () => client.SendAsync(ThingsApi.Request(), CancellationToken.None),
            () => client.SendForTextAsync(ThingsApi.Request(), default),
            () => client.SendForFileAsync(ThingsApi.Request(), default),
            () => client.SendForRedirectAsync(ThingsApi.Request(), default),
        ])
        {
            var exception = await Assert.ThrowsAsync<ApiContentException>(call).WaitAsync(TimeSpan.FromSeconds(30));

            Assert.Contains($"it comes from another origin, {other.Origin.ToString().TrimEnd('/')},", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(5, server.Requests.Count);
        Assert.Equal(5, other.Requests.Count);
    }

    [Fact]
    public async Task A_response_from_the_same_origin_is_the_apis()
    {
        var redirects = 1;
        await using var server = new SocketServer(async (stream, stop) => await stream.WriteAsync(
            Interlocked.Decrement(ref redirects) == 0
                ? SocketServer.Head("HTTP/1.1 302 Found\nLocation: /elsewhere\nContent-Length: 0")
                : [.. SocketServer.Head("HTTP/1.1 200 OK\nContent-Length: 12"), .. "{\"name\":\"n\"}"u8],
            stop));
        using var http = new HttpClient();
        using var client = ThingsApi.Client(server.BaseAddress, options => options.HttpClient = http);

        Assert.Equal("n", (await client.SendAsync()).Name);
    }

    [Fact]
    public async Task A_server_that_redirected_has_been_reached_though_nobody_listens_there()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var closed = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var server = new SocketServer($"HTTP/1.1 303 See Other\nLocation: http://127.0.0.1:{closed}/\nContent-Length: 0");
        using var following = new HttpClient();
        foreach (var http in (HttpClient?[])[following, null])
        {
            using var client = ThingsApi.Client(server.BaseAddress, options =>
            {
                options.HttpClient = http;
                options.MaxRetries = 2;
                options.TimeProvider = new ManualTimeProvider();
            });

            // The SDK's own client follows the redirects of a download only.
            var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendForFileAsync(ThingsApi.Request(ThingsApi.Operation("POST")), default));

            Assert.True(exception.MayHaveReachedServer);
        }

        Assert.Equal(2, server.Requests.Count);
    }
}
