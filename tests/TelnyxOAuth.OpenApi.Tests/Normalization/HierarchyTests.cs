using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>What becomes of models that have one with a discriminator in their <c>allOf</c>.</summary>
public class HierarchyTests
{
    private const string Vehicle = """
        Vehicle: {type: object, required: [kind], properties: {kind: {type: string}, wheels: {type: integer}}, discriminator: {propertyName: kind, mapping: {car: '#/components/schemas/Car', van: '#/components/schemas/Van'}}}
        Car: {allOf: [{$ref: '#/components/schemas/Vehicle'}, {type: object, required: [wheels], properties: {doors: {type: integer}}}]}
        Van: {allOf: [{$ref: '#/components/schemas/Car'}, {type: object, required: [load], properties: {load: {type: integer}}}]}

        """;

    [Fact]
    public void A_model_says_what_it_derives_from_and_what_it_is_called_on_the_wire()
    {
        var tidy = Normalized.Schemas(Vehicle);

        Assert.Equal("{'type':'object','required':['kind'],'properties':{'kind':{'type':'string'},'wheels':{'type':'integer'}},'x-dotnet-discriminator':'kind'}", tidy.Schema("Vehicle"));
        Assert.Equal("{'type':'object','required':['kind'],'properties':{'kind':{'type':'string'},'wheels':{'type':'integer'},'doors':{'type':'integer'}},'x-dotnet-base':'Vehicle','x-dotnet-kinds':['car']}", tidy.Schema("Car"));
        Assert.Equal(
            "{'type':'object','required':['kind','load'],'properties':{'kind':{'type':'string'},'wheels':{'type':'integer'},'doors':{'type':'integer'},'load':{'type':'integer'}},'x-dotnet-base':'Car','x-dotnet-kinds':['van']}",
            tidy.Schema("Van"));
    }

    [Theory]
    [InlineData("kind: {type: string}", "", "['Cat']", true)]
    [InlineData("kind: {type: string}", "kind: {const: tiger}", "['tiger']", false)]
    [InlineData("kind: {type: string}", "kind: {type: string, default: tiger}", "['tiger']", false)]
    [InlineData("kind: {type: string, enum: [dog, cat]}", "", "['cat','Cat']", true)]
    [InlineData("kind: {type: string, enum: [dog, lion]}", "", "['Cat']", true)]
    [InlineData("name: {type: string}", "", "['Cat']", true)]
    public void What_no_mapping_says_the_member_says_or_the_schemas_name(string inBase, string own, string expected, bool isImplied)
    {
        var tidy = Normalized.Schemas($$$"""
            Pet: {type: object, properties: { {{{inBase}}} }, discriminator: {propertyName: kind}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: { {{{own}}} }}]}
            """);

        Assert.Equal(expected, tidy.At("/components/schemas/Cat/x-dotnet-kinds"));
        Assert.Equal(isImplied ? "true" : null, tidy.At("/components/schemas/Cat/x-dotnet-implied-kinds"));
        Assert.NotNull(tidy.At("/components/schemas/Pet/properties/kind"));
        Assert.Equal(["Pet", "Cat"], Normalized.Names(tidy).Where(name => name is "Pet" or "Cat"));
    }

    [Theory]
    [InlineData("oneOf: [{$ref: '#/components/schemas/Car'}, {$ref: '#/components/schemas/Van'}]", "{'$ref':'#/components/schemas/Car'}")]
    [InlineData("anyOf: [{$ref: '#/components/schemas/Vehicle'}, {$ref: '#/components/schemas/Van'}]", "{'$ref':'#/components/schemas/Vehicle'}")]
    [InlineData("oneOf: [{$ref: '#/components/schemas/Car'}, {$ref: '#/components/schemas/Van'}, {type: 'null'}], discriminator: {propertyName: kind, mapping: {van: Van}}", "{'allOf':[{'$ref':'#/components/schemas/Car'}],'nullable':true}")]
    public void A_union_of_a_hierarchys_models_is_their_nearest_base(string union, string expected) =>
        Assert.Equal(expected, Normalized.Schemas(Vehicle + $"Yard: {{type: object, properties: {{it: {{{union}}}}}}}").At("/components/schemas/Yard/properties/it"));

    [Fact]
    public void A_union_with_others_has_the_nearest_base_once() =>
        Assert.Equal(
            "{'Vehicle':{'$ref':'#/components/schemas/Vehicle'},'Stone':{'$ref':'#/components/schemas/Stone'}}",
            Normalized.Schemas(Vehicle + """
                Stone: {type: object, properties: {weight: {type: integer}}}
                Yard: {type: object, properties: {it: {oneOf: [{$ref: '#/components/schemas/Car'}, {$ref: '#/components/schemas/Vehicle'}, {$ref: '#/components/schemas/Stone'}]}}}
                """).At("/components/schemas/YardIt/properties"));

    [Fact]
    public void A_base_that_is_a_union_of_what_derives_from_it_is_the_base()
    {
        var tidy = Normalized.Schemas("""
            Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
            """);

        Assert.Equal("{'type':'object','properties':{'kind':{'type':'string'}},'x-dotnet-discriminator':'kind'}", tidy.Schema("Pet"));
        Assert.Equal("{'type':'object','properties':{'kind':{'type':'string'}},'x-dotnet-base':'Pet','x-dotnet-kinds':['Dog'],'x-dotnet-implied-kinds':true}", tidy.Schema("Dog"));
    }

    [Fact]
    public void A_member_to_which_a_derived_model_gives_another_type_is_not_the_bases()
    {
        var tidy = Normalized.Schemas("""
            Event: {type: object, required: [type, data], properties: {type: {type: string}, data: {type: object}, count: {type: integer}}, discriminator: {propertyName: type}}
            Made: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {type: {const: made}, data: {type: object, properties: {by: {type: string}}}}}]}
            Gone: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {type: {const: gone}, count: {type: integer, maximum: 5000000000}}}]}
            """);

        Assert.Equal("{'type':'object','required':['type'],'properties':{'type':{'type':'string'},'count':{'type':'integer'}},'x-dotnet-discriminator':'type'}", tidy.Schema("Event"));
        Assert.Equal("{'$ref':'#/components/schemas/MadeData'}", tidy.At("/components/schemas/Made/properties/data"));
        Assert.Equal("{'type':{'type':'string'},'count':{'type':'integer'},'data':{'type':'object'}}", tidy.At("/components/schemas/Gone/properties"));
    }

    [Fact]
    public void A_class_has_one_base_and_what_is_left_out_is_told()
    {
        var notes = Notes("""
            A: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {x: Unrelated}}}
            B: {type: object, properties: {sort: {type: string}}, discriminator: {propertyName: sort}}
            AB: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: object, properties: {ab: {type: string}}}]}
            B2: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {b: {type: string}}}]}
            Unrelated: {type: object, properties: {x: {type: string}}}
            """, out var tidy);

        Assert.Equal("'A'", tidy.At("/components/schemas/AB/x-dotnet-base"));
        Assert.Equal("'B'", tidy.At("/components/schemas/B2/x-dotnet-base"));
        Assert.Equal(
            [
                "'Unrelated' is left out of what 'A' is read as: the discriminator's mapping names it, but it has no 'allOf' with 'A' in it.",
                "'AB' is left out of what 'B' is read as: a class has one base, and this one derives from 'A'.",
            ],
            notes);
    }

    [Theory]
    [InlineData("A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {type: string}}, discriminator: {propertyName: a}}\nB: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}}")]
    [InlineData("A: {type: object, properties: {a: {type: object, properties: {x: {type: string}}}}, discriminator: {propertyName: a}}\nB: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {type: string}}}]}")]
    [InlineData("A: {type: object, properties: {a: {type: string}}, discriminator: {propertyName: a}}\nB: {allOf: [{$ref: '#/components/schemas/A'}], oneOf: [{type: object, properties: {x: {type: string}}}, {type: object, properties: {y: {type: string}}}]}")]
    [InlineData("A: {type: object, properties: {a: {type: string}}, x-dotnet-base: B}\nB: {type: object, properties: {b: {type: string}}, x-dotnet-base: A}")]
    [InlineData("A: {type: object, properties: {a: {type: string}}, x-dotnet-base: 'object; class X'}\nB: {type: object, properties: {b: {type: string}}, x-dotnet-kinds: [b]}")]
    [InlineData("A: {type: object, properties: {a: {type: string}}, x-dotnet-base: B}\nB: {type: string, enum: [x], x-dotnet-discriminator: a}")]
    public void What_can_be_no_class_with_a_base_is_a_model_of_its_own(string schemas)
    {
        var tidy = Normalized.Schemas(schemas);

        Assert.DoesNotContain("x-dotnet-base", YamlNodeWriter.Write(tidy), System.StringComparison.Ordinal);
        Assert.DoesNotContain("x-dotnet-kinds", YamlNodeWriter.Write(tidy), System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_models_of_a_hierarchy_are_kept_with_its_base_and_follow_when_they_are_renamed()
    {
        var tidy = Normalized.Operation(
            "operationId: Things_Get\nresponses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/a_pet'}}}}}",
            """
            a_pet: {type: object, properties: {kind: {type: string}, mood: {type: string, enum: [good, bad]}}, discriminator: {propertyName: kind}}
            a_cat: {allOf: [{$ref: '#/components/schemas/a_pet'}, {type: object, properties: {lives: {type: integer}}}]}
            a_lion: {allOf: [{$ref: '#/components/schemas/a_cat'}, {type: object, properties: {mane: {type: boolean}}}]}
            """,
            path: "/things");

        Assert.Equal(["APet", "ACat", "ALion", "APetMood"], Normalized.Names(tidy));
        Assert.Equal("'ACat'", tidy.At("/components/schemas/ALion/x-dotnet-base"));
        Assert.Equal("['a_lion']", tidy.At("/components/schemas/ALion/x-dotnet-kinds"));
    }

    [Fact]
    public void The_fields_of_a_form_are_those_of_one_model()
    {
        var tidy = Normalized.Operation(
            "operationId: Things_Add\nrequestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Car'}}}}\nresponses: {'204': {description: ok}}",
            Vehicle, path: "/things", method: "post");

        Assert.DoesNotContain("x-dotnet-base", YamlNodeWriter.Write(tidy), System.StringComparison.Ordinal);
    }

    private static string[] Notes(string schemas, out MapNode tidy)
    {
        var indented = string.Join('\n', schemas.Split('\n').Select(line => "    " + line));
        var notes = new List<NormalizationNote>();
        tidy = Normalizer.Normalize(YamlNodeReader.Read($"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{indented}"), notes);
        return [.. notes.Select(note => note.Message)];
    }
}
