using System;
using System.Linq;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>A property has no attribute where its own name tells the one on the wire.</summary>
public sealed class UnmarkedPropertyTests
{
    private const string File = $"{RawText.Namespace}.ModelCodecs.g.cs";

    [Theory]
    [InlineData("ClientId", "client_id")]
    [InlineData("Id", "id")]
    [InlineData("Line1", "line1")]
    [InlineData("OAuthGrant", "o_auth_grant")]
    [InlineData("Größe", "größe")]
    public void It_is_called_on_the_wire_as_its_own_name_tells(string name, string wire)
    {
        var marked = GeneratorRun.FromRaw(RawText.File(RawText.Model("Thing", RawText.Property("string?", name, wire))));
        var unmarked = GeneratorRun.FromRaw(RawText.File(RawText.Model("Thing", $"public string? {name} {{ get; set; }}")));

        unmarked.AssertQuiet();
        Assert.Contains($"json.String(\"{wire}\", {name})", unmarked.Sources[File], StringComparison.Ordinal);
        Assert.Equal(marked.Sources, unmarked.Sources);
    }

    [Theory]
    [InlineData("internal string? It { get; set; }")]
    [InlineData("public string? It { get; }")]
    [InlineData("public string? It => null;")]
    public void What_callers_can_not_set_is_no_member(string property)
    {
        var run = GeneratorRun.FromRaw(RawText.File(RawText.Model("Thing", RawText.Property("string?", "Id", "id"), property)));

        Assert.DoesNotContain("It", run.Sources[File].Split('\n').Where(line => line.Contains("json.", StringComparison.Ordinal)).Single(), StringComparison.Ordinal);
    }
}
