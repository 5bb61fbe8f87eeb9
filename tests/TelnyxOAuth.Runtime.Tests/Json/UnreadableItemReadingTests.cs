using System;
using System.Linq;
using System.Net;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

/// <summary>One item that its type can't hold costs no response, whichever reader reads it.</summary>
public class UnreadableItemReadingTests
{
    private const string Dates = """["2026-01-02","soon",""]""";
    private const string Scores = """{"a":[1,2],"b":[],"c":[3,99999999999]}""";

    public static TheoryData<string, string> Responses
    {
        get
        {
            var responses = new TheoryData<string, string>();
            string[] charsets = ["utf-8", "iso-8859-1", "utf-16"];
            string[] forms =
            [
                $$"""{"name":"é","days":{{Dates}},"scores":{{Scores}},"size":7}""",
                $$"""{ "days" : {{Dates.Replace(",", " , ", StringComparison.Ordinal)}} , "scores":{{Scores}},"name":"é","size":7 }""",
                $$"""{"days":/* a comment */{{Dates}},"scores":{{Scores}},"name":"é","size":7}""",
                $$"""{"days":{{Dates.Replace(",", ",/* a comment */", StringComparison.Ordinal)}},"scores":{{Scores}},"name":"é","size":7}""",
                $$"""{"days":{{Dates.Replace("soon", "so\\u006fn", StringComparison.Ordinal)}},"name":"\u00e9","scores":{{Scores}},"size":7}""",
                $$"""{"more":"{{new string('é', 3000)}}","days":{{Dates}},"name":"é","scores":{{Scores}},"size":7}""",
            ];
            foreach (var charset in charsets)
            {
                foreach (var form in forms)
                {
                    responses.Add(charset, form);
                }
            }

            return responses;
        }
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task A_list_with_an_unreadable_item_is_kept_and_what_follows_is_read(string charset, string json)
    {
        var thing = await ReadAsync(json, charset);

        Assert.Null(thing.Days);
        Assert.Null(thing.Scores);
        Assert.Equal(("é", 7), (thing.Name, thing.Size));
        Assert.Equal(Dates, thing.AdditionalProperties["days"].ToString(Formatting.None));
        Assert.Equal(Scores, thing.AdditionalProperties["scores"].ToString(Formatting.None));
        Assert.Contains($"\"days\":{Dates},\"scores\":{Scores}", JsonText.Write(thing, ThingCodec.Instance), StringComparison.Ordinal);
        Assert.True(JToken.DeepEquals(JObject.Parse(json), JObject.Parse(JsonText.Write(thing, ThingCodec.Instance))));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_readable_list_is_read_by_each_reader(string charset)
    {
        var thing = await ReadAsync("""{"days":["2026-01-02",null],"scores":{"a":[1,"2",3.0,null]},"ratios":[1,2.5,"3",null]}""", charset);

        Assert.Equal([new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), default], thing.Days!);
        Assert.Equal([1, 2, 3, 0], thing.Scores!["a"]);
        Assert.Equal([1, 2.5, 3, 0], thing.Ratios!);
        Assert.Empty(thing.AdditionalProperties);
    }

    [Fact]
    public async Task A_number_beyond_double_precision_is_kept_as_it_is_written()
    {
        var thing = await ReadAsync("""{"ratios":[1.5,-1.50E+999],"inner":{"scores":{"a":[1e999]}}}""");

        Assert.Equal("""{"name":null,"ratios":[1.5,-1.50E+999],"inner":{"name":null,"scores":{"a":[1e999]}}}""", JsonText.Write(thing, ThingCodec.Instance));
    }

    [Theory]
    [InlineData("""{"days":["2026-01-02"],"days":["soon"]}""", """{"name":null,"days":["soon"]}""")]
    [InlineData("""{"days":["soon"],"days":["2026-01-02"]}""", """{"name":null,"days":["2026-01-02"]}""")]
    [InlineData("""{"inner":{"days":["soon"]},"days":["2026-01-02"]}""", """{"name":null,"days":["2026-01-02"],"inner":{"name":null,"days":["soon"]}}""")]
    public async Task The_last_of_a_member_counts_and_each_model_keeps_its_own(string json, string expected) =>
        Assert.Equal(expected, JsonText.Write(await ReadAsync(json), ThingCodec.Instance));

    [Theory]
    [InlineData("""{"days":"hush"}""", "at $.days (line 1")]
    [InlineData("""{"days":["hush",{}]}""", "at $.days")]
    [InlineData("""{"days":["hush",["hush"]]}""", "at $.days")]
    [InlineData("{\"days\":[\"hush\"", "at $.days[0]")]
    [InlineData("""{"scores":[1]}""", "at $.scores (line 1")]
    [InlineData("""{"scores":{"a":["hush",true]}}""", "at $.scores.a[1] (line 1")]
    [InlineData("""{"scores":{"a":["hush",{}]}}""", "at $.scores.a[1] (line 1")]
    [InlineData("""{"ratios":["hush",[]]}""", "at $.ratios[1] (line 1")]
    public async Task JSON_of_another_kind_fails_as_it_does_for_a_single_value(string json, string expected)
    {
        var exception = await Assert.ThrowsAsync<ApiContentException>(() => ReadAsync(json));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_no_model_holds_fails()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "[1,\"hush\"]");
        using var client = ThingsApi.Client(handler);

        var exception = await Assert.ThrowsAsync<ApiContentException>(() => client.SendAsync(ThingsApi.Request(), JsonCodecs.Int32.List, default));

        Assert.Contains("at $[1] (line 1, position 9)", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A response may have millions of them, and an exception takes as long as reading a page.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/**/")]
    public void Unreadable_items_throw_nothing(string start)
    {
        var json = $$"""{ {{start}}"ratios":[{{string.Join(',', Enumerable.Repeat("\"x\"", 1000))}}]{{string.Concat(Enumerable.Repeat(",\"days\":[\"soon\"]", 1000))}}}""";
        var thread = Environment.CurrentManagedThreadId;
        var exceptions = 0;
        void Count(object? sender, FirstChanceExceptionEventArgs arguments) => exceptions += Environment.CurrentManagedThreadId == thread ? 1 : 0;

        AppDomain.CurrentDomain.FirstChanceException += Count;
        Thing thing;
        try
        {
            thing = JsonText.Read(json, ThingCodec.Instance)!;
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        Assert.Equal(0, exceptions);
        Assert.Equal(1000, ((JArray)thing.AdditionalProperties["ratios"]).Count);
        Assert.Equal(["soon"], thing.AdditionalProperties["days"].Values<string>());
    }

    private static async Task<Thing> ReadAsync(string json, string charset = "utf-8")
    {
        using var handler = new StubHandler(HttpStatusCode.OK, Encoding.GetEncoding(charset).GetBytes(json), "application/json; charset=" + charset);
        using var client = ThingsApi.Client(handler);
        return await client.SendAsync();
    }
}
