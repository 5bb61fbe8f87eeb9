using System.IO;
using System.Text.Json;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Reading;

/// <summary>Writing nodes as JSON.</summary>
public class JsonNodeWriterTests
{
    [Theory]
    [InlineData("a", "\"a\"")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("~", "null")]
    [InlineData("TRUE", "true")]
    [InlineData("+12", "12")]
    [InlineData("007", "7")]
    [InlineData("0xFF", "255")]
    [InlineData("0o17", "15")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    [InlineData(".5", "0.5")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("[1, {a: b}]", "[1,{\"a\":\"b\"}]")]
    public void Yaml_becomes_json_of_the_same_meaning(string yaml, string json)
    {
        using var stream = new MemoryStream();
        JsonNodeWriter.Write(stream, YamlNodeReader.Read(yaml));

        Assert.Equal(json, JsonSerializer.Serialize(JsonDocument.Parse(stream.ToArray()).RootElement));
    }
}
