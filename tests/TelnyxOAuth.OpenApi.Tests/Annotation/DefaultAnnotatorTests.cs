using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>What the server takes for what is left out is said where it is documented.</summary>
public sealed class DefaultAnnotatorTests
{
    [Theory]
    [InlineData("description: Items in a page., schema: {type: integer, default: 20}", "Items in a page. Default: 20.")]
    [InlineData("description: Items in a page, schema: {type: integer, default: 20}", "Items in a page. Default: 20.")]
    [InlineData("schema: {type: boolean, default: false}", "The parameter p. Default: false.")]
    [InlineData("schema: {type: string, default: ''}", "The parameter p. Default: the empty text.")]
    [InlineData("schema: {type: string, default: \"a\\nb */ <c> {{x}}\"}", "The parameter p. Default: a b */ <c> {{x}}.")]
    [InlineData("schema: {type: array, items: {type: string}, default: [a, b]}", "The parameter p. Default: [a, b].")]
    [InlineData("schema: {$ref: '#/components/schemas/Order'}", "The parameter p. Default: asc.")]
    [InlineData("description: Free., schema: {type: string, nullable: true, default: null}", "Free.")]
    [InlineData("description: Free., schema: {type: string}", "Free.")]
    public void A_parameter(string parameter, string expected)
    {
        var root = Annotated.Operation(
            $"parameters: [{{name: p, in: query, {parameter}}}]", "schemas:\n  Order: {type: string, enum: [asc, desc], default: asc}");

        Assert.Equal($"'{expected}'", root.At("/paths/~1a/get/parameters/0/description"));
    }

    [Theory]
    [InlineData("{type: integer, default: 20, description: Items.}", "'Items. Default: 20.'")]
    [InlineData("{type: array, items: {type: string}, default: []}", "'The member p. Default: [].'")]
    [InlineData("{$ref: '#/components/schemas/Order'}", "'The member p. Default: asc.'")]
    [InlineData("{type: string}", null)]
    public void A_member_of_a_request_and_of_nothing_else(string member, string? expected)
    {
        var root = Annotated.Operation(
            "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}",
            $$"""
            schemas:
              Sent: {type: object, properties: {p: {{member}} } }
              Read: {type: object, properties: {p: {type: integer, default: 20} } }
              Order: {type: string, enum: [asc, desc], default: asc}
            """);

        Assert.Equal(expected, root.At("/components/schemas/Sent/properties/p/description"));
        Assert.Null(root.At("/components/schemas/Read/properties/p/description"));
    }

    [Fact]
    public void A_default_that_no_sentence_can_hold_is_left_out()
    {
        var root = Annotated.Operation($"parameters: [{{name: p, in: query, description: Long., schema: {{type: string, default: {new string('a', 201)}}}}}]");

        Assert.Equal("'Long.'", root.At("/paths/~1a/get/parameters/0/description"));
    }
}
