using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Errors;

public sealed class ErrorCodecsTests
{
    [Theory]
    [InlineData(404, "{\"missing_id\":\"7\"}", "NotFoundException<MissingBookError>", "failure.Error.MissingId!")]
    [InlineData(500, "{\"error\":\"down\"}", "ServerErrorException<LibraryError>", "failure.Error.Error")]
    [InlineData(503, "{\"error\":\"down\"}", "ServerErrorException<LibraryError>", "failure.Error.Error")]
    [InlineData(418, "{\"error\":\"teapot\"}", "ApiResponseException<LibraryError>", "failure.Error.Error")]
    [InlineData(429, "{\"error\":\"slow\"}", "TooManyRequestsException<LibraryError>", "failure.Error.Error")]
    public async Task A_documented_failure_carries_its_error_object(int status, string json, string exception, string expression)
    {
        var server = new FakeServer().Respond(json, (HttpStatusCode)status);

        var text = await Probe.RunAsync<string>(
            Asset.Library,
            server,
            $$"""
            try
            {
                await new BooksResource(api).GetAsync("7");
                return "no failure";
            }
            catch ({{exception}} failure)
            {
                return {{expression}};
            }
            """);

        Assert.Contains(text, json);
        Assert.NotEmpty(text);
    }

    [Fact]
    public async Task An_undocumented_failure_is_the_general_exception_of_its_status()
    {
        var server = new FakeServer().Respond("{\"error\":\"x\"}", HttpStatusCode.NotFound);

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => Probe.RunAsync<string>(
            Asset.Library, server, "await new BooksResource(api).ListAsync(); return \"\";"));

        Assert.Equal("x", exception.ErrorCode);
    }

    [Fact]
    public void An_error_that_is_no_model_is_left_out_of_the_map()
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Resource(
                "TestResource",
                RawText.Operation("Get", "Thing", errors: RawText.Error("400", "string") + RawText.Error("404", "System.Collections.Generic.IReadOnlyList<string>"))),
            RawText.Model("Thing")));

        Assert.Empty(run.Problems);
        Assert.DoesNotContain($"{RawText.Namespace}.ErrorCodecs.g.cs", run.Sources.Keys);
    }

    [Fact]
    public async Task Each_operation_has_a_map_of_its_own()
    {
        var raw = RawText.File(
            RawText.Resource(
                "TestResource",
                RawText.Operation("Get", "Thing", errors: RawText.Error("400", "Thing")),
                RawText.Operation("Find", "Thing", errors: RawText.Error("404", "Thing"))),
            RawText.Model("Thing", RawText.Property("string?", "Id", "id")));
        var server = new FakeServer().Respond("{\"id\":\"7\"}", HttpStatusCode.NotFound).Respond("{\"id\":\"7\"}", HttpStatusCode.NotFound);

        await Assert.ThrowsAsync<NotFoundException>(() => Probe.RunAsync<string>(raw, server, "await new TestResource(api).GetAsync(); return \"\";"));
        Assert.Equal("7", await Probe.RunAsync<string>(
            raw,
            server,
            "try { await new TestResource(api).FindAsync(); return \"\"; } catch (NotFoundException<Thing> failure) { return failure.Error.Id!; }"));
    }

    [Fact]
    public void Operations_share_the_codec_of_an_error()
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Resource("TestResource", RawText.Operation("Get", "Thing", errors: RawText.Error("400", "Thing") + RawText.Error("404", "Thing"))),
            RawText.Resource("OtherResource", RawText.Operation("Get", "Thing", errors: RawText.Error("404", "Thing"))),
            RawText.Model("Thing")));

        run.AssertQuiet();
        Assert.Empty(run.Problems);
        Assert.Single(run.Sources[$"{RawText.Namespace}.ErrorCodecs.g.cs"].Split('\n'), line => line.Contains(" Thing =>"));
    }
}
