using System.Linq;
using System.Text;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Reading;

/// <summary>Reading JSON to nodes.</summary>
public class JsonNodeReaderTests
{
    [Fact]
    public void Keys_and_values_know_their_line_and_column()
    {
        var root = (MapNode)Read("{\n  \"é\": [1, 2.5],\n\t\"b\": {\"c\": null}\n}");

        Assert.True(root.TryGetEntry("é", out var first));
        Assert.Equal(new Position(2, 3), first.KeyPosition);
        Assert.Equal(new Position(2, 8), first.Value.Position);
        Assert.Equal([ScalarKind.Integer, ScalarKind.Number], first.Value.Elements().Select(item => ((ScalarNode)item).Kind));
        Assert.Equal(new Position(3, 13), root.Map("b")!["c"]!.Position);
    }

    [Fact]
    public void Escapes_are_read()
    {
        Assert.Equal("a/\U0001F600\n", Read("\"a\\/\\ud83d\\ude00\\n\"").AsText());
    }

    [Fact]
    public void A_duplicate_key_is_an_error()
    {
        var error = Assert.Throws<MalformedDocumentException>(() => Read("{\"a\": 1,\n \"a\": 2}"));

        Assert.Equal(new Position(2, 2), error.Position);
    }

    [Theory]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\": 1")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("[1,]")]
    [InlineData("\"\\ud83d\"")]
    public void Malformed_text_is_an_error(string json)
    {
        Assert.Throws<MalformedDocumentException>(() => Read(json));
    }

    [Fact]
    public void Depth_is_limited()
    {
        Assert.Throws<MalformedDocumentException>(() => Read(new string('[', 5000)));
    }

    private static Node Read(string json) => JsonNodeReader.Read(Encoding.UTF8.GetBytes(json));
}
