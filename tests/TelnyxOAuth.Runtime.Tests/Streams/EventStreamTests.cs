using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Streams;

/// <summary>Events, as the HTML Living Standard says in section 9.2.6, and what may go wrong among them.</summary>
public class EventStreamTests
{
    [Theory]
    [InlineData("data: a\n\ndata: b\n\n", "message:a:|message:b:")]
    [InlineData("data: a\r\n\r\ndata: b\r\n\r\n", "message:a:|message:b:")]
    [InlineData("data: a\r\rdata: b\r\r", "message:a:|message:b:")]
    [InlineData("\u00EF\u00BB\u00BFdata: a\n\n", "message:a:")]
    [InlineData("data: a\ndata:  b\ndata\ndata:c\n\n", "message:a\\n b\\n\\nc:")]
    [InlineData(": a comment\ndata: a\n:\n\n: another\n\n", "message:a:")]
    [InlineData("event: x\ndata: a\n\ndata: b\n\n", "x:a:|message:b:")]
    [InlineData("id: 1\ndata: a\n\ndata: b\n\nid: 2\ndata: c\n\n", "message:a:1|message:b:1|message:c:2")]
    [InlineData("id: 1\ndata: a\n\nid\ndata: b\n\n", "message:a:1|message:b:")]
    [InlineData("id: 1\ndata: a\n\nid: x\0y\ndata: b\n\n", "message:a:1|message:b:1")]
    [InlineData("other: x\ndata: a\n\n", "message:a:")]
    [InlineData("event: none\n\ndata: a\n\nevent: x\ndata\n\nevents: y\ndata: b\n\nevent\ndata: c\n\n", "message:a:|x::|message:b:|message:c:")]
    [InlineData("\u00EF\u00BB\u00BFevent: x\r\n\r\ndata: a\r\n\r\nevent: y\rdata: b\r\r", "message:a:|y:b:")]
    [InlineData("data: whole\n\ndata: without its end", "message:whole:")]
    [InlineData("data: a\n\ndata: [DONE]\n\ndata: b\n\n", "message:a:")]
    [InlineData("", "")]
    public async Task Events_are_read_as_the_standard_says(string body, string expected) => Assert.Equal(expected, await Streaming.TellEventsAsync(body));

    [Fact]
    public async Task Items_come_before_the_stream_ends_whatever_pieces_they_come_in()
    {
        using var body = new ScriptedBody(["da", "ta: {\"name\":\"a\"}\n", "\ndata: {\"name\":\"\u00C3", "\u00A9\"}\r", "\n\r\n"]) { Stalls = true };
        using var handler = Streaming.Handler((Streaming.Events, body));
        using var client = ThingsApi.Client(handler);
        var names = new List<string?>();

        await foreach (var thing in Streaming.EventsOf(client))
        {
            names.Add(thing.Name);
            if (names.Count == 2)
            {
                break;
            }
        }

        Assert.Equal(["a", "\u00E9"], names);
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData("event: error\ndata: {\"error\":{\"type\":\"overloaded\",\"message\":\"Later.\"}}\n\n", "overloaded", "Later.")]
    [InlineData("event: error\ndata: gone\n\n", null, null)]
    [InlineData("data: {\"error\":{\"code\":\"c\",\"message\":\"m\"}}\n\n", "c", "m")]
    [InlineData("data: {\"error\":\"e\",\"size\":\"no number\"}\n\n", "e", null)]
    [InlineData("data: {\"error\":{\"message\":\"m\"},\"inner\":[1]}\n\n", null, "m")]
    public async Task What_the_server_calls_an_error_is_thrown_in_its_place(string error, string? code, string? description)
    {
        using var handler = Streaming.Handler((Streaming.Events, Streaming.Body("data: {\"name\":\"a\"}\n\n", error)));
        using var client = ThingsApi.Client(handler);
        var names = new List<string?>();

        var exception = await Assert.ThrowsAsync<StreamErrorException>(async () =>
        {
            await foreach (var thing in Streaming.EventsOf(client))
            {
                names.Add(thing.Name);
            }
        });

        Assert.Equal(["a"], names);
        Assert.Equal((code, description, "Things.Call"), (exception.ErrorCode, exception.ErrorDescription, exception.OperationName));
        Assert.NotEmpty(exception.Content);
    }

    [Theory]
    [InlineData("data: {\"name\":\n\n")]
    [InlineData("data: nothing like it\n\n")]
    [InlineData("data: null\n\n")]
    [InlineData("data:\n\n")]
    public async Task An_item_that_can_not_be_read_is_thrown_in_its_place(string item)
    {
        var logger = new RecordingLogger();
        using var handler = Streaming.Handler((Streaming.Events, Streaming.Body("data: {\"name\":\"a\"}\n\n" + item)));
        using var client = ThingsApi.Client(handler, options => options.LoggerFactory = new RecordingLoggerFactory(logger));

        Assert.Equal("a|ApiContentException", await Streaming.TellAsync(Streaming.EventsOf(client)));
        Assert.Contains(logger.Lines, line => line.Text.Contains("Things.Call: its stream failed with", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_shows_no_secret()
    {
        using var handler = Streaming.Handler((Streaming.Events, Streaming.Body("event: error\ndata: {\"message\":\"bad key KEY-1\",\"access_token\":\"t-1\"}\n\n")));
        using var client = ThingsApi.Client(handler, options => options.Schemes["key"] = new BearerCredential("KEY-1"));
        var stream = client.CreateRequest(ThingsApi.Operation(securitySchemes: ["key"])).SendForEventsAsync(ThingCodec.Instance, default);

        var exception = await Assert.ThrowsAsync<StreamErrorException>(async () => await Streaming.TellAllAsync(stream));

        Assert.DoesNotContain("KEY-1", exception.ToString() + exception.Content + exception.ErrorDescription, StringComparison.Ordinal);
        Assert.DoesNotContain("t-1", exception.ToString() + exception.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html; charset=utf-8")]
    public async Task A_response_that_is_no_stream_of_events_is_refused(string type)
    {
        using var body = Streaming.Body("{\"name\":\"a\"}");
        using var handler = Streaming.Handler((type, body));
        using var client = ThingsApi.Client(handler);

        Assert.Equal("ApiContentException", await Streaming.TellAsync(Streaming.EventsOf(client).WithReconnection()));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_failure_is_the_typed_exception_of_its_status()
    {
        using var handler = new StubHandler(HttpStatusCode.NotFound, "{\"error\":\"e\"}");
        using var client = ThingsApi.Client(handler);

        Assert.Equal("NotFoundException", await Streaming.TellAsync(Streaming.EventsOf(client).WithReconnection()));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_broken_connection_is_thrown_and_nothing_is_sent_again()
    {
        using var body = new ScriptedBody(["data: {\"name\":\"a\"}\n\n"]) { Break = new IOException("gone") };
        using var handler = Streaming.Handler((Streaming.Events, body));
        using var client = ThingsApi.Client(handler, options => options.MaxRetries = 3);

        Assert.Equal("a|ApiConnectionException", await Streaming.TellAsync(Streaming.EventsOf(client)));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Calls_are_repeated_until_a_response_has_come()
    {
        var attempts = 0;
        using var handler = new StubHandler((_, _) => Task.FromResult(++attempts < 3
            ? StubHandler.Response(HttpStatusCode.ServiceUnavailable, "{}")
            : StubHandler.Response(HttpStatusCode.OK, "data: {\"name\":\"a\"}\n\n", Streaming.Events)));
        using var client = ThingsApi.Client(handler, options => (options.MaxRetries, options.TimeProvider) = (3, new ManualTimeProvider()));

        Assert.Equal("a", await Streaming.TellAsync(Streaming.EventsOf(client)));
        Assert.Equal(3, attempts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_cancels_a_read_that_waits(bool isOfCall)
    {
        using var cancellation = new CancellationTokenSource();
        using var body = new ScriptedBody(["data: {\"name\":\"a\"}\n\n"]) { Stalls = true };
        using var handler = Streaming.Handler((Streaming.Events, body));
        using var client = ThingsApi.Client(handler);
        await using var things = Streaming.EventsOf(client, isOfCall ? cancellation.Token : default).GetAsyncEnumerator(isOfCall ? default : cancellation.Token);
        Assert.True(await things.MoveNextAsync());

        var waiting = things.MoveNextAsync().AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WithinAsync(Limits.Step, "The end of the read"));
    }

    [Fact]
    public async Task A_stream_may_take_any_time_as_long_as_lines_come_in_theirs()
    {
        var clock = new ManualTimeProvider();
        using var body = new ScriptedBody(["data: {\"name\":\"a\"}\n\n", ": alive\n", ": alive\n", "data: {\"name\":\"b\"}\n\n", "data: {\"name\":\"c\"", "}\n\n"])
        {
            BetweenPieces = () => clock.Advance(TimeSpan.FromSeconds(7)),
        };
        using var handler = Streaming.Handler((Streaming.Events, body));
        using var client = ThingsApi.Client(handler, options => (options.AttemptTimeout, options.TotalTimeout, options.TimeProvider) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(12), clock));

        // The last item comes in two pieces, which together take too long.
        Assert.Equal("a|b|ApiTimeoutException", await Streaming.TellAsync(Streaming.EventsOf(client)));
        Assert.Equal(0, clock.TimerCount);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_waited_for_as_long_as_a_line_may_take_and_the_caller_as_long_as_it_likes()
    {
        var clock = new ManualTimeProvider();
        using var body = new ScriptedBody(["data: {\"name\":\"a\"}\n\n"]) { Stalls = true };
        using var handler = Streaming.Handler((Streaming.Events, body));
        using var client = ThingsApi.Client(handler, options => (options.AttemptTimeout, options.TimeProvider) = (TimeSpan.FromSeconds(10), clock));
        await using var things = Streaming.EventsOf(client).GetAsyncEnumerator();
        Assert.True(await things.MoveNextAsync());
        clock.Advance(TimeSpan.FromHours(1));

        var waiting = things.MoveNextAsync().AsTask();
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(11));

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting.WithinAsync(Limits.Step, "The end of the read"));
        Assert.Contains("The stream of Things.Call stopped", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data: {\"name\":\"", "x", "\"}\n\n")]
    [InlineData("", "data: x\n", "\n")]
    [InlineData("", "event: x\r\n", "\n")]
    [InlineData(":", "x", "\n")]
    public async Task An_event_and_a_comment_may_have_as_many_bytes_as_a_response(string start, string repeated, string end)
    {
        var whole = start + string.Concat(Enumerable.Repeat(repeated, 100_000)) + end;
        using var body = Streaming.Body("data: {\"name\":\"a\"}\n\ndata: {\"name\":\"b\"}\n\n" + whole);
        using var handler = Streaming.Handler((Streaming.Events, body));
        using var client = ThingsApi.Client(handler, options => options.MaxResponseBytes = 1000);

        Assert.Equal("a|b|ApiContentException", await Streaming.TellAsync(Streaming.EventsOf(client)));
        Assert.InRange(body.BytesRead, 1000, 20_000);
    }

    [Fact]
    public async Task Any_number_of_events_and_comments_may_come()
    {
        var body = Streaming.Body([.. Enumerable.Repeat(": alive\n: still\ndata: {\"name\":\"a\"}\n\nevent: nothing\n\n", 1000)]);
        using var handler = Streaming.Handler((Streaming.Events, body));
        using var client = ThingsApi.Client(handler, options => options.MaxResponseBytes = 100);

        Assert.Equal(string.Join("|", Enumerable.Repeat("a", 1000)), await Streaming.TellAsync(Streaming.EventsOf(client)));
    }

    [Fact]
    public async Task Each_enumeration_makes_the_call()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "data: {\"name\":\"a\"}\n\n", Streaming.Events);
        using var client = ThingsApi.Client(handler);
        var stream = Streaming.EventsOf(client);
        Assert.Empty(handler.Requests);

        Assert.Equal("a", await Streaming.TellAsync(stream));
        Assert.Equal("a", await Streaming.TellAsync(stream));
        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task A_fake_gives_a_stream_of_what_it_has()
    {
        Assert.Equal("1|2", await Streaming.TellAsync(new EventStream<int>([1, 2]).WithReconnection(), item => $"{item}"));
        Assert.Equal("x:1:i", await Streaming.TellAsync(new EventStream<int>([new StreamEvent<int>(1, "x", "i")]).AsEvents(), found => $"{found.Type}:{found.Data}:{found.Id}"));
        Assert.Equal("message::1", $"{new StreamEvent<int>(1).Type}:{new StreamEvent<int>(1).Id}:{new StreamEvent<int>(1).Data}");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Streaming.TellAllAsync(new EventStream<int>([1], new CancellationToken(canceled: true))));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventStream<int>([1]).WithReconnection(-1));
        Assert.Equal("The server ended the stream of the call with an error: c: d", new StreamErrorException("c", "d").Message);
        Assert.Equal("The server ended the stream of X.Y with an error.", new StreamErrorException(operationName: "X.Y").Message);
    }
}
