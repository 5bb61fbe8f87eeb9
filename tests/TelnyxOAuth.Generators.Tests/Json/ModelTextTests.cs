using System;
using System.Linq;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>What models say of themselves in a log or a debugger.</summary>
public sealed class ModelTextTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";

    private const string Secret = "Secret = true";

    private static readonly string Things = RawText.File(
        RawText.Enum("Color", ("Red", "red")),
        RawText.Model(
            "Thing",
            RawText.Required("string", "Id", "id"),
            RawText.Required("Color", "Color", "color"),
            RawText.Required($"{List}<string>", "Tags", "tags"),
            RawText.Property("System.Uri?", "Link", "link"),
            RawText.Property("string?", "Token", "access_token"),
            RawText.Property("Thing?", "Secret", "client_secret"),
            RawText.Property($"{List}<Thing>?", "Items", "items"),
            RawText.Property("bool?", "HasSecret", "has_secret"),
            RawText.Property("string?", "Answer", "answer", Secret),
            RawText.Property("int?", "Number", "number", Secret),
            RawText.Property($"{List}<System.DateTimeOffset>?", "Days", "days", Secret),
            RawText.Property("bool?", "IsHidden", "is_hidden", Secret)),
        RawText.Union("Pet", "kind", RawText.Variant("Cat", "Cat", "\"cat\""), RawText.Variant("string", "Name")),
        RawText.Model("Cat", RawText.Required("string", "Kind", "kind"), RawText.Property("ClientRuntime.FileUpload?", "Photo", "photo")));

    [Theory]
    [InlineData("new Thing()", "Thing {}")]
    [InlineData("new Thing { Tags = new[] { \"a\" } }", "Thing {\"tags\":[\"a\"]}")]
    [InlineData("new Thing { Id = \"a\", Token = \"hush\", Secret = new Thing { Id = \"hush\" }, HasSecret = true }", "Thing {\"id\":\"a\",\"access_token\":\"[redacted]\",\"client_secret\":\"[redacted]\",\"has_secret\":true}")]
    [InlineData("new Thing { Link = new Uri(\"https://u:hush@app.example/cb?code=hush\") }", "Thing {\"link\":\"https://u:[redacted]@app.example/cb?code=[redacted]\"}")]
    [InlineData("new Cat { Photo = new FileUpload(new byte[] { 1 }, \"a.png\") }", "Cat {\"photo\":\"a.png\"}")]
    [InlineData("new Pet(new Cat())", "Pet {}")]
    [InlineData("new Pet(\"Rex\")", "Pet \"Rex\"")]
    [InlineData("Pet.FromUnknown(new JObject { [\"password\"] = 1, [\"huge\"] = new JRaw(\"1e400\") })", "Pet {\"password\":\"[redacted]\",\"huge\":1e400}")]
    [InlineData("new Thing { Answer = \"hush\", Number = 7, Days = new[] { default(DateTimeOffset) }, IsHidden = true }", "Thing {\"answer\":\"[redacted]\",\"number\":\"[redacted]\",\"days\":\"[redacted]\",\"is_hidden\":true}")]
    [InlineData("JsonText.Read<Thing>(\"{\\\"answer\\\":null,\\\"number\\\":\\\"hush\\\",\\\"days\\\":[\\\"hush\\\"]}\")!", "Thing {\"number\":\"[redacted]\",\"days\":\"[redacted]\"}")]
    [InlineData("JsonText.Read<Thing>(\"{\\\"more\\\":[{\\\"a\\\":{\\\"API-Key\\\":\\\"hush\\\"}},\\\"{\\\\\\\"password\\\\\\\":\\\\\\\"hush\\\\\\\"}\\\"]}\")!", "Thing {\"more\":[{\"a\":{\"API-Key\":\"[redacted]\"}},\"{\\\"password\\\":\\\"[redacted]\\\"}\"]}")]
    public void It_is_the_type_and_the_JSON_without_secrets(string model, string expected) =>
        Assert.Equal(expected, Probe.Run<string>(Things, $"return ({model}).ToString();"));

    [Theory]
    [InlineData("new Thing { Id = new string('a', 100000) }")]
    [InlineData("new Thing { Id = \"a\", Items = Enumerable.Range(0, 100000).Select(_ => new Thing { Id = \"\\U0001F600\" }).ToArray() }")]
    [InlineData("Endless()")]
    [InlineData("new Thing { Id = \"a\", Tags = Enumerable.Repeat(\"a\", 997).ToArray() }")]
    [InlineData("Broken()")]
    public void It_ends_where_there_is_too_much_of_it_and_never_throws(string model)
    {
        var text = Probe.Run<string>(Things, $$"""
            Thing Endless() { var thing = new Thing { Id = "a" }; thing.Items = new[] { thing, thing }; return thing; }
            Thing Broken() { var thing = new Thing { Id = "a" }; thing.AdditionalProperties["raw"] = new JRaw("[1,"); return thing; }
            return (new Func<Thing>[] { Endless, Broken, () => {{model}} })[2]().ToString();
            """);

        Assert.StartsWith("Thing {\"id\":", text, StringComparison.Ordinal);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, "Thing {\"id\":…".Length, 1001);
        Assert.False(char.IsHighSurrogate(text[^2]));
    }

    [Fact]
    public void Looking_at_a_union_does_not_change_it()
    {
        Assert.Equal("Pet {} {\"kind\":\"cat\"} ", Probe.Run<string>(Things, """
            var cat = new Cat();
            Pet pet = cat;
            var before = pet.ToString();
            if (cat.Kind is not null) { return "changed"; }
            return before + " " + JsonText.Write(pet) + " " + cat.Kind;
            """));
    }
}
