using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class ConnectionTests
{
    [Fact]
    public async Task A_refused_connection_names_the_operation_and_the_server()
    {
        using var client = ThingsApi.Client(ClosedPort());

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(ThingsApi.Get("secret-id")));

        Assert.Equal("Things.Call", exception.OperationName);
        Assert.StartsWith("Things.Call got no complete response from http://127.0.0.1:", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-id", exception.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_refused_connection_of_a_call_with_a_dot_segment_is_one_too()
    {
        using var client = ThingsApi.Client(ClosedPort());
        if (TestedBuild.IsNetStandard)
        {
            Assert.Throws<ArgumentException>("id", () => ThingsApi.Get(".."));
            return;
        }

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(ThingsApi.Get("..")));
    }

    [Fact]
    public async Task A_connection_reset_before_the_response_is_a_connection_error()
    {
        await using var server = new SocketServer((stream, _) => ResetAsync(stream));
        using var client = ThingsApi.Client(server.BaseAddress);

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync());
    }

    [Fact]
    public async Task A_connection_reset_inside_the_body_is_a_connection_error()
    {
        await using var server = ResettingInsideBody("200 OK");
        using var client = ThingsApi.Client(server.BaseAddress);

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync());
    }

    [Fact]
    public async Task A_connection_reset_inside_the_body_of_a_failure_leaves_the_failure()
    {
        await using var server = ResettingInsideBody("500 Internal Server Error");
        using var client = ThingsApi.Client(server.BaseAddress);

        await Assert.ThrowsAsync<ServerErrorException>(() => client.SendAsync());
    }

    [Fact]
    public async Task A_response_that_is_not_http_is_a_connection_error()
    {
        await using var server = new SocketServer("SSH-2.0-OpenSSH_9.6");
        using var client = ThingsApi.Client(server.BaseAddress);

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync());
    }

    [Fact]
    public async Task The_http_clients_timeout_before_the_headers_is_a_timeout()
    {
        await using var server = new SocketServer(static (_, stop) => Task.Delay(Timeout.Infinite, stop));
        using var httpClient = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        using var client = ThingsApi.Client(server.BaseAddress, options => options.HttpClient = httpClient);

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.SendAsync());

        Assert.IsAssignableFrom<ApiConnectionException>(exception);
        Assert.False(exception.IsTotal);
        Assert.EndsWith("in time: the HTTP client's own time was up.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_http_clients_timeout_inside_the_body_is_a_timeout_too()
    {
        await using var server = Stalling("200 OK", new TaskCompletionSource());
        using var httpClient = new HttpClient { Timeout = TimeSpan.FromMilliseconds(300) };
        using var client = ThingsApi.Client(server.BaseAddress, options => options.HttpClient = httpClient);

        await Assert.ThrowsAsync<ApiTimeoutException>(() => client.SendAsync()).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_http_clients_timeout_inside_the_body_of_a_failure_leaves_the_failure()
    {
        await using var server = Stalling("404 Not Found", new TaskCompletionSource());
        using var httpClient = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        using var client = ThingsApi.Client(server.BaseAddress, options => options.HttpClient = httpClient);

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.SendAsync()).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("{…", exception.BodyExcerpt);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_starts_sends_nothing()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        var cancelled = new CancellationToken(canceled: true);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(cancellationToken: cancelled));

        Assert.Equal(cancelled, exception.CancellationToken);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_for_headers_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new SocketServer(async (_, stop) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var client = ThingsApi.Client(server.BaseAddress);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData("200 OK")]
    [InlineData("500 Internal Server Error")]
    public async Task A_call_that_is_cancelled_while_it_reads_the_body_is_cancelled(string status)
    {
        var isStalled = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        await using var server = Stalling(status, isStalled);
        using var client = ThingsApi.Client(server.BaseAddress);

        var call = client.SendAsync(cancellationToken: cancellation.Token);
        await isStalled.Task.WithinAsync(Limits.Step, "The request of the call");
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_body_that_breaks_because_the_caller_cancelled_is_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new BreakingStream(cancellation)),
        }));
        using var client = ThingsApi.Client(handler);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static SocketServer ResettingInsideBody(string status) => new(async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(SocketServer.Head($"HTTP/1.1 {status}\nContent-Length: 100"), cancellationToken);
        await stream.WriteAsync("{"u8.ToArray(), cancellationToken);
        await ResetAsync(stream);
    });

    private static Task ResetAsync(NetworkStream stream)
    {
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        stream.Socket.Close();
        return Task.CompletedTask;
    }

    private static SocketServer Stalling(string status, TaskCompletionSource isStalled) => new(async (stream, stop) =>
    {
        await stream.WriteAsync(SocketServer.Head($"HTTP/1.1 {status}\nContent-Length: 100"), stop);
        await stream.WriteAsync("{"u8.ToArray(), stop);
        isStalled.SetResult();
        await Task.Delay(Timeout.Infinite, stop);
    });

    /// <summary>Fails as a socket does whose connection goes away under a cancelled read.</summary>
    private sealed class BreakingStream(CancellationTokenSource cancellation) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(BreakAsync());

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => BreakAsync();

        private async Task<int> BreakAsync()
        {
            await cancellation.CancelAsync();
            throw new IOException("The connection was closed.");
        }
    }
}
