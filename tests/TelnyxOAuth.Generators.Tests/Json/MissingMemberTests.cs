using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>What a response lacks of what the document requires.</summary>
public sealed class MissingMemberTests
{
    private static readonly string Thing = RawText.Model(
        "Thing",
        RawText.Required("string", "Name", "name"),
        RawText.Required("int", "Size", "size"),
        RawText.Required("System.DateTimeOffset", "At", "at"),
        RawText.Required("string?", "Note", "note"),
        RawText.Property("string?", "Tag", "tag"),
        RawText.Property("string", "Password", "password", "Required = true, WriteOnly = true"),
        RawText.Property("Thing?", "Inner", "inner"),
        RawText.Property("System.Collections.Generic.IReadOnlyList<Thing>?", "Items", "items"));

    private static readonly string Things = RawText.File(Thing);

    private static readonly string Envelopes = RawText.File(
        RawText.Model("Thing", RawText.Property("string", "Data", "data", "Required = true, Essential = true"), RawText.Required("string", "Name", "name")));

    [Theory]
    [InlineData("""{"name":"a","size":0,"at":"2024-01-01T00:00:00Z","note":null}""", "")]
    [InlineData("""{"name":null,"size":null,"at":null,"note":null}""", "name,size,at")]
    [InlineData("""{"name":"a","at":"soon","tag":"b"}""", "size,at,note")]
    [InlineData("{}", "name,size,at,note")]
    public void A_model_tells_what_its_response_lacked(string json, string missing)
    {
        Assert.Equal(missing, Codec.Read<string>(Things, json, "string.Join(\",\", thing.MissingMembers)"));
    }

    [Fact]
    public void A_model_of_more_members_than_a_word_has_bits_tells_them_all()
    {
        var raw = RawText.File(RawText.Model("Thing", [.. Enumerable.Range(0, 150).Select(index => RawText.Required("string", $"M{index}", $"m{index}"))]));
        var json = "{" + string.Join(',', Enumerable.Range(0, 150).Where(index => index is not (3 or 63 or 64 or 127 or 149)).Select(index => $"\"m{index}\":\"\"")) + "}";

        Assert.Equal("m3,m63,m64,m127,m149", Codec.Read<string>(raw, json, "string.Join(\",\", thing.MissingMembers)"));
        Assert.Equal(0, Codec.Read<int>(raw, json.Replace("{", "{\"m3\":\"\",\"m63\":\"\",\"m64\":\"\",\"m127\":\"\",\"m149\":\"\","), "thing.MissingMembers.Count"));
    }

    [Fact]
    public void What_a_model_tells_of_its_response_is_in_no_JSON()
    {
        Assert.Equal("""{"name":"a","size":0,"at":"0001-01-01T00:00:00+00:00","note":null,"password":"b"}""", Codec.RoundTrip(Things, """{"name":"a","password":"b"}"""));
        Assert.DoesNotContain(
            "issing",
            Probe.Run<string>(Things, "return Newtonsoft.Json.JsonConvert.SerializeObject(JsonText.Read(\"{\\\"name\\\":\\\"a\\\",\\\"password\\\":\\\"b\\\"}\", JsonCodecs.Model<Thing>()));"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"size":1,"at":"2024-01-01T00:00:00Z","note":""}""", "$.name")]
    [InlineData("""{"name":"a","size":1,"at":"2024-01-01T00:00:00Z","note":"","inner":{"name":"b","size":1,"note":""}}""", "$.inner.at")]
    [InlineData("""{"name":"a","size":1,"at":"2024-01-01T00:00:00Z","note":"","items":[{"name":"b","size":1,"at":"2024-01-01T00:00:00Z"}]}""", "$.items[0].note")]
    public async Task A_response_may_be_required_to_have_them(string json, string place)
    {
        using var server = new FakeServer().Respond(json).Respond(json);

        var message = await Probe.RunAsync<string>(
            RawText.File(Thing, RawText.Resource("TestResource", RawText.Operation("Get", "Thing"))),
            server,
            """
            var strict = new TestResource(api).WithOptions(new TelnyxOAuth.Runtime.RequestOptions { RequireDocumentedMembers = true });
            await new TestResource(api).GetAsync();
            try { await strict.GetAsync(); return ""; }
            catch (TelnyxOAuth.Runtime.ApiContentException exception) { return exception.Message; }
            """);

        Assert.Contains($"it has no value at {place}, which the document requires", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"a"}""")]
    [InlineData("""{"name":"a","data":null}""")]
    public void What_a_response_is_of_no_use_without_it_has_to_have(string json)
    {
        var exception = Assert.Throws<JsonContentException>(() => Codec.RoundTrip(Envelopes, json));

        Assert.Equal("it has no value at $.data, which the document requires", exception.Message);
        Assert.Equal("name", Codec.Read<string>(Envelopes, """{"data":"b"}""", "string.Join(\",\", thing.MissingMembers)"));
    }
}
