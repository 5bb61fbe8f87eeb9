using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>What schemas are told.</summary>
public class SchemaAnnotatorTests
{
    [Theory]
    [InlineData("redirect_uris", "RedirectUris")]
    [InlineData("fooBar", "FooBar")]
    [InlineData("2fa", "Value2fa")]
    [InlineData("thing", "Value")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("additionalProperties", "AdditionalPropertiesValue")]
    [InlineData("''", "Value")]
    public void A_property_is_named_after_its_wire_name(string wire, string name)
    {
        var root = Annotated.Schemas($"Thing: {{properties: {{{wire}: {{type: string}}}}}}");

        Assert.Equal(name, Assert.Single(root.Map("components").Map("schemas").Map("Thing").Map("properties").Members()).Value.Text("x-dotnet-name"));
    }

    /// <summary>A model that is read too is made up by tests, and by nobody's request alone.</summary>
    [Fact]
    public void Callers_have_to_set_what_is_required_of_a_model_that_is_sent_and_not_read()
    {
        var root = Annotated.Document("""
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              /a:
                post:
                  operationId: Things_Create
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Read'}}}}
                    '400': {$ref: '#/components/responses/Bad'}
                put:
                  operationId: Things_Replace
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Read'}}}}
                  responses: {'400': {$ref: '#/components/responses/Bad'}}
            components:
              responses:
                Bad: {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
              schemas:
                Read: {type: object, required: [name], properties: {name: {type: string}}}
                Failure: {type: object, required: [detail], properties: {detail: {type: string}}}
                Sent:
                  type: object
                  required: [name, id, note, inner, failure]
                  properties:
                    name: {type: string}
                    id: {type: string, readOnly: true}
                    note: {type: string, nullable: true}
                    other: {type: string}
                    inner: {$ref: '#/components/schemas/Inner'}
                    failure: {$ref: '#/components/schemas/Failure'}
                Inner: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
                Cat: {type: object, required: [kind, name, is], properties: {kind: {type: string}, name: {type: string}, is: {type: string, enum: [cat]}}}
                Dog: {type: object, required: [kind, bark], properties: {kind: {type: string}, bark: {type: string}}}
            """);

        Assert.Equal(
            ["Cat.name", "Dog.bark", "Sent.failure", "Sent.inner", "Sent.name", "Sent.note"],
            root.Map("components").Map("schemas").Members()
                .SelectMany(schema => schema.Value.Map("properties").Members().Where(property => property.Value.IsTrue("x-dotnet-demanded")).Select(property => $"{schema.Key}.{property.Key}"))
                .Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void A_secret_is_what_the_document_calls_a_password_or_never_sends_back()
    {
        var root = Annotated.Schemas("""
            Thing:
              type: object
              x-dotnet-secret: false
              properties:
                phrase: {type: string, format: password}
                phrases: {type: array, items: {$ref: '#/components/schemas/Phrase'}}
                named: {type: object, additionalProperties: {type: string, format: password}}
                sent: {type: integer, writeOnly: true}
                inner: {$ref: '#/components/schemas/Sent'}
                note: {type: string, x-dotnet-secret: true}
                things: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                endless: {$ref: '#/components/schemas/Endless'}
            Phrase: {type: string, format: password}
            Sent: {type: object, writeOnly: true, properties: {a: {type: string}}}
            Endless: {type: array, items: {$ref: '#/components/schemas/Endless'}}
            """);

        Assert.Equal(
            ["phrase", "phrases", "named", "sent", "inner"],
            root.Map("components").Map("schemas").Map("Thing").Map("properties").Members().Where(property => property.Value.IsTrue("x-dotnet-secret")).Select(property => property.Key));
    }

    [Fact]
    public void A_list_that_its_class_is_named_after_has_its_items() =>
        Assert.Equal("'Items'", Annotated.Schemas("Things: {properties: {Things: {type: array, items: {type: string}}}}").At("/components/schemas/Things/properties/Things/x-dotnet-name"));

    [Fact]
    public void A_long_name_loses_words()
    {
        var wire = string.Join('_', Enumerable.Repeat("a_very_long_name", 6));

        Assert.InRange(Annotated.Schemas($"Thing: {{properties: {{{wire}: {{type: string}}}}}}").At($"/components/schemas/Thing/properties/{wire}/x-dotnet-name")!.Length, 3, 62);
    }

    [Fact]
    public void Names_are_unique_in_a_schema_and_those_in_the_document_win()
    {
        var root = Annotated.Schemas("Thing: {properties: {foo_bar: {}, fooBar: {}, other: {x-dotnet-name: FooBarValue}}}");

        Assert.Equal("'FooBar'", root.At("/components/schemas/Thing/properties/foo_bar/x-dotnet-name"));
        Assert.Equal("'FooBarValue2'", root.At("/components/schemas/Thing/properties/fooBar/x-dotnet-name"));
        Assert.Equal("'FooBarValue'", root.At("/components/schemas/Thing/properties/other/x-dotnet-name"));
    }

    [Fact]
    public void The_plainest_of_several_has_the_name_wherever_it_stands()
    {
        var root = Annotated.Schemas("Thing: {properties: {'@type': {}, Type: {}, type: {}, $type: {}}}");

        Assert.Equal(
            ["@type AtType", "Type TypeUppercase", "type Type", "$type DollarType"],
            root.Map("components").Map("schemas").Map("Thing").Map("properties").Members().Select(property => $"{property.Key} {property.Value.Text("x-dotnet-name")}"));
    }

    [Fact]
    public void A_property_that_is_a_reference_is_named_beside_it()
    {
        var root = Annotated.Schemas("A: {properties: {the_b: {$ref: '#/components/schemas/B'}}}\nB: {properties: {c: {type: string}}}");

        Assert.Equal("{'$ref':'#/components/schemas/B','x-dotnet-name':'TheB','x-dotnet-plain':true}", root.At("/components/schemas/A/properties/the_b"));
    }

    [Fact]
    public void A_property_that_may_be_anything_has_a_name() =>
        Assert.Equal("{'x-dotnet-name':'Any','x-dotnet-plain':true}", Annotated.Schemas("A: {properties: {any: true}}").At("/components/schemas/A/properties/any"));

    [Theory]
    [InlineData("client_id", true)]
    [InlineData("id", true)]
    [InlineData("clientId", false)]
    [InlineData("Id", false)]
    [InlineData("client-id", false)]
    [InlineData("_id", false)]
    [InlineData("to_string", false)]
    public void A_name_on_the_wire_is_plain_where_the_propertys_own_tells_it(string key, bool isPlain) =>
        Assert.Equal(isPlain, Annotated.Schemas($"A: {{properties: {{{key}: {{type: string}}}}}}").Map("components").Map("schemas").Map("A").Map("properties").Map(key).IsTrue(Contract.Plain));

    [Fact]
    public void What_stands_inside_others_is_annotated_as_what_is_named()
    {
        var root = Annotated.Document("""
            openapi: 3.1.0
            paths:
              /a:
                get:
                  operationId: Things_Get
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            allOf:
                            - properties:
                                pets: {type: array, items: {properties: {deep_one: {type: string}}}}
            """);

        Assert.Equal("'Pets'", root.At("/components/schemas/GetThingResponse/properties/pets/x-dotnet-name"));
        Assert.Equal("'DeepOne'", root.At("/components/schemas/GetThingResponsePet/properties/deep_one/x-dotnet-name"));
    }

    [Fact]
    public void A_named_schema_tells_where_it_is()
    {
        var root = Annotated.Schemas("A: {properties: {a: {type: string}}}\nB: {enum: [b]}");

        Assert.Equal("'5,5'", root.At("/components/schemas/A/x-dotnet-location"));
        Assert.Equal("'6,5'", root.At("/components/schemas/B/x-dotnet-location"));
    }

    [Theory]
    [InlineData("[client_credentials, S256, plain]", "['ClientCredentials','S256','Plain']")]
    [InlineData("['-1', '+', '', '1']", "['Minus1','Plus','Empty','Value1']")]
    [InlineData("[a, a+, A]", "['A','APlus','AUppercase']")]
    [InlineData("[asc, ASC, Asc]", "['Asc','AscUppercase','AscValue']")]
    [InlineData("['1-10', '110', '10,000+']", "['Value1To10','Value110','Value10000']")]
    [InlineData("[value, is_known, to_string]", "['ValueValue','IsKnownValue','ToStringValue']")]
    [InlineData("[mode, '>=', null]", "['ModeValue','GreaterThanEqual']")]
    [InlineData("[newtonsoft_converter, system, try_parse]", "['NewtonsoftConverter','SystemValue','TryParse']")]
    [InlineData("['*', '→']", "['Star','ValueValue']")]
    public void Enum_values_have_names(string values, string names)
    {
        var actual = Annotated.Schemas($"Mode: {{type: string, enum: {values}}}").At("/components/schemas/Mode/x-enumNames");

        Assert.Equal(names, actual);
    }

    [Fact]
    public void Whole_numbers_have_names_too() =>
        Assert.Equal("['Value8000','Minus1']", Annotated.Schemas("Rate: {type: integer, enum: [8000, -1]}").At("/components/schemas/Rate/x-enumNames"));

    [Fact]
    public void An_enum_inside_another_schema_does_not_repeat_its_type_s_name() =>
        Assert.Equal(
            "['State','ThingStateValue','On']",
            Annotated.Schemas("Thing: {properties: {state: {enum: [state, thing_state, on]}}}").At("/components/schemas/ThingState/x-enumNames"));

    [Theory]
    [InlineData("{enum: [a], x-enumNames: [Mine]}", "['Mine']")]
    [InlineData("{enum: [a], x-enum-varnames: [Mine]}", "['Mine']")]
    [InlineData("{enum: [a], x-enum-names: [is_mine]}", "['IsMine']")]
    public void Names_of_values_that_the_document_gives_stay(string schema, string names) =>
        Assert.Equal(names, Annotated.Schemas($"A: {schema}").At("/components/schemas/A/x-enumNames"));

    [Theory]
    [InlineData("{type: [string, 'null']}", true)]
    [InlineData("{type: string, nullable: true}", true)]
    [InlineData("{anyOf: [{type: string}, {type: 'null'}]}", true)]
    [InlineData("{enum: [a, null]}", true)]
    [InlineData("{$ref: '#/components/schemas/Nullable'}", true)]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Nullable'}]}", true)]
    [InlineData("{type: string}", false)]
    [InlineData("{type: [string, 'null'], x-dotnet-three-state: false}", false)]
    public void Optional_nullable_properties_of_requests_keep_null_and_absent_apart(string property, bool isThreeState)
    {
        var root = Annotated.Operation(
            "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}",
            $"schemas:\n  A: {{properties: {{b: {{$ref: '#/components/schemas/B'}}}}}}\n  B: {{required: [c], properties: {{p: {property}, c: {{type: [string, 'null']}}}}}}\n  Nullable: {{type: [string, 'null']}}\n  Other: {{properties: {{p: {property}}}}}");

        Assert.Equal(isThreeState, root.At("/components/schemas/B/properties/p/x-dotnet-three-state") == "true");
        Assert.Null(root.At("/components/schemas/B/properties/c/x-dotnet-three-state"));
        Assert.NotEqual("true", root.At("/components/schemas/Other/properties/p/x-dotnet-three-state"));
    }
}
