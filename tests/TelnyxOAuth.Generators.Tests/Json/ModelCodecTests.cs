using Microsoft.CodeAnalysis.CSharp;
using Newtonsoft.Json;
using TelnyxOAuth.Generators.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

public sealed class ModelCodecTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";
    private const string Map = "System.Collections.Generic.IReadOnlyDictionary";

    /// <summary>Every type as a property's, and JSON that comes back as it was.</summary>
    public static TheoryData<string, string> Types => new()
    {
        { "string?", "\"text\"" },
        { "int?", "-3" },
        { "long?", "9007199254740993" },
        { "float?", "1.5" },
        { "double?", "0.1" },
        { "decimal?", "123456789.123456789" },
        { "bool?", "false" },
        { "System.DateTimeOffset?", "\"2024-02-29T12:30:00+01:00\"" },
        { "System.Uri?", "\"https://example.com/a%20b?c\"" },
        { "System.Guid?", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"" },
        { "byte[]?", "\"AQID\"" },
        { "Newtonsoft.Json.Linq.JToken?", "{\"a\":[1,null,{\"b\":2.5}]}" },
        { "object?", "{\"a\":[1,\"b\",true]}" },
        { "Color?", "\"no-known-color\"" },
        { "Level?", "1" },
        { "Part?", "{\"name\":\"p\"}" },
        { $"{List}<string>?", "[\"a\",\"b\"]" },
        { $"{List}<int>?", "[1,2]" },
        { $"{List}<Color>?", "[\"red\",\"other\"]" },
        { $"{List}<Level>?", "[0,1]" },
        { $"{List}<System.DateTimeOffset>?", "[\"2024-02-29T12:30:00+00:00\"]" },
        { $"{List}<System.Uri>?", "[\"/a\",\"https://b.example/\"]" },
        { $"{List}<byte[]>?", "[\"AQID\",\"\"]" },
        { $"{List}<Part>?", "[{\"name\":\"p\"},{}]" },
        { $"{List}<object>?", "[1,{\"a\":2},\"x\"]" },
        { $"{List}<Newtonsoft.Json.Linq.JToken>?", "[null,{\"a\":[]}]" },
        { $"{List}<{List}<int>>?", "[[1],[],[2,3]]" },
        { $"{List}<{List}<{List}<string>>>?", "[[[\"a\"],[]],[]]" },
        { $"{Map}<string, string>?", "{\"a\":\"b\",\"\":\"c\"}" },
        { $"{Map}<string, long>?", "{\"a\":1}" },
        { $"{Map}<string, object>?", "{\"a\":1,\"b\":{\"c\":null}}" },
        { $"{Map}<string, Part>?", "{\"a\":{\"name\":\"p\"}}" },
        { $"{Map}<string, {List}<string>>?", "{\"a\":[\"b\"],\"c\":[]}" },
        { $"{Map}<string, {Map}<string, Color>>?", "{\"a\":{\"b\":\"red\"}}" },
        { $"{List}<{Map}<string, int>>?", "[{\"a\":1},{}]" },
        { $"{List}<int?>?", "[1,null,2]" },
        { $"{List}<Color?>?", "[null,\"red\"]" },
        { $"{List}<string?>?", "[null,\"a\"]" },
        { $"{List}<System.Uri?>?", "[null,\"/a\"]" },
        { $"{List}<byte[]?>?", "[null,\"AQID\"]" },
        { $"{List}<Part?>?", "[null,{}]" },
        { $"{List}<{List}<int>?>?", "[null,[1]]" },
        { $"{Map}<string, int?>?", "{\"a\":null,\"b\":1}" },
        { $"{Map}<string, {Map}<string, int>?>?", "{\"a\":null,\"b\":{\"c\":1}}" },
    };

    /// <summary>What C# demands of whoever creates a model is nothing that JSON has to have.</summary>
    [Fact]
    public void A_model_with_required_members_is_read_without_them()
    {
        var raw = RawText.File(RawText.Model(
            "Thing",
            "[ClientMetadata.ModelProperty(\"name\", Required = true)] public required string Name { get; set; } = default!;",
            "[ClientMetadata.ModelProperty(\"size\", Required = true)] public required int Size { get; set; }",
            RawText.Property("int?", "Count", "count")));

        Assert.Equal(
            "True 0 {\"name\":\"n\",\"size\":2,\"count\":1}",
            Probe.Run<string>(
                raw,
                """
                var empty = JsonText.Read("{}", JsonCodecs.Model<Thing>())!;
                return (empty.Name is null) + " " + empty.Size + " " + JsonText.Write(JsonText.Read("{\"name\":\"n\",\"size\":2,\"count\":1}", JsonCodecs.Model<Thing>())!, JsonCodecs.Model<Thing>());
                """,
                Compilations.Net8ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_comes_back_as_it_was(string type, string json)
    {
        var raw = RawText.File(
            RawText.Model("Thing", RawText.Property(type, "It", "it")),
            RawText.Model("Part", RawText.Property("string?", "Name", "name")),
            RawText.Enum("Color", ("Red", "red")),
            "public enum Level { Low = 0, High = 1 }");

        Assert.Equal($"{{\"it\":{json}}}", Codec.RoundTrip(raw, $"{{ \"it\": {json} }}"));
    }

    [Theory]
    [InlineData("string", "")]
    [InlineData("int", "0")]
    [InlineData("decimal", "0")]
    [InlineData("System.Uri", "")]
    [InlineData("Color", "")]
    [InlineData("Part", "")]
    public void Null_where_the_document_promises_none_reads_as_the_default(string type, string expected)
    {
        var raw = RawText.File(
            RawText.Model("Thing", RawText.Required(type, "It", "it")),
            RawText.Model("Part"),
            RawText.Enum("Color"));

        Assert.Equal(expected, Codec.Read<string>(raw, "{\"it\":null}", "$\"{thing.It}\""));
    }

    [Fact]
    public void Null_items_that_the_document_does_not_allow_are_read_and_can_be_written_back()
    {
        var raw = RawText.File(RawText.Model(
            "Thing",
            RawText.Property($"{List}<{List}<int>>?", "Lists", "lists"),
            RawText.Property($"{Map}<string, {Map}<string, string>>?", "Maps", "maps"),
            RawText.Property($"{List}<Thing>?", "Things", "things")));

        const string Json = "{\"lists\":[null,[1]],\"maps\":{\"a\":null},\"things\":[null]}";
        Assert.Equal(Json, Codec.RoundTrip(raw, Json));
    }

    [Theory]
    [InlineData("int?", "\"7\"", "7")]
    [InlineData("long?", "\"-7\"", "-7")]
    [InlineData("long?", "7.0", "7")]
    [InlineData("double?", "\"1.5\"", "1.5")]
    [InlineData("decimal?", "\"1.50\"", "1.50")]
    [InlineData("bool?", "\"true\"", "True")]
    [InlineData("string?", "7", "7")]
    [InlineData("Color?", "7", "7")]
    [InlineData("Level?", "\"1\"", "High")]
    public void A_value_of_another_type_is_read_where_its_meaning_is_clear(string type, string json, string expected)
    {
        var raw = RawText.File(
            RawText.Model("Thing", RawText.Property(type, "It", "it")),
            RawText.Enum("Color"),
            "public enum Level { Low = 0, High = 1 }");

        Assert.Equal(
            expected,
            Codec.Read<string>(raw, $"{{\"it\":{json}}}", "System.Convert.ToString(thing.It, System.Globalization.CultureInfo.InvariantCulture)!"));
    }

    [Theory]
    [InlineData("int?", "{}")]
    [InlineData("decimal?", "1e400")]
    [InlineData("long?", "true")]
    [InlineData("bool?", "\"maybe\"")]
    [InlineData("string?", "{}")]
    [InlineData("Color?", "[]")]
    [InlineData("Thing?", "[]")]
    [InlineData("Thing?", "\"x\"")]
    [InlineData(List + "<string>?", "{}")]
    [InlineData(Map + "<string, string>?", "[]")]
    public void Json_of_another_shape_is_a_json_exception(string type, string json)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property(type, "It", "it")), RawText.Enum("Color"));

        Assert.ThrowsAny<JsonException>(() => Codec.RoundTrip(raw, $"{{\"it\":{json}}}"));
    }

    [Fact]
    public void Recursive_models_are_read_and_written()
    {
        var raw = RawText.File(RawText.Model(
            "Thing",
            RawText.Property("string?", "Name", "name"),
            RawText.Property("Thing?", "Parent", "parent"),
            RawText.Property($"{List}<Thing>?", "Children", "children")));

        const string Json = "{\"name\":\"a\",\"parent\":{\"name\":\"b\"},\"children\":[{\"children\":[{\"name\":\"c\"}]},{}]}";
        Assert.Equal(Json, Codec.RoundTrip(raw, Json));
    }

    [Fact]
    public void Nesting_without_end_is_a_json_exception_and_not_a_stack_overflow()
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property("Thing?", "It", "it")));
        var deep = string.Concat(System.Linq.Enumerable.Repeat("{\"it\":", 100_000));

        Assert.ThrowsAny<JsonException>(() => Codec.RoundTrip(raw, deep));
    }

    [Fact]
    public void Every_cut_off_beginning_of_a_text_is_a_json_exception()
    {
        var raw = RawText.File(
            RawText.Model(
                "Thing",
                RawText.Property("string?", "Name", "name"),
                RawText.Property("int?", "Count", "count"),
                RawText.Property("Color?", "Color", "color"),
                RawText.Property("Thing?", "Inner", "inner"),
                RawText.Property($"{List}<string>?", "Names", "names"),
                RawText.Property($"{List}<Thing>?", "Things", "things"),
                RawText.Property($"{Map}<string, int>?", "Counts", "counts")),
            RawText.Enum("Color"));

        // Index 0 is no JSON at all, which is null rather than a problem.
        var failed = Probe.Run<string[]>(
            raw,
            """
            var json = @"{""name"":""n"",""count"":1,""color"":""c"",""inner"":{""x"":[1]},""names"":[""a"",""b""],""things"":[{},{}],""counts"":{""a"":1},""y"":{""z"":[{}]}}";
            var read = new List<string>();
            for (var length = 1; length < json.Length; length++)
            {
                try
                {
                    JsonText.Read(json.Substring(0, length), JsonCodecs.Model<Thing>());
                    read.Add(json.Substring(0, length));
                }
                catch (JsonException)
                {
                }
            }

            JsonText.Read(json, JsonCodecs.Model<Thing>());
            return read.ToArray();
            """);

        Assert.Empty(failed);
    }

    [Fact]
    public void Unknown_members_are_kept_and_sent_back()
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property("string?", "Name", "name")));

        const string Json = "{\"name\":\"n\",\"x\":{\"y\":[1,null]},\"when\":\"2024-01-01T00:00:00Z\",\"z\":null}";
        Assert.Equal(Json, Codec.RoundTrip(raw, Json));
        Assert.Equal(3, Codec.Read<int>(raw, Json, "thing.AdditionalProperties.Count"));
    }

    [Fact]
    public void Absent_members_stay_absent()
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property("string?", "Name", "name"), RawText.Property("int?", "Count", "count")));

        Assert.Equal("{}", Codec.RoundTrip(raw, "{}"));
        Assert.Equal("{}", Codec.RoundTrip(raw, "{\"name\":null,\"count\":null}"));
    }

    [Fact]
    public void A_null_model_is_null_in_both_directions()
    {
        var raw = RawText.File(RawText.Model("Thing"));

        Assert.True(Probe.Run<bool>(raw, "return JsonText.Read(\"null\", JsonCodecs.Model<Thing>()) is null;"));
        Assert.Equal("null", Codec.Write(raw, "(Thing)null!"));
    }

    [Theory]
    [InlineData("string", "It")]
    [InlineData("System.Uri", "It")]
    [InlineData("Color", "It")]
    [InlineData("Thing", "It")]
    [InlineData(List + "<string>", "It")]
    [InlineData("byte[]", "It")]
    public void A_required_member_that_is_not_set_is_not_sent(string type, string member)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Required(type, "It", "it")), RawText.Enum("Color"));

        var exception = Assert.Throws<RequiredMemberException>(() => Codec.Write(raw, "new Thing()"));
        Assert.Equal(("Thing", member), (exception.ModelName, exception.MemberName));
    }

    [Theory]
    [InlineData("string?", "{\"it\":null}")]
    [InlineData("int?", "{\"it\":null}")]
    [InlineData("int", "{\"it\":0}")]
    [InlineData("bool", "{\"it\":false}")]
    public void A_required_member_with_a_value_of_its_own_for_nothing_is_sent(string type, string expected)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Required(type, "It", "it")));

        Assert.Equal(expected, Codec.Write(raw, "new Thing()"));
    }

    [Theory]
    [InlineData("new Thing()", "{}")]
    [InlineData("new Thing { Name = null, Count = null }", "{\"name\":null,\"count\":null}")]
    [InlineData("new Thing { Name = \"n\", Count = 0 }", "{\"name\":\"n\",\"count\":0}")]
    public void Absent_null_and_set_are_three_states(string expression, string expected)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.ThreeState("string?", "Name", "name"), RawText.ThreeState("int?", "Count", "count")));

        Assert.Equal(expected, Codec.Write(raw, expression));
        Assert.Equal(expected, Probe.Run<string>(raw, $"return JsonConvert.SerializeObject({expression});"));
        Assert.Equal(expected, Codec.RoundTrip(raw, expected));
    }

    [Fact]
    public void Json_convert_and_the_codec_write_the_same()
    {
        const string Thing = "new Thing { Id = \"i\", Color = Color.Red, Links = new Dictionary<string, Uri> { [\"a\"] = new Uri(\"/b\", UriKind.Relative) }, AdditionalProperties = { [\"x\"] = 1 } }";
        var raw = RawText.File(
            RawText.Model(
                "Thing",
                RawText.Required("string", "Id", "id"),
                RawText.Property("Color?", "Color", "color"),
                RawText.Property($"{Map}<string, System.Uri>?", "Links", "links")),
            RawText.Enum("Color", ("Red", "red")));

        Assert.Equal(Probe.Run<string>(raw, $"return JsonConvert.SerializeObject({Thing});"), Codec.Write(raw, Thing));
    }

    [Theory]
    [InlineData("with \\\"quotes\\\"", "with \\\"quotes\\\"")]
    [InlineData("tab\\tand\\\\", "tab\\tand\\\\")]
    [InlineData("größe €", "größe €")]
    [InlineData("a'b", "a'b")]
    public void A_member_is_named_as_the_document_names_it(string inSource, string inJson)
    {
        var raw = RawText.File(RawText.Model("Thing", RawText.Property("string?", "It", inSource)));

        Assert.Equal($"{{\"{inJson}\":\"x\"}}", Codec.RoundTrip(raw, $"{{\"{inJson}\":\"x\"}}"));
    }

    [Fact]
    public void Properties_named_like_keywords_or_like_the_codecs_own_variables_are_fine()
    {
        var raw = RawText.File(RawText.Model(
            "Thing",
            RawText.Required("string", "@class", "class"),
            RawText.Property("string?", "value", "value"),
            RawText.Property("string?", "writer", "writer"),
            RawText.Property("string?", "reader", "reader"),
            RawText.Property("string?", "model", "model"),
            RawText.Property("string?", "unknown", "unknown")));

        const string Json = "{\"class\":\"c\",\"value\":\"v\",\"writer\":\"w\",\"reader\":\"r\",\"model\":\"m\",\"unknown\":\"u\"}";
        Assert.Equal(Json, Codec.RoundTrip(raw, Json));
    }

    [Fact]
    public void A_derived_model_has_the_members_of_its_bases_first()
    {
        var raw = RawText.File(
            RawText.Class("partial class Base : ClientRuntime.JsonModel", RawText.Required("string", "Id", "id")),
            RawText.Class("partial class Middle : Base", RawText.Property("int?", "Count", "count")),
            RawText.Class("sealed partial class Thing : Middle", RawText.Property("string?", "Name", "name")));

        const string Json = "{\"id\":\"i\",\"count\":1,\"name\":\"n\"}";
        Assert.Equal(Json, Codec.RoundTrip(raw, Json));
    }

    [Fact]
    public void A_member_that_a_derived_model_declares_again_is_read_once()
    {
        var raw = RawText.File(
            RawText.Class("partial class Base : ClientRuntime.JsonModel", RawText.Property("object?", "It", "it")),
            RawText.Class("sealed partial class Thing : Base", RawText.Property("string?", "It", "it").Replace("public", "public new")));

        Assert.Equal("{\"it\":\"x\"}", Codec.RoundTrip(raw, "{\"it\":\"x\"}"));
    }

    [Fact]
    public void An_abstract_model_can_be_written_but_not_read()
    {
        var raw = RawText.File(
            RawText.Class("abstract partial class Thing : ClientRuntime.JsonModel", RawText.Property("string?", "Name", "name")),
            RawText.Class("sealed partial class Real : Thing"));

        Assert.Equal("{\"name\":\"n\"}", Codec.Write(raw, "new Real { Name = \"n\" }"));
        Assert.ThrowsAny<JsonException>(() => Codec.RoundTrip(raw, "{\"name\":\"n\"}"));
    }

    [Fact]
    public void A_member_of_an_unsupported_type_is_left_to_the_unknown_members()
    {
        var raw = RawText.File(RawText.Model(
            "Thing",
            RawText.Property("System.TimeSpan?", "It", "it"),
            RawText.Property($"{List}<System.TimeSpan>?", "Them", "them"),
            RawText.Property($"{Map}<string, {List}<System.TimeSpan>>?", "Those", "those")));

        const string Json = "{\"it\":\"00:01:00\",\"them\":[\"00:01:00\"],\"those\":{}}";
        Assert.Equal(Json, Codec.RoundTrip(raw, Json));
    }

    [Fact]
    public void What_the_document_deprecates_is_used_without_a_warning()
    {
        const string Obsolete = "[System.Obsolete(\"The API's document marks this model as deprecated.\")]\n";
        var run = GeneratorRun.FromRaw(RawText.File(
            Obsolete + RawText.Model("Old", RawText.Property("string?", "Name", "name")),
            RawText.Model("Thing", Obsolete + RawText.Property("string?", "Name", "name"))));

        Assert.Empty(run.Problems);
    }

    [Fact]
    public void A_namespace_of_the_project_called_system_is_not_mistaken_for_the_real_one()
    {
        var raw = SourceFile.Raw(RawText
            .File(RawText.Model("Thing", RawText.Property($"{List}<System.Uri>?", "It", "it")))
            .Replace($"namespace {RawText.Namespace}", $"namespace {RawText.Namespace}.Books"));
        var other = new SourceFile("Other.cs", $"namespace {RawText.Namespace}.System {{ public sealed class Mine {{ }} }}");

        Assert.Empty(GeneratorRun.From(raw, other).Problems);
    }
}
