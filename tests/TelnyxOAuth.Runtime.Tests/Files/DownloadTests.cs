using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Files;

/// <summary>Files that operations respond with: read while they come, and let go of where nobody wants more.</summary>
public class DownloadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_file_says_what_it_is_and_its_bytes_have_no_limit()
    {
        using var handler = Handler(Response(new WatchedStream(10_000), "application/pdf; v=1", "attachment; filename=\"a b.pdf\""));
        using var client = ThingsApi.Client(handler, options => options.MaxResponseBytes = 10);

        using var file = await client.SendForFileAsync(Request(accept: "application/pdf, application/json;q=0.5"), CancellationToken.None);

        Assert.Equal("application/pdf", file.ContentType);
        Assert.Equal("a b.pdf", file.FileName);
        Assert.Null(file.Length);
        Assert.Equal(10_000, (await ReadAsync(file)).Length);
        Assert.Equal("application/pdf, application/json;q=0.5", handler.Requests.Single().Headers.NonValidated["Accept"].ToString());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("inline", null)]
    [InlineData("attachment; filename=plain.txt", "plain.txt")]
    [InlineData("attachment; filename=\"a \\\"b\\\" \\\\ c.txt\"", "c.txt")]
    [InlineData("attachment; filename=\"x.txt\"; filename*=UTF-8''%e2%82%ac.txt", "€.txt")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\\\x\\\\y.txt\"", "y.txt")]
    [InlineData("attachment; filename*=UTF-8''..%2f..%2fz.txt", "z.txt")]
    [InlineData("attachment; filename*=UTF-8''a%0d%0ab.txt", null)]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\"folder/\"", null)]
    [InlineData("attachment; filename=", null)]
    public async Task The_name_of_a_file_leads_into_no_folder(string? disposition, string? expected)
    {
        using var handler = Handler(Response(new WatchedStream(1), "text/plain", disposition));
        using var client = ThingsApi.Client(handler);

        using var file = await client.SendForFileAsync(Request(), CancellationToken.None);

        Assert.Equal(expected, file.FileName);
    }

    [Fact]
    public async Task A_file_is_read_before_its_end_has_come_and_disposal_closes_its_connection()
    {
        var isRead = new TaskCompletionSource();
        var isClosed = new TaskCompletionSource();
        await using var server = new SocketServer(async (stream, stop) =>
        {
            await stream.WriteAsync(SocketServer.Head("HTTP/1.1 200 OK\nContent-Type: audio/wav\nContent-Length: 1000000000"), stop);
            await stream.WriteAsync("first"u8.ToArray(), stop);
            await isRead.Task.WithinAsync(Limits.Step, "Reading the start of the file");
            try
            {
                while (true)
                {
                    await stream.WriteAsync(new byte[1000], stop);
                }
            }
            catch (IOException)
            {
                isClosed.SetResult();
            }
        });
        using var client = ThingsApi.Client(server.BaseAddress);

        using (var file = await client.SendForFileAsync(Request(), CancellationToken.None).WaitAsync(Patience))
        {
            var start = new byte[5];
            await file.Content.ReadExactlyAsync(start);
            Assert.Equal("first"u8.ToArray(), start);
            Assert.Equal(1_000_000_000, file.Length);
            isRead.SetResult();
        }

        await isClosed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_failure_is_the_typed_exception_and_nothing_stays_open()
    {
        using var server = new FailingServer(_clock, "404");
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.SendForFileAsync(Request(), CancellationToken.None));

        Assert.Equal("e", exception.ErrorCode);
        Assert.True(Assert.Single(server.Responses).IsDisposed);
    }

    [Fact]
    public async Task A_file_comes_with_its_response_or_as_its_response()
    {
        using var handler = new StubHandler((_, _) => Task.FromResult<HttpResponseMessage>(Response(new WatchedStream(3), "image/png")));
        using var client = ThingsApi.Client(handler);
        var files = new FilesResource(client);

        var response = await files.WithResponseAsync(resource => resource.GetAsync());
        using var file = response.Value;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["image/png"], response.Headers["Content-Type"]);
        Assert.Equal("abc", await ReadAsync(file));

        using var unread = await files.WithUnreadResponseAsync(resource => resource.GetAsync());
        Assert.Equal("abc", await unread.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_read_that_gets_nothing_ends_in_its_time_whatever_the_call_s_was()
    {
        using var stalled = new WatchedStream(10)
        {
            WhenRead = token =>
            {
                _clock.Advance(TimeSpan.FromSeconds(11));
                return Task.Delay(Timeout.Infinite, token);
            },
        };
        using var response = Response(stalled, "image/png");
        using var handler = Handler(response);
        using var client = Client(handler, options => options.AttemptTimeout = TimeSpan.FromSeconds(10));
        using var file = await client.SendForFileAsync(Request(), CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(1));

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => ReadAsync(file).WaitAsync(Patience));

        Assert.Contains("sent nothing for 10 s", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTotal);
        Assert.True(response.IsDisposed);
        Assert.Equal(0, _clock.TimerCount);
    }

    [Fact]
    public async Task Reads_have_no_end_where_attempts_have_none()
    {
        using var handler = Handler(Response(new WatchedStream(3), "image/png"));
        using var client = Client(handler, options => options.AttemptTimeout = Timeout.InfiniteTimeSpan);

        using var file = await client.SendForFileAsync(Request(), CancellationToken.None);

        Assert.Equal("abc", await ReadAsync(file));
    }

    [Fact]
    public async Task Cancelling_a_read_is_the_caller_s_own_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var stalled = new WatchedStream(10)
        {
            WhenRead = async token =>
            {
                await cancellation.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            },
        };
        using var handler = Handler(Response(stalled, "image/png"));
        using var client = Client(handler);
        using var file = await client.SendForFileAsync(Request(), CancellationToken.None);

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => file.Content.CopyToAsync(Stream.Null, cancellation.Token).WaitAsync(Patience));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_said_to_have()
    {
        await using var server = new SocketServer("HTTP/1.1 200 OK\nContent-Length: 100", "some"u8.ToArray());
        using var client = ThingsApi.Client(server.BaseAddress);
        using var file = await client.SendForFileAsync(Request(), CancellationToken.None);

        await Assert.ThrowsAsync<ApiConnectionException>(() => ReadAsync(file).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_file_can_be_read_synchronously_and_sent_on()
    {
        using var handler = new StubHandler((_, _) => Task.FromResult<HttpResponseMessage>(Response(new WatchedStream(3), "image/png")));
        using var client = ThingsApi.Client(handler);
        using (var file = await client.SendForFileAsync(Request(), CancellationToken.None))
        {
            var bytes = new byte[10];
            Assert.Equal(3, file.Content.Read(bytes, 0, 10));
            Assert.False(file.Content.CanSeek);
            Assert.False(file.Content.CanWrite);
        }

        using var second = await client.SendForFileAsync(Request(), CancellationToken.None);
        await client.SendForTextAsync(ThingsApi.Request(ThingsApi.Operation("PUT")).SetFileBody(second.Content, "image/png"), CancellationToken.None);
        Assert.Equal("abc", handler.LastBody);
    }

    /// <summary>Where a redirect leads to, and the credential that goes along; nothing where it is not followed.</summary>
    [Theory]
    [InlineData("https://cdn.example.test/f?sig=1", "https://cdn.example.test/f?sig=1", null)]
    [InlineData("/v2/other", "https://api.example.test/v2/other", "Bearer KEY")]
    [InlineData("https://api.example.test:8443/f", "https://api.example.test:8443/f", null)]
    [InlineData("http://api.example.test/f", null, null)]
    [InlineData("file:///etc/passwd", null, null)]
    public async Task A_redirect_is_followed_and_takes_no_credential_to_another_origin(string location, string? target, string? credential)
    {
        using var handler = new StubHandler((request, _) => Task.FromResult(
            request.RequestUri!.AbsolutePath == "/v2/things" ? Redirect(location) : Response(new WatchedStream(3), "image/png")));
        using var client = ThingsApi.Client(handler, options => options.Schemes["key"] = new BearerCredential("KEY"));
        var things = client.WithOptions(new RequestOptions { Headers = { ["X-Own"] = "own" } });
        var request = new ApiRequest(new ApiOperation("Things.Call", "GET", "/things", securitySchemes: ["key"], accept: "image/png"));

        if (target is null)
        {
            var failure = await Assert.ThrowsAsync<ApiResponseException>(() => things.SendForFileAsync(request, CancellationToken.None));
            Assert.Equal(HttpStatusCode.Found, failure.StatusCode);
            Assert.Single(handler.Requests);
            return;
        }

        using var file = await things.SendForFileAsync(request, CancellationToken.None);
        Assert.Equal("abc", await ReadAsync(file));
        var followed = handler.Requests[1];
        Assert.Equal(target, followed.RequestUri!.AbsoluteUri);
        Assert.Equal(credential, followed.Headers.Authorization?.ToString());
        Assert.Equal(credential is not null, followed.Headers.Contains("X-Own"));
        Assert.Equal("image/png", followed.Headers.Accept.ToString());
    }

    [Theory]
    [InlineData("POST", 302, 1)]
    [InlineData("POST", 307, 1)]
    [InlineData("POST", 303, 6)]
    [InlineData("GET", 308, 6)]
    public async Task Redirects_are_followed_a_few_times_and_only_where_a_get_is_meant(string method, int status, int requests)
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(Redirect("/v2/again", (HttpStatusCode)status)));
        using var client = ThingsApi.Client(handler);

        await Assert.ThrowsAsync<ApiResponseException>(() => client.SendForFileAsync(ThingsApi.Request(ThingsApi.Operation(method)), CancellationToken.None));

        Assert.Equal(requests, handler.Requests.Count);
        Assert.All(handler.Requests.Skip(1), request => Assert.Equal(HttpMethod.Get, request.Method));
    }

    [Fact]
    public async Task A_model_s_redirect_is_not_followed()
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(Redirect("/v2/again")));
        using var client = ThingsApi.Client(handler);

        await Assert.ThrowsAsync<ApiResponseException>(() => client.SendAsync());

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Nothing_that_is_logged_names_the_file()
    {
        var logger = new RecordingLogger();
        using var handler = Handler(Response(new WatchedStream(3), "image/png", "attachment; filename=payslip.pdf"));
        using var client = ThingsApi.Client(handler, options => options.LoggerFactory = new RecordingLoggerFactory(logger));

        using var file = await client.SendForFileAsync(Request(), CancellationToken.None);

        Assert.NotEmpty(logger.Lines);
        Assert.All([file.ToString(), .. logger.Lines.Select(line => line.Text)], line => Assert.DoesNotContain("payslip", line, StringComparison.Ordinal));
    }

    private static ApiRequest Request(string accept = "*/*") => new(new ApiOperation("Things.Call", "GET", "/things", accept: accept));

    private static async Task<string> ReadAsync(FileDownload file)
    {
        using var copy = new MemoryStream();
        await file.Content.CopyToAsync(copy);
        return Encoding.ASCII.GetString(copy.ToArray());
    }

    private static StubHandler Handler(HttpResponseMessage response) => new((_, _) => Task.FromResult(response));

    private static WatchedResponse Response(Stream body, string contentType, string? disposition = null)
    {
        var response = new WatchedResponse(HttpStatusCode.OK) { Content = new StreamContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (disposition is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        }

        return response;
    }

    private static HttpResponseMessage Redirect(string location, HttpStatusCode status = HttpStatusCode.Found)
    {
        var response = StubHandler.Response(status, "");
        response.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
        return response;
    }

    private ApiClient Client(HttpMessageHandler handler, Action<ThingsOptions>? change = null) => ThingsApi.Client(handler, options =>
    {
        options.TimeProvider = _clock;
        change?.Invoke(options);
    });

    private sealed class FilesResource(ApiClient api) : ApiResource<FilesResource>(api)
    {
        internal Task<FileDownload> GetAsync() => Api.SendForFileAsync(Request(), CancellationToken.None);

        protected override FilesResource Create(ApiClient api) => new(api);
    }
}
