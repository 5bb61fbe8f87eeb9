using Newtonsoft.Json;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>Times that are numbers of seconds in JSON, by a codec and by Newtonsoft.Json itself.</summary>
public sealed class UnixTimeTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";

    private static readonly string Raw = RawText.File(
        RawText.Model(
            "Thing",
            RawText.Required("ClientUnixTime", "Start", "start"),
            RawText.Property("ClientUnixTime?", "End", "end"),
            RawText.Property("ClientFractionalUnixTime?", "Exact", "exact")),
        RawText.Union("Either", null, RawText.Variant("ClientUnixTime", "Time"), RawText.Variant("string", "Text")));

    private static readonly string Lists = RawText.File(RawText.Model(
        "Thing",
        RawText.Property($"{List}<ClientUnixTime>?", "Moments", "moments"),
        RawText.Property($"{List}<ClientFractionalUnixTime?>?", "Holes", "holes"),
        RawText.Property("System.Collections.Generic.IReadOnlyDictionary<string, ClientUnixTime>?", "ByName", "byName"),
        RawText.Property($"{List}<{List}<ClientUnixTime>>?", "Rows", "rows")));

    [Theory]
    [InlineData("{\"start\":0}")]
    [InlineData("{\"start\":-62135596800,\"end\":253402300799}")]
    [InlineData("{\"start\":1700000000,\"end\":-1,\"exact\":1700000000}")]
    [InlineData("{\"start\":5000000000,\"exact\":1700000000.25}")]
    [InlineData("{\"start\":1,\"exact\":1700000000.123456}")]
    [InlineData("{\"start\":1,\"exact\":-0.5}")]
    [InlineData("{\"start\":1,\"exact\":253402300799.9999}")]
    public void A_time_is_written_as_it_came(string json)
    {
        Assert.Equal(json, Codec.RoundTrip(Raw, json));
        Assert.Equal(json, JsonConvertRoundTrip(json));
    }

    [Theory]
    [InlineData("1700000000", "2023-11-14T22:13:20.0000000+00:00")]
    [InlineData("\"1700000000\"", "2023-11-14T22:13:20.0000000+00:00")]
    [InlineData("1.7e9", "2023-11-14T22:13:20.0000000+00:00")]
    [InlineData("1700000000.0", "2023-11-14T22:13:20.0000000+00:00")]
    [InlineData("-1", "1969-12-31T23:59:59.0000000+00:00")]
    public void A_time_is_in_utc_however_the_number_is_written(string json, string expected)
    {
        Assert.Equal(expected, Codec.Read<string>(Raw, $"{{\"end\":{json}}}", "thing.End!.Value.ToString(\"o\")"));
        Assert.Equal(expected, Probe.Run<string>(Raw, $"return JsonConvert.DeserializeObject<Thing>({Literal($"{{\"end\":{json}}}")})!.End!.Value.ToString(\"o\");"));
        Assert.Equal(expected, Probe.Run<string>(Raw, $"return JsonText.Read({Literal(json.Trim('"'))}, JsonCodecs.Model<Either>())!.Time!.Value.ToString(\"o\");"));
    }

    [Fact]
    public void A_fraction_is_kept_to_the_tick()
    {
        Assert.Equal("2023-11-14T22:13:20.1234560+00:00", Codec.Read<string>(Raw, "{\"exact\":1700000000.123456}", "thing.Exact!.Value.ToString(\"o\")"));
        Assert.Equal("2023-11-14T22:13:20.1234567+00:00", Codec.Read<string>(Raw, "{\"exact\":\"1700000000.1234567\"}", "thing.Exact!.Value.ToString(\"o\")"));
        Assert.Equal("""{"start":0,"exact":1700000000.1234567}""", Codec.Write(Raw, $"new Thing {{ Start = System.DateTimeOffset.UnixEpoch, Exact = {Time("20, 123")}.AddTicks(4567) }}"));
    }

    /// <summary>What a program has at hand is the present, and the document asks for whole seconds.</summary>
    [Theory]
    [InlineData("20, 999", 1700000000)]
    [InlineData("20, 0", 1700000000)]
    public void A_fraction_is_not_sent_where_the_document_has_integers(string seconds, long expected)
    {
        Assert.Equal($"{{\"start\":{expected}}}", Codec.Write(Raw, $"new Thing {{ Start = {Time(seconds)} }}"));
        Assert.Equal($"{{\"start\":{expected}}}", Probe.Run<string>(Raw, $"return JsonConvert.SerializeObject(new Thing {{ Start = {Time(seconds)} }});"));
        Assert.Equal("{\"start\":-1}", Codec.Write(Raw, "new Thing { Start = System.DateTimeOffset.UnixEpoch.AddMilliseconds(-500) }"));
        Assert.Equal($"{{\"start\":{expected}}}", Codec.Write(Raw, $"new Thing {{ Start = {Time(seconds)}.ToOffset(System.TimeSpan.FromHours(5)) }}"));
    }

    [Fact]
    public void Times_in_lists_and_maps_are_numbers()
    {
        const string Json = """{"moments":[1700000000,0],"holes":[0.5,null],"byName":{"a":-1},"rows":[[1],[]]}""";

        Assert.Equal(Json, Codec.RoundTrip(Lists, Json));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void No_time_is_none(string json)
    {
        Assert.True(Codec.Read<bool>(Raw, $"{{\"end\":{json},\"exact\":{json}}}", "thing.End is null && thing.Exact is null && thing.AdditionalProperties.Count == 0"));
        Assert.True(Probe.Run<bool>(Raw, $"return JsonConvert.DeserializeObject<Thing>({Literal($"{{\"end\":{json}}}")})!.End is null;"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void What_is_no_number_is_a_json_exception(string json)
    {
        Assert.ThrowsAny<JsonException>(() => Codec.RoundTrip(Raw, $"{{\"end\":{json}}}"));
        Assert.ThrowsAny<JsonException>(() => JsonConvertRoundTrip($"{{\"end\":{json}}}"));
    }

    [Theory]
    [InlineData("\"end\":1.5")]
    [InlineData("\"end\":253402300800")]
    [InlineData("\"end\":\"soon\"")]
    [InlineData("\"exact\":1E-08")]
    public void JsonConvert_keeps_a_number_that_does_not_fit(string member) =>
        Assert.Equal($"{{\"start\":1,{member}}}", JsonConvertRoundTrip($"{{\"start\":1,{member}}}"));

    private static string JsonConvertRoundTrip(string json) =>
        Probe.Run<string>(Raw, $"return JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Thing>({Literal(json)}));");

    private static string Time(string seconds) => $"new System.DateTimeOffset(2023, 11, 14, 22, 13, {seconds}, System.TimeSpan.Zero)";

    private static string Literal(string text) => "@\"" + text.Replace("\"", "\"\"") + "\"";
}
