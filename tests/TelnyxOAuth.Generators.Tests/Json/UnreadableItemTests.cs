using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Generators.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>One item that its type can't hold costs the list or map that it is in, and neither the response nor the JSON.</summary>
public sealed class UnreadableItemTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";
    private const string Map = "System.Collections.Generic.IReadOnlyDictionary";

    private static readonly (string Name, string Type)[] Members =
    [
        ("ints", $"{List}<int>"), ("longs", $"{List}<long?>"), ("unsigned", $"{List}<ulong>"), ("doubles", $"{List}<double>"), ("floats", $"{List}<float?>"),
        ("levels", $"{List}<Level>"), ("times", $"{List}<System.DateTimeOffset>"), ("days", $"{List}<ClientDate?>"), ("ids", $"{List}<System.Guid>"), ("hashes", $"{List}<byte[]>"),
        ("moments", $"{List}<ClientUnixTime>"), ("stamps", $"{Map}<string, ClientFractionalUnixTime?>"),
        ("byName", $"{Map}<string, int>"), ("matrix", $"{List}<{List}<{List}<double>>>"), ("calendar", $"{Map}<string, {List}<ClientDate>>"), ("counts", $"{List}<{Map}<string, long>>"),
    ];

    private static readonly string Raw = RawText.File(
        RawText.Model("Thing",
        [
            .. Members.Select(member => RawText.Property(member.Type + "?", member.Name.ToUpperInvariant(), member.Name)),
            RawText.Required($"{List}<int>", "Needed", "needed"),
            RawText.ThreeState($"{List}<int>?", "Cleared", "cleared"),
            RawText.Property("int?", "Size", "size"),
            RawText.Property($"{List}<Thing>?", "Things", "things"),
            RawText.Property("Either?", "Either", "either"),
        ]),
        "public enum Level { Low = 0, High = 1 }",
        RawText.Union("Either", null, RawText.Variant($"{List}<int>", "Ints"), RawText.Variant($"{Map}<string, System.Guid>", "Ids"), RawText.Variant("Part", "Part")),
        RawText.Model("Part", RawText.Property("string?", "Kind", "kind"), RawText.Property($"{List}<System.DateTimeOffset>?", "Times", "times")),
        RawText.Resource("TestResource", RawText.Operation("GetList", $"{List}<int>"), RawText.Operation("GetMap", $"{Map}<string, {List}<System.Guid>>")));

    [Theory]
    [InlineData("ints", "[1,2147483648,3]")]
    [InlineData("ints", "[1.5]")]
    [InlineData("ints", "[\"many\",2]")]
    [InlineData("ints", "[1e999]")]
    [InlineData("ints", "[ 1.50 , \"é\\u0041\\n\" ]")]
    [InlineData("longs", "[null,9223372036854775808]")]
    [InlineData("unsigned", "[-1]")]
    [InlineData("doubles", "[1.0,1e400,-1.50E+999]")]
    [InlineData("doubles", "[\"x\"]")]
    [InlineData("floats", "[1E+300]")]
    [InlineData("levels", "[0,99999999999]")]
    [InlineData("times", "[\"2024-01-01T00:00:00.000Z\",\"soon\",\"\"]")]
    [InlineData("times", "[\"\"]")]
    [InlineData("times", "[true,5,null,1.5]")]
    [InlineData("days", "[\"2024-01-01\",null,\"soon\"]")]
    [InlineData("moments", "[1700000000,1.5]")]
    [InlineData("moments", "[\"1700000000\",\"soon\",null]")]
    [InlineData("stamps", "{\"a\":1700000000.5,\"b\":null,\"c\":253402300800}")]
    [InlineData("ids", "[\"x\",\"0f8fad5b-d9cb-469f-a165-70867728950e\"]")]
    [InlineData("hashes", "[\"no base64!\",\"AQID\",\"?\"]")]
    [InlineData("byName", "{\"a\":1,\"b\":1e999,\"c\":2}")]
    [InlineData("matrix", "[[[1.0],[]],[[2.0,\"x\"]],[]]")]
    [InlineData("calendar", "{\"a\":[\"2024-01-01\"],\"b\":[\"soon\"],\"c\":null}")]
    [InlineData("counts", "[{\"a\":1},{\"a\":0.5}]")]
    [InlineData("needed", "[1,\"x\"]")]
    [InlineData("cleared", "[1,\"x\"]")]
    public void A_list_or_map_with_an_item_that_its_type_can_not_hold_is_kept_and_goes_back_as_it_came(string member, string json)
    {
        var expected = Compact(json);

        // Newtonsoft.Json's own reader has no text of a number beyond double precision.
        var readers = json.Contains("e999", StringComparison.Ordinal) || json.Contains("e400", StringComparison.Ordinal) ? 2 : 3;
        var things = Probe.Run<string[]>(Raw, $$"""
            return new[] { "{NEEDED\"MEMBER\":JSON,\"size\":7}", "{NEEDED\"size\":7,\"MEMBER\" : JSON}", "{/* by the other reader */NEEDED\"MEMBER\":JSON,\"size\":7}" }.Take({{readers}}).Select(json =>
            {
                var thing = JsonText.Read(json.Replace("NEEDED", "{{(member == "needed" ? "" : "\\\"needed\\\":[],")}}").Replace("MEMBER", "{{member}}").Replace("JSON", {{Literal(json)}}), JsonCodecs.Model<Thing>())!;
                var value = thing.GetType().GetProperties().Single(property => string.Equals(property.Name, "{{member}}", StringComparison.OrdinalIgnoreCase)).GetValue(thing);
                return $"{value is null} {thing.Size} {thing.AdditionalProperties.Count} {thing.AdditionalProperties["{{member}}"].ToString(Formatting.None)} {JObject.Parse(JsonText.Write(thing, JsonCodecs.Model<Thing>())).Count} {JsonText.Write(thing, JsonCodecs.Model<Thing>())}";
            }).ToArray();
            """);

        var members = member == "needed" ? 2 : 3;
        foreach (var thing in things)
        {
            Assert.StartsWith($"True 7 1 {expected} {members} {{", thing, StringComparison.OrdinalIgnoreCase);
            Assert.Contains($"\"{member}\":{expected}", thing, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>What single members take and refuse, items do.</summary>
    [Fact]
    public void Lists_and_maps_that_are_readable_are_read_and_those_of_another_kind_fail_the_response()
    {
        var told = Probe.Run<string[]>(Raw, """
            string Tell(string json)
            {
                try { var thing = JsonText.Read(json, JsonCodecs.Model<Thing>())!; return thing.AdditionalProperties.Count + " " + JsonText.Write(thing, JsonCodecs.Model<Thing>()); }
                catch (JsonException) { return "refused"; }
            }

            return new[]
            {
                "{\"needed\":[1,\"2\",3.0,null,\"\"],\"cleared\":null,\"byName\":{\"a\":1e3},\"days\":[\"2024-01-01\",null],\"doubles\":[1,\"1.5\",null],\"matrix\":[[[1]],null,[null]]}",
                "{\"ints\":[{}]}", "{\"ints\":[[1]]}", "{\"ints\":[true]}", "{\"ints\":5}", "{\"ints\":\"x\"}", "{\"ints\":{\"a\":1}}", "{\"byName\":[1]}", "{\"days\":[\"soon\",{}]}", "{\"matrix\":[[1]]}", "{\"ints\":[\"x\",2",
            }.Select(Tell).ToArray();
            """);

        Assert.Equal("""0 {"doubles":[1.0,1.5,0.0],"days":["2024-01-01",null],"byName":{"a":1000},"matrix":[[[1.0]],null,[null]],"needed":[1,2,3,0,0],"cleared":null}""", told[0]);
        Assert.All(told.Skip(1), line => Assert.Equal("refused", line));
    }

    [Fact]
    public void Each_model_keeps_its_own_lists_and_what_is_set_since_is_sent()
    {
        const string Json = """{"things":[{"ids":["x"],"needed":[1]},{"times":["2024-01-01T00:00:00+00:00"],"needed":[2]},{"needed":["y"],"things":[{"needed":[0.5]}]}],"needed":[]}""";

        var told = Probe.Run<string[]>(Raw, $$"""
            var thing = JsonText.Read({{Literal(Json)}}, JsonCodecs.Model<Thing>())!;
            var same = JsonText.Write(thing, JsonCodecs.Model<Thing>());
            var counts = string.Join(" ", thing.Things!.Select(inner => inner.AdditionalProperties.Count));
            thing.Things![0].IDS = new[] { Guid.Empty };
            thing.Things[2].Needed = new int[0];
            return new[] { same, counts, JsonText.Write(thing, JsonCodecs.Model<Thing>()) };
            """);

        Assert.True(JToken.DeepEquals(JToken.Parse(Json), JToken.Parse(told[0])), told[0]);
        Assert.Equal("1 0 1", told[1]);
        Assert.Equal("""{"needed":[],"things":[{"ids":["00000000-0000-0000-0000-000000000000"],"needed":[1]},{"times":["2024-01-01T00:00:00+00:00"],"needed":[2]},{"needed":[],"things":[{"needed":[0.5]}]}]}""", told[2]);
    }

    [Theory]
    [InlineData("[1,\"x\"]", "JArray")]
    [InlineData("[1,2]", "Int32[]")]
    [InlineData("{\"a\":\"x\"}", "JObject")]
    [InlineData("{\"kind\":\"k\",\"times\":[\"soon\",\"2024-01-01T00:00:00.000Z\"]}", "Part")]
    public void A_union_keeps_what_its_types_can_not_hold(string json, string expected)
    {
        var told = Probe.Run<string[]>(Raw, $$"""
            var json = {{Literal(json)}};
            var either = JsonText.Read(json, JsonCodecs.Model<Either>())!;
            var member = JsonText.Read("{/**/\"needed\":[],\"either\":" + json + "}", JsonCodecs.Model<Thing>())!.Either!;
            var converted = JsonConvert.DeserializeObject<Either>(json)!;
            var token = JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
            var fromToken = token.ToObject<Either>()!;
            (token as JArray)?.Clear();
            return new[] { either, member, converted, fromToken }.Select(it => it.Value.GetType().Name + " " + JsonText.Write(it, JsonCodecs.Model<Either>()) + " " + JsonConvert.SerializeObject(it)).ToArray();
            """);

        Assert.All(told, line => Assert.Equal($"{expected} {json} {json}", line));
    }

    /// <summary>What keeps nothing fails, as it does for a single value.</summary>
    [Fact]
    public async Task Where_no_model_keeps_it_the_response_fails()
    {
        await Assert.ThrowsAsync<ApiContentException>(() => Probe.RunAsync<int>(Raw, new FakeServer().Respond("[1,\"x\"]"), "return (await new TestResource(api).GetListAsync()).Count;"));
        await Assert.ThrowsAsync<ApiContentException>(() => Probe.RunAsync<int>(Raw, new FakeServer().Respond("{\"a\":[\"x\"]}"), "return (await new TestResource(api).GetMapAsync()).Count;"));
    }

    [Theory]
    [InlineData("{\"needed\":[],\"size\":\"x\"}")]
    [InlineData("{\"needed\":[],\"ints\":[\"x\"]}")]
    public void JsonConvert_keeps_what_does_not_fit_too(string json) =>
        Assert.Equal(JObject.Parse(json), JObject.Parse(Probe.Run<string>(Raw, $"return JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Thing>({Literal(json)}));")), JToken.EqualityComparer);

    [Theory]
    [InlineData("page", "int?")]
    [InlineData("offset", "int?")]
    [InlineData("cursor", "string?")]
    public async Task A_page_whose_items_are_unreadable_ends_no_list_unnoticed(string parameter, string type)
    {
        (string Type, string Name, string Wire)[] parameters = [(type, "place", parameter), ("int?", "limit", "limit")];
        var raw = RawText.File(
            RawText.Resource("TestResource", RawText.Operation("List", "Response", parameters)),
            RawText.Model("Response", RawText.Property($"{List}<long>?", "Items", "items"), RawText.Property("string?", "NextCursor", "next_cursor")));
        var server = new FakeServer().Respond("{\"items\":[1,2],\"next_cursor\":\"a\"}").Respond("{\"items\":[3,\"four\"],\"next_cursor\":\"b\"}");

        var told = await Probe.RunAsync<string>(raw, server, """
            var told = "";
            try { await foreach (var item in new TestResource(api).ListAllAsync()) { told += item; } }
            catch (ApiContentException exception) { told += " " + exception.Message; }
            return told;
            """);

        Assert.Equal("12 The response to Test.List (200) can't be read: an item at $.items is of another format or range than documented.", told);
    }

    /// <summary>JSON as it is written: without escapes and white space that say nothing.</summary>
    private static string Compact(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return json.Contains("\\u", StringComparison.Ordinal) ? JToken.ReadFrom(reader).ToString(Formatting.None) : json;
    }

    private static string Literal(string text) => "@\"" + text.Replace("\"", "\"\"") + "\"";
}
