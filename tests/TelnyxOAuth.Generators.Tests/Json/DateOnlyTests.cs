using Newtonsoft.Json;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>Dates in a project whose framework has a type for them: by a codec and by Newtonsoft.Json itself.</summary>
public sealed class DateOnlyTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";

    private static readonly string Raw = RawText.File(
        RawText.Model(
            "Thing",
            RawText.Required("ClientDate", "Start", "start"),
            RawText.Property("ClientDate?", "End", "end"),
            RawText.Property($"{List}<ClientDate>?", "Days", "days"),
            RawText.Property($"{List}<ClientDate?>?", "Holes", "holes"),
            RawText.Property("System.Collections.Generic.IReadOnlyDictionary<string, ClientDate>?", "ByName", "byName"),
            RawText.Property($"{List}<{List}<ClientDate>>?", "Weeks", "weeks")),
        RawText.Union("Either", null, RawText.Variant("ClientDate", "Date"), RawText.Variant("int", "Number")));

    [Fact]
    public void A_date_has_no_time() =>
        Assert.Equal("DateOnly", Run<string>("return new Thing().Start.GetType().Name;"));

    [Theory]
    [InlineData("{\"start\":\"2024-02-29\"}")]
    [InlineData("{\"start\":\"0001-01-02\",\"end\":\"9999-12-31\"}")]
    [InlineData("{\"start\":\"2024-02-29\",\"days\":[\"2024-02-29\"],\"holes\":[\"2024-02-29\",null],\"byName\":{\"a\":\"2024-03-01\"},\"weeks\":[[\"2024-02-29\"],[]]}")]
    public void A_date_is_written_as_it_came(string json)
    {
        Assert.Equal(json, RoundTrip(json));
        Assert.Equal(json, JsonConvertRoundTrip(json));
        Assert.Equal("\"2024-02-29\" 29", Run<string>("var either = JsonText.Read(\"\\\"2024-02-29\\\"\", JsonCodecs.Model<Either>())!; return JsonText.Write(either, JsonCodecs.Model<Either>()) + \" \" + either.Date!.Value.Day;"));
    }

    /// <summary>The document promises a day, and the text says which, whatever the machine's zone.</summary>
    [Theory]
    [InlineData("2024-02-29T10:20:30Z")]
    [InlineData("2024-02-29T23:59:59.999-11:00")]
    [InlineData("2024-02-29T00:00:00+14:00")]
    [InlineData("2024-02-29T10:20:30")]
    public void A_date_with_a_time_is_the_day_that_it_names(string text)
    {
        Assert.Equal("{\"start\":\"2024-02-29\"}", RoundTrip($"{{\"start\":\"{text}\"}}"));
        Assert.Equal(
            "2024-02-29",
            Run<string>($"return JsonConvert.DeserializeObject<Thing>({Literal($"{{\"end\":\"{text}\"}}")}, new JsonSerializerSettings {{ DateParseHandling = DateParseHandling.None }})!.End!.Value.ToString(\"yyyy-MM-dd\");"));
    }

    [Theory]
    [InlineData("2024-02-29T10:20:30Z")]
    [InlineData("2024-02-29T10:20:30")]
    public void Newtonsoft_Json_itself_may_have_parsed_the_time(string text) =>
        Assert.Equal("{\"start\":\"2024-02-29\"}", JsonConvertRoundTrip($"{{\"start\":\"{text}\"}}"));

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("yesterday")]
    [InlineData("10:30")]
    [InlineData("29 February 2024")]
    [InlineData("2024-02-30T10:20:30Z")]
    [InlineData("")]
    public void What_is_no_date_is_kept_and_goes_back_as_it_came(string text)
    {
        foreach (var json in (string[])[$"{{\"start\":\"{text}\"}}", $"{{\"start\":\"2024-01-01\",\"end\":\"{text}\"}}", $"{{\"start\":\"2024-01-01\",\"days\":[\"2024-01-01\",\"{text}\"]}}"])
        {
            Assert.Equal(json, RoundTrip(json));
        }

        Assert.Equal($"{{\"start\":\"2024-01-01\",\"end\":\"{text}\"}}", JsonConvertRoundTrip($"{{\"start\":\"2024-01-01\",\"end\":\"{text}\"}}"));
    }

    [Fact]
    public void No_date_is_none() =>
        Assert.True(Run<bool>("return JsonText.Read(\"{\\\"end\\\":null}\", JsonCodecs.Model<Thing>())!.End is null && JsonConvert.DeserializeObject<Thing>(\"{\\\"end\\\":null}\")!.End is null;"));

    private static string RoundTrip(string json) =>
        Run<string>($"return JsonText.Write(JsonText.Read({Literal(json)}, JsonCodecs.Model<Thing>())!, JsonCodecs.Model<Thing>());");

    private static string JsonConvertRoundTrip(string json) =>
        Run<string>($"return JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Thing>({Literal(json)}));");

    private static T Run<T>(string statements) => Probe.Run<T>(Raw, statements, Compilations.Net8ParseOptions);

    private static string Literal(string text) => "@\"" + text.Replace("\"", "\"\"") + "\"";
}
