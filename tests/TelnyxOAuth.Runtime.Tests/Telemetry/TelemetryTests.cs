using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Telemetry;

/// <summary>What logs, traces and metrics see of a call.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Name = "Test.Things";

    private readonly ManualTimeProvider _clock = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<(double Value, Dictionary<string, object?> Tags)> _measurements = new();
    private readonly Activity _test = new Activity("test").Start();
    private readonly ActivityListener _activityListener;
    private readonly MeterListener _meterListener;
    private readonly string _operation = "Things.Call";
    private readonly string _template = $"/things-{Guid.NewGuid():N}";

    public TelemetryTests()
    {
        _activityListener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _test.TraceId)
                {
                    _activities.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument is { Name: "http.client.request.duration", Unit: "s", Meter.Name: Name })
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meterListener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            var known = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (Equals(known["url.template"], _template))
            {
                _measurements.Enqueue((value, known));
            }
        });
        _meterListener.Start();
    }

    public void Dispose()
    {
        _test.Dispose();
        _activityListener.Dispose();
        _meterListener.Dispose();
    }

    [Fact]
    public async Task Each_attempt_is_an_activity_with_open_telemetrys_names()
    {
        using var server = new FailingServer(_clock, "500", "refused", "200");
        using var client = Client(server);

        await client.SendAsync(Request("PUT"));

        var call = _activities.Last();
        var attempts = _activities.SkipLast(1).ToList();
        Assert.Equal(3, attempts.Count);
        Assert.All(attempts, activity =>
        {
            Assert.Equal("PUT " + _template, activity.DisplayName);
            Assert.Equal(ActivityKind.Client, activity.Kind);
            Assert.Equal(call.SpanId, activity.ParentSpanId);
            Assert.Equal("PUT", activity.GetTagItem("http.request.method"));
            Assert.Equal("api.example.test", activity.GetTagItem("server.address"));
            Assert.Equal(443, activity.GetTagItem("server.port"));
            Assert.Equal(_template, activity.GetTagItem("url.template"));
            Assert.Equal($"https://api.example.test/v2{_template}?REDACTED", activity.GetTagItem("url.full"));
            Assert.Equal(_operation, activity.GetTagItem("api.operation"));
        });
        Assert.Equal([null, 1, 2], attempts.Select(activity => (int?)activity.GetTagItem("http.request.resend_count")));
        Assert.Equal([500, null, 200], attempts.Select(activity => (int?)activity.GetTagItem("http.response.status_code")));
        Assert.Equal(["500", "TelnyxOAuth.Runtime.ApiConnectionException", null], attempts.Select(activity => (string?)activity.GetTagItem("error.type")));
        Assert.Equal(
            [ActivityStatusCode.Error, ActivityStatusCode.Error, ActivityStatusCode.Unset],
            attempts.Select(activity => activity.Status));
        Assert.Same(_test, Activity.Current);
    }

    [Fact]
    public async Task A_call_is_an_activity_above_its_attempts_and_has_its_outcome()
    {
        using var server = new FailingServer(_clock, "500", "200", "404");
        using var client = Client(server);

        await client.SendAsync(Request("PUT"));
        await Assert.ThrowsAsync<NotFoundException>(() => client.SendAsync(Request("GET")));

        var calls = _activities.Where(activity => activity.Kind == ActivityKind.Internal).ToList();
        Assert.Equal([_operation, _operation], calls.Select(call => call.DisplayName));
        Assert.Equal([_operation, _operation], calls.Select(call => call.GetTagItem("api.operation")));
        Assert.All(calls, call => Assert.Equal(_test.SpanId, call.ParentSpanId));
        Assert.Equal([null, "404"], calls.Select(call => call.GetTagItem("error.type")));
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], calls.Select(call => call.Status));
    }

    [Fact]
    public async Task A_call_that_fails_before_it_is_sent_is_an_activity_with_its_error()
    {
        using var server = new FailingServer(_clock);
        using var client = Client(server);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(Request("GET", "none")));

        var call = Assert.Single(_activities);
        Assert.Equal("System.InvalidOperationException", call.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, call.Status);
        Assert.Same(_test, Activity.Current);
    }

    [Theory]
    [InlineData("404", LogLevel.Information)]
    [InlineData("409", LogLevel.Information)]
    [InlineData("401", LogLevel.Warning)]
    [InlineData("403", LogLevel.Warning)]
    [InlineData("429", LogLevel.Warning)]
    [InlineData("500", LogLevel.Warning)]
    [InlineData("refused", LogLevel.Warning)]
    public async Task What_the_server_answers_is_no_warning_and_what_keeps_it_from_answering_is(string response, LogLevel level)
    {
        var logger = new RecordingLogger();
        using var server = new FailingServer(_clock, response);
        using var client = Client(server, options =>
        {
            options.MaxRetries = 0;
            options.LoggerFactory = new RecordingLoggerFactory(logger);
        });

        await Assert.ThrowsAnyAsync<ApiException>(() => client.SendAsync(Request("GET")));

        Assert.Equal(level, logger.Lines.Max(line => line.Level));
    }

    [Fact]
    public async Task Each_attempt_is_a_measurement_of_its_seconds()
    {
        using var server = new FailingServer(_clock, "no headers", "404");
        using var client = Client(server, options => options.AttemptTimeout = TimeSpan.FromSeconds(7));

        await Assert.ThrowsAsync<NotFoundException>(() => client.SendAsync(Request("GET")));

        Assert.Equal(2, _measurements.Count);
        Assert.Equal([7d, 0d], _measurements.Select(measurement => Math.Round(measurement.Value)));
        Assert.Equal(["TelnyxOAuth.Runtime.ApiTimeoutException", "404"], _measurements.Select(measurement => measurement.Tags["error.type"]));
        Assert.Equal(
            ["error.type", "http.request.method", "http.response.status_code", "server.address", "server.port", "url.template"],
            _measurements.Last().Tags.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("no body", typeof(ApiTimeoutException))]
    [InlineData("broken json", typeof(ApiContentException))]
    public async Task A_response_that_fails_while_it_is_read_is_an_error_with_its_status(string response, Type error)
    {
        using var server = new FailingServer(_clock, response);
        using var client = Client(server);

        await Assert.ThrowsAsync(error, () => client.SendAsync(Request("POST")));

        var activity = Assert.Single(_activities, activity => activity.Kind == ActivityKind.Client);
        Assert.Equal(200, activity.GetTagItem("http.response.status_code"));
        Assert.Equal(error.FullName, activity.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
    }

    [Fact]
    public async Task An_error_of_a_handler_ends_the_activity_too()
    {
        using var handler = new StubHandler(static (_, _) => throw new NotSupportedException("A handler of the caller's."));
        using var client = Client(handler);

        await Assert.ThrowsAsync<NotSupportedException>(() => client.SendAsync(Request("GET")));

        Assert.Equal(["System.NotSupportedException", "System.NotSupportedException"], _activities.Select(activity => activity.GetTagItem("error.type")));
        Assert.Same(_test, Activity.Current);
    }

    [Fact]
    public async Task An_unread_response_ends_its_activity_when_it_is_handed_over()
    {
        using var server = new FailingServer(_clock, "200");
        using var client = Client(server);

        using var response = await new ThingsResource(client).WithUnreadResponseAsync(things => things.DeleteAsync());

        Assert.Equal([200, null], _activities.Select(activity => activity.GetTagItem("http.response.status_code")));
    }

    [Fact]
    public async Task A_log_tells_of_every_attempt_retry_renewal_and_failure_by_an_event_id()
    {
        var logger = new RecordingLogger();
        using var server = new FailingServer(_clock, "401", "500", "404");
        using var client = Client(server, options =>
        {
            options.LoggerFactory = new RecordingLoggerFactory(logger);
            options.Schemes["key"] = new BearerTokenCredential(new RenewingSource(Secrets.ApiKey, Secrets.AccessToken));
        });

        await Assert.ThrowsAsync<NotFoundException>(() => client.SendAsync(Request("GET", "key")));

        Assert.Equal([1, 3, 5, 1, 3, 4, 1, 3, 7], logger.Lines.Select(line => line.Id.Id));
        Assert.Equal(["Sending", "Failed", "Renewed", "Retrying", "Refused"], logger.Lines.Select(line => line.Id.Name).Distinct());
        Assert.Equal(
            [
                $"Things.Call: sending GET {_template}, attempt 1",
                "Things.Call: attempt 1 failed in 0.0 ms with 401",
                "Things.Call: the server refused the credential, which is renewed; the call is repeated once",
                $"Things.Call: sending GET {_template}, attempt 2",
                "Things.Call: attempt 2 failed in 0.0 ms with 500",
                "Things.Call: attempt 2 failed with 500; the next follows in 750 ms",
                $"Things.Call: sending GET {_template}, attempt 3",
                "Things.Call: attempt 3 failed in 0.0 ms with 404",
                "Things.Call: refused with 404",
            ],
            logger.Lines.Select(line => line.Text));
        Assert.Equal(LogLevel.Information, logger.Lines.First(line => line.Id.Id == 4).Level);
        Assert.Equal(LogLevel.Information, logger.Lines[^1].Level);
    }

    [Fact]
    public async Task A_log_tells_of_an_response_with_its_status_and_request_id()
    {
        var logger = new RecordingLogger();
        using var handler = new StubHandler((_, _) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(12.5));
            var response = StubHandler.Response(System.Net.HttpStatusCode.OK, "{}");
            response.Headers.Add("x-request-id", "req-1");
            return Task.FromResult(response);
        });
        using var client = Client(handler, options => options.LoggerFactory = new RecordingLoggerFactory(logger));

        await client.SendAsync(Request("GET"));

        var line = logger.Lines[^1];
        Assert.Equal((2, LogLevel.Debug, "Things.Call: responded with 200 in 12.5 ms (request req-1)"), (line.Id.Id, line.Level, line.Text));
        Assert.Equal(200, line.Values["StatusCode"]);
    }

    [Fact]
    public async Task A_log_of_warnings_gets_nothing_of_what_succeeds_and_no_word_of_a_cancellation()
    {
        var logger = new RecordingLogger(LogLevel.Warning);
        using var handler = new StubHandler(static (_, token) => Task.FromCanceled<HttpResponseMessage>(token));
        using var server = new FailingServer(_clock, "500", "200");
        using var good = Client(server, options => options.LoggerFactory = new RecordingLoggerFactory(logger));
        using var cancelled = Client(handler, options => options.LoggerFactory = new RecordingLoggerFactory(logger));

        await good.SendAsync(Request("GET"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.SendAsync(Request("GET"), new System.Threading.CancellationToken(true)));

        Assert.DoesNotContain(logger.Lines, line => line.Level >= LogLevel.Warning);
    }

    private ApiRequest Request(string method, params string[] schemes)
    {
        var request = ThingsApi.Request(ThingsApi.Operation(method, _template, securitySchemes: schemes));
        request.AddQuery("q", Secrets.QueryValue);
        return request;
    }

    private ApiClient Client(HttpMessageHandler handler, Action<ThingsOptions>? change = null) => ThingsApi.Client(handler, options =>
    {
        options.DocumentAddress = ThingsApi.BaseAddress;
        options.MaxRetries = 2;
        options.TimeProvider = _clock;
        options.Jitter = () => 0.5;
        change?.Invoke(options);
    });
}
