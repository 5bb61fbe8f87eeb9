using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Updating;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Updating;

/// <summary>Keeping the order of the document before.</summary>
public class StableOrderTests
{
    [Theory]
    [InlineData("{a: 1, b: 2, c: 3}", "{c: 3, b: 2, a: 1}", "{a: 1, b: 2, c: 3}")]
    [InlineData("{a: 1, c: 3}", "{n1: 0, a: 1, n2: 0, n3: 0, c: 3, n4: 0}", "{n1: 0, a: 1, n2: 0, n3: 0, c: 3, n4: 0}")]
    [InlineData("{a: 1, c: 3}", "{c: 3, n: 0, a: 1}", "{a: 1, c: 3, n: 0}")]
    [InlineData("{a: 1, b: 2}", "{b: 2}", "{b: 2}")]
    [InlineData("{info: {a: 1, b: 2}}", "{info: {b: 3, a: 4}}", "{info: {a: 4, b: 3}}")]
    [InlineData("{servers: [{url: a}, {url: b}]}", "{servers: [{url: b}, {url: a}]}", "{servers: [{url: b}, {url: a}]}")]
    [InlineData(
        "{components: {schemas: {A: {enum: [x, y], required: [p, q], example: [1, 2]}}}}",
        "{components: {schemas: {A: {enum: [y, n, x], required: [q, p], example: [2, 1]}}}}",
        "{components: {schemas: {A: {enum: [x, y, n], required: [p, q], example: [2, 1]}}}}")]
    [InlineData(
        "{paths: {/a: {get: {parameters: [{name: x, in: query}, {name: y, in: query}, {$ref: '#/c'}]}}}}",
        "{paths: {/a: {get: {parameters: [{$ref: '#/c'}, {in: query, name: y}, {name: n, in: query}, {name: x, in: query}]}}}}",
        "{paths: {/a: {get: {parameters: [{name: x, in: query}, {name: y, in: query}, {name: n, in: query}, {$ref: '#/c'}]}}}}")]
    public void What_was_there_stays_where_it_was(string before, string after, string expected)
    {
        var arranged = StableOrder.Arrange(YamlNodeReader.Read(before), YamlNodeReader.Read(after));

        Assert.Equal(YamlNodeWriter.Write(YamlNodeReader.Read(expected)), YamlNodeWriter.Write(arranged));
    }
}
