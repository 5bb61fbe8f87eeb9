using System;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Updating;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Updating;

/// <summary>Saying in OpenAPI 3.0 what was said in 3.1.</summary>
public class OpenApi30Tests
{
    [Theory]
    [InlineData("{type: [string, 'null']}", "{type: string, nullable: true}")]
    [InlineData("{type: ['null', array], items: {type: [integer, 'null']}}", "{type: array, items: {type: integer, nullable: true}, nullable: true}")]
    [InlineData("{type: [string]}", "{type: string}")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}", "{nullable: true, allOf: [{$ref: '#/components/schemas/A'}]}")]
    [InlineData("{anyOf: [{type: string}, {type: integer}, {type: 'null'}]}", "{anyOf: [{type: string}, {type: integer}], nullable: true}")]
    [InlineData("{const: a}", "{enum: [a]}")]
    [InlineData("{exclusiveMinimum: 1, exclusiveMaximum: 2.5}", "{exclusiveMinimum: true, exclusiveMaximum: true, minimum: 1, maximum: 2.5}")]
    [InlineData("{exclusiveMinimum: true, minimum: 1}", "{exclusiveMinimum: true, minimum: 1}")]
    [InlineData("{properties: {type: {type: [string, 'null']}, const: {type: string}}, example: {type: ['null', x]}}", "{properties: {type: {type: string, nullable: true}, const: {type: string}}, example: {type: ['null', x]}}")]
    public void Schemas_are_converted(string schema, string expected)
    {
        var root = (MapNode)YamlNodeReader.Read($"openapi: 3.1.0\ncomponents: {{schemas: {{A: {{}}, B: {schema}}}}}\n");

        OpenApi30.Convert("api.yaml", root, "3.0.3");

        Assert.Equal(YamlNodeWriter.Write(YamlNodeReader.Read(expected)), YamlNodeWriter.Write(root.Map("components").Map("schemas")!["B"]!));
        Assert.Equal("3.0.3", root.Text("openapi"));
    }

    [Theory]
    [InlineData("{type: [string, integer]}", "one type a schema")]
    [InlineData("{type: 'null'}", "no type 'null'")]
    [InlineData("{prefixItems: [{type: string}]}", "no 'prefixItems'")]
    [InlineData("{if: {type: string}}", "no 'if'")]
    public void What_has_no_words_in_it_is_an_error_with_its_place(string schema, string message)
    {
        var root = (MapNode)YamlNodeReader.Read($"openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {schema}\n");

        var error = Assert.Throws<DiagnosticException>(() => OpenApi30.Convert("api.yaml", root, "3.0.3")).Diagnostic;

        Assert.Equal(DiagnosticCodes.NotInOpenApi30, error.Code);
        Assert.Equal(4, error.Position?.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
