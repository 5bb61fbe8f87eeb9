using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>What becomes of shapes that few APIs have.</summary>
public sealed class ShapesTests
{
    [Fact]
    public void The_client_compiles_and_what_it_lacks_is_reported()
    {
        var run = GeneratorRun.FromRaw(Asset.Shapes);

        Assert.Empty(run.Problems);
        Assert.Equal(
            ["TOA2004 System.Collections.Generic.IReadOnlyList<string>"],
            run.Diagnostics.Select(found => $"{found.Id} {Quoted(found.GetMessage(null))}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("(await things.CountAsync()).ToString()", "7", "7")]
    [InlineData("(await things.LevelAsync()).Value", "\"medium\"", "medium")]
    public async Task A_bare_value_is_an_response(string call, string json, string expected)
    {
        Assert.Equal(expected, await Probe.RunAsync<string>(
            Asset.Shapes, new FakeServer().Respond(json), $"var things = new ThingsResource(api); return {call};"));
    }

    [Theory]
    [InlineData("SetCountAsync(7)", "7")]
    [InlineData("PatchAsync(1.5)", "1.5")]
    [InlineData("PatchAsync(null)", null)]
    [InlineData("PostAsync(null)", null)]
    [InlineData("PostAsync(new Thing { Start = new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero) })", "{\"start\":\"2024-02-29\"}")]
    [InlineData("PutAsync(new Thing { Start = new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero), Data = new byte[] { 251, 255 } })", "start=2024-02-29&data=%2B%2F8%3D")]
    public async Task A_body_is_sent_where_there_is_one(string call, string? expected)
    {
        var server = new FakeServer().Respond("{}");

        await Probe.RunAsync<string>(Asset.Shapes, server, $"await new ThingsResource(api).{call}; return \"\";");

        Assert.Equal([expected], server.Bodies);
    }

    private static string Quoted(string message) => message.Split("the type '")[1].Split('\'')[0];
}
