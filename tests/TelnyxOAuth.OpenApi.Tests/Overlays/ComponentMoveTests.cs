using System;
using TelnyxOAuth.OpenApi.Diagnostics;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Overlays;

/// <summary>Naming parts of a document with <c>x-move-to</c>.</summary>
public class ComponentMoveTests
{
    [Fact]
    public void An_inline_schema_becomes_a_component_and_leaves_a_reference() =>
        Assert.Equal(
            """
            components:
              schemas:
                Car:
                  properties:
                    color:
                      $ref: '#/components/schemas/Color'
                Color:
                  type: string
                  enum:
                    - red

            """,
            OverlayTests.Apply(
                "components: {schemas: {Car: {properties: {color: {type: string, enum: [red]}}}}}",
                "{target: $.components.schemas.Car.properties.color, x-move-to: '#/components/schemas/Color'}"));

    [Fact]
    public void What_belongs_to_the_place_stays_there() =>
        Assert.Equal(
            """
            a:
              default: red
              allOf:
                - $ref: '#/components/schemas/Color'
            b:
              $ref: '#/components/schemas/Color'
            components:
              schemas:
                Color:
                  type: string

            """,
            OverlayTests.Apply("{a: {type: string, default: red}, b: {type: string}}", "{target: '$[\"a\",\"b\"]', x-move-to: '#/components/schemas/Color'}"));

    [Fact]
    public void Places_that_say_the_same_share_a_component()
    {
        var result = OverlayTests.Apply(
            """
            paths:
              /a: {get: {parameters: [{name: c, in: query, schema: {type: string, enum: [red, blue]}}]}}
              /b: {get: {parameters: [{name: d, in: query, schema: {enum: [blue, red], type: string, description: A color.}}]}}
            """,
            "{target: '$.paths.*.get.parameters[*].schema', x-move-to: '#/components/schemas/Color'}");

        Assert.Equal(2, result.Split("$ref: '#/components/schemas/Color'").Length - 1);
        Assert.Contains("    Color:\n      type: string\n      enum:\n        - red\n        - blue\n", result, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_that_differ_do_not_share_a_component()
    {
        var error = Assert.Throws<DiagnosticException>(() => OverlayTests.Apply(
            "{a: {type: object, properties: {x: {enum: [1]}}},\n b: {type: object, properties: {x: {enum: [1, 2]}}}}",
            "{target: '$[\"a\",\"b\"]', x-move-to: '#/components/schemas/A'}")).Diagnostic;

        Assert.Equal(DiagnosticCodes.BadAction, error.Code);
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("'properties.x.enum'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_is_renamed_wherever_it_is_referred_to() =>
        Assert.Equal(
            """
            paths:
              /a:
                get:
                  responses:
                    '200':
                      content:
                        a/b:
                          schema:
                            $ref: '#/components/schemas/New'
                        c/d:
                          schema:
                            $ref: '#/components/schemas/New/properties/x'
            components:
              schemas:
                New:
                  discriminator:
                    propertyName: k
                    mapping:
                      k: '#/components/schemas/New'
                      l: '#/components/schemas/New'
                      m: Other
                  properties:
                    x:
                      $ref: '#/components/schemas/New'

            """,
            OverlayTests.Apply(
                """
                paths:
                  /a: {get: {responses: {'200': {content: {a/b: {schema: {$ref: '#/components/schemas/old_one'}}, c/d: {schema: {$ref: '#/components/schemas/old_one/properties/x'}}}}}}}
                components:
                  schemas:
                    old_one:
                      discriminator: {propertyName: k, mapping: {k: old_one, l: '#/components/schemas/old_one', m: Other}}
                      properties: {x: {$ref: '#/components/schemas/old_one'}}
                """,
                "{target: $.components.schemas.old_one, x-move-to: '#/components/schemas/New'}"));

    [Fact]
    public void What_refers_to_a_component_renames_it_and_equal_components_become_one()
    {
        var result = OverlayTests.Apply(
            """
            paths:
              /a: {get: {responses: {'400': {content: {j: {schema: {$ref: '#/components/schemas/ErrorA'}}}}}}}
              /b: {get: {responses: {'400': {content: {j: {schema: {$ref: '#/components/schemas/ErrorB'}}}}}}}
            components:
              schemas:
                ErrorA: {type: object, description: One., properties: {e: {type: string}, cause: {$ref: '#/components/schemas/ErrorA'}}}
                ErrorB: {type: object, description: Two., properties: {e: {type: string}, cause: {$ref: '#/components/schemas/ErrorB'}}}
            """,
            "{target: '$..content.*.schema', x-move-to: '#/components/schemas/Error'}");

        Assert.DoesNotContain("ErrorA", result, StringComparison.Ordinal);
        Assert.DoesNotContain("ErrorB", result, StringComparison.Ordinal);
        Assert.Equal(3, result.Split("$ref: '#/components/schemas/Error'").Length - 1);
    }

    [Fact]
    public void Moving_again_changes_nothing()
    {
        const string Action = "{target: $.a.schema, x-move-to: '#/components/schemas/A'}";

        Assert.Equal(OverlayTests.Apply("a: {schema: {type: string}}", Action), OverlayTests.Apply("a: {schema: {type: string}}", Action, Action));
    }

    [Fact]
    public void Responses_and_parameters_can_be_named_as_well()
    {
        var result = OverlayTests.Apply(
            "paths: {/a: {get: {parameters: [{name: id, in: path}], responses: {'404': {description: Gone.}}}}}",
            "{target: \"$..parameters[?(@.name == 'id')]\", x-move-to: '#/components/parameters/Id'}",
            "{target: \"$..responses['404']\", x-move-to: '#/components/responses/NotFound', update: {}}");

        Assert.Contains("- $ref: '#/components/parameters/Id'", result, StringComparison.Ordinal);
        Assert.Contains("  responses:\n    NotFound:\n      description: Gone.\n", result, StringComparison.Ordinal);
    }
}
