using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

public class ResponseReadingTests
{
    [Fact]
    public async Task Every_member_is_read()
    {
        var thing = await ReadAsync("""
            {
              "name": "n", "size": 1, "count": 5000000000, "ratio": 1.5, "active": true,
              "at": "2026-01-02T03:04:05.678+02:00", "link": "https://app.example/x", "color": "ultraviolet",
              "tags": ["a", "b"], "notes": { "x": ["1", "2"], "y": [] }, "inner": { "name": "m" }, "more": { "deep": [1, null] }
            }
            """);

        Assert.Equal("n", thing.Name);
        Assert.Equal(1, thing.Size);
        Assert.Equal(5_000_000_000, thing.Count);
        Assert.Equal(1.5, thing.Ratio);
        Assert.True(thing.Active);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2)), thing.At);
        Assert.Equal(TimeSpan.FromHours(2), thing.At!.Value.Offset);
        Assert.Equal(new Uri("https://app.example/x"), thing.Link);
        Assert.Equal("ultraviolet", thing.Color!.Value.Value);
        Assert.Equal(["a", "b"], thing.Tags);
        Assert.Equal(["1", "2"], thing.Notes!["x"]);
        Assert.Empty(thing.Notes["y"]);
        Assert.Equal("m", thing.Inner!.Name);
        Assert.Equal("""{"deep":[1,null]}""", thing.AdditionalProperties["more"].ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Null_is_no_error_anywhere()
    {
        var thing = await ReadAsync("""
            {"name":null,"size":null,"count":null,"ratio":null,"active":null,"at":null,"link":null,"color":null,"tags":null,"notes":null,"inner":null}
            """);

        Assert.Null(thing.Name ?? (object?)thing.Size ?? thing.Count ?? thing.Ratio ?? (object?)thing.Active);
        Assert.Null(thing.At ?? (object?)thing.Link ?? (object?)thing.Color ?? thing.Tags ?? thing.Notes ?? (object?)thing.Inner);
        Assert.Empty(thing.AdditionalProperties);
    }

    [Fact]
    public async Task Numbers_and_booleans_may_come_as_texts_and_texts_as_numbers()
    {
        var thing = await ReadAsync("""{"name":12.50,"size":"1","count":"-5","ratio":"1.5","active":"true","tags":[1,true]}""");

        Assert.Equal("12.50", thing.Name);
        Assert.Equal(1, thing.Size);
        Assert.Equal(-5, thing.Count);
        Assert.Equal(1.5, thing.Ratio);
        Assert.True(thing.Active);
        Assert.Equal(["1", "true"], thing.Tags);
    }

    [Theory]
    [InlineData("5.0", 5L)]
    [InlineData("1e3", 1000L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("\"\"", null)]
    public async Task A_whole_number_is_read_however_it_is_written(string json, long? expected)
    {
        Assert.Equal(expected, (await ReadAsync($$"""{"count":{{json}}}""")).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public async Task A_list_of_any_length_keeps_its_items_in_order(int length)
    {
        var items = Enumerable.Range(0, length).Select(i => "item" + i).ToArray();

        Assert.Equal(items, (await ReadAsync($$"""{"tags":[{{string.Join(',', items.Select(item => $"\"{item}\""))}}]}""")).Tags);
    }

    [Fact]
    public async Task A_date_without_an_offset_is_taken_as_utc()
    {
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), (await ReadAsync("""{"at":"2026-01-02T03:04:05"}""")).At);
    }

    [Fact]
    public async Task A_text_that_looks_like_a_date_stays_as_it_was_written()
    {
        var thing = await ReadAsync("""{"name":"2026-01-02T03:04:05.000+00:00","more":"2026-01-02T03:04:05.000+00:00"}""");

        Assert.Equal("2026-01-02T03:04:05.000+00:00", thing.Name);
        Assert.Equal("2026-01-02T03:04:05.000+00:00", (string?)thing.AdditionalProperties["more"]);
    }

    [Fact]
    public async Task Of_a_member_that_comes_twice_the_last_counts()
    {
        Assert.Equal("b", (await ReadAsync("""{"name":"a","name":"b"}""")).Name);
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        Assert.Equal("n", (await ReadAsync([0xEF, 0xBB, 0xBF, .. """{"name":"n"}"""u8])).Name);
    }

    [Theory]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=\"ISO-8859-1\"")]
    public async Task A_charset_is_respected(string contentType)
    {
        Assert.Equal("smörgås", (await ReadAsync(Encoding.Latin1.GetBytes("""{"name":"smörgås"}"""), contentType)).Name);
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json; charset=klingon")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("text/plain")]
    [InlineData("")]
    public async Task Otherwise_json_is_utf8_whatever_its_type_is_called(string contentType)
    {
        Assert.Equal("smörgås😀", (await ReadAsync(Encoding.UTF8.GetBytes("""{"name":"smörgås😀"}"""), contentType)).Name);
    }

    [Fact]
    public async Task Characters_of_two_units_are_read_wherever_they_stand()
    {
        for (var padding = 0; padding < 4200; padding += padding is > 1000 and < 1050 or > 2030 and < 2100 or > 4060 ? 1 : 10)
        {
            var name = new string('x', padding) + "😀😀😀";

            Assert.Equal(name, (await ReadAsync($$"""{"name":"{{name}}"}""")).Name);
        }
    }

    [Theory]
    [InlineData("""{"size":"hush"}""")]
    [InlineData("""{"size":99999999999}""")]
    [InlineData("""{"size":1.5}""")]
    [InlineData("""{"count":"hush"}""")]
    [InlineData("""{"count":1.5}""")]
    [InlineData("""{"count":99999999999999999999}""")]
    [InlineData("""{"count":1e400}""")]
    [InlineData("""{"ratio":"hush"}""")]
    [InlineData("""{"at":"hush"}""")]
    public async Task A_value_that_its_member_can_t_hold_is_kept_and_sent_back(string json)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, Encoding.UTF8.GetBytes(json));
        using var client = ThingsApi.Client(handler);

        var thing = await client.SendAsync(ThingsApi.Request(), ThingCodec.Instance, default);

        Assert.Equal((null, null, null, null), (thing.Size, thing.Count, thing.Ratio, thing.At));
        Assert.Equal(json, JsonText.Write(new Thing { AdditionalProperties = thing.AdditionalProperties }, ThingCodec.Instance).Replace("\"name\":null,", "", StringComparison.Ordinal));
        Assert.Equal(json, JsonText.Write(thing, ThingCodec.Instance).Replace("\"name\":null,", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("  \n ", "it is empty")]
    [InlineData("null", "it is null where an object is promised")]
    [InlineData("""{"name":"hush"} {}""", "at $ (line 1, position 16)")]
    [InlineData("""{"name":"hush"}]""", "malformed or of another shape than documented at $ (line 1, position 15)")]
    [InlineData("""{"name":"hush""", "malformed or of another shape than documented at $.name (line 1, position 13)")]
    [InlineData("""{"name":"hush",""", "malformed or of another shape than documented at $.name (line 1, position 15)")]
    [InlineData("""{"tags":["hush",""", "at $.tags[0] (line 1")]
    [InlineData("""{"inner":{"name":"hush"}""", "at $.inner (line 1")]
    [InlineData("""{"more":{"a":["hush"}}""", "at $.more.a")]
    [InlineData("<html>hush</html>", "malformed or of another shape than documented at $ (line 1, position 0)")]
    [InlineData("hush", "malformed or of another shape than documented at $ (line 1, position 0)")]
    [InlineData("\"hush\"", "at $ (line 1, position 6)")]
    [InlineData("[{\"name\":\"hush\"}]", "at $ (line 1, position 1)")]
    [InlineData("{\n  \"active\": \"hush\"\n}", "at $.active (line 2, position 18)")]
    [InlineData("""{"count":true}""", "at $.count (line 1")]
    [InlineData("""{"count":[1]}""", "at $.count (line 1")]
    [InlineData("""{"active":"hush"}""", "at $.active (line 1")]
    [InlineData("""{"name":{"a":"hush"}}""", "at $.name (line 1")]
    [InlineData("""{"tags":"hush"}""", "at $.tags (line 1")]
    [InlineData("""{"tags":[["hush"]]}""", "at $.tags")]
    [InlineData("""{"tags":{"0":"hush"}}""", "at $.tags (line 1")]
    [InlineData("""{"notes":["hush"]}""", "at $.notes (line 1")]
    [InlineData("""{"notes":{"x":"hush"}}""", "at $.notes.x (line 1")]
    [InlineData("""{"inner":"hush"}""", "at $.inner (line 1")]
    [InlineData("""{"inner":["hush"]}""", "at $.inner (line 1")]
    public async Task What_cannot_be_read_is_told_by_its_place_and_not_by_its_value(string json, string expected)
    {
        var exception = await Assert.ThrowsAsync<ApiContentException>(() => ReadAsync(json));

        Assert.Contains("The response to Things.Call (200, application/json) can't be read: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("99999", exception.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"inner\":", "}", 64, true)]
    [InlineData("{\"inner\":", "}", 65, false)]
    [InlineData("{\"more\":", "}", 64, true)]
    [InlineData("{\"more\":", "}", 65, false)]
    [InlineData("{\"more\":", "}", 100_000, false)]
    [InlineData("{\"more\":[", "]}", 40, false)]
    public async Task Nesting_has_a_limit(string open, string close, int depth, bool isRead)
    {
        var json = string.Concat(Enumerable.Repeat(open, depth - 1)) + "{}" + string.Concat(Enumerable.Repeat(close, depth - 1));

        var exception = await Record.ExceptionAsync(() => ReadAsync(json));

        Assert.Equal(isRead ? null : typeof(ApiContentException), exception?.GetType());
    }

    [Fact]
    public async Task The_exception_knows_the_status_and_the_request()
    {
        using var handler = new StubHandler((_, _) =>
        {
            var response = StubHandler.Response(HttpStatusCode.Created, "[]");
            response.Headers.Add("x-request-id", "req-1");
            return Task.FromResult(response);
        });
        using var client = ThingsApi.Client(handler);

        var exception = await Assert.ThrowsAsync<ApiContentException>(() => client.SendAsync());

        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Equal("req-1", exception.RequestId);
        Assert.Equal("Things.Call", exception.OperationName);
        Assert.Null(exception.InnerException);
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("""{"name":"a"}""", "a")]
    public async Task A_response_that_may_be_null_is_what_it_is(string json, string? expected)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, json);
        using var client = ThingsApi.Client(handler);

        var thing = await client.SendForNullableAsync(ThingsApi.Request(ThingsApi.Operation("GET")), ThingCodec.Instance, default);

        Assert.Equal(expected, thing?.Name);
    }

    [Theory]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    public async Task A_success_without_a_body_is_null_where_that_may_be(HttpStatusCode status)
    {
        using var handler = new StubHandler(status, "");
        using var client = ThingsApi.Client(handler);

        Assert.Null(await client.SendForNullableAsync(ThingsApi.Request(ThingsApi.Operation("POST")), ThingCodec.Instance, default));
    }

    [Fact]
    public async Task A_response_that_may_be_null_may_not_be_empty()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "");
        using var client = ThingsApi.Client(handler);

        await Assert.ThrowsAsync<ApiContentException>(() => client.SendForNullableAsync(ThingsApi.Request(ThingsApi.Operation("GET")), ThingCodec.Instance, default));
    }

    [Fact]
    public async Task Where_nothing_is_promised_nothing_is_read()
    {
        using var handler = new StubHandler(HttpStatusCode.NoContent, "this is no JSON");
        using var client = ThingsApi.Client(handler);

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation("DELETE")), default);

        Assert.Single(handler.Requests);
    }

    private static Task<Thing> ReadAsync(string json) => ReadAsync(Encoding.UTF8.GetBytes(json));

    private static async Task<Thing> ReadAsync(byte[] body, string contentType = "application/json")
    {
        using var handler = new StubHandler(HttpStatusCode.OK, body, contentType);
        using var client = ThingsApi.Client(handler);
        return await client.SendAsync();
    }
}
