using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>What a union's codec reads and writes, from a text, from a response, and through Newtonsoft.Json's own serializer.</summary>
public sealed class UnionTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";
    private const string Map = "System.Collections.Generic.IReadOnlyDictionary";

    /// <summary>Reads each JSON as a <c>Thing</c>: gives the name of what it holds, what it is kept as, and what is written again.</summary>
    private const string Describe = "static string Describe(Thing? thing) => thing is null ? \"null\" : (thing.Value is System.Collections.IEnumerable and not string and not JToken ? \"Several\" : thing.Value.GetType().Name) + \" \" + JsonText.Write(thing, JsonCodecs.Model<Thing>()); ";

    private static readonly string Items = RawText.File(
        RawText.Union(
            "Thing", "kind",
            RawText.Variant("File", "File", "\"file\", \"document\""),
            RawText.Variant("Folder", "Folder", "\"folder\""),
            RawText.Variant("Link", "Link"),
            RawText.Variant("Note", "Note")),
        RawText.Model("File", RawText.Required("string", "Kind", "kind"), RawText.Property("string?", "Name", "name")),
        RawText.Model("Folder", RawText.Required("string", "Kind", "kind"), RawText.Property($"{List}<Thing>?", "Items", "items")),
        RawText.Model("Link", RawText.Required("string", "Target", "target"), RawText.Property("string?", "Title", "title")),
        RawText.Model("Note", RawText.Property("string?", "Title", "title"), RawText.Property("Part?", "Part", "part")),
        RawText.Model("Part", RawText.Property("Thing?", "Thing", "thing")),
        RawText.Resource("TestResource", RawText.Operation("Get", $"{List}<Thing>")));

    private static readonly string Values = RawText.File(
        RawText.Union(
            "Thing", null,
            RawText.Variant("string", "Text"),
            RawText.Variant("double", "Number"),
            RawText.Variant("bool", "Boolean"),
            RawText.Variant($"{List}<string>", "Texts"),
            RawText.Variant($"{Map}<string, int>", "Map"),
            RawText.Variant("Part", "Part")),
        RawText.Model("Part", RawText.Required("string", "Name", "name")),
        RawText.Resource("TestResource", RawText.Operation("Get", $"{List}<Thing>")));

    [Theory]
    [InlineData("new Folder()", """{"kind":"folder"}""")]
    [InlineData("new File()", """{"kind":"file"}""")]
    [InlineData("new Folder { Kind = \"other\" }", """{"kind":"other"}""")]
    [InlineData("new Link { Target = \"t\" }", """{"target":"t"}""")]
    public void What_tells_a_variant_apart_is_sent_where_the_caller_left_it_open(string variant, string expected) =>
        Assert.Equal(expected, Probe.Run<string>(Items, $"Thing thing = {variant}; return JsonText.Write(thing, JsonCodecs.Model<Thing>());"));

    [Fact]
    public void Writing_leaves_the_callers_model_as_it_is() =>
        Assert.Equal("[] {\"kind\":\"folder\"} []", Probe.Run<string>(Items, "var folder = new Folder(); Thing thing = folder; var before = folder.Kind; return $\"[{before}] {JsonText.Write(thing, JsonCodecs.Model<Thing>())} [{folder.Kind}]\";"));

    [Theory]
    [InlineData("""{"kind":"file","name":"a"}""", """File {"kind":"file","name":"a"}""")]
    [InlineData("""{"name":"a","more":[{"kind":"folder"}],"kind":"document"}""", """File {"kind":"document","name":"a","more":[{"kind":"folder"}]}""")]
    [InlineData("""{"kind":"file","target":"t"}""", """File {"kind":"file","target":"t"}""")]
    [InlineData("""{"items":[{"kind":"file"},{"items":[],"kind":"folder"},null,7],"kind":"folder"}""", """Folder {"kind":"folder","items":[{"kind":"file"},{"kind":"folder","items":[]},null,7]}""")]
    [InlineData("""{"target":"t","title":"u"}""", """Link {"target":"t","title":"u"}""")]
    [InlineData("""{"title":"u"}""", """Note {"title":"u"}""")]
    [InlineData("""{"title":null,"kind":null}""", """Note {"kind":null}""")]
    [InlineData("""{"part":{"thing":{"part":{"thing":{"name":"b","kind":"file"}}}}}""", """Note {"part":{"thing":{"part":{"thing":{"kind":"file","name":"b"}}}}}""")]
    [InlineData("""{"kind":"photo","size":1.50,"when":"2024-02-29T00:00:00Z"}""", """JObject {"kind":"photo","size":1.5,"when":"2024-02-29T00:00:00Z"}""")]
    [InlineData("""{"kind":"photo","title":"u"}""", """JObject {"kind":"photo","title":"u"}""")]
    [InlineData("""{"title":["u"]}""", """JObject {"title":["u"]}""")]
    [InlineData("""{"part":"p"}""", """JObject {"part":"p"}""")]
    [InlineData("""{"name":"a"}""", """JObject {"name":"a"}""")]
    [InlineData("""{}""", """Note {}""")]
    [InlineData("\"text\"", "JValue \"text\"")]
    [InlineData("[1]", "JArray [1]")]
    [InlineData("null", "null")]
    public void Objects_are_told_apart_by_the_discriminator_wherever_it_stands_or_by_their_members(string json, string expected)
    {
        var literal = "@\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

        Assert.Equal(expected, Probe.Run<string>(Items, $"{Describe} return Describe(JsonText.Read({literal}, JsonCodecs.Model<Thing>()));"));
    }

    /// <summary>The document says what tells its variants apart, so nothing else does.</summary>
    [Theory]
    [InlineData("Created", "Created")]
    [InlineData("created", "Created")]
    [InlineData("gone", "Deleted")]
    [InlineData("Deleted", "JObject")]
    [InlineData("Archived", "JObject")]
    [InlineData("", "JObject")]
    public void A_value_that_no_variant_lists_is_unknown_whatever_members_come_with_it(string kind, string expected)
    {
        var raw = RawText.File(
            RawText.Union("Thing", "kind", RawText.Variant("Created", "Created", "\"Created\", Implied = true"), RawText.Variant("Deleted", "Deleted", "\"gone\"")),
            RawText.Model("Created", RawText.Required("string", "Kind", "kind"), RawText.Property("string?", "Name", "name")),
            RawText.Model("Deleted", RawText.Required("string", "Kind", "kind"), RawText.Property("string?", "Id", "id")));

        Assert.Equal($"{expected} {kind}", Codec.Read<string>(raw, $"{{\"kind\":\"{kind}\",\"id\":\"1\"}}", "thing.Value.GetType().Name + \" \" + thing.Kind"));
        Assert.Equal($"{{\"kind\":\"{kind}\",\"id\":\"1\"}}", Codec.RoundTrip(raw, $"{{\"kind\":\"{kind}\",\"id\":\"1\"}}"));
    }

    /// <summary>A value is sent that the document allows for the model: it may forbid the schema's name, and several may do.</summary>
    [Theory]
    [InlineData("new Cat()", """{"kind":"cat"}""")]
    [InlineData("new Dog()", """{"kind":"puppy"}""")]
    [InlineData("new Bird()", """{"kind":"eagle"}""")]
    public void What_is_sent_for_a_discriminator_is_allowed_for_the_model(string variant, string expected)
    {
        var raw = RawText.File(
            RawText.Union(
                "Thing", "kind",
                RawText.Variant("Cat", "Cat", "\"Cat\", Implied = true"),
                RawText.Variant("Dog", "Dog", "\"hound\", \"puppy\""),
                RawText.Variant("Bird", "Bird", "\"eagle\", \"owl\"")),
            RawText.Model("Cat", RawText.Required("CatKind", "Kind", "kind")),
            RawText.Model("Dog", RawText.Required("DogKind", "Kind", "kind")),
            RawText.Model("Bird", RawText.Required("string", "Kind", "kind")),
            RawText.Enum("CatKind", ("Cat", "cat")),
            RawText.Enum("DogKind", ("Puppy", "puppy"), ("Old", "old")));

        Assert.Equal(expected, Probe.Run<string>(raw, $"Thing thing = {variant}; return JsonText.Write(thing, JsonCodecs.Model<Thing>());"));
    }

    /// <summary>What nobody has set looks like 0 or <c>false</c>, so another value is sent only where those are not allowed.</summary>
    [Theory]
    [InlineData("new Two()", """{"v":2}""")]
    [InlineData("new Big()", """{"v":5000000000}""")]
    [InlineData("new Plain()", """{"v":-7}""")]
    [InlineData("new Plain { V = -9 }", """{"v":-9}""")]
    [InlineData("new Free()", """{"v":8}""")]
    [InlineData("new Zero()", """{"v":0}""")]
    [InlineData("new On()", """{"v":true,"level":3}""")]
    [InlineData("new On { Level = default(Level) }", """{"v":true,"level":0}""")]
    public void A_number_or_a_boolean_that_tells_apart_is_sent_as_the_document_allows(string variant, string expected)
    {
        var raw = RawText.File(
            RawText.Union(
                "Thing", "v",
                RawText.Variant("Two", "Two", "\"1\", \"2\""),
                RawText.Variant("Big", "Big", "\"5000000000\""),
                RawText.Variant("Plain", "Plain", "\"-7\", \"-9\""),
                RawText.Variant("Free", "Free", "\"8\""),
                RawText.Variant("Zero", "Zero", "\"0\", \"10\""),
                RawText.Variant("On", "On", "\"true\"")),
            RawText.Model("Two", RawText.Required("Two_", "V", "v")),
            RawText.Model("Big", RawText.Required("Big_", "V", "v")),
            RawText.Model("Plain", RawText.Required("int", "V", "v")),
            RawText.Model("Free", RawText.Property("long?", "V", "v")),
            RawText.Model("Zero", RawText.Required("long", "V", "v")),
            RawText.Model("On", RawText.Required("bool", "V", "v"), RawText.Property("Level?", "Level", "level")),
            "public enum Two_ { Value2 = 2, Value3 = 3 }",
            "public enum Level { Value3 = 3 }",
            "public enum Big_ : long { Value = 5000000000 }");

        Assert.Equal(expected, Probe.Run<string>(raw, $"Thing thing = {variant}; return JsonText.Write(thing, JsonCodecs.Model<Thing>());"));
        Assert.Equal(variant.Split(' ', '(')[1], Codec.Read<string>(raw, expected, "thing.Value.GetType().Name"));
    }

    [Theory]
    [InlineData("\"\"", "String \"\"")]
    [InlineData("\"2024-02-29T00:00:00.000Z\"", "String \"2024-02-29T00:00:00.000Z\"")]
    [InlineData("1.5", "Double 1.5")]
    [InlineData("false", "Boolean false")]
    [InlineData("[\"a\",\"b\"]", "Several [\"a\",\"b\"]")]
    [InlineData("{\"a\":1,\"b\":2}", "Several {\"a\":1,\"b\":2}")]
    [InlineData("{\"name\":\"n\"}", "Part {\"name\":\"n\"}")]
    [InlineData("null", "null")]
    public void Values_are_told_apart_by_the_kind_of_JSON(string json, string expected)
    {
        var literal = "@\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

        Assert.Equal(expected, Probe.Run<string>(Values, $"{Describe} return Describe(JsonText.Read({literal}, JsonCodecs.Model<Thing>()));"));
    }

    [Theory]
    [InlineData("int", "5", "Int32")]
    [InlineData("int", "5000000000", "JValue")]
    [InlineData("int", "1.5", "JValue")]
    [InlineData("ulong", "18446744073709551615", "UInt64")]
    [InlineData("ulong", "-1", "JValue")]
    [InlineData("long", "5000000000", "Int64")]
    [InlineData("long", "123456789012345678901234567890", "JValue")]
    [InlineData("float", "1.5", "Single")]
    [InlineData("decimal", "1.25", "Decimal")]
    [InlineData("decimal", "1E+40", "JValue")]
    [InlineData("System.DateTimeOffset", "\"2024-02-29T12:30:00+01:00\"", "DateTimeOffset")]
    [InlineData("System.DateTimeOffset", "\"soon\"", "JValue")]
    [InlineData("System.Guid", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "Guid")]
    [InlineData("System.Guid", "\"x\"", "JValue")]
    [InlineData("System.Uri", "\"https://example.com/a\"", "Uri")]
    [InlineData("byte[]", "\"AQID\"", "Byte[]")]
    [InlineData("byte[]", "\"?\"", "JValue")]
    [InlineData("Color", "\"no-known-color\"", "Color")]
    [InlineData("Level", "1", "Level")]
    public void A_value_that_is_none_of_the_types_is_kept(string type, string json, string expected)
    {
        var raw = RawText.File(
            RawText.Union("Thing", null, RawText.Variant(type, "It"), RawText.Variant("bool", "Boolean")),
            RawText.Enum("Color", ("Red", "red")),
            "public enum Level { Low = 0, High = 1 }");

        Assert.Equal(expected, Codec.Read<string>(raw, json, "thing.Value.GetType().Name"));
        Assert.Equal(expected == "JValue", Codec.Read<bool>(raw, json, "thing.Unknown != null && thing.It == null && thing.Boolean == null"));
        Assert.Equal(json, Codec.RoundTrip(raw, json));
    }

    [Fact]
    public async Task A_response_and_a_text_are_read_alike_and_JsonConvert_does_as_they_do()
    {
        string[] items =
        [
            """{"kind":"file","name":"a"}""", """{ "name" : "a\"}", "more" : [ { "kind" : "folder" } ] , "kind" : "document" }""", """{"na\u006de":"a","k\u0069nd":"file"}""",
            """{"kind":"f\u0069le"}""", """{"kind":1}""", """{"kind":{"kind":"file"}}""", """{"a":[[],{},"]}"],"b":-1.5e3,"c":true,"kind":"folder"}""", """{"items":[{"kind":"file"},{"target":"t"},3],"kind":"folder"}""",
            """{"kind":"photo","é":"😀"}""", """{}""", "null", "\"x\"", "[{}]", "12", """{"target":"2024-02-29T00:00:00.000Z"}""",
        ];
        var json = "[" + string.Join(",", items) + "]";
        var literal = "@\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

        var read = await Probe.RunAsync<string[]>(
            Items,
            new FakeServer().Respond(json),
            $"{Describe} var response = await new TestResource(api).GetAsync();"
            + $"var text = JArray.Load(new JsonTextReader(new System.IO.StringReader({literal})) {{ DateParseHandling = DateParseHandling.None }}).Select(item => JsonText.Read(item.ToString(Formatting.None), JsonCodecs.Model<Thing>()));"
            + $"var converted = JsonConvert.DeserializeObject<Thing?[]>({literal})!;"
            + "return new[] { string.Join(\"\\n\", response.Select(Describe)), string.Join(\"\\n\", text.Select(Describe)), string.Join(\"\\n\", converted.Select(Describe)), JsonConvert.SerializeObject(converted), \"[\" + string.Join(\",\", response.Select(item => item is null ? \"null\" : JsonText.Write(item, JsonCodecs.Model<Thing>()))) + \"]\" };");

        Assert.Equal(read[0], read[1]);
        Assert.Equal(read[0], read[2]);
        Assert.Equal(read[4], read[3]);
        Assert.StartsWith("File {\"kind\":\"file\",\"name\":\"a\"}\nFile {\"kind\":\"document\"", read[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_JSON_is_read_or_refused_as_JSON_and_what_is_read_comes_back()
    {
        var failures = Probe.Run<string[]>(
            Items,
            """
            var documents = new[]
            {
                "{\"kind\":\"folder\",\"items\":[{\"kind\":\"file\",\"name\":\"a\"},{\"target\":\"t\",\"title\":null},{\"title\":\"u\",\"part\":{\"thing\":{\"kind\":\"photo\",\"x\":[1,2.5,true]}}}]}",
                "{\"items\":[[],{},\"\",{\"items\":[{}],\"kind\":\"folder\"}],\"kind\":\"folder\"}",
            };
            var random = new Random(5);
            var failures = new List<string>();
            for (var round = 0; round < 4000; round++)
            {
                var text = new System.Text.StringBuilder(documents[round % documents.Length]);
                for (var damage = random.Next(1, 4); damage > 0; damage--)
                {
                    var at = random.Next(text.Length);
                    switch (random.Next(3))
                    {
                        case 0: text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)); break;
                        case 1: text.Insert(at, "{}[]\":,x1/"[random.Next(10)]); break;
                        default: text[at] = "{}[]\":,x1/"[random.Next(10)]; break;
                    }
                }

                string? first = null;
                try
                {
                    first = JsonText.Read(text.ToString(), JsonCodecs.Model<Thing>()) is { } thing ? JsonText.Write(thing, JsonCodecs.Model<Thing>()) : "null";
                    var again = JsonText.Read(first, JsonCodecs.Model<Thing>()) is { } second ? JsonText.Write(second, JsonCodecs.Model<Thing>()) : "null";
                    if (again != first) { failures.Add(text + "\n" + first + "\n" + again); }
                }
                catch (Exception exception) when (exception is JsonException or RequiredMemberException)
                {
                }
                catch (Exception exception)
                {
                    failures.Add(text + "\n" + first + "\n" + exception);
                }
            }

            return failures.ToArray();
            """);

        Assert.Empty(failures);
    }

    [Theory]
    [InlineData("Species", "new Cat()", "nothing")]
    [InlineData("Species", "new Cat { Kind = \"cat\" }", "cat")]
    [InlineData("Species?", "new Cat()", "nothing")]
    [InlineData("string", "new Cat()", "nothing")]
    public void A_discriminator_that_nobody_set_says_nothing(string type, string cat, string kind)
    {
        var pets = RawText.File(
            RawText.Enum("Species", ("Cat", "cat")),
            RawText.Union("Pet", "kind", RawText.Variant("Cat", "Cat", "\"cat\""), RawText.Variant("string", "Name")),
            RawText.Model("Cat", RawText.Property(type, "Kind", "kind")));

        Assert.Equal(kind, Probe.Run<string>(pets, $"Pet pet = {cat}; return pet.Kind ?? \"nothing\";"));
    }

    [Fact]
    public void A_union_is_made_of_any_of_its_types()
    {
        Assert.Equal(
            ["""{"kind":"file"}""", """{"kind":"file"}""", "photo", "folder", "", "[]"],
            Probe.Run<string[]>(
                Items,
                """
                Thing file = new File { Kind = "file" };
                var same = new Thing(new File { Kind = "file" });
                var unknown = Thing.FromUnknown(JObject.Parse("{\"kind\":\"photo\"}"));
                Thing folder = new Folder { Kind = "folder", Items = new Thing[] { new Link { Target = "t" }, file } };
                Thing note = new Note();
                return new[] { JsonText.Write(file, JsonCodecs.Model<Thing>()), JsonText.Write(same, JsonCodecs.Model<Thing>()), unknown.Kind!, folder.Kind!, note.Kind ?? "", Thing.FromUnknown(new JArray()).Unknown!.ToString() };
                """));
        Assert.Equal(
            ["[\"a\"]", "\"a\"", "1.0", "{\"a\":1}"],
            Probe.Run<string[]>(
                Values,
                """
                Thing text = "a";
                Thing number = 1;
                return new[] { new Thing(new[] { "a" }), text, number, new Thing(new Dictionary<string, int> { ["a"] = 1 }) }.Select(thing => JsonText.Write(thing, JsonCodecs.Model<Thing>())).ToArray();
                """));
    }

    [Fact]
    public void Writing_is_strict()
    {
        Assert.Equal("Link.Target", Probe.Run<string>(Items, "try { return JsonText.Write<Thing>(new Link(), JsonCodecs.Model<Thing>()); } catch (RequiredMemberException e) { return e.ModelName + \".\" + e.MemberName; }"));
        Assert.Equal("value", Probe.Run<string>(Items, "try { return new Thing((File)null!).ToString()!; } catch (ArgumentNullException e) { return e.ParamName!; }"));
    }

    [Fact]
    public void Several_that_share_a_value_are_told_apart_by_what_is_constant_in_them()
    {
        var raw = RawText.File(
            RawText.Union("Thing", "engine", RawText.Variant("Second", "Second", "\"deep\""), RawText.Variant("Third", "Third", "\"deep\""), RawText.Variant("Old", "Old", "\"Old\", Implied = true")),
            RawText.Model("Second", RawText.Required("string", "Engine", "engine"), RawText.Property("ModelTwo?", "Model", "model")),
            RawText.Model("Third", RawText.Required("string", "Engine", "engine"), RawText.Property("ModelThree?", "Model", "model")),
            RawText.Model("Old", RawText.Required("string", "Engine", "engine"), RawText.Required("string", "Year", "year")),
            RawText.Enum("ModelTwo", ("Two", "two")),
            RawText.Enum("ModelThree", ("Three", "three")));

        Assert.Equal("Second", Codec.Read<string>(raw, """{"engine":"deep","model":"two"}""", "thing.Value.GetType().Name"));
        Assert.Equal("Third", Codec.Read<string>(raw, """{"engine":"deep","model":"three"}""", "thing.Value.GetType().Name"));
        Assert.Equal("JObject", Codec.Read<string>(raw, """{"engine":"deep","model":"four"}""", "thing.Value.GetType().Name"));
        Assert.Equal("Old", Codec.Read<string>(raw, """{"engine":"Old"}""", "thing.Value.GetType().Name"));
        Assert.Equal("Old", Codec.Read<string>(raw, """{"engine":"OLD"}""", "thing.Value.GetType().Name"));
        Assert.Equal("JObject", Codec.Read<string>(raw, """{"engine":"old_engine","year":"1999"}""", "thing.Value.GetType().Name"));
    }

    [Fact]
    public void A_list_and_a_map_of_unions_come_back_as_they_were()
    {
        var raw = RawText.File(
            RawText.Model("Thing", RawText.Property($"{List}<Value>?", "List", "list"), RawText.Property($"{Map}<string, Value?>?", "Map", "map"), RawText.Required("Value", "One", "one")),
            RawText.Union("Value", null, RawText.Variant("string", "Text"), RawText.Variant("int", "Number")));

        const string json = """{"list":["a",1,{"b":[]},[null]],"map":{"a":1,"b":null,"c":{}},"one":"x"}""";
        Assert.Equal(json, Codec.RoundTrip(raw, json));
        Assert.Equal("Value", Codec.Read<string>(raw, """{"one":null}""", "JsonText.Write(new Thing { One = 5 }, JsonCodecs.Model<Thing>()) == \"{\\\"one\\\":5}\" && thing.One == null ? \"Value\" : \"\""));
    }

    [Fact]
    public void Two_types_that_are_the_same_in_JSON_are_reported_and_the_first_stands()
    {
        var run = GeneratorRun.FromRaw(RawText.File(RawText.Union(
            "Thing", null, RawText.Variant("string", "Text"), RawText.Variant("System.Guid", "Id"), RawText.Variant("System.TimeSpan", "Span"))));

        Assert.Equal(["TOA2001", "TOA2008"], run.Diagnostics.Select(found => found.Id).Order(StringComparer.Ordinal));
        Assert.Empty(run.Problems);
    }
}
