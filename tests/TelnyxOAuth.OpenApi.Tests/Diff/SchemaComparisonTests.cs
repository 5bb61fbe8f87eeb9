using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>What changes of schemas mean to those who write and those who read them.</summary>
public class SchemaComparisonTests
{
    private const string Name = "The body of Pets.AddAsync";
    private const string Response = "The response 200 of Pets.GetAsync";

    [Theory]
    [InlineData("{properties: {a: {type: string}, b: {type: string}}}", "{properties: {a: {type: string}}}", $"Breaking: {Name}.B is gone.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string}, b: {type: string}}}", $"Added: {Name}.B is new.")]
    [InlineData("{properties: {a: {type: string}}}", "{required: [b], properties: {a: {type: string}, b: {type: string}}}", $"Breaking: {Name}.B is new, and it is required.")]
    [InlineData("{properties: {a: {type: string}}}", "{required: [a], properties: {a: {type: string}}}", $"Breaking: {Name}.A is required now.")]
    [InlineData("{required: [a], properties: {a: {type: string}}}", "{properties: {a: {type: string}}}", $"Changed: {Name}.A is not required any more.")]
    [InlineData("{properties: {a: {type: [string, 'null']}}}", "{properties: {a: {type: string}}}", $"Breaking: {Name}.A can't be set to null any more.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, nullable: true}}}", $"Changed: {Name}.A can be set to null now.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: integer}}}", $"Breaking: {Name}.A is a 32-bit integer now; it was a string.")]
    [InlineData("{properties: {a: {type: integer}}}", "{properties: {a: {type: integer, format: int64}}}", $"Breaking: {Name}.A is a 64-bit integer now; it was a 32-bit integer.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, format: uri}}}", $"Breaking: {Name}.A is a string of the format uri now; it was a string.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, format: email}}}", $"Changed: {Name}.A has the format email now.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, deprecated: true}}}", $"Deprecated: {Name}.A is deprecated.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, default: x}}}", $"Changed: {Name}.A is x by default now.")]
    [InlineData("{properties: {a: {type: string, default: x}}}", "{properties: {a: {type: string, default: z}}}", $"Changed: {Name}.A is z by default now; it was x.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, x-dotnet-name: B}}}", $"Breaking: {Name}.A is called {Name}.B now.")]
    [InlineData("{properties: {a: {type: string, maxLength: 9}}}", "{properties: {a: {type: string, maxLength: 8}}}", $"Breaking: {Name}.A has the maxLength 8 now; it was 9.")]
    [InlineData("{properties: {a: {type: string, maxLength: 8}}}", "{properties: {a: {type: string, maxLength: 9}}}", $"Changed: {Name}.A has the maxLength 9 now; it was 8.")]
    [InlineData("{properties: {a: {type: integer, minimum: 1}}}", "{properties: {a: {type: integer, minimum: 2}}}", $"Breaking: {Name}.A has the minimum 2 now; it was 1.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, pattern: x}}}", $"Breaking: {Name}.A has the pattern x now.")]
    [InlineData("{properties: {a: {type: string, pattern: x}}}", "{properties: {a: {type: string}}}", $"Changed: {Name}.A has no pattern any more; it was x.")]
    [InlineData("{properties: {a: {type: string}}}", "{additionalProperties: false, properties: {a: {type: string}}}", $"Breaking: {Name} takes no further members any more.")]
    [InlineData("{properties: {a: {items: {type: string}}}}", "{properties: {a: {items: {type: integer}}}}", $"Breaking: an item of {Name}.A is a 32-bit integer now; it was a string.")]
    [InlineData("{additionalProperties: {type: string}}", "{additionalProperties: {type: integer}}", $"Breaking: a further member of {Name} is a 32-bit integer now; it was a string.")]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: string}, {type: integer}, {type: boolean}]}", $"Added: {Name} can be a boolean now.")]
    [InlineData("{oneOf: [{type: string}, {type: integer}, {type: boolean}]}", "{oneOf: [{type: string}, {type: integer}]}", $"Breaking: {Name} is never a boolean any more.")]
    [InlineData("{oneOf: [{type: string}, {type: integer}], discriminator: {propertyName: a}}", "{oneOf: [{type: string}, {type: integer}], discriminator: {propertyName: b}}", $"Breaking: {Name} is told apart by b now; it was a.")]
    public void Those_who_write_are_told(string before, string after, string expected) =>
        Compared.AssertFindings(Compared.Request(before, after), expected);

    [Theory]
    [InlineData("{properties: {a: {type: string}, b: {type: string}}}", "{properties: {a: {type: string}}}", $"Breaking: {Response}.B is gone.")]
    [InlineData("{properties: {a: {type: string}}}", "{required: [b], properties: {a: {type: string}, b: {type: string}}}", $"Added: {Response}.B is new.")]
    [InlineData("{properties: {a: {type: string}}}", "{required: [a], properties: {a: {type: string}}}", $"Changed: {Response}.A is always there now.")]
    [InlineData("{required: [a], properties: {a: {type: string}}}", "{properties: {a: {type: string}}}", $"Breaking: {Response}.A can be absent now.")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {oneOf: [{type: string}, {type: 'null'}]}}}", $"Breaking: {Response}.A can come as null now.")]
    [InlineData("{properties: {a: {type: string, nullable: true}}}", "{properties: {a: {type: string}}}", $"Changed: {Response}.A does not come as null any more.")]
    [InlineData("{properties: {a: {type: string, maxLength: 9}}}", "{properties: {a: {type: string, maxLength: 8}}}", $"Changed: {Response}.A has the maxLength 8 now; it was 9.")]
    [InlineData("{properties: {a: {type: string}}}", "{additionalProperties: false, properties: {a: {type: string}}}", $"Changed: {Response} takes no further members any more.")]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: string}, {type: integer}, {type: boolean}]}", $"Changed: {Response} can be a boolean now.")]
    public void Those_who_read_are_told(string before, string after, string expected) =>
        Compared.AssertFindings(Compared.Response(before, after), expected);

    [Theory]
    [InlineData("{type: string, enum: [red, blue]}", "{type: string, enum: [red]}", "Breaking: Color.Blue is gone (the value blue).")]
    [InlineData("{type: string, enum: [red]}", "{type: string, enum: [red, dark_blue]}", "Added: Color.DarkBlue is new (the value dark_blue).")]
    [InlineData("{type: string, enum: [red]}", "{type: string, enum: [red], x-enum-varnames: [Crimson]}", "Breaking: Color.Red is Color.Crimson now (the value red).")]
    [InlineData("{type: string, enum: [red]}", "{type: string, enum: [red], deprecated: true}", "Deprecated: Color is deprecated.")]
    public void A_change_of_an_enum_is_told_once_wherever_it_is_used(string before, string after, string expected)
    {
        const string Paths = """
            paths:
              /pets:
                get: {operationId: Pets_List, parameters: [{name: color, in: query, schema: {$ref: '#/components/schemas/Color'}}], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
                post: {operationId: Pets_Add, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'204': {description: d}}}
            components:
              schemas:
                Pet: {properties: {color: {description: Ours., allOf: [{$ref: '#/components/schemas/Color'}]}}}
                Color:
            """;

        var comparison = Compared.Documents($"{Paths} {before}\n", $"{Paths} {after}\n");

        Compared.AssertFindings(comparison, expected);
        Assert.Equal(["GET /pets", "POST /pets"], comparison.Changes[0].Operations);
        Assert.Equal("#/components/schemas/Color", comparison.Changes[0].Pointer);
    }

    [Fact]
    public void A_property_is_deprecated_without_its_type() =>
        Compared.AssertFindings(
            Compared.Documents(
                Component("Pet", "{properties: {mother: {$ref: '#/components/schemas/Pet'}, father: {$ref: '#/components/schemas/Pet'}}}"),
                Component("Pet", "{properties: {mother: {deprecated: true, allOf: [{$ref: '#/components/schemas/Pet'}]}, father: {$ref: '#/components/schemas/Pet'}}}")),
            "Deprecated: Pet.Mother is deprecated.");

    [Fact]
    public void A_limit_beside_a_reference_is_of_that_place_alone() =>
        Compared.AssertFindings(
            Compared.Request(
                "{properties: {a: {$ref: '#/components/schemas/Name'}, b: {allOf: [{$ref: '#/components/schemas/Name'}], maxLength: 9}}}",
                "{properties: {a: {$ref: '#/components/schemas/Name'}, b: {allOf: [{$ref: '#/components/schemas/Name'}], maxLength: 8}}}",
                "components: {schemas: {Name: {type: string}}}"),
            $"Breaking: {Name}.B has the maxLength 8 now; it was 9.");

    [Fact]
    public void An_enum_in_place_of_text_is_another_type() =>
        Compared.AssertFindings(
            Compared.Response("{properties: {a: {type: string}}}", "{properties: {a: {type: string, enum: [x]}}}"),
            $"Breaking: {Response}.A is an enum now; it was a string.");

    [Fact]
    public void A_component_under_another_name_is_another_type() =>
        Compared.AssertFindings(
            Compared.Documents(Component("Pet", "{properties: {a: {type: string}}}"), Component("Animal", "{properties: {a: {type: string}, b: {type: string}}}")),
            "Breaking: The type Pet is called Animal now.",
            "Added: Animal.B is new.");

    [Fact]
    public void Spelling_alone_is_no_change() =>
        Compared.AssertFindings(Compared.Response(
            "{type: object, required: [a], properties: {a: {type: [string, 'null']}, b: {anyOf: [{type: 'null'}, {type: integer, minimum: 1}]}}}",
            "{allOf: [{properties: {b: {nullable: true, minimum: 1.0, type: integer}}}, {required: [a]}, {type: object, description: Text., properties: {a: {nullable: true, type: string}}}]}"));

    [Fact]
    public void Schemas_that_contain_themselves_are_compared_once() =>
        Compared.AssertFindings(
            Compared.Documents(
                Component("Pet", "{properties: {parent: {$ref: '#/components/schemas/Pet'}, all: {items: {$ref: '#/components/schemas/Pet'}}}}"),
                Component("Pet", "{properties: {parent: {$ref: '#/components/schemas/Pet'}, all: {items: {$ref: '#/components/schemas/Pet'}}, age: {type: integer}}}")),
            "Added: Pet.Age is new.");

    private static string Component(string name, string schema) =>
        $"""
        paths:
          /pets:
            get:
              operationId: Pets_Get
              responses:
                '200':
                  description: d
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/{name}'
        components:
          schemas:
            {name}: {schema}
        """;
}
