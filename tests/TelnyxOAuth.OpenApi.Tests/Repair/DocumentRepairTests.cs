using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Repair;

/// <summary>What is made of problems that don't keep a document from being understood.</summary>
public sealed class DocumentRepairTests
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

    [Fact]
    public void A_document_without_problems_stays_as_it_is()
    {
        const string Yaml = Head + """
            paths:
              /a/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}
            components:
              schemas:
                A: {type: object, default: null, properties: {a: {$ref: '#/components/schemas/A'}, $ref: {type: string}}}
            """;
        var before = YamlNodeReader.Read(Yaml);

        var (after, notes) = Repair(Yaml);

        Assert.Empty(notes);
        Assert.True(NodeEquality.AreEqual(before, after));
    }

    [Theory]
    [InlineData("#/components/schemas/None", "names nothing in this document; add it")]
    [InlineData("None", "names nothing in this document; add it")]
    [InlineData("#/components/schemas/B", "leads to references alone, in a circle or to more than 100")]
    [InlineData("other.yaml#/A", "is outside this document, from where nothing is read; bring")]
    [InlineData("https://example.com/a.json", "is outside this document, from where nothing is read; bring")]
    public void A_reference_that_leads_nowhere_is_an_error_where_it_is_needed(string reference, string message)
    {
        var (_, problems) = Repair(Head + """
            paths: {/a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}
            components:
              schemas:
                A: {properties: {a: {$ref: 'REFERENCE', description: d}}}
                B: {$ref: '#/components/schemas/B'}
            """.Replace("REFERENCE", reference, StringComparison.Ordinal));

        var error = Assert.Single(problems, problem => problem.IsError);
        Assert.Equal((DiagnosticCodes.BadReference, 6), (error.Code, error.Position!.Value.Line));
        Assert.Contains($"'{reference}' {message}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_taken_out_where_nothing_needs_it()
    {
        var (root, notes) = Repair(Head + """
            paths:
              /a: {get: {responses: {'204': {description: ok, headers: {X-A: {$ref: '#/components/headers/None'}}, links: {b: {$ref: 'https://example.com/links#b'}}}}}}
            components:
              schemas:
                A: {properties: {b: {$ref: '#/components/schemas/None', description: B}, c: {$ref: 'other.yaml#/C'}}}
                D: {$ref: '#/components/schemas/E'}
                E: {$ref: '#/components/schemas/D'}
                F: {$ref: 1}
            """);

        Assert.Equal("{'b':{'description':'B'},'c':{}}", root.At("/components/schemas/A/properties"));
        Assert.Equal("{'X-A':{}}", root.At("/paths/~1a/get/responses/204/headers"));
        Assert.Equal("{'$ref':'#/components/schemas/D'}", root.At("/components/schemas/E"));
        Assert.All(notes, note => Assert.Equal((DiagnosticCodes.Repaired, false), (note.Code, note.IsError)));
        Assert.Equal([4, 4, 7, 7, 8, 10], notes.Select(note => note.Position!.Value.Line));
    }

    [Theory]
    [InlineData("api.yaml#/components/schemas/Pet")]
    [InlineData("./api.yaml#/components/schemas/Pet")]
    [InlineData("Pet")]
    [InlineData("#Pet")]
    [InlineData("#/definitions/Pet")]
    [InlineData("https://example.com/pet")]
    [InlineData("#pet-anchor")]
    public void A_schema_is_found_by_each_of_its_names(string reference)
    {
        var (root, notes) = Repair(Head + $"paths: {{}}\ncomponents:\n  schemas:\n    Pet: {{$id: 'https://example.com/pet', $anchor: pet-anchor, type: object}}\n    A: {{$ref: '{reference}'}}\n");

        Assert.Empty(notes);
        Assert.Equal("{'$ref':'#/components/schemas/Pet'}", root.At("/components/schemas/A"));
    }

    [Fact]
    public void A_pointer_from_the_root_of_a_schema_that_was_put_in_is_found()
    {
        var (root, notes) = Repair(Head + "paths: {}\ncomponents:\n  schemas:\n    A: {properties: {b: {$ref: '#/$defs/B'}}, $defs: {B: {type: string}}}\n");

        Assert.Empty(notes);
        Assert.Equal("{'b':{'$ref':'#/components/schemas/A/$defs/B'}}", root.At("/components/schemas/A/properties"));
    }

    [Fact]
    public void A_response_that_is_said_to_be_a_schema_is_json_of_it()
    {
        var (root, _) = Repair(Head + "paths: {/a: {get: {responses: {'200': {$ref: '#/components/schemas/A'}}}}}\ncomponents: {schemas: {A: {type: object}}}\n");

        Assert.Equal("{'content':{'application/json':{'schema':{'$ref':'#/components/schemas/A'}}}}", root.At("/paths/~1a/get/responses/200"));
    }

    [Fact]
    public void A_reference_in_place_of_named_parts_stands_for_all_of_them()
    {
        var (root, _) = Repair(Head + "paths: {/a: {get: {responses: {$ref: '#/components/x-responses'}}}}\ncomponents: {x-responses: {'204': {description: ok}}}\n");

        Assert.Equal("{'204':{'description':'ok'}}", root.At("/paths/~1a/get/responses"));
    }

    [Theory]
    [InlineData("swagger: '2.0'", "Swagger 2.0")]
    [InlineData("openapi: 2.5.0", "not supported")]
    [InlineData("openapi: 3.0.0\ninfo: {}", "describes nothing")]
    [InlineData("[]", "not an OpenAPI document")]
    public void What_is_no_openapi_document_stays_an_error(string yaml, string message)
    {
        var (_, notes) = Repair(yaml);

        Assert.True(notes.Single().IsError);
        Assert.Contains(message, notes.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_without_a_value_say_nothing()
    {
        var (root, notes) = Repair(Head + """
            tags:
            paths:
              /a:
                get:
                  description:
                  security: [{key: }]
                  responses: {'204': , '200': {description: ok, content: {text/plain: }}}
                put:
            components:
              schemas:
                A: {type: object, properties: {b: , c: {default: , enum: [~]}}, required: }
            """);

        Assert.Empty(notes);
        Assert.Equal("{'get':{'security':[{'key':[]}],'responses':{'204':{},'200':{'description':'ok','content':{'text/plain':{}}}}}}", root.At("/paths/~1a"));
        Assert.Equal("{'type':'object','properties':{'b':{},'c':{'default':null,'enum':[null]}}}", root.At("/components/schemas/A"));
    }

    [Fact]
    public void What_must_be_there_is_added_and_what_can_have_no_meaning_goes()
    {
        var (root, notes) = Repair("""
            openapi: 3.0.0
            paths:
              a/{id}:
                get: {parameters: [{in: query}, b], responses: []}
                put: 1
              /c: []
              /d:
                parameters: {}
                get: {}
            components: []
            """);

        Assert.Equal("{'title':'API','version':'1'}", root.At("/info"));
        Assert.Equal("{'get':{'parameters':[{'name':'id','in':'path','required':true}]}}", root.At("/paths/~1a~1{id}"));
        Assert.Equal("{'get':{}}", root.At("/paths/~1d"));
        Assert.Null(root.At("/paths/~1c"));
        Assert.Null(root.At("/components"));
        Assert.Equal([3, 4, 4, 4, 4, 5, 6, 8, 10], notes.Select(note => note.Position!.Value.Line));
        Assert.DoesNotContain(notes, note => note.IsError);
    }

    [Fact]
    public void A_document_of_models_alone_has_no_operations()
    {
        var (root, notes) = Repair("openapi: 3.0.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {type: object}}}\n");

        Assert.Empty(notes);
        Assert.Equal("{}", root.At("/paths"));
        Assert.Empty(DocumentChecker.CheckStructure("api.yaml", root));
    }

    private static (Node Root, Diagnostic[] Notes) Repair(string yaml)
    {
        var root = YamlNodeReader.Read(yaml);
        return (root, [.. DocumentRepair.Apply("api.yaml", root)]);
    }
}
