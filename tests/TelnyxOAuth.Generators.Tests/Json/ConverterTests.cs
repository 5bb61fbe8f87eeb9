using System;
using System.Linq;
using TelnyxOAuth.Generators.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>What the codecs, <c>JsonConvert</c> and System.Text.Json make of the same models.</summary>
public sealed class ConverterTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";
    private const string Map = "System.Collections.Generic.IReadOnlyDictionary";

    /// <summary>Writes and reads by each of the three, without the escapes that only System.Text.Json makes.</summary>
    private const string Functions = """
        var options = new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var settings = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None };
        var writers = new Func<Thing, string>[] { JsonText.Write, thing => JsonConvert.SerializeObject(thing), thing => System.Text.Json.JsonSerializer.Serialize(thing, options) };
        var readers = new Func<string, Thing>[] { json => JsonText.Read<Thing>(json)!, json => JsonConvert.DeserializeObject<Thing>(json, settings)!, json => System.Text.Json.JsonSerializer.Deserialize<Thing>(json, options)! };
        """;

    private static readonly string Things = RawText.File(
        RawText.Converted("OpenEnumJsonConverter", "Color", RawText.Enum("Color", ("Red", "red"))),
        RawText.Converted("ModelJsonConverter", "Thing", RawText.Model(
            "Thing",
            RawText.Required("string", "Id", "id"),
            RawText.Property("System.DateTimeOffset?", "At", "at"),
            RawText.Property("ClientDate?", "Day", "day"),
            RawText.Property("System.Uri?", "Link", "link"),
            RawText.Property("double?", "Size", "size"),
            RawText.Property("decimal?", "Price", "price"),
            RawText.Property("Color?", "Color", "color"),
            RawText.Property("byte[]?", "Data", "data"),
            RawText.ThreeState("string?", "Note", "note"),
            RawText.Property($"{List}<Pet>?", "Pets", "pets"),
            RawText.Property($"{Map}<string, Pet>?", "Named", "named"),
            RawText.Property($"{Map}<string, {List}<System.DateTimeOffset>>?", "Times", "times"),
            RawText.Property("Thing?", "Inner", "inner"))),
        RawText.Converted("ModelJsonConverter", "Pet", RawText.Union(
            "Pet", "kind", RawText.Variant("Cat", "Cat", "\"cat\""), RawText.Variant("Dog", "Dog", "\"dog\""), RawText.Variant("string", "Name"), RawText.Variant("long", "Number"), RawText.Variant($"{List}<string>", "Names"))),
        RawText.Converted("ModelJsonConverter", "Cat", RawText.Model("Cat", RawText.Required("string", "Kind", "kind"), RawText.Property("bool?", "Purrs", "purrs"))),
        RawText.Converted("ModelJsonConverter", "Dog", RawText.Model("Dog", RawText.Required("string", "Kind", "kind"), RawText.Property("bool?", "Barks", "barks"))),
        RawText.Converted("ModelJsonConverter", "Sent", RawText.Model("Sent", RawText.Property("string?", "Title", "title"), RawText.Property("ClientRuntime.FileUpload?", "File", "file"))));

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","note":null}""")]
    [InlineData("""{"id":"a","at":"2024-02-29T01:02:03.5+02:00","day":"2024-02-29","link":"https://app.example/ü?a b","size":1.5,"price":1.50,"color":"mauve","data":"+/8=","note":"n"}""")]
    [InlineData("""{"id":"a","pets":[{"kind":"cat","purrs":true},{"kind":"dog"},"Rex",7,["a","b"],{"kind":"fish","fins":[1,null]},null],"named":{"a b":{"kind":"cat"},"Ü":"Rex"}}""")]
    [InlineData("""{"id":"a","times":{"x":["2024-02-29T00:00:00+00:00"],"y":[]},"inner":{"id":"b","inner":{"id":"c","note":null}}}""")]
    [InlineData("""{"id":"a","more":{"day":"2024-02-29T00:00:00Z","list":[1,-0.5,12345678901234567890123,true,null,"\"\\"],"empty":{},"none":[]}}""")]
    public void All_three_read_and_write_the_same(string json)
    {
        var written = Probe.Run<string[]>(Things, $"{Functions} return readers.SelectMany(read => writers.Select(write => write(read({Literal(json)})))).ToArray();");

        Assert.Equal(9, written.Length);
        Assert.All(written, text => Assert.Equal(json, text));
    }

    [Theory]
    [InlineData("""{"id":"a","huge":1e400}""")]
    [InlineData("""{"id":"a","at":"soon"}""")]
    [InlineData("""{"id":"a","data":"?","times":{"x":["soon","2024-02-29T00:00:00+00:00"]}}""")]
    [InlineData("""{"id":"a","link":"http://localhost:*/cb"}""")]
    public void What_a_type_can_t_hold_is_written_as_it_came(string json)
    {
        var written = Probe.Run<string[]>(Things, $"{Functions} return new[] {{ readers[0], readers[2] }}.SelectMany(read => new[] {{ writers[0], writers[2] }}.Select(write => write(read({Literal(json)})))).ToArray();");

        Assert.Equal(4, written.Length);
        Assert.All(written, text => Assert.Equal(json, text));
    }

    [Fact]
    public void A_union_and_null_are_read_as_text_too()
    {
        Assert.Equal(
            ["Cat", "{\"kind\":\"cat\"}", "Rex", "True", "True"],
            Probe.Run<string[]>(Things, """
                var cat = JsonText.Read<Pet>("{\"kind\":\"cat\"}")!;
                var rex = System.Text.Json.JsonSerializer.Deserialize<Pet>("\"Rex\"")!;
                return new[] { cat.Value.GetType().Name, JsonText.Write(cat), rex.Name!, (JsonText.Read<Pet>("null") is null).ToString(), (System.Text.Json.JsonSerializer.Deserialize<Thing>("null") is null).ToString() };
                """));
    }

    [Theory]
    [InlineData("new Thing()", "RequiredMemberException Thing.Id")]
    [InlineData("new Sent { File = new byte[] { 1 } }", "NotSupportedException 'file' is a file")]
    [InlineData("Endless()", "JsonException The value is nested deeper than 64 levels")]
    [InlineData("Broken()", "JsonReaderException ")]
    public void What_can_t_be_written_says_so(string model, string expected)
    {
        var problem = Probe.Run<string>(Things, $$"""
            Thing Endless() { var thing = new Thing { Id = "a" }; thing.Inner = thing; return thing; }
            Thing Broken() { var thing = new Thing { Id = "a" }; thing.AdditionalProperties["raw"] = new JRaw("[1,"); return thing; }
            var models = new Func<object>[] { Endless, Broken, () => {{model}} };
            try { return System.Text.Json.JsonSerializer.Serialize(models[2]()); }
            catch (Exception exception) { return exception.GetType().Name + " " + exception.Message; }
            """);

        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }

    private static string Literal(string text) => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
