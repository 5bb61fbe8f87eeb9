using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>What becomes of schemas: the dialect of 3.1, compositions and unions.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("{type: [string, 'null']}", "{'type':'string','nullable':true}")]
    [InlineData("{type: [integer, number]}", "{'type':'number'}")]
    [InlineData("{type: [string, integer]}", "{}")]
    [InlineData("{type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9]\\d*)$'}", "{'type':'integer','format':'int32'}")]
    [InlineData("{type: ['null', string, number], format: double}", "{'type':'number','format':'double','nullable':true}")]
    [InlineData("{type: [integer, string], format: uint8}", "{'type':'integer'}")]
    [InlineData("{type: [integer, string], format: date}", "{}")]
    [InlineData("{type: [array, 'null'], items: {type: [integer, 'null']}}", "{'type':'array','nullable':true,'items':{'type':'integer','nullable':true}}")]
    [InlineData("{type: integer, maximum: 5000000000}", "{'type':'integer','format':'int64','maximum':5000000000}")]
    [InlineData("{type: integer, format: unix-time}", "{'type':'integer','format':'unix-time'}")]
    [InlineData("{type: [number, 'null'], format: unixtime}", "{'type':'number','format':'unix-time','nullable':true}")]
    [InlineData("{format: unix-time}", "{'type':'integer','format':'unix-time'}")]
    [InlineData("{type: integer, format: unix-time, minimum: 0, maximum: 5000000000}", "{'type':'integer','format':'unix-time','minimum':0,'maximum':5000000000}")]
    [InlineData("{type: string, format: unix-time}", "{'type':'string'}")]
    [InlineData("{type: string, format: time}", "{'type':'string'}")]
    [InlineData("{type: string, format: duration}", "{'type':'string'}")]
    [InlineData("{anyOf: [{type: integer, format: unix-time}, {type: integer, format: unixtime, description: d}]}", "{'type':'integer','format':'unix-time'}")]
    [InlineData("{anyOf: [{type: integer, format: unix-time}, {type: integer, format: int32}]}", "{'type':'integer','format':'int64'}")]
    [InlineData("{type: string, format: hostname, title: T, examples: [a]}", "{'type':'string'}")]
    [InlineData("{type: string, contentEncoding: base64}", "{'type':'string','format':'byte'}")]
    [InlineData("{type: [string, 'null'], contentEncoding: base64}", "{'type':'string','format':'byte','nullable':true}")]
    [InlineData("{enum: [1.5, 2]}", "{'type':'number'}")]
    [InlineData("{enum: [true]}", "{'type':'boolean'}")]
    [InlineData("{type: array}", "{'type':'array','items':{}}")]
    [InlineData("{type: array, prefixItems: [{type: string}]}", "{'type':'array','items':{}}")]
    [InlineData("{type: object, patternProperties: {'^a': {type: string}}}", "{'type':'object','additionalProperties':{'type':'string'}}")]
    [InlineData("{oneOf: [{type: string}, {type: 'null'}], description: d}", "{'type':'string','nullable':true,'description':'d'}")]
    [InlineData("{anyOf: [{type: string, format: date-time}, {type: string}]}", "{'type':'string'}")]
    [InlineData("{anyOf: [{type: integer}, {type: number}]}", "{'type':'number'}")]
    [InlineData("{oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: string, format: uri}}]}", "{'type':'array','items':{'type':'string'}}")]
    [InlineData("{$ref: '#/components/schemas/Text', description: d}", "{'type':'string','description':'d'}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Text'}], nullable: true}", "{'type':'string','nullable':true}")]
    [InlineData("true", "{}")]
    [InlineData("{type: file}", "{'type':'string','format':'byte'}")]
    [InlineData("{allOf: [{type: array, items: {type: string}}, {type: string}]}", "{'type':'string'}")]
    [InlineData("{additionalProperties: true, anyOf: [{type: string}, {type: integer}]}", "{'$ref':'#/components/schemas/AM'}")]
    [InlineData("{$ref: '#/components/schemas/Text/x-defs/Deep'}", "{'type':'integer'}")]
    public void A_member_s_schema_is_said_plainly(string schema, string expected)
    {
        var tidy = Normalized.Schemas($"Text: {{type: string, x-defs: {{Deep: {{type: integer}}}}}}\nA: {{type: object, properties: {{m: {schema}}}}}");

        Assert.Equal($"{{'type':'object','properties':{{'m':{expected}}}}}", tidy.Schema("A"));
    }

    [Theory]
    [InlineData("{const: a}", "{'type':'string','enum':['a']}")]
    [InlineData("{type: string, enum: [1, true, a, a]}", "{'type':'string','enum':['1','true','a']}")]
    [InlineData("{enum: [3, 1]}", "{'type':'integer','enum':[3,1]}")]
    [InlineData("{oneOf: [{type: string, enum: [a]}, {type: string, enum: [b, a]}]}", "{'type':'string','enum':['a','b']}")]
    [InlineData("{anyOf: [{type: string}, {type: string, enum: [b]}]}", "{'type':'string','enum':['b']}")]
    [InlineData("{enum: [a], x-dotnet-ignore-case: true}", "{'type':'string','enum':['a'],'x-dotnet-ignore-case':true}")]
    [InlineData("{const: a, x-dotnet-ignore-case: true}", "{'type':'string','enum':['a'],'x-dotnet-ignore-case':true}")]
    [InlineData("{oneOf: [{enum: [a], x-dotnet-ignore-case: true}, {enum: [b], x-dotnet-ignore-case: true}]}", "{'type':'string','enum':['a','b'],'x-dotnet-ignore-case':true}")]
    [InlineData("{oneOf: [{enum: [a], x-dotnet-ignore-case: true}, {enum: [b]}]}", "{'type':'string','enum':['a','b']}")]
    [InlineData("{enum: [1, 2], x-dotnet-ignore-case: true}", "{'type':'integer','enum':[1,2]}")]
    [InlineData("{enum: [a], x-dotnet-ignore-case: 'x = 1; //'}", "{'type':'string','enum':['a']}")]
    public void An_enum_gets_the_name_of_where_it_stands(string schema, string expected)
    {
        var tidy = Normalized.Schemas($"Call: {{type: object, properties: {{state: {schema}}}}}");

        Assert.Equal("{'$ref':'#/components/schemas/CallState'}", Annotation.Annotated.At(tidy, "/components/schemas/Call/properties/state"));
        Assert.Equal(expected, tidy.Schema("CallState"));
    }

    [Theory]
    [InlineData("x-enumDescriptions: {b: Of b, a: Of a, c: Of c}", ",'x-enumDescriptions':['Of a','Of b']")]
    [InlineData("x-enumDescriptions: [Of a, Of b]", ",'x-enumDescriptions':['Of a','Of b']")]
    [InlineData("x-enumDescriptions: [Of a]", "")]
    [InlineData("x-enumDescriptions: {a: Of a}", "")]
    [InlineData("x-enumNames: A or B", "")]
    public void Texts_of_values_are_as_many_as_the_values(string texts, string expected)
    {
        var tidy = Normalized.Schemas($"Call: {{type: string, enum: [a, b], {texts}}}");

        Assert.Equal($"{{'type':'string','enum':['a','b']{expected}}}", tidy.Schema("Call"));
    }

    [Fact]
    public void What_an_response_by_default_holds_is_said_plainly_too()
    {
        var tidy = Normalized.Operation("responses: {'204': {description: ok}, default: {description: no, content: {application/json: {schema: {title: T, type: [object, 'null'], properties: {a: {type: [string, 'null']}}}}}}}");

        Assert.Equal("{'type':'object','properties':{'a':{'type':'string','nullable':true}}}", tidy.Schema("GetThingError"));
    }

    [Fact]
    public void A_remark_on_a_reference_that_two_parts_share_stands_around_it()
    {
        var tidy = Normalized.Schemas("""
            Link: {type: object, properties: {a: {type: string}}}
            Base: {type: object, properties: {link: {type: object, description: A link}}}
            Call: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {link: {$ref: '#/components/schemas/Link'}}}]}
            """);

        Assert.Equal("{'allOf':[{'$ref':'#/components/schemas/Link'}],'description':'A link'}", Annotation.Annotated.At(tidy, "/components/schemas/Call/properties/link"));
    }

    [Fact]
    public void A_schema_that_is_referred_to_where_it_stands_becomes_a_component_with_all_inside_it()
    {
        var tidy = Normalized.Schemas("""
            A: {type: object, $defs: {B: {type: object, properties: {c: {$ref: '#/components/schemas/A/$defs/C'}}}, C: {type: object, properties: {d: {type: string}}}}, properties: {b: {$ref: '#/components/schemas/A/$defs/B'}}}
            Z: {type: object, properties: {c: {$ref: '#/components/schemas/A/properties/b'}, d: {$ref: '#/components/schemas/A/$defs/B/properties/c'}}}
            """);

        Assert.Equal("{'type':'object','properties':{'b':{'$ref':'#/components/schemas/B'}}}", tidy.Schema("A"));
        Assert.Equal("{'type':'object','properties':{'c':{'$ref':'#/components/schemas/C'}}}", tidy.Schema("B"));
        Assert.Equal("{'type':'object','properties':{'c':{'$ref':'#/components/schemas/B'},'d':{'$ref':'#/components/schemas/C'}}}", tidy.Schema("Z"));
    }

    [Fact]
    public void Null_among_the_values_of_an_enum_is_said_of_its_place()
    {
        var tidy = Normalized.Schemas("Call: {type: object, properties: {state: {type: [string, 'null'], enum: [a, null], x-enum-varnames: [First, Nothing]}}}");

        Assert.Equal("{'allOf':[{'$ref':'#/components/schemas/CallState'}],'nullable':true}", Annotation.Annotated.At(tidy, "/components/schemas/Call/properties/state"));
        Assert.Equal("{'type':'string','enum':['a'],'x-enum-varnames':['First']}", tidy.Schema("CallState"));
    }

    [Fact]
    public void A_composition_has_the_members_of_all_its_parts_and_the_parts_go_where_nothing_else_uses_them()
    {
        var tidy = Normalized.Schemas("""
            Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}, additionalProperties: false}
            Call:
              description: d
              allOf:
                - $ref: '#/components/schemas/Base'
                - {type: object, required: [to], properties: {to: {type: string}, kind: {type: string, format: uuid}}}
            """);

        Assert.Equal(["Call"], Normalized.Names(tidy));
        Assert.Equal(
            "{'type':'object','description':'d','required':['id','to'],'properties':{'id':{'type':'string'},'kind':{'type':'string','format':'uuid'},'to':{'type':'string'}}}",
            tidy.Schema("Call"));
    }

    [Fact]
    public void Variants_that_only_demand_members_make_no_union() =>
        Assert.Equal(
            "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}",
            Normalized.Schemas("A: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}").Schema("A"));

    [Fact]
    public void Schemas_that_hold_themselves_stay_and_lists_of_themselves_end()
    {
        var tidy = Normalized.Schemas("""
            Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}, more: {$ref: '#/components/schemas/Nest'}, mine: {oneOf: [{$ref: '#/components/schemas/Node'}, {type: 'null'}]}}}
            Nest: {type: array, items: {$ref: '#/components/schemas/Nest'}}
            Loop: {allOf: [{type: object, properties: {loop: {allOf: [{$ref: '#/components/schemas/Loop'}, {type: object, properties: {a: {type: string}}}]}}}]}
            """);

        Assert.Equal("{'$ref':'#/components/schemas/Node'}", Annotation.Annotated.At(tidy, "/components/schemas/Node/properties/next"));
        Assert.Equal("{'type':'array','items':{}}", Annotation.Annotated.At(tidy, "/components/schemas/Node/properties/more"));
        Assert.Equal("{'allOf':[{'$ref':'#/components/schemas/Node'}],'nullable':true}", Annotation.Annotated.At(tidy, "/components/schemas/Node/properties/mine"));
        Assert.Contains("Loop", Normalized.Names(tidy));
    }

    [Fact]
    public void A_reference_into_another_schema_gives_the_part_a_name()
    {
        var tidy = Normalized.Schemas("""
            A: {type: object, properties: {part: {type: object, properties: {x: {type: string}}}}}
            B: {type: object, properties: {same: {$ref: '#/components/schemas/A/properties/part'}}}
            """);

        Assert.Equal("{'$ref':'#/components/schemas/APart'}", Annotation.Annotated.At(tidy, "/components/schemas/A/properties/part"));
        Assert.Equal("{'$ref':'#/components/schemas/APart'}", Annotation.Annotated.At(tidy, "/components/schemas/B/properties/same"));
    }
}
