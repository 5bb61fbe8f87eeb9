using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Streams;

/// <summary>Streams of events that are connected again.</summary>
public class ReconnectionTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_stream_goes_on_after_the_last_event_that_came()
    {
        var told = await TellAsync(
            5,
            Broken("id: 1\ndata: {\"name\":\"a\"}\n\ndata: {\"name\":\"b\"}\n\ndata: {\"na"),
            Broken(""),
            Whole("data: {\"name\":\"c\"}\n\nid: 2\ndata: {\"name\":\"d\"}\n\n"),
            Whole("data: [DONE]\n\n"));

        Assert.Equal("a|b|c|d", told.Text);
        Assert.Equal(["", "1", "1", "2"], told.Ids);
        Assert.All(_clock.Pauses, pause => Assert.Equal(TimeSpan.FromSeconds(3), pause));
    }

    [Theory]
    [InlineData("retry: 20\n\n", 0.02)]
    [InlineData("retry: 99999999999\n\n", 300)]
    [InlineData("retry: 5000\ndata: {\"name\":\"a\"}\n\n", 5)]
    [InlineData("retry: soon\n\n", 3)]
    public async Task The_pause_is_the_one_that_the_server_asks_for_within_limits(string body, double seconds)
    {
        await TellAsync(5, Whole(body));

        Assert.Equal([TimeSpan.FromSeconds(seconds)], _clock.Pauses);
    }

    [Fact]
    public async Task After_so_many_attempts_in_a_row_the_failure_is_thrown_or_the_stream_is_at_its_end()
    {
        Assert.Equal("a|ApiConnectionException", (await TellAsync(2, Broken("data: {\"name\":\"a\"}\n\n"), Broken(""), Broken(""), Broken(""))).Text);
        Assert.Equal(2, _clock.Pauses.Count);
        Assert.Equal("a", (await TellAsync(1, Broken("data: {\"name\":\"a\"}\n\n"), Whole(": nothing\n"), Whole("data: {\"name\":\"b\"}\n\n"))).Text);
    }

    [Theory]
    [InlineData("event: error\ndata: x\n\n", "StreamErrorException")]
    [InlineData("data: {\n\n", "ApiContentException")]
    [InlineData("data: [DONE]\n\n", "")]
    public async Task What_the_server_says_is_no_broken_connection(string body, string expected)
    {
        var told = await TellAsync(5, Whole(body), Whole("data: {\"name\":\"b\"}\n\n"));

        Assert.Equal((expected, 1), (told.Text, told.Ids.Length));
    }

    [Theory]
    [InlineData("id: \u00C3\u00A9")]
    [InlineData("id: a\tb\u0001")]
    [InlineData("id: LONG")]
    public async Task An_id_that_no_header_can_hold_ends_the_stream(string id)
    {
        var told = await TellAsync(5, Broken(id.Replace("LONG", new string('x', 2000), StringComparison.Ordinal) + "\ndata: {\"name\":\"a\"}\n\n"), Whole("data: {\"name\":\"b\"}\n\n"));

        Assert.Equal(("a|ApiConnectionException", 1), (told.Text, told.Ids.Length));
    }

    [Fact]
    public async Task A_first_connection_that_fails_is_a_failed_call()
    {
        using var handler = new StubHandler((_, _) => throw new HttpRequestException("no"));
        using var client = ThingsApi.Client(handler, options => options.TimeProvider = _clock);

        Assert.Equal("ApiConnectionException", await Streaming.TellAsync(Streaming.EventsOf(client).WithReconnection()));
        Assert.Single(handler.Requests);
    }

    private static ScriptedBody Broken(string text) => new(text.Length == 0 ? [] : [text]) { Break = new IOException("gone") };

    private static ScriptedBody Whole(string text) => Streaming.Body(text);

    private async Task<(string Text, string[] Ids)> TellAsync(int attempts, params ScriptedBody[] bodies)
    {
        using var handler = Streaming.Handler(bodies.Select(body => (Streaming.Events, body)));
        using var client = ThingsApi.Client(handler, options => options.TimeProvider = _clock);
        var text = await Streaming.TellAsync(Streaming.EventsOf(client).WithReconnection(attempts));
        return (text, [.. handler.Requests.Select(request => request.Headers.TryGetValues("Last-Event-ID", out var ids) ? ids.Single() : "")]);
    }
}
