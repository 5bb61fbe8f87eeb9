using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Json;

public sealed class OperationCodecTests
{
    [Fact]
    public async Task A_model_is_sent_and_read()
    {
        var server = new FakeServer().Respond("{\"id\":\"1\",\"title\":\"Emma\"}");

        var title = await Probe.RunAsync<string>(
            Asset.Library,
            server,
            "return (await new BooksResource(api).CreateAsync(new BookCreateRequest { Title = \"Emma\", Binding = Binding.Hardback })).Title!;");

        Assert.Equal("Emma", title);
        Assert.Equal(["{\"title\":\"Emma\",\"binding\":\"hardback\"}"], server.Bodies);
    }

    [Fact]
    public async Task A_list_is_sent_and_a_map_is_read()
    {
        var server = new FakeServer().Respond("{\"old\":3,\"new\":\"4\"}");

        var sum = await Probe.RunAsync<int>(
            Asset.Library,
            server,
            "return (await new BooksResource(api).ReplaceTagsAsync(\"1\", new[] { \"old\", \"new\" })).Values.Sum();");

        Assert.Equal(7, sum);
        Assert.Equal(["[\"old\",\"new\"]"], server.Bodies);
    }

    [Theory]
    [InlineData("string", "\"text\"", "(string)response", "text")]
    [InlineData("System.Uri", "\"/a\"", "response.OriginalString", "/a")]
    [InlineData("byte[]", "\"AQID\"", "response.Length.ToString()", "3")]
    [InlineData("Newtonsoft.Json.Linq.JToken", "{\"a\":1}", "response.ToString(Formatting.None)", "{\"a\":1}")]
    [InlineData("object", "[1]", "((JToken)response).ToString(Formatting.None)", "[1]")]
    public async Task A_bare_value_is_sent_and_read(string type, string json, string expression, string expected)
    {
        var raw = RawText.File(RawText.Resource(
            "TestResource",
            RawText.Operation("Get", type),
            RawText.Operation("Put", type, [(type, "request", "request")])));
        var server = new FakeServer().Respond(json).Respond(json);

        var actual = await Probe.RunAsync<string>(
            raw,
            server,
            $"var response = await new TestResource(api).PutAsync(await new TestResource(api).GetAsync()); return {expression};");

        Assert.Equal(expected, actual);
        Assert.Equal(json, server.Bodies[1]);
    }

    [Theory]
    [InlineData("int", "7")]
    [InlineData("bool", "true")]
    [InlineData("System.DateTimeOffset", "\"2024-02-29T12:30:00+01:00\"")]
    [InlineData("Color", "\"other\"")]
    [InlineData("Level", "1")]
    public async Task A_bare_value_that_is_no_object_is_sent_and_read(string type, string json)
    {
        // The templates have such a response unboxed.
        var raw = RawText.File(
            RawText.Resource("TestResource", RawText.Operation("Put", type, [(type, "request", "request")])
                .Replace("Api.SendAsync(", $"Api.SendForValueAsync<{type}>(")),
            RawText.Enum("Color", ("Red", "red")),
            "public enum Level { Low = 0, High = 1 }");
        var server = new FakeServer().Respond(json).Respond(json);

        await Probe.RunAsync<string>(
            raw, server, "var resource = new TestResource(api); await resource.PutAsync(await resource.PutAsync(default)); return \"\";");

        Assert.Equal(json, server.Bodies[1]);
    }

    [Theory]
    [InlineData("string")]
    [InlineData("byte[]")]
    [InlineData("System.Uri")]
    public async Task A_bare_value_of_another_shape_is_a_content_exception(string type)
    {
        var raw = RawText.File(RawText.Resource("TestResource", RawText.Operation("Get", type)));

        await Assert.ThrowsAsync<ApiContentException>(() => Probe.RunAsync<string>(
            raw, new FakeServer().Respond("{\"a\":1}"), "await new TestResource(api).GetAsync(); return \"\";"));
        await Assert.ThrowsAsync<ApiContentException>(() => Probe.RunAsync<string>(
            raw, new FakeServer().Respond("null"), "await new TestResource(api).GetAsync(); return \"\";"));
    }

    [Fact]
    public void A_resource_without_bodies_and_responses_gets_no_codecs()
    {
        var run = GeneratorRun.FromRaw(RawText.File(RawText.Resource("TestResource")));

        Assert.Empty(run.Sources);
    }

    [Fact]
    public void A_redirect_needs_no_codec()
    {
        var run = GeneratorRun.From(SourceFile.Library);

        Assert.DoesNotContain("OpenResponse", run.Sources["Library.OperationCodecs.g.cs"]);
    }
}
