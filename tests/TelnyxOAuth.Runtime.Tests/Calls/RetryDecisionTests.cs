using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Calls;

/// <summary>When a call is repeated, after how long, and how it ends: every method with every failure.</summary>
public class RetryDecisionTests
{
    /// <summary>
    /// What happens with two retries, 10 seconds for an attempt, 300 for the call, and jitter in its middle, where the
    /// server always fails in the same way. The numbers are attempts of methods that are idempotent, and of the others.
    /// </summary>
    private const string Table =
        """
        failure      | headers                                             | GET | POST | pauses   | outcome
        200          |                                                     | 1   | 1    |          |
        302          |                                                     | 1   | 1    |          | ApiResponseException
        304          |                                                     | 1   | 1    |          | ApiResponseException
        400          |                                                     | 1   | 1    |          | BadRequestException
        401          |                                                     | 1   | 1    |          | UnauthorizedException
        403          |                                                     | 1   | 1    |          | ForbiddenException
        404          |                                                     | 1   | 1    |          | NotFoundException
        408          |                                                     | 3   | 1    | 0.75 1.5 | ApiResponseException
        409          |                                                     | 3   | 1    | 0.75 1.5 | ConflictException
        410          |                                                     | 1   | 1    |          | ApiResponseException
        418          |                                                     | 1   | 1    |          | ApiResponseException
        422          |                                                     | 1   | 1    |          | UnprocessableEntityException
        425          |                                                     | 1   | 1    |          | ApiResponseException
        429          |                                                     | 3   | 3    | 0.75 1.5 | TooManyRequestsException
        500          |                                                     | 3   | 1    | 0.75 1.5 | ServerErrorException
        501          |                                                     | 3   | 1    | 0.75 1.5 | ServerErrorException
        502          |                                                     | 3   | 1    | 0.75 1.5 | ServerErrorException
        503          |                                                     | 3   | 1    | 0.75 1.5 | ServerErrorException
        504          |                                                     | 3   | 1    | 0.75 1.5 | ServerErrorException
        599          |                                                     | 3   | 1    | 0.75 1.5 | ServerErrorException
        refused      |                                                     | 3   | 3    | 0.75 1.5 | ApiConnectionException
        unknown host |                                                     | 3   | 3    | 0.75 1.5 | ApiConnectionException
        unreachable  |                                                     | 3   | 3    | 0.75 1.5 | ApiConnectionException
        reset        |                                                     | 3   | 1    | 0.75 1.5 | ApiConnectionException
        truncated    |                                                     | 3   | 1    | 0.75 1.5 | ApiConnectionException
        no headers   |                                                     | 3   | 1    | 0.75 1.5 | ApiTimeoutException
        no body      |                                                     | 3   | 1    | 0.75 1.5 | ApiTimeoutException
        broken json  |                                                     | 1   | 1    |          | ApiContentException
        null         |                                                     | 1   | 1    |          | ApiContentException
        too long     |                                                     | 1   | 1    |          | ApiContentException
        429          | Retry-After: 7                                      | 3   | 3    | 7 7      | TooManyRequestsException
        503          | Retry-After: 7                                      | 3   | 3    | 7 7      | ServerErrorException
        500          | Retry-After: 7                                      | 3   | 1    | 7 7      | ServerErrorException
        408          | Retry-After: 7                                      | 3   | 1    | 7 7      | ApiResponseException
        409          | Retry-After: 7                                      | 3   | 1    | 7 7      | ConflictException
        404          | Retry-After: 7                                      | 1   | 1    |          | NotFoundException
        302          | Retry-After: 7                                      | 1   | 1    |          | ApiResponseException
        503          | Retry-After: 0                                      | 3   | 3    | 0.75 1.5 | ServerErrorException
        503          | Retry-After: Wed, 02 Jan 2030 03:04:35 GMT          | 3   | 3    | 30 1.5   | ServerErrorException
        503          | Retry-After: Sun, 06 Nov 1994 08:49:37 GMT          | 3   | 3    | 0.75 1.5 | ServerErrorException
        503          | Retry-After: soon                                   | 3   | 3    | 8 8      | ServerErrorException
        503          | Retry-After: -7                                     | 3   | 3    | 8 8      | ServerErrorException
        503          | Retry-After: 1.5                                    | 3   | 3    | 1.5 1.5  | ServerErrorException
        503          | Retry-After: 99999999999                            | 1   | 1    |          | ServerErrorException
        503          | Retry-After: 999999999999999999999999999999         | 1   | 1    |          | ServerErrorException
        503          | Retry-After: Sunday, 06-Nov-94 08:49:37 GMT         | 3   | 3    | 0.75 1.5 | ServerErrorException
        503          | Retry-After: 7 seconds                              | 3   | 3    | 8 8      | ServerErrorException
        503          | Retry-After: +7                                     | 3   | 3    | 8 8      | ServerErrorException
        503          | Retry-After-Ms: soon                                | 3   | 3    | 8 8      | ServerErrorException
        503          | Retry-After-Ms: 99999999999                         | 1   | 1    |          | ServerErrorException
        500          | Retry-After: soon                                   | 3   | 1    | 8 8      | ServerErrorException
        503          | Retry-After-Ms: 250                                 | 3   | 3    | 0.25 0.25 | ServerErrorException
        429          | Retry-After-Ms: 1500.5                              | 3   | 3    | 1.5 1.5  | TooManyRequestsException
        429          | Retry-After-Ms: 250; Retry-After: 7                 | 3   | 3    | 0.25 0.25 | TooManyRequestsException
        429          | Retry-After-Ms: soon; Retry-After: 7                | 3   | 3    | 7 7      | TooManyRequestsException
        429          | Retry-After-Ms: -250                                | 3   | 3    | 8 8      | TooManyRequestsException
        429          | Retry-After-Ms: -Infinity                           | 3   | 3    | 8 8      | TooManyRequestsException
        429          | Retry-After-Ms: NaN                                 | 3   | 3    | 8 8      | TooManyRequestsException
        429          | Retry-After: 299                                    | 2   | 2    | 299      | TooManyRequestsException
        429          | Retry-After: 300                                    | 1   | 1    |          | TooManyRequestsException
        429          | Retry-After: 2147483647                             | 1   | 1    |          | TooManyRequestsException
        429          | Retry-After: Fri, 31 Dec 9999 23:59:59 GMT          | 1   | 1    |          | TooManyRequestsException
        400          | x-should-retry: true                                | 3   | 1    | 0.75 1.5 | BadRequestException
        404          | X-Should-Retry: TRUE                                | 3   | 1    | 0.75 1.5 | NotFoundException
        400          | x-should-retry: true; Retry-After: 7                | 3   | 1    | 7 7      | BadRequestException
        500          | x-should-retry: true                                | 3   | 1    | 0.75 1.5 | ServerErrorException
        400          | x-should-retry: maybe                               | 1   | 1    |          | BadRequestException
        500          | x-should-retry: false                               | 1   | 1    |          | ServerErrorException
        429          | x-should-retry: false                               | 1   | 1    |          | TooManyRequestsException
        503          | x-should-retry: False; Retry-After: 7               | 1   | 1    |          | ServerErrorException
        409          | x-should-retry: false                               | 1   | 1    |          | ConflictException
        """;

    private static readonly string[] Idempotent = ["GET", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE"];

    private static readonly string[] Others = ["POST", "PATCH"];

    public static TheoryData<string, string, string, int, string, string> Decisions
    {
        get
        {
            var data = new TheoryData<string, string, string, int, string, string>();
            foreach (var row in Table.Split('\n').Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
            {
                foreach (var method in Idempotent)
                {
                    data.Add(method, row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture), row[4], row[5]);
                }

                foreach (var method in Others)
                {
                    data.Add(method, row[0], row[1], int.Parse(row[3], CultureInfo.InvariantCulture), row[4], row[5]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task A_call_is_repeated_as_the_table_says(string method, string failure, string headers, int attempts, string pauses, string outcome)
    {
        var clock = new ManualTimeProvider();
        using var server = new FailingServer(clock, failure) { Headers = headers };
        using var client = ThingsApi.Client(server, options =>
        {
            options.MaxRetries = 2;
            options.AttemptTimeout = TimeSpan.FromSeconds(10);
            options.TotalTimeout = TimeSpan.FromSeconds(300);
            options.MaxResponseBytes = 10_000;
            options.TimeProvider = clock;
            options.Jitter = () => 0.5;
        });
        var request = ThingsApi.Request(ThingsApi.Operation(method));
        if (method is "POST" or "PUT" or "PATCH")
        {
            request.SetJsonBody(new Thing { Name = "sent" }, ThingCodec.Instance);
        }

        var exception = await Record.ExceptionAsync(() => client.SendAsync(request));

        Assert.Equal(outcome, exception?.GetType().Name ?? "");
        Assert.All(server.Requests, sent => Assert.Equal(method, sent.Message.Method.Method));
        Assert.Equal(Enumerable.Range(1, attempts).Select(number => number.ToString(CultureInfo.InvariantCulture)), server.Requests.Select(sent => sent.Header("X-Attempt")));
        Assert.Equal(attempts == 1 ? [] : Seconds(pauses), clock.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(attempts, server.Requests.Select(sent => sent.Message).Distinct().Count());
        Assert.All(server.Requests, sent => Assert.Equal(request.Body is null ? null : """{"name":"sent"}""", sent.Body));
        Assert.All(server.Responses, response => Assert.True(response.IsDisposed));
        Assert.Equal(0, clock.TimerCount);
        if (exception is ApiTimeoutException timeout)
        {
            Assert.False(timeout.IsTotal);
        }
    }

    /// <summary>The retry that follows a number of failures waits at least, and at most: 0.5 s at first, 8 s at last.</summary>
    [Theory]
    [InlineData(0d, "0.5 1 2 4 4 4")]
    [InlineData(0.5, "0.75 1.5 3 6 6 6")]
    [InlineData(1d, "1 2 4 8 8 8")]
    public async Task Pauses_double_from_half_a_second_to_eight_seconds(double jitter, string pauses)
    {
        var clock = new ManualTimeProvider();
        using var server = new FailingServer(clock, "500");
        using var client = ThingsApi.Client(server, options =>
        {
            options.MaxRetries = 6;
            options.TimeProvider = clock;
            options.Jitter = () => jitter;
        });

        await Assert.ThrowsAsync<ServerErrorException>(() => client.SendAsync());

        Assert.Equal(Seconds(pauses), clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task Clients_that_fail_together_do_not_come_back_together()
    {
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
        {
            var clock = new ManualTimeProvider();
            using var server = new FailingServer(clock, "500", "200");
            using var client = ThingsApi.Client(server, options =>
            {
                options.MaxRetries = 1;
                options.TimeProvider = clock;
            });
            await client.SendAsync();
            pauses.Add(Assert.Single(clock.Pauses));
        }

        Assert.All(pauses, pause => Assert.InRange(pause.TotalSeconds, 0.5, 1));
        Assert.NotEqual(pauses.Min(), pauses.Max());
    }

    [Theory]
    [InlineData("500 200", 2)]
    [InlineData("refused 429 200", 3)]
    [InlineData("no body truncated 200", 3)]
    public async Task An_attempt_that_succeeds_ends_the_call(string responses, int attempts)
    {
        var clock = new ManualTimeProvider();
        using var server = new FailingServer(clock, [.. responses.Replace("no body", "no_body", StringComparison.Ordinal).Split(' ').Select(response => response.Replace('_', ' '))]);
        using var client = ThingsApi.Client(server, options =>
        {
            options.MaxRetries = 2;
            options.TimeProvider = clock;
        });

        var thing = await client.SendAsync();

        Assert.Equal("n", thing.Name);
        Assert.Equal(attempts, server.Requests.Count);
    }

    [Fact]
    public async Task A_failure_that_is_not_worth_a_retry_ends_the_call_though_retries_are_left()
    {
        var clock = new ManualTimeProvider();
        using var server = new FailingServer(clock, "503", "404", "200");
        using var client = ThingsApi.Client(server, options =>
        {
            options.MaxRetries = 2;
            options.TimeProvider = clock;
        });

        await Assert.ThrowsAsync<NotFoundException>(() => client.SendAsync());
    }

    [Fact]
    public void Two_retries_are_the_default()
    {
        var options = new ThingsOptions();

        Assert.Equal(2, options.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(100), options.AttemptTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), options.TotalTimeout);
        Assert.Equal(10_000_000, options.MaxResponseBytes);
    }

    /// <summary>A wait that no timer of .NET can take is none to begin, though nothing limits the call.</summary>
    [Theory]
    [InlineData("Retry-After: 2147483647")]
    [InlineData("Retry-After: 99999999999")]
    [InlineData("Retry-After: 999999999999999999999999999999")]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_wait_of_years_is_not_begun(string header)
    {
        var clock = new ManualTimeProvider();
        using var server = new FailingServer(clock, "429") { Headers = header };
        using var client = ThingsApi.Client(server, options =>
        {
            options.MaxRetries = 2;
            options.TotalTimeout = System.Threading.Timeout.InfiniteTimeSpan;
            options.TimeProvider = clock;
        });

        var exception = await Assert.ThrowsAsync<TooManyRequestsException>(() => client.SendAsync());

        Assert.True(exception.RetryAfter > TimeSpan.FromDays(365));
        Assert.Single(server.Requests);
    }

    private static IEnumerable<double> Seconds(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture));
}
