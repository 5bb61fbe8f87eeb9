using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Calls;

/// <summary>Values with their responses, and responses as they came.</summary>
public class RawResponseTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_value_comes_with_what_its_response_says()
    {
        using var handler = new StubHandler((_, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1.25));
            var response = StubHandler.Response(HttpStatusCode.Created, """{"name":"n"}""");
            response.Headers.Add("X-Request-Id", "req-1");
            response.Headers.Add("X-Rate", ["1", "2"]);
            return Task.FromResult(response);
        });
        using var client = Client(handler);

        var response = await new ThingsResource(client).WithResponseAsync(things => things.GetAsync("id"));

        Assert.Equal("n", response.Value.Name);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("req-1", response.RequestId);
        Assert.Equal(["1", "2"], response.Headers["x-rate"]);
        Assert.Equal(["application/json"], response.Headers["Content-Type"]);
        Assert.Equal(TimeSpan.FromSeconds(1.25), response.Elapsed);
        Assert.Equal(1, response.Attempts);
    }

    [Fact]
    public async Task The_time_and_the_attempts_are_those_of_the_whole_call()
    {
        using var server = new FailingServer(_clock, "500", "429", "200");
        using var client = Client(server);

        var response = await new ThingsResource(client).WithOptions(new RequestOptions { MaxRetries = 2 }).WithResponseAsync(things => things.DeleteAsync());

        Assert.Equal(3, response.Attempts);
        Assert.Equal(TimeSpan.FromSeconds(0.75 + 1.5), response.Elapsed);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.RequestId);
    }

    [Fact]
    public async Task Without_a_value_there_is_a_response_all_the_same()
    {
        using var handler = new StubHandler(HttpStatusCode.NoContent, "");
        using var client = Client(handler);

        var response = await new ThingsResource(client).WithResponseAsync(things => things.DeleteAsync());

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task An_unread_response_is_the_callers_to_read_and_to_dispose_of()
    {
        using var content = new WatchedResponse(HttpStatusCode.OK) { Content = new StringContent("not JSON at all, and longer than the limit") };
        using var handler = new StubHandler((_, _) => Task.FromResult<HttpResponseMessage>(content));
        using var client = Client(handler, options => options.MaxResponseBytes = 5);

        using (var response = await new ThingsResource(client).WithUnreadResponseAsync(things => things.GetAsync("id")))
        {
            Assert.Same(content, response);
            Assert.False(content.IsDisposed);
            Assert.Equal("not JSON at all, and longer than the limit", await response.Content.ReadAsStringAsync());
        }

        Assert.True(content.IsDisposed);
        Assert.Equal(0, _clock.TimerCount);
    }

    [Fact]
    public async Task An_unread_body_is_still_on_its_way_and_disposal_closes_its_connection()
    {
        var isClosed = new TaskCompletionSource();
        await using var server = new SocketServer(async (stream, stop) =>
        {
            await stream.WriteAsync(SocketServer.Head("HTTP/1.1 200 OK"), stop);
            await stream.WriteAsync("first"u8.ToArray(), stop);
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

        using (var response = await new ThingsResource(client).WithUnreadResponseAsync(things => things.GetAsync("id")))
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            var start = new byte[5];
            await body.ReadExactlyAsync(start);
            Assert.Equal("first"u8.ToArray(), start);
        }

        await isClosed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("500", 3)]
    [InlineData("404", 1)]
    public async Task A_failure_is_thrown_as_ever(string status, int attempts)
    {
        using var server = new FailingServer(_clock, status);
        using var client = Client(server);
        var things = new ThingsResource(client).WithOptions(new RequestOptions { MaxRetries = 2 });

        await Assert.ThrowsAnyAsync<ApiResponseException>(() => things.WithUnreadResponseAsync(resource => resource.DeleteAsync()));
        await Assert.ThrowsAnyAsync<ApiResponseException>(() => things.WithResponseAsync(resource => resource.DeleteAsync()));

        Assert.Equal(2 * attempts, server.Requests.Count);
        Assert.All(server.Responses, response => Assert.True(response.IsDisposed));
    }

    [Fact]
    public async Task A_delegate_that_makes_no_call_is_told_so()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = Client(handler);
        var things = new ThingsResource(client);

        await Assert.ThrowsAsync<InvalidOperationException>(() => things.WithResponseAsync(_ => Task.CompletedTask));
        await Assert.ThrowsAsync<InvalidOperationException>(() => things.WithResponseAsync(_ => Task.FromResult(new Thing())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => things.WithUnreadResponseAsync(_ => Task.CompletedTask));
        await Assert.ThrowsAsync<InvalidOperationException>(() => things.WithResponseAsync(_ => (Task)null!));
        await Assert.ThrowsAsync<InvalidOperationException>(() => things.WithResponseAsync(_ => things.GetAsync("id")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => things.WithResponseAsync((Func<ThingsResource, Task>)null!));
    }

    [Fact]
    public async Task A_delegate_that_makes_two_calls_is_told_so_and_nothing_is_left_open()
    {
        using var server = new FailingServer(_clock, "200");
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => new ThingsResource(client).WithUnreadResponseAsync(async things =>
        {
            await things.DeleteAsync();
            await things.DeleteAsync();
        }));

        Assert.Contains("more than one call", exception.Message, StringComparison.Ordinal);
        Assert.True(Assert.Single(server.Responses).IsDisposed);
    }

    [Fact]
    public async Task A_delegate_that_fails_after_its_call_leaves_nothing_open()
    {
        using var server = new FailingServer(_clock, "200");
        using var client = Client(server);

        await Assert.ThrowsAsync<FormatException>(() => new ThingsResource(client).WithUnreadResponseAsync(async things =>
        {
            await things.DeleteAsync();
            throw new FormatException();
        }));

        Assert.True(Assert.Single(server.Responses).IsDisposed);
    }

    [Fact]
    public async Task A_call_that_the_delegate_does_not_wait_for_leaves_nothing_open()
    {
        var response = new TaskCompletionSource<HttpResponseMessage>();
        using var late = new WatchedResponse(HttpStatusCode.OK) { Content = new StringContent("{}") };
        using var handler = new StubHandler((_, _) => response.Task);
        using var client = Client(handler);
        Task? call = null;

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ThingsResource(client).WithUnreadResponseAsync(things =>
        {
            call = things.DeleteAsync();
            return Task.CompletedTask;
        }));
        response.SetResult(late);
        await call!;

        Assert.True(late.IsDisposed);
    }

    private ApiClient Client(HttpMessageHandler handler, Action<ThingsOptions>? change = null) => ThingsApi.Client(handler, options =>
    {
        options.TimeProvider = _clock;
        options.Jitter = () => 0.5;
        change?.Invoke(options);
    });
}
