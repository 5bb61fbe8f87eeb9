using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Files;

/// <summary>Files on their way to the server: streamed, repeated where that sends the same bytes, and ended in time.</summary>
public class UploadTests
{
    private const long Large = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ManualTimeProvider _clock = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_large_file_is_read_as_it_is_written_never_ahead(bool isPart)
    {
        using var file = new WatchedStream(Large);
        var sink = new FollowingStream(file);
        using var handler = new StreamingHandler(content => content.CopyToAsync(sink));
        using var client = ThingsApi.Client(handler);

        await client.SendAsync(Request(file, isPart));

        Assert.Equal(Large, file.BytesRead);
        Assert.InRange(sink.BytesWritten, Large, Large + 1000);
        Assert.InRange(sink.LargestLead, 1, 128 * 1024);
    }

    [Fact]
    public async Task A_server_that_reads_slowly_holds_the_file_back_and_cancelling_ends_it()
    {
        using var file = new WatchedStream(Large);
        using var cancellation = new CancellationTokenSource();
        await using var server = new SocketServer(async (_, stop) =>
        {
            // The head has come, and nothing more is read: what the connection buffers is all that can be sent.
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var client = ThingsApi.Client(server.BaseAddress);

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => client.SendAsync(Request(file), cancellation.Token).WaitAsync(Patience));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.InRange(file.BytesRead, 0, Large / 2);
        Assert.False(file.IsDisposed);
    }

    [Fact]
    public async Task A_large_file_arrives_over_a_connection()
    {
        using var file = new WatchedStream(Large);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = ReceiveChunkedAsync(listener);
        using var client = ThingsApi.Client(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

        await client.SendAsync(Request(file)).WaitAsync(Patience);

        Assert.InRange(await received, Large, Large * 11 / 10);
    }

    [Fact]
    public async Task A_file_whose_own_stream_stalls_ends_with_the_attempt_s_time()
    {
        using var file = new WatchedStream(10)
        {
            WhenRead = token =>
            {
                _clock.Advance(TimeSpan.FromSeconds(11));
                return Task.Delay(Timeout.Infinite, token);
            },
        };
        using var handler = new StreamingHandler(content => content.CopyToAsync(Stream.Null));
        using var client = ThingsApi.Client(handler, options =>
        {
            options.TimeProvider = _clock;
            options.AttemptTimeout = TimeSpan.FromSeconds(10);
        });

        await Assert.ThrowsAsync<ApiTimeoutException>(() => client.SendAsync(Request(file)).WaitAsync(Patience));

        Assert.Equal(0, _clock.TimerCount);
    }

    /// <summary>Whether the stream can seek, the responses, and how many attempts they lead to.</summary>
    [Theory]
    [InlineData(true, "500 200", 2)]
    [InlineData(true, "429 503 200", 3)]
    [InlineData(true, "reset 200", 2)]
    [InlineData(true, "401 200", 2)]
    [InlineData(false, "500 200", 1)]
    [InlineData(false, "429 200", 1)]
    [InlineData(false, "reset 200", 1)]
    [InlineData(false, "401 200", 1)]
    public async Task A_stream_that_can_seek_starts_again_and_one_that_can_t_is_sent_once(bool canSeek, string responses, int attempts)
    {
        foreach (var isPart in (bool[])[false, true])
        {
            using var file = new WatchedStream(5, canSeek);
            file.ReadByteAhead();
            using var server = new FailingServer(_clock, responses.Split(' '));
            using var client = Client(server);

            var exception = await Record.ExceptionAsync(() => client.SendAsync(Request(file, isPart, "key")));

            Assert.Equal(attempts, server.Requests.Count);
            Assert.Equal(attempts == 1, exception is ApiException);
            Assert.All(server.Requests, sent => Assert.Contains("bcde", sent.Body, StringComparison.Ordinal));
            Assert.All(server.Requests, sent => Assert.DoesNotContain("abcde", sent.Body, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_stream_that_can_t_seek_is_sent_again_where_nothing_of_it_was_read()
    {
        using var file = new WatchedStream(3);
        var attempts = 0;
        var sent = "";
        using var handler = new StreamingHandler(async content =>
        {
            if (++attempts == 1)
            {
                throw new HttpRequestException("Connecting failed.", new SocketException((int)SocketError.ConnectionRefused));
            }

            sent = await content.ReadAsStringAsync();
        });
        using var client = Client(handler);

        await client.SendAsync(Request(file));

        Assert.Equal(2, attempts);
        Assert.Equal("abc", sent);
    }

    [Fact]
    public async Task Bytes_and_files_on_disk_are_sent_again()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "disk");
            foreach (var file in (FileUpload[])["disk"u8.ToArray(), FileUpload.FromFile(path)])
            {
                using var server = new FailingServer(_clock, "500", "200");
                using var client = Client(server);

                await client.SendAsync(Request(file));

                Assert.Equal(["disk", "disk"], server.Requests.Select(sent => sent.Body));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Headers_that_describe_a_file_are_sent_with_it()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        var request = Request("abc"u8.ToArray());
        request.AddHeader("content-range", "bytes 0-2/3");
        request.AddHeader("Content-MD5", "kAFQmDzST7DWlj99KOF/cg==");
        request.AddHeader("Content-Type", "image/gif");
        request.AddHeader("digest", "sha=x");

        await client.SendAsync(request);

        Assert.Equal("bytes 0-2/3", server.Request.Header("Content-Range"));
        Assert.Equal("kAFQmDzST7DWlj99KOF/cg==", server.Request.Header("Content-MD5"));
        Assert.Equal("image/gif", server.Request.Header("Content-Type"));
        Assert.Equal("sha=x", server.Request.Header("Digest"));
    }

    [Fact]
    public async Task A_header_can_t_take_the_boundary_from_a_body_in_parts()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        var request = Request("abc"u8.ToArray(), isPart: true);
        request.AddHeader("Content-Type", "multipart/form-data");

        await client.SendAsync(request);

        Assert.StartsWith("multipart/form-data; boundary=", server.Request.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_logged_or_thrown_names_the_file_or_its_content()
    {
        var logger = new RecordingLogger();
        using var server = new FailingServer(_clock, "500");
        using var client = Client(server, options => options.LoggerFactory = new RecordingLoggerFactory(logger));
        var file = new FileUpload("content of the file"u8.ToArray(), "payslip.pdf");

        var exception = await Assert.ThrowsAsync<ServerErrorException>(() => client.SendAsync(Request(file, isPart: true)));

        Assert.All([exception.ToString(), file.ToString(), .. logger.Lines.Select(line => line.Text)], line =>
        {
            Assert.DoesNotContain("payslip", line, StringComparison.Ordinal);
            Assert.DoesNotContain("content of the file", line, StringComparison.Ordinal);
        });
        Assert.NotEmpty(logger.Lines);
    }

    private static ApiRequest Request(FileUpload file, bool isPart = false, params string[] securitySchemes)
    {
        var request = ThingsApi.Request(ThingsApi.Operation("PUT", securitySchemes: securitySchemes));
        return isPart
            ? request.SetMultipartBody(new ListedModel((ref JsonMembers json) => json.File("file", file)), ModelWriter.Instance, "multipart/form-data", false)
            : request.SetFileBody(file, "application/octet-stream");
    }

    private static async Task<long> ReceiveChunkedAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync().WithinAsync(Limits.Step, "The connection of the upload");
        var stream = connection.GetStream();
        var buffer = new byte[256 * 1024];
        var total = 0L;
        while (true)
        {
            var read = await stream.ReadAsync(buffer);
            total += read;
            if (buffer.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8))
            {
                await stream.WriteAsync(SocketServer.Head("HTTP/1.1 200 OK\nContent-Length: 2"));
                await stream.WriteAsync("{}"u8.ToArray());
                return total;
            }
        }
    }

    private ApiClient Client(HttpMessageHandler handler, Action<ThingsOptions>? change = null) => ThingsApi.Client(handler, options =>
    {
        options.TimeProvider = _clock;
        options.MaxRetries = 2;
        options.Schemes["key"] = new BearerTokenCredential(new RenewingSource("old", "new"));
        change?.Invoke(options);
    });

    /// <summary>Hands the body on as the connection would, and agrees.</summary>
    private sealed class StreamingHandler(Func<HttpContent, Task> read) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await read(request.Content!);
            return StubHandler.Response(HttpStatusCode.OK, "{}");
        }
    }

    /// <summary>Takes what is written, and sees how far ahead of it the source was read.</summary>
    private sealed class FollowingStream(WatchedStream source) : MemoryStream
    {
        internal long BytesWritten { get; private set; }

        internal long LargestLead { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestLead = Math.Max(LargestLead, source.BytesRead - BytesWritten);
            BytesWritten += buffer.Length;
            return default;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count) => BytesWritten += count;
    }
}
