using System;
using System.Collections.Concurrent;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>Servers that break in every way over real sockets: no hang, the right exception, and every connection closed.</summary>
public class BrokenServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What the server does, and what comes of it.</summary>
    [Theory]
    [InlineData("reset before headers", typeof(ApiConnectionException))]
    [InlineData("reset inside headers", typeof(ApiConnectionException))]
    [InlineData("reset inside body", typeof(ApiConnectionException))]
    [InlineData("close before headers", typeof(ApiConnectionException))]
    [InlineData("close inside headers", typeof(ApiConnectionException))]
    [InlineData("stall before headers", typeof(ApiTimeoutException))]
    [InlineData("stall inside headers", typeof(ApiTimeoutException))]
    [InlineData("stall inside body", typeof(ApiTimeoutException))]
    [InlineData("stall inside chunks", typeof(ApiTimeoutException))]
    [InlineData("drip a body for ever", typeof(ApiTimeoutException))]
    [InlineData("truncate by length", typeof(ApiConnectionException))]
    [InlineData("truncate chunks", typeof(ApiConnectionException))]
    [InlineData("truncate gzip", typeof(ApiContentException))]
    [InlineData("flood the body", typeof(ApiContentException))]
    [InlineData("flood in chunks", typeof(ApiContentException))]
    [InlineData("flood the headers", typeof(ApiConnectionException))]
    [InlineData("flood one header", typeof(ApiConnectionException))]
    [InlineData("flood with gzip", typeof(ApiContentException))]
    [InlineData("claim a huge length", typeof(ApiContentException))]
    [InlineData("nest without end", typeof(ApiContentException))]
    [InlineData("speak nonsense", typeof(ApiConnectionException))]
    public async Task A_broken_response_ends_in_its_exception_and_its_connection_closes(string error, Type outcome)
    {
        var closed = new ConcurrentQueue<Task>();
        await using var server = new SocketServer(async (stream, stop) =>
        {
            var isClosed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            closed.Enqueue(isClosed.Task);
            try
            {
                await BreakAsync(error, stream, stop);
                await AwaitCloseAsync(stream, stop);
                isClosed.SetResult();
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                isClosed.SetResult();
            }
        });
        using var client = ThingsApi.Client(server.BaseAddress, options =>
        {
            options.MaxRetries = 0;
            options.MaxResponseBytes = 1_000_000;
            options.AttemptTimeout = error.StartsWith("stall", StringComparison.Ordinal) || error.StartsWith("drip", StringComparison.Ordinal)
                ? TimeSpan.FromSeconds(0.5)
                : Patience;
        });

        var exception = await Record.ExceptionAsync(() => client.SendAsync()).WaitAsync(Patience);

        Assert.Equal(outcome, exception?.GetType());
        if (error is "truncate gzip" or "flood with gzip")
        {
            // The response itself is whole, or its rest so short that .NET reads it: the connection serves on until the client goes.
            client.Dispose();
        }

        await Task.WhenAll(closed).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_server_that_breaks_twice_is_asked_three_times_with_a_connection_for_each()
    {
        var responses = 0;
        await using var server = new SocketServer(async (stream, stop) =>
        {
            if (Interlocked.Increment(ref responses) < 3)
            {
                Reset(stream);
                return;
            }

            await stream.WriteAsync(SocketServer.Head("HTTP/1.1 200 OK\nContent-Length: 12"), stop);
            await stream.WriteAsync("""{"name":"n"}"""u8.ToArray(), stop);
        });
        using var client = ThingsApi.Client(server.BaseAddress, options =>
        {
            options.MaxRetries = 2;
            options.TimeProvider = new Testing.ManualTimeProvider();
        });

        Assert.Equal("n", (await client.SendAsync().WaitAsync(Patience)).Name);
        Assert.Equal(["1", "2", "3"], server.Requests.Select(request => request.Header("X-Attempt")));
    }

    [Theory]
    [InlineData("GET", 3)]
    [InlineData("POST", 3)]
    public async Task A_port_where_nobody_listens_is_tried_again_whatever_the_method(string method, int attempts)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        var clock = new Testing.ManualTimeProvider();
        using var client = ThingsApi.Client(address, options =>
        {
            options.MaxRetries = 2;
            options.TimeProvider = clock;
        });

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(method)))).WaitAsync(Patience);

        Assert.False(exception.MayHaveReachedServer);
        Assert.Equal(attempts - 1, clock.Pauses.Count);
    }

    [Fact]
    public async Task A_post_whose_connection_breaks_after_it_was_sent_is_sent_once()
    {
        await using var server = new SocketServer(static (stream, _) =>
        {
            Reset(stream);
            return Task.CompletedTask;
        });
        using var client = ThingsApi.Client(server.BaseAddress, options => options.MaxRetries = 2);
        var request = ThingsApi.Request(ThingsApi.Operation("POST"));
        request.SetFormBody(new Thing { Name = "a code" }, ThingCodec.Instance);

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(request)).WaitAsync(Patience);

        Assert.True(exception.MayHaveReachedServer);
        Assert.Single(server.Requests);
    }

    /// <summary>.NET sends a request without a body again, by itself, where the connection closes before a response.</summary>
    [Theory]
    [InlineData("POST", null)]
    [InlineData("PATCH", null)]
    [InlineData("GET", false)]
    public async Task A_request_without_a_body_that_must_not_be_repeated_is_not_repeated_behind_our_back(string method, bool? isIdempotent)
    {
        await using var server = new SocketServer(static (stream, _) =>
        {
            stream.Close();
            return Task.CompletedTask;
        });
        using var client = ThingsApi.Client(server.BaseAddress, options => options.MaxRetries = 2);

        await Assert.ThrowsAsync<ApiConnectionException>(
            () => client.WithOptions(new RequestOptions { IsIdempotent = isIdempotent }).SendAsync(ThingsApi.Request(ThingsApi.Operation(method)))).WaitAsync(Patience);

        Assert.Equal("0", server.Request.Header("Content-Length"));
        Assert.Null(server.Request.Header("Content-Type"));
    }

    /// <summary>The second call finds a connection that the server has closed behind the first's response.</summary>
    [Fact]
    public async Task A_connection_that_was_kept_and_then_closed_breaks_no_later_call()
    {
        await using var server = new SocketServer(static async (stream, stop) =>
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: keep-alive\r\n\r\n{\"name\":\"n\"}"u8.ToArray(), stop));
        using var client = ThingsApi.Client(server.BaseAddress, options => options.MaxRetries = 2);

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("n", (await client.SendAsync().WaitAsync(Patience)).Name);
        }
    }

    private static async Task BreakAsync(string error, NetworkStream stream, CancellationToken stop)
    {
        switch (error)
        {
            case "reset before headers":
                Reset(stream);
                break;
            case "reset inside headers":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Le", stop);
                Reset(stream);
                break;
            case "reset inside body":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", stop);
                Reset(stream);
                break;
            case "close before headers":
                stream.Close();
                break;
            case "close inside headers":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Le", stop);
                stream.Close();
                break;
            case "stall before headers":
                break;
            case "stall inside headers":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Le", stop);
                break;
            case "stall inside body":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", stop);
                break;
            case "stall inside chunks":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", stop);
                break;
            case "drip a body for ever":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\n\r\n", stop);
                await RepeatAsync(stream, " ", TimeSpan.FromMilliseconds(20), stop);
                break;
            case "truncate by length":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":\"n\"}", stop);
                stream.Close();
                break;
            case "truncate chunks":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"name\":\"n\"}\r\n", stop);
                stream.Close();
                break;
            case "truncate gzip":
                var whole = Gzip(Encoding.ASCII.GetBytes($$"""{"name":"{{Guid.NewGuid()}}"}"""));
                await WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {whole.Length / 2}\r\n\r\n", stop);
                await stream.WriteAsync(whole.AsMemory(0, whole.Length / 2), stop);
                break;
            case "flood the body":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\n\r\n", stop);
                await RepeatAsync(stream, new string(' ', 10_000), TimeSpan.Zero, stop);
                break;
            case "flood in chunks":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", stop);
                await RepeatAsync(stream, "3e8\r\n" + new string(' ', 1000) + "\r\n", TimeSpan.Zero, stop);
                break;
            case "flood the headers":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\n", stop);
                await RepeatAsync(stream, "X-Header: and another\r\n", TimeSpan.Zero, stop);
                break;
            case "flood one header":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nX-Header: ", stop);
                await RepeatAsync(stream, new string('x', 1000), TimeSpan.Zero, stop);
                break;
            case "flood with gzip":
                var bomb = Gzip(new byte[200_000_000]);
                await WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n", stop);
                await stream.WriteAsync(bomb, stop);
                break;
            case "claim a huge length":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 9000000000000000000\r\n\r\n", stop);
                await RepeatAsync(stream, new string(' ', 10_000), TimeSpan.Zero, stop);
                break;
            case "nest without end":
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 500000\r\nConnection: close\r\n\r\n", stop);
                await WriteAsync(stream, string.Concat(Enumerable.Repeat("{\"inner\":[", 50_000)), stop);
                break;
            default:
                await WriteAsync(stream, "220 mail.example.test ESMTP\r\n", stop);
                break;
        }
    }

    private static async Task RepeatAsync(NetworkStream stream, string text, TimeSpan pause, CancellationToken stop)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        while (true)
        {
            await stream.WriteAsync(bytes, stop);
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, stop);
            }
        }
    }

    /// <summary>Ends when the client has closed its side, or reset the connection.</summary>
    private static async Task AwaitCloseAsync(NetworkStream stream, CancellationToken stop)
    {
        var buffer = new byte[100];
        while (await stream.ReadAsync(buffer, stop) > 0)
        {
        }
    }

    private static Task WriteAsync(NetworkStream stream, string text, CancellationToken stop) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), stop).AsTask();

    private static void Reset(NetworkStream stream)
    {
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        stream.Socket.Close();
    }

    private static byte[] Gzip(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
