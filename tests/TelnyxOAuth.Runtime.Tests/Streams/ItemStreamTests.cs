using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Streams;

/// <summary>JSON texts one after the other: a line each, or each after a record separator (RFC 7464).</summary>
public class ItemStreamTests
{
    [Theory]
    [InlineData("{\"name\":\"a\"}\n{\"name\":\"b\"}\n", "a|b")]
    [InlineData("{\"name\":\"a\"}\r\n\r\n  \n{\"name\":\"b\"}", "a|b")]
    [InlineData("\u00EF\u00BB\u00BF{\"name\":\"a\"}\n", "a")]
    [InlineData("", "")]
    [InlineData("{\"name\":\"a\"}\n{\"name\":", "a|ApiContentException")]
    [InlineData("{\"name\":\"a\"}\n{\"name\":\"b\"}{\"name\":\"c\"}\n", "a|ApiContentException")]
    [InlineData("{\"name\":\"a\"}\nnull\n", "a|ApiContentException")]
    [InlineData("{\"name\":\"a\"}\n{\"error\":{\"code\":\"c\"}}\n{\"name\":\"b\"}\n", "a|StreamErrorException")]
    public async Task Each_line_is_an_item(string body, string expected) => Assert.Equal(expected, await TellAsync(StreamFraming.Lines, body));

    [Theory]
    [InlineData("\u001E{\"name\":\"a\"}\n\u001E{\"name\":\n\"b\"}\n", "a|b")]
    [InlineData("\u001E\u001E{\"name\":\"a\"}\u001E \n\u001E{\"name\":\"b\"}", "a|b")]
    [InlineData("\u001E{\"name\":\"a\"}\n\u001E{\"name\":\"x\u001E{\"name\":\"b\"}\n", "a|b")]
    [InlineData("\u001E{\"name\":\"a\"}\n\u001E{\"inner\":{\"name\":\"]}\\\"\"},\n\u001E[1\n\u001Etru\u001E{\"name\":\"b\"}\n\u001E{", "a|b")]
    [InlineData("\u001E{\"name\":\"a\"}\n\u001E}\n\u001E{\"name\":\"b\"}\n", "a|ApiContentException")]
    [InlineData("{\"name\":\"a\"}\n", "ApiContentException")]
    [InlineData("", "")]
    public async Task Each_record_of_a_sequence_is_an_item_and_those_that_were_cut_off_are_left_out(string body, string expected) =>
        Assert.Equal(expected, await TellAsync(StreamFraming.Sequence, body));

    [Fact]
    public async Task A_number_that_may_have_been_cut_off_is_left_out()
    {
        using var handler = Streaming.Handler(("application/json-seq", Streaming.Body("\u001E12\n\u001E34\u001E5 \u001E6")));
        using var client = ThingsApi.Client(handler);
        var numbers = client.CreateRequest(ThingsApi.Operation()).SendForValueItemsAsync<int>(JsonCodecs.Int32.Boxed, StreamFraming.Sequence, default);

        Assert.Equal("12|5", await Streaming.TellAsync(numbers, number => $"{number}"));
    }

    [Fact]
    public async Task A_record_that_is_left_out_is_logged()
    {
        var logger = new RecordingLogger();
        using var handler = Streaming.Handler(("application/json-seq", Streaming.Body("\u001E{\"name\":\"secret")));
        using var client = ThingsApi.Client(handler, options => options.LoggerFactory = new RecordingLoggerFactory(logger));

        Assert.Equal("", await Streaming.TellAsync(Streaming.ItemsOf(client, StreamFraming.Sequence)));
        Assert.Contains(logger.Lines, line => line.Text.Contains("Things.Call: a record of its stream was cut off", StringComparison.Ordinal));
        Assert.DoesNotContain(logger.Lines, line => line.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(StreamFraming.Lines, "")]
    [InlineData(StreamFraming.Sequence, "\u001E")]
    public async Task An_item_may_have_as_many_bytes_as_a_response(StreamFraming framing, string start)
    {
        using var body = Streaming.Body($"{start}{{\"name\":\"a\"}}\n{start}{{\"name\":\"{new string('x', 100_000)}");
        using var handler = Streaming.Handler(("application/jsonl", body));
        using var client = ThingsApi.Client(handler, options => options.MaxResponseBytes = 1000);

        Assert.Equal("a|ApiContentException", await Streaming.TellAsync(Streaming.ItemsOf(client, framing)));
        Assert.InRange(body.BytesRead, 1000, 40_000);
    }

    [Fact]
    public async Task Items_are_longer_than_a_buffer_and_come_in_pieces()
    {
        var names = Enumerable.Range(0, 50).Select(length => new string((char)('a' + (length % 26)), 1 + (length * 997))).ToArray();
        var text = string.Concat(names.Select(name => $"{{\"name\":\"{name}\"}}\n"));
        var pieces = Enumerable.Range(0, (text.Length / 777) + 1).Select(piece => text.Substring(piece * 777, Math.Min(777, text.Length - (piece * 777))));
        using var handler = Streaming.Handler(("application/jsonl", new ScriptedBody(pieces)));
        using var client = ThingsApi.Client(handler);

        Assert.Equal(string.Join("|", names), await Streaming.TellAsync(Streaming.ItemsOf(client, StreamFraming.Lines)));
    }

    [Fact]
    public async Task A_broken_connection_and_a_server_that_says_nothing_are_thrown_in_their_places()
    {
        var clock = new ManualTimeProvider();
        using var handler = Streaming.Handler(
            ("application/jsonl", new ScriptedBody(["{\"name\":\"a\"}\n{\"name\":\"b\"}"]) { Break = new IOException("gone") }),
            ("application/jsonl", new ScriptedBody(["{\"name\":\"a\"}\n", "{"]) { BetweenPieces = () => clock.Advance(TimeSpan.FromSeconds(6)) }));
        using var client = ThingsApi.Client(handler, options => (options.AttemptTimeout, options.TimeProvider) = (TimeSpan.FromSeconds(10), clock));
        var items = Streaming.ItemsOf(client, StreamFraming.Lines);

        Assert.Equal("a|ApiConnectionException", await Streaming.TellAsync(items));
        Assert.Equal("a|ApiTimeoutException", await Streaming.TellAsync(items));
    }

    private static async Task<string> TellAsync(StreamFraming framing, string body)
    {
        using var handler = Streaming.Handler(("application/x-ndjson", Streaming.Body(body)));
        using var client = ThingsApi.Client(handler);
        return await Streaming.TellAsync(Streaming.ItemsOf(client, framing));
    }
}
