using System;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>The comparison sees what it should, shown by changing a small document in one place.</summary>
public sealed class DocumentComparisonTests
{
    private const string Small =
        """
        openapi: 3.0.3
        servers:
          - url: https://example.com/v1
        security:
          - key: []
        paths:
          /pets:
            post:
              parameters:
                - {name: limit, in: query, schema: {type: integer, minimum: 1, default: 20}}
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Pet'}
              responses:
                '200':
                  description: A pet.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Pet'}
                '404':
                  description: No pet.
        components:
          securitySchemes:
            key: {type: http, scheme: bearer}
          schemas:
            Pet:
              type: object
              required: [name]
              additionalProperties: false
              properties:
                name: {type: string, description: What it answers to.}
                kind: {type: string, enum: [cat, dog]}
                born: {type: string, format: date, nullable: true}
                tame: {type: boolean, default: false}
                owner: {allOf: [{$ref: '#/components/schemas/Owner'}]}
                parent: {$ref: '#/components/schemas/Pet'}
            Owner:
              type: object
              properties:
                id: {type: integer}
        """;

    [Theory]
    [InlineData("        born: {type: string, format: date, nullable: true}\n", "", "$.born: only in upstream")]
    [InlineData("id: {type: integer}", "id: {type: integer}\n        age: {type: integer}", "$.owner.age: only in ours")]
    [InlineData("enum: [cat, dog]", "enum: [cat, cow]", "$.kind: enum: ours cat | cow, upstream cat | dog")]
    [InlineData("required: [name]", "required: [name, kind]", "$.kind: required: ours true, upstream (none)")]
    [InlineData("format: date,", "", "$.born: format: ours (none), upstream date")]
    [InlineData(", nullable: true", "", "$.born: nullable: ours (none), upstream true")]
    [InlineData("id: {type: integer}", "id: {type: string}", "$.owner.id: type: ours string, upstream integer")]
    [InlineData(", default: false", "", "$.tame: default: ours (none), upstream false")]
    [InlineData("      additionalProperties: false\n", "", "$: additionalProperties: ours (none), upstream false")]
    public void A_change_in_a_schema_shows_wherever_the_schema_is_used(string before, string after, string difference)
    {
        Assert.Equal(
            [$"POST /pets 200 application/json {difference}", $"POST /pets body application/json {difference}"],
            CompareAfterChange(before, after));
    }

    [Theory]
    [InlineData("minimum: 1", "minimum: 0", "POST /pets query parameter limit $: minimum: ours 0, upstream 1")]
    [InlineData("default: 20", "default: '20'", "POST /pets query parameter limit $: default: ours '20', upstream 20")]
    [InlineData("in: query,", "in: query, required: true,", "POST /pets query parameter limit: required: ours true, upstream (none)")]
    [InlineData("required: true", "required: false", "POST /pets body: required: ours (none), upstream true")]
    [InlineData("    post:", "    post:\n      security: []", "POST /pets: security: ours (public), upstream key")]
    [InlineData("  - key: []", "  - key: []\n  - {}", "POST /pets: security: ours (nothing) or key, upstream key")]
    [InlineData("com/v1", "com/v2", "POST /pets: servers: ours https://example.com/v2, upstream https://example.com/v1")]
    [InlineData("scheme: bearer", "scheme: basic", "security scheme key: scheme: ours basic, upstream bearer")]
    [InlineData("        '404':\n          description: No pet.\n", "", "POST /pets 404: only in upstream")]
    public void A_change_in_an_operation_shows_once(string before, string after, string difference)
    {
        Assert.Equal([difference], CompareAfterChange(before, after));
    }

    [Theory]
    [InlineData("limit, in: query", "limit, in: header", "header", "query")]
    [InlineData("name: limit", "name: size", "query parameter size", "query parameter limit")]
    public void Another_place_or_name_makes_another_parameter(string before, string after, string ours, string upstream)
    {
        var differences = CompareAfterChange(before, after);

        Assert.Equal(2, differences.Length);
        Assert.StartsWith($"POST /pets {ours}", differences[0], StringComparison.Ordinal);
        Assert.EndsWith("only in ours", differences[0], StringComparison.Ordinal);
        Assert.StartsWith($"POST /pets {upstream}", differences[1], StringComparison.Ordinal);
        Assert.EndsWith("only in upstream", differences[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_content_type_shows_on_both_sides()
    {
        var differences = CompareAfterChange("      requestBody:\n        required: true\n        content:\n          application/json",
            "      requestBody:\n        required: true\n        content:\n          text/json");

        Assert.Equal(
            ["POST /pets body text/json: only in ours", "POST /pets body application/json: only in upstream"],
            differences);
    }

    [Fact]
    public void A_missing_operation_is_one_difference_and_not_one_for_each_part()
    {
        Assert.Equal(
            ["PUT /pets: only in ours", "POST /pets: only in upstream"],
            CompareAfterChange("    post:", "    put:"));
    }

    [Theory]
    [InlineData("What it answers to.", "Its name.")]
    [InlineData("enum: [cat, dog]", "enum: [dog, cat]")]
    [InlineData("type: string, format: date, nullable: true", "type: [string, 'null'], format: date")]
    [InlineData("{type: string, format: date, nullable: true}", "{anyOf: [{type: string, format: date}, {type: 'null'}]}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Owner'}]}", "{$ref: '#/components/schemas/Owner'}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Owner'}]}", "{type: object, properties: {id: {type: integer}}}")]
    [InlineData("    post:", "    post:\n      operationId: Pets_Create\n      x-cost: low")]
    public void Wording_order_and_spelling_make_no_difference(string before, string after)
    {
        Assert.Empty(CompareAfterChange(before, after));
    }

    [Fact]
    public void An_alternate_path_stands_for_the_same_operations_under_that_path()
    {
        Assert.Equal(
            ["POST /animals: only in ours"],
            CompareAfterChange("  /pets:", "  /pets:\n    x-alternate-path: /animals"));
    }

    private static string[] CompareAfterChange(string before, string after)
    {
        var small = Small.ReplaceLineEndings("\n");
        Assert.Contains(before, small, StringComparison.Ordinal);

        var changed = small.Replace(before, after, StringComparison.Ordinal);
        return [.. DocumentComparison.Compare(OpenApiDocument.Parse(changed), OpenApiDocument.Parse(small))];
    }
}
