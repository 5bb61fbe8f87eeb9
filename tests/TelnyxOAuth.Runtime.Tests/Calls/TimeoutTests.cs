using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Calls;

/// <summary>The time of an attempt, the time of a call, and the caller's own cancellation: three ends that are never taken for each other.</summary>
public class TimeoutTests
{
    private readonly ManualTimeProvider _clock = new();

    /// <summary>The seconds of an attempt and of the call, the method, how many attempts follow, and which time was up.</summary>
    [Theory]
    [InlineData(10, 300, "GET", 3, false, 32.25)]
    [InlineData(10, 300, "POST", 1, false, 10)]
    [InlineData(10, 25, "GET", 3, true, 25)]
    [InlineData(10, 12, "GET", 2, true, 12)]
    [InlineData(10, 10.7, "GET", 1, false, 10)]
    [InlineData(10, 10, "GET", 1, false, 10)]
    [InlineData(10, 5, "GET", 1, true, 5)]
    [InlineData(10, 5, "POST", 1, true, 5)]
    [InlineData(-0.001, 5, "GET", 1, true, 5)]
    [InlineData(10, -0.001, "GET", 3, false, 32.25)]
    public async Task An_attempt_ends_in_its_time_and_a_call_in_its_own(double attempt, double total, string method, int attempts, bool isTotal, double seconds)
    {
        foreach (var failure in (string[])["no headers", "no body"])
        {
            var clock = new ManualTimeProvider();
            var start = clock.GetUtcNow();
            using var server = new FailingServer(clock, failure);
            using var client = Client(server, options =>
            {
                options.TimeProvider = clock;
                options.MaxRetries = 2;
                options.AttemptTimeout = TimeSpan.FromSeconds(attempt);
                options.TotalTimeout = TimeSpan.FromSeconds(total);
            });

            var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(method))));

            Assert.Equal(isTotal, exception.IsTotal);
            Assert.Contains(isTotal ? "the call's total time was up" : "an attempt may take 10 s", exception.Message, StringComparison.Ordinal);
            Assert.True(exception.MayHaveReachedServer);
            Assert.Equal(attempts, server.Requests.Count);
            Assert.InRange((clock.GetUtcNow() - start).TotalSeconds, seconds, seconds + 0.1);
            Assert.Equal(0, clock.TimerCount);
            Assert.All(server.Responses, response => Assert.True(response.IsDisposed));
        }
    }

    [Fact]
    public async Task A_failure_whose_body_stalls_is_that_failure_and_repeated_as_one()
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(Stalling(HttpStatusCode.InternalServerError)));
        using var client = Client(handler, options => options.MaxRetries = 1);

        await Assert.ThrowsAsync<ServerErrorException>(() => client.SendAsync());

        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task A_pause_that_the_calls_time_does_not_leave_is_not_begun()
    {
        using var server = new FailingServer(_clock, "500");
        using var client = Client(server, options =>
        {
            options.MaxRetries = 5;
            options.TotalTimeout = TimeSpan.FromSeconds(3);
        });

        await Assert.ThrowsAsync<ServerErrorException>(() => client.SendAsync());

        // 0.75 and 1.5 are 2.25; the next, of 3, would end after the call.
        Assert.Equal([0.75, 1.5], _clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    /// <summary>A renewal may take all the time there is, and a millisecond more.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(5.001)]
    [InlineData(60)]
    public async Task An_attempt_that_begins_after_the_calls_time_ends_at_once(double seconds)
    {
        var source = new RenewingSource("old", "new")
        {
            WhenRefused = _ =>
            {
                _clock.Advance(TimeSpan.FromSeconds(seconds));
                return Task.CompletedTask;
            },
        };
        using var server = new FailingServer(_clock, "401", "no headers");
        using var client = Client(server, options =>
        {
            options.TotalTimeout = TimeSpan.FromSeconds(5);
            options.Schemes["key"] = new BearerTokenCredential(source);
        });

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(
            () => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key"))));

        Assert.True(exception.IsTotal);
        Assert.True(server.Requests.Count <= 2);
        Assert.Equal(0, _clock.TimerCount);
    }

    [Fact]
    public async Task A_caller_who_cancels_during_a_pause_gets_a_cancellation_at_once_and_nothing_is_held_meanwhile()
    {
        var clock = new ManualTimeProvider { HoldsPauses = true };
        using var cancellation = new CancellationTokenSource();
        using var server = new FailingServer(clock, "500");
        using var client = Client(server, options =>
        {
            options.TimeProvider = clock;
            options.MaxRetries = 2;
        });

        var call = client.SendAsync(cancellationToken: cancellation.Token);
        await clock.FirstPause;
        Assert.False(call.IsCompleted);
        Assert.True(Assert.Single(server.Responses).IsDisposed);
        Assert.Equal(1, clock.TimerCount);
        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(server.Requests);
        Assert.Equal(0, clock.TimerCount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_caller_who_cancels_during_an_attempt_gets_a_cancellation_and_no_other_attempt(bool isInBody)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new StubHandler(async (_, cancellationToken) =>
        {
            if (!isInBody)
            {
                await cancellation.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }

            return new HttpResponseMessage { Content = new StreamContent(new EndingStream(cancellation.Cancel)) };
        });
        using var client = Client(handler, options => options.MaxRetries = 2);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(handler.Requests);
        Assert.Equal(0, _clock.TimerCount);
    }

    [Fact]
    public async Task Where_both_end_a_call_at_once_it_is_the_callers_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new StubHandler((_, cancellationToken) =>
        {
            _clock.Advance(TimeSpan.FromDays(1));
            cancellation.Cancel();
            return Task.FromCanceled<HttpResponseMessage>(cancellationToken);
        });
        using var client = Client(handler, options => options.MaxRetries = 2);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_timeout_is_no_cancellation_though_the_caller_has_a_token()
    {
        using var cancellation = new CancellationTokenSource();
        using var server = new FailingServer(_clock, "no headers");
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.SendAsync(cancellationToken: cancellation.Token));

        Assert.IsNotAssignableFrom<OperationCanceledException>(exception);
    }

    private HttpResponseMessage Stalling(HttpStatusCode status) => new(status)
    {
        Content = new StreamContent(new EndingStream(() => _clock.Advance(TimeSpan.FromSeconds(100)))),
    };

    private ApiClient Client(HttpMessageHandler handler, Action<ThingsOptions>? change = null)
    {
        var options = new ThingsOptions()
        {
            HttpClient = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan },
            MaxRetries = 0,
            TimeProvider = _clock,
            Jitter = () => 0.5,
        };
        change?.Invoke(options);
        return new ApiClient(options);
    }

    /// <summary>A body that does something instead of going on, and then heeds its cancellation.</summary>
    private sealed class EndingStream(Action end) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            end();
            cancellationToken.ThrowIfCancellationRequested();
            return new ValueTask<int>(0);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
