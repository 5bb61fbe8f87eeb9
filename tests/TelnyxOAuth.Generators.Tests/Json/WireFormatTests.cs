using Newtonsoft.Json;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>How values stand in JSON, at the edges of their types.</summary>
public sealed class WireFormatTests
{
    private static readonly string Dates = RawText.File(RawText.Model(
        "Thing",
        RawText.Required("ClientDate", "Start", "start"),
        RawText.Property("ClientDate?", "End", "end"),
        RawText.Property("System.DateTimeOffset?", "At", "at")));

    private static readonly string DateLists = RawText.File(RawText.Model(
        "Thing",
        RawText.Property("System.Collections.Generic.IReadOnlyList<ClientDate>?", "Days", "days"),
        RawText.Property("System.Collections.Generic.IReadOnlyList<ClientDate?>?", "Holes", "holes"),
        RawText.Property("System.Collections.Generic.IReadOnlyDictionary<string, ClientDate>?", "ByName", "byName"),
        RawText.Property("System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyList<ClientDate>>?", "Weeks", "weeks")));

    private static readonly string ReadOnly = RawText.File(RawText.Model(
        "Thing",
        RawText.Property("string?", "Id", "id", "ReadOnly = true"),
        RawText.Property("string?", "Name", "name")));

    private static readonly string Enums = RawText.File(
        RawText.Model("Thing", RawText.Property("Level?", "Level", "level"), RawText.Property("Size?", "Size", "size")),
        "public enum Level { Low = 0, High = 1 }",
        "public enum Size : long { Small = 1, Huge = 5000000000 }");

    [Theory]
    [InlineData("{\"start\":\"2024-02-29\"}")]
    [InlineData("{\"start\":\"0001-01-01\",\"end\":\"9999-12-31\"}")]
    [InlineData("{\"start\":\"2024-02-29\",\"end\":\"2024-03-01\",\"at\":\"2024-02-29T12:30:00+01:00\"}")]
    public void A_date_is_written_without_a_time(string json)
    {
        Assert.Equal(json, Codec.RoundTrip(Dates, json));
        Assert.Equal(json, JsonConvertRoundTrip(Dates, json));
    }

    [Fact]
    public void Dates_in_lists_and_maps_are_written_without_a_time()
    {
        const string Json = """{"days":["2024-02-29"],"holes":["2024-02-29",null],"byName":{"a":"2024-03-01"},"weeks":[["2024-02-29"],[]]}""";

        Assert.Equal(Json, Codec.RoundTrip(DateLists, Json));
    }

    [Fact]
    public void What_only_the_server_sets_is_kept_in_texts()
    {
        const string Json = """{"id":"1","name":"a"}""";

        Assert.Equal(Json, Codec.RoundTrip(ReadOnly, Json));
    }

    [Theory]
    [InlineData("new System.DateTimeOffset(2024, 2, 29, 23, 30, 0, System.TimeSpan.FromHours(-5))", "2024-02-29")]
    [InlineData("new System.DateTimeOffset(2024, 2, 29, 0, 30, 0, System.TimeSpan.FromHours(5))", "2024-02-29")]
    public void A_date_is_the_day_at_its_own_offset(string value, string expected)
    {
        Assert.Equal($"{{\"start\":\"{expected}\"}}", Codec.Write(Dates, $"new Thing {{ Start = {value} }}"));
        Assert.Equal($"{{\"start\":\"{expected}\"}}", Probe.Run<string>(Dates, $"return JsonConvert.SerializeObject(new Thing {{ Start = {value} }});"));
    }

    [Theory]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000+00:00")]
    [InlineData("2024-02-29T10:20:30Z", "2024-02-29T10:20:30.0000000+00:00")]
    [InlineData("2024-02-29T10:20:30+02:00", "2024-02-29T10:20:30.0000000+02:00")]
    public void A_date_is_midnight_in_utc_unless_it_comes_with_a_time(string text, string expected)
    {
        Assert.Equal(expected, Codec.Read<string>(Dates, $"{{\"end\":\"{text}\"}}", "thing.End!.Value.ToString(\"o\")"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void No_date_is_none(string json)
    {
        Assert.True(Codec.Read<bool>(Dates, $"{{\"end\":{json}}}", "thing.End is null"));
        Assert.True(Probe.Run<bool>(Dates, $"return JsonConvert.DeserializeObject<Thing>(@\"{{\"\"end\"\":{json.Replace("\"", "\"\"")}}}\")!.End is null;"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_date_is_a_json_exception(string json)
    {
        Assert.ThrowsAny<JsonException>(() => Codec.RoundTrip(Dates, $"{{\"end\":{json}}}"));
        Assert.ThrowsAny<JsonException>(() => JsonConvertRoundTrip(Dates, $"{{\"end\":{json}}}"));
    }

    [Theory]
    [InlineData("\"\"", 0)]
    [InlineData("\"AQIDBA==\"", 4)]
    [InlineData("\"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\"", 26)]
    public void Base64_is_read_as_bytes(string json, int length)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property("byte[]?", "It", "it")));

        Assert.Equal(length, Codec.Read<int>(raw, $"{{\"it\":{json}}}", "thing.It!.Length"));
        Assert.Equal($"{{\"it\":{json}}}", Codec.RoundTrip(raw, $"{{\"it\":{json}}}"));
    }

    [Theory]
    [InlineData("{\"level\":7}")]
    [InlineData("{\"level\":-2147483648,\"size\":-9223372036854775808}")]
    [InlineData("{\"level\":2147483647,\"size\":9223372036854775807}")]
    [InlineData("{\"size\":5000000000}")]
    public void A_number_that_an_enum_does_not_list_is_kept(string json)
    {
        Assert.Equal(json, Codec.RoundTrip(Enums, json));
        Assert.Equal(json, JsonConvertRoundTrip(Enums, json));
    }

    [Theory]
    [InlineData("{\"level\":2147483648}")]
    [InlineData("{\"level\":4294967297}")]
    [InlineData("{\"level\":\"4294967297\"}")]
    [InlineData("{\"level\":-2147483649}")]
    [InlineData("{\"size\":9223372036854775808}")]
    [InlineData("{\"size\":1.5}")]
    [InlineData("{\"level\":\"High\"}")]
    public void A_number_that_an_enum_has_no_room_for_is_kept_apart_from_it(string json)
    {
        Assert.Equal("True " + json, Codec.Read<string>(Enums, json, "(thing.Level is null && thing.Size is null) + \" \" + JsonText.Write(thing)"));
    }

    [Theory]
    [InlineData("double?", "\"1.5\"", "1.5")]
    [InlineData("double?", "\"-1.5e3\"", "-1500")]
    [InlineData("float?", "\"0.25\"", "0.25")]
    [InlineData("decimal?", "\"0.1000000000000000000000000001\"", "0.1000000000000000000000000001")]
    [InlineData("long?", "\"9223372036854775807\"", "9223372036854775807")]
    [InlineData("long?", "\"-9223372036854775808\"", "-9223372036854775808")]
    [InlineData("double?", "NaN", "NaN")]
    [InlineData("double?", "\"-Infinity\"", "-Infinity")]
    public void A_number_may_come_as_a_string(string type, string json, string expected)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property(type, "It", "it")));

        Assert.Equal(expected, Codec.Read<string>(raw, $"{{\"it\":{json}}}", "thing.It!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)"));
    }

    [Theory]
    [InlineData("double?", "\"1,5\"")]
    [InlineData("float?", "\"1,5\"")]
    [InlineData("long?", "\"1,000\"")]
    [InlineData("int?", "\"1,000\"")]
    [InlineData("long?", "1e30")]
    public void A_number_that_could_be_mistaken_is_none(string type, string json)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property(type, "It", "it")));

        Assert.True(Codec.Read<bool>(raw, $"{{\"it\":{json}}}", "thing.It is null && thing.AdditionalProperties.Count == 1"));
    }

    [Theory]
    [InlineData("decimal?", "\"1,5\"")]
    [InlineData("decimal?", "\"1,000.5\"")]
    [InlineData("decimal?", "NaN")]
    [InlineData("decimal?", "\"NaN\"")]
    public void A_decimal_number_that_could_be_mistaken_is_a_json_exception(string type, string json)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property(type, "It", "it")));

        Assert.ThrowsAny<JsonException>(() => Codec.RoundTrip(raw, $"{{\"it\":{json}}}"));
    }

    [Theory]
    [InlineData("double.NaN", "\"NaN\"")]
    [InlineData("double.PositiveInfinity", "\"Infinity\"")]
    [InlineData("double.NegativeInfinity", "\"-Infinity\"")]
    [InlineData("1d", "1.0")]
    public void A_number_is_written_as_json_convert_writes_it(string value, string expected)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property("double?", "It", "it")));

        Assert.Equal($"{{\"it\":{expected}}}", Codec.Write(raw, $"new Thing {{ It = {value} }}"));
        Assert.Equal($"{{\"it\":{expected}}}", Probe.Run<string>(raw, $"return JsonConvert.SerializeObject(new Thing {{ It = {value} }});"));
    }

    [Theory]
    [InlineData("{\"x\":123456789012345678901234567890123456789012345678901234567890}")]
    [InlineData("{\"x\":-9223372036854775809,\"y\":[18446744073709551615]}")]
    [InlineData("{\"x\":0.1,\"y\":1.7976931348623157E+308,\"z\":-0.0}")]
    [InlineData("{\"x\":1e400,\"y\":[-1.50E+999,{\"z\":12345678901234567890.5e300}]}")]
    [InlineData("{\"x\":\"2024-02-29T00:00:00.0000Z\",\"y\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"}")]
    public void Unknown_values_come_back_as_they_were(string json)
    {
        Assert.Equal(json, Codec.RoundTrip(RawText.File(RawText.Model("Thing")), json));
    }

    /// <summary>One value that its type can't hold costs neither the response nor the value.</summary>
    [Theory]
    [InlineData("int?", "2147483648")]
    [InlineData("int", "-2147483649")]
    [InlineData("int?", "1.5")]
    [InlineData("long?", "9223372036854775808")]
    [InlineData("long", "1e400")]
    [InlineData("ulong?", "18446744073709551616")]
    [InlineData("ulong", "-1")]
    [InlineData("double?", "1e400")]
    [InlineData("double", "-1.50E+999")]
    [InlineData("float?", "1E+300")]
    [InlineData("long?", "\"many\"")]
    [InlineData("Level?", "99999999999")]
    [InlineData("System.DateTimeOffset?", "\"0000-00-00T00:00:00Z\"")]
    [InlineData("System.DateTimeOffset", "\"yesterday\"")]
    [InlineData("System.DateTimeOffset?", "\"\"")]
    [InlineData("System.Guid?", "\"x\"")]
    [InlineData("System.Guid", "\"\"")]
    [InlineData("byte[]?", "\"no base64!\"")]
    [InlineData("ClientUnixTime?", "1.5")]
    [InlineData("ClientUnixTime", "253402300800")]
    [InlineData("ClientUnixTime?", "-62135596801")]
    [InlineData("ClientUnixTime", "1700000000000")]
    [InlineData("ClientUnixTime?", "18446744073709551616")]
    [InlineData("ClientUnixTime", "1e400")]
    [InlineData("ClientUnixTime?", "\"2024-01-01T00:00:00.000Z\"")]
    [InlineData("ClientFractionalUnixTime?", "1E-08")]
    [InlineData("ClientFractionalUnixTime", "253402300800.5")]
    [InlineData("ClientFractionalUnixTime?", "-1.50E+999")]
    public void A_value_that_its_type_can_not_hold_is_kept_and_goes_back_as_it_came(string type, string json)
    {
        foreach (var property in (string[])[RawText.Property(type.TrimEnd('?') + "?", "It", "it"), RawText.Required(type, "It", "it"), RawText.ThreeState(type.TrimEnd('?') + "?", "It", "it")])
        {
            var raw = RawText.File(RawText.Model("Thing", property, RawText.Property("string?", "Name", "name")), "public enum Level { Low = 0, High = 1 }");

            Assert.Equal($"{{\"it\":{json},\"name\":\"n\"}}", Codec.RoundTrip(raw, $"{{\"it\":{json},\"name\":\"n\"}}"));
            Assert.Equal(json.Trim('"'), Codec.Read<string>(raw, $"{{\"it\":{json}}}", "thing.AdditionalProperties[\"it\"].ToString()"), ignoreCase: true);
        }
    }

    [Fact]
    public void A_value_that_is_set_since_is_sent_in_the_place_of_what_was_kept()
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property("System.Guid?", "Id", "id"), RawText.ThreeState("int?", "Size", "size")));

        Assert.Equal(
            """{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","size":1} {"id":"x","size":1.5} {"size":null}""",
            Probe.Run<string>(raw, """
                string Change(Action<Thing> change) { var thing = JsonText.Read("{\"id\":\"x\",\"size\":1.5}", JsonCodecs.Model<Thing>())!; change(thing); return JsonText.Write(thing, JsonCodecs.Model<Thing>()); }
                return Change(thing => { thing.Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"); thing.Size = 1; })
                    + " " + Change(_ => { })
                    + " " + Change(thing => thing.AdditionalProperties.Clear());
                """));
    }

    [Theory]
    [InlineData("int?", "1.0", "1")]
    [InlineData("int?", "1e3", "1000")]
    [InlineData("int", "\"2.0\"", "2")]
    [InlineData("long?", "5000000000", "5000000000")]
    [InlineData("long?", "5E9", "5000000000")]
    [InlineData("ulong?", "18446744073709551615", "18446744073709551615")]
    [InlineData("ulong", "1.0", "1")]
    [InlineData("Level?", "1.0", "High")]
    public void A_whole_number_may_be_written_in_any_way(string type, string json, string expected)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property(type, "It", "it")), "public enum Level { Low = 0, High = 1 }");

        Assert.Equal(expected, Codec.Read<string>(raw, $"{{\"it\":{json}}}", "$\"{thing.It}\""));
    }

    /// <summary>What a token does not hold: a number's spelling, and what double precision has no room for.</summary>
    [Theory]
    [InlineData("{\"x\":1.50}", "{\"x\":1.5}")]
    [InlineData("{\"x\":1e2}", "{\"x\":100.0}")]
    [InlineData("{\"x\":0.12345678901234567890}", "{\"x\":0.12345678901234568}")]
    public void An_unknown_fraction_comes_back_in_double_precision(string json, string expected)
    {
        Assert.Equal(expected, Codec.RoundTrip(RawText.File(RawText.Model("Thing")), json));
    }

    [Theory]
    [InlineData("Thing?", "thing")]
    [InlineData("System.Collections.Generic.IReadOnlyList<Thing>?", "new[] { thing }")]
    [InlineData("System.Collections.Generic.IReadOnlyDictionary<string, Thing>?", "new Dictionary<string, Thing> { [\"a\"] = thing }")]
    public void A_model_that_holds_itself_is_a_json_exception_when_it_is_written(string type, string value)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property(type, "It", "it")));

        var exception = Assert.ThrowsAny<JsonException>(() => Probe.Run<string>(
            raw, $"var thing = new Thing(); thing.It = {value}; return JsonText.Write(thing, JsonCodecs.Model<Thing>());"));
        Assert.Contains("64 levels", exception.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_as_deep_as_can_be_read_can_be_written()
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property("Thing?", "It", "it")));
        var deepest = Nested(64);

        Assert.Equal(deepest, Codec.RoundTrip(raw, deepest));
        Assert.ThrowsAny<JsonException>(() => Codec.RoundTrip(raw, Nested(65)));
        Assert.ThrowsAny<JsonException>(() => Codec.Write(raw, "System.Linq.Enumerable.Range(0, 64).Aggregate(new Thing(), (inner, _) => new Thing { It = inner })"));
        Assert.Equal(deepest, Codec.Write(raw, "System.Linq.Enumerable.Range(0, 63).Aggregate(new Thing(), (inner, _) => new Thing { It = inner })"));
    }

    private static string Nested(int depth) =>
        string.Concat(System.Linq.Enumerable.Repeat("{\"it\":", depth - 1)) + "{}" + new string('}', depth - 1);

    private static string JsonConvertRoundTrip(string raw, string json) =>
        Probe.Run<string>(raw, $"return JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Thing>(@\"{json.Replace("\"", "\"\"")}\"));");
}
