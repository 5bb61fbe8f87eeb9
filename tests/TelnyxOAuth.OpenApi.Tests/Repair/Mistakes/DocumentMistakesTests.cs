using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair.Mistakes;
using TelnyxOAuth.OpenApi.Slicing;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Repair.Mistakes;

/// <summary>What looks like a mistake in a document is told with its place and with what was meant, and nothing else is.</summary>
public class DocumentMistakesTests
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    [Theory]
    [InlineData("gte: {}", 5, "'gte' is no key of a path: did you mean 'get'?")]
    [InlineData("get: {operationID: a, responses: {}}", 11, "'operationID' is no key of an operation: did you mean 'operationId'?")]
    [InlineData("get: {response: {}}", 11, "'response' is no key of an operation: did you mean 'responses'?")]
    [InlineData("get: {colour: red}", 11, "'colour' is no key of an operation: OpenAPI 3.0 has none of that name there; take it out, or begin it with 'x-'.")]
    [InlineData("parameters: [{name: a, in: query, schema: {typ: string}}]", 48, "'typ' is no key of a schema: did you mean 'type'?")]
    [InlineData("parameters: [{name: a, in: query, schema: {xml: {nam: b}}}]", 54, "'nam' is no key of 'xml': did you mean 'name'?")]
    public void A_key_that_there_is_not_is_told(string member, int column, string message) =>
        AssertTold(Head + $"paths:\n  /a:\n    {member}\n", DiagnosticCodes.UnknownKey, 5, column, message);

    [Theory]
    [InlineData("3.1.0", "schema: {nullabel: true}", DiagnosticCodes.UnknownKey, "did you mean 'nullable'?")]
    [InlineData("3.1.0", "schema: {requierd: [a]}", DiagnosticCodes.UnknownKey, "did you mean 'required'?")]
    [InlineData("3.1.0", "type: integer", DiagnosticCodes.KeyOfOtherVersion, "'type' is a key of Swagger 2.0 and says nothing here: OpenAPI 3.1 has 'schema' for it.")]
    [InlineData("3.0.0", "collectionFormat: csv", DiagnosticCodes.KeyOfOtherVersion, "'collectionFormat' is a key of Swagger 2.0")]
    public void Keys_are_compared_with_those_of_the_documents_version(string version, string member, string code, string message) =>
        AssertTold($"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    parameters: [{{name: a, in: query, {member}}}]\n", code, 5, null, message);

    /// <summary>What is read all the same is no reason for a warning.</summary>
    [Theory]
    [InlineData("3.0.3", "const: a", "'const' is a key of OpenAPI 3.1, and this document states OpenAPI 3.0")]
    [InlineData("3.1.0", "nullable: true", "'nullable' is a key of OpenAPI 3.0, and this document states OpenAPI 3.1")]
    public void A_key_of_another_version_that_is_read_is_a_note(string version, string member, string message)
    {
        var note = Assert.Single(Find($"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{A: {{type: string, {member}}}}}}}\n"));

        Assert.Equal((DiagnosticCodes.KeyOfOtherVersion, Diagnostic.Note), (note.Code, note.Severity));
        Assert.Contains(message, note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: strng}", 15, "the type 'strng' is unknown, and nothing is taken for it: did you mean 'string'?")]
    [InlineData("{type: float}", 15, "did you mean 'number'?")]
    [InlineData("{type: [string, nul]}", 24, "did you mean 'null'?")]
    [InlineData("{type: any}", 15, "leave it out where any type may be.")]
    [InlineData("{type: {type: string}}", 15, "a 'type' is a text or a list of texts")]
    public void A_type_that_there_is_not_is_told(string schema, int column, string message) =>
        AssertTold(Head + $"paths: {{}}\ncomponents:\n  schemas:\n    A: {schema}\n", DiagnosticCodes.UnknownValue, 6, column, message);

    [Theory]
    [InlineData("quary", "no parameter is 'in: quary', so this one is left out: did you mean 'query'?")]
    [InlineData("body", "'in: body' is of Swagger 2.0, and the parameter is left out")]
    public void A_place_that_no_parameter_has_is_told(string place, string message) =>
        AssertTold(Head + $"paths:\n  /a:\n    parameters: [{{name: a, in: {place}, schema: {{type: string}}}}]\n", DiagnosticCodes.UnknownValue, 5, 32, message);

    [Theory]
    [InlineData("{type: object, required: [nmae, id], properties: {name: {type: string}, id: {type: string}}}", "'required' names 'nmae', and no property is called so: did you mean 'name'?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}, required: [c]}]}", "'required' names 'c', and no property is called so: add the property, or take the name out.")]
    [InlineData("{type: object, additionalProperties: false, required: [c], properties: {a: {type: string}}}", "'required' names 'c'")]
    [InlineData("{type: object, properties: {a: {type: string, required: true}}}", "'required' is a list of the names of properties")]
    public void A_required_name_that_no_property_has_is_told(string schema, string message) =>
        AssertTold(Schemas(schema), DiagnosticCodes.UnknownRequiredName, 7, null, message);

    /// <summary>The property may be in another part of a composition, may be any, or may be in a schema that this one is a part of.</summary>
    [Theory]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Base'}], required: [a]}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}, required: [a, b]}]}")]
    [InlineData("{properties: {b: {type: string}}, anyOf: [{required: [b]}, {required: [c], properties: {c: {type: string}}}]}")]
    [InlineData("{properties: {b: {type: string}}, oneOf: [{required: [b]}, {not: {required: [b]}}]}")]
    [InlineData("{properties: {b: {type: string}}, required: [c], additionalProperties: true}")]
    [InlineData("{properties: {b: {type: string}}, required: [c], additionalProperties: {type: string}}")]
    [InlineData("{properties: {b: {type: string}}, required: [c], patternProperties: {'^c': {type: string}}, x-why: b}")]
    [InlineData("{type: object, required: [anything]}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Mixin'}, {properties: {m: {type: string}}}]}")]
    [InlineData("{properties: {b: {type: string}}, required: [c], allOf: [{$ref: 'other.yaml#/C'}]}")]
    public void A_required_name_that_something_may_have_is_not_told(string schema) =>
        Assert.DoesNotContain(Find(Schemas(schema)), told => told.Severity == Diagnostic.Warning);

    [Theory]
    [InlineData("'#/components/schemas/Bse'", "'b' is mapped to '#/components/schemas/Bse', which is no schema of this document: did you mean 'Base'?")]
    [InlineData("Nothing", "'b' is mapped to 'Nothing', which is no schema of this document: add the schema, or correct the name.")]
    public void A_discriminator_that_leads_nowhere_is_told(string target, string message) =>
        AssertTold(
            Schemas($"{{discriminator: {{propertyName: a, mapping: {{a: Base, c: '#/components/schemas/Base', b: {target}}}}}, oneOf: [{{$ref: '#/components/schemas/Base'}}]}}"),
            DiagnosticCodes.MappedToNothing, 7, null, message);

    [Fact]
    public void A_parameter_that_its_path_has_not_is_told() =>
        AssertTold(
            Head + "paths:\n  /a/{id}:\n    get:\n      parameters: [{name: idd, in: path, required: true, schema: {type: string}}]\n      responses: {'204': {description: d}}\n",
            DiagnosticCodes.ParameterNotInPath, 6, 20, "the path '/a/{id}' has no '{idd}', so the parameter is left out: did you mean 'id'?");

    [Fact]
    public void An_id_that_two_operations_have_is_told() =>
        AssertTold(
            Head + "paths:\n  /a:\n    get: {operationId: List, responses: {'204': {description: d}}}\n  /b:\n    get: {operationId: List, responses: {'204': {description: d}}}\n",
            DiagnosticCodes.RepeatedOperationId, 7, 24, "the operationId 'List' is that of 'get /a' on line 5 too");

    [Theory]
    [InlineData("{type: string, enum: [asc, desc], default: ascc}", "the default 'ascc' is none of the values that 'enum' lists: did you mean 'asc'?")]
    [InlineData("{type: integer, enum: [1, 2], default: 3}", "correct it, or add the value.")]
    [InlineData("{type: array, items: {type: string, enum: [aa, bb]}, default: [aa, cc]}", "the default 'cc'")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Colour'}], default: blue}", "the default 'blue'")]
    public void A_default_that_its_enum_has_not_is_told(string schema, string message) =>
        AssertTold(Schemas(schema), DiagnosticCodes.DefaultNotInEnum, 7, null, message);

    [Theory]
    [InlineData("{type: string, enum: [asc, desc], default: asc}")]
    [InlineData("{type: number, enum: [1, 2], default: 1.0}")]
    [InlineData("{type: string, nullable: true, enum: [a, b], default: null}")]
    [InlineData("{type: boolean, enum: [true], default: true}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Colour'}], default: red}")]
    [InlineData("{type: object, properties: {typ: {type: string}, enum: {type: string}}, x-typ: 1, example: {typ: 1}}")]
    public void What_is_right_is_not_told(string schema) => Assert.Empty(Find(Schemas(schema)));

    /// <summary>Of a slice, only what it has is told.</summary>
    [Fact]
    public void What_is_not_chosen_is_not_told()
    {
        const string Yaml = Head + "paths:\n  /a: {get: {operationId: A_Get, respones: {}, responses: {'204': {description: d}}}}\n  /b: {get: {operationId: B_Get, respones: {}, responses: {'204': {description: d}}}}\n";

        var told = DocumentFrontEnd.Compile("api.yaml", YamlNodeReader.Read(Yaml), new SliceChoice(["/b"], [], [])).Diagnostics;

        Assert.Equal([5], told.Where(diagnostic => diagnostic.Code == DiagnosticCodes.UnknownKey).Select(diagnostic => diagnostic.Position!.Value.Line));
    }

    /// <summary>Documents that people use have few mistakes, and each that is told is one.</summary>
    [CorpusTheory]
    [InlineData(CorpusDocument.Box, "TOA1504 TOA1504 TOA1504 TOA1504 TOA1504 TOA1504")]
    [InlineData(CorpusDocument.Twilio, "")]
    [InlineData(CorpusDocument.Xero, "")]
    [InlineData(CorpusDocument.Telnyx, "TOA1507 TOA1007")]
    public void A_real_document_is_quiet_where_nothing_is_wrong(string name, string codes)
    {
        var warnings = DocumentFrontEnd.Compile(new FrontEndInput(CorpusDocument.PathOf(name))).Diagnostics.Where(diagnostic => diagnostic.Severity == Diagnostic.Warning).ToArray();

        Assert.Equal(codes, string.Join(' ', warnings.Select(warning => warning.Code)));
    }

    [Fact]
    public void The_SDKs_own_document_is_quiet() =>
        Assert.Empty(DocumentFrontEnd.Compile(new FrontEndInput(DocumentFiles.PathOf("openapi/telnyx-oauth.yaml"))).Diagnostics);

    private static string Schemas(string schema) => Head + $$$$"""
        paths: {}
        components:
          schemas:
            Base: {type: object, properties: {a: {type: string}, base: {type: string}}, required: [a]}
            A: {{{{schema}}}}
            Mixin: {type: object, properties: {mixin: {type: string}}, required: [mixin, m]}
            MixinUser: {allOf: [{$ref: '#/components/schemas/Mixin'}, {properties: {m: {type: string}}}]}
            Colour: {type: string, enum: [red, green]}
        """;

    private static void AssertTold(string yaml, string code, int line, int? column, string message)
    {
        var told = Assert.Single(Find(yaml), diagnostic => diagnostic.Severity == Diagnostic.Warning);
        Assert.Equal((code, line), (told.Code, told.Position!.Value.Line));
        Assert.Equal(column ?? told.Position.Value.Column, told.Position.Value.Column);
        Assert.Contains(message, told.Message, StringComparison.Ordinal);
        Assert.StartsWith($"api.yaml({line},{told.Position.Value.Column}): warning {code}: ", told.ToString(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> Find(string yaml) => DocumentMistakes.Find("api.yaml", YamlNodeReader.Read(yaml)).Tell();
}
