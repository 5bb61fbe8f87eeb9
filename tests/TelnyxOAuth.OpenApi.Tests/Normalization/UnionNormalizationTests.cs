using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>Which unions become types of their own, how their variants are called, and what tells them apart.</summary>
public sealed class UnionNormalizationTests
{
    private const string Pets = """
        Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, tag: {type: string}}}

        """;

    [Fact]
    public void A_union_of_models_has_its_models_and_what_its_discriminator_says_of_each()
    {
        var tidy = Normalized.Schemas(Pets + "Pet: {description: d, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', kitten: Cat, dog: Dog}}}");

        Assert.Equal(
            "{'type':'object','description':'d','properties':{'Cat':{'$ref':'#/components/schemas/Cat'},'Dog':{'$ref':'#/components/schemas/Dog'}},"
            + "'x-dotnet-union':{'discriminator':'kind','values':{'Cat':['cat','kitten'],'Dog':['dog']}}}",
            tidy.Schema("Pet"));
        Assert.Equal(["Cat", "Dog", "Pet"], Normalized.Names(tidy));
    }

    [Theory]
    [InlineData("{type: string}", "'values':{'Cat':['Cat'],'Dog':['dog']},'implied':['Cat']")]
    [InlineData("{type: string, default: cat}", "'values':{'Cat':['cat'],'Dog':['dog']}")]
    [InlineData("{type: string, enum: [cat, kitten]}", "'values':{'Cat':['cat','kitten'],'Dog':['dog']}")]
    [InlineData("{type: string, enum: [cat, dog]}", "'values':{'Cat':['cat'],'Dog':['dog']}")]
    [InlineData("{type: string, enum: [feline, dog]}", "'values':{'Dog':['dog']}")]
    [InlineData("{type: string, default: puma, enum: [C-A-T, dog]}", "'values':{'Cat':['C-A-T'],'Dog':['dog']}")]
    public void Without_a_mapping_the_variants_say_their_values_and_else_their_names_are_implied(string kind, string expected)
    {
        var tidy = Normalized.Schemas($$$"""
            Cat: {type: object, properties: {kind: {{{kind}}}, lives: {type: integer} } }
            Dog: {type: object, properties: {kind: {const: dog}, tag: {type: string} } }
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind} }
            """);

        Assert.Equal($"{{'discriminator':'kind',{expected}}}", tidy.At("/components/schemas/Pet/x-dotnet-union"));
    }

    [Theory]
    [InlineData("Cat")]
    [InlineData("'#/components/schemas/Cat'")]
    [InlineData("'schemas.json#/components/schemas/Cat'")]
    [InlineData("'https://a.example/api.yaml#/components/schemas/Cat'")]
    [InlineData("./Cat.yaml")]
    [InlineData("'../schemas/Cat.json'")]
    public void A_mapping_means_a_schema_by_its_name_or_by_a_reference(string target)
    {
        var tidy = Normalized.Schemas(Pets + $"Pet: {{oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}], discriminator: {{propertyName: kind, mapping: {{kitty: {target}, dog: Dog}}}}}}");

        Assert.Equal("{'Cat':['kitty'],'Dog':['dog']}", tidy.At("/components/schemas/Pet/x-dotnet-union/values"));
    }

    [Theory]
    [InlineData("a: {const: x}, b: {const: x}", "a: {const: x}, b: {const: y}", "{'discriminator':'b','values':{'Left':['x'],'Right':['y']}}")]
    [InlineData("a: {enum: [x, y]}", "a: {enum: [z]}", "{'discriminator':'a','values':{'Left':['x','y'],'Right':['z']}}")]
    [InlineData("a: {enum: [x, y]}", "a: {enum: [y]}", "{}")]
    [InlineData("a: {const: x}", "a: {type: string}", "{}")]
    [InlineData("a: {const: 1}", "a: {const: 2}", "{'discriminator':'a','values':{'Left':['1'],'Right':['2']}}")]
    [InlineData("a: {const: true}", "a: {type: boolean, enum: [false]}", "{'discriminator':'a','values':{'Left':['true'],'Right':['false']}}")]
    [InlineData("a: {type: boolean, enum: [true, false]}", "a: {const: false}", "{}")]
    [InlineData("a: {$ref: '#/components/schemas/X'}", "a: {$ref: '#/components/schemas/Y'}", "{'discriminator':'a','values':{'Left':['x'],'Right':['y']}}")]
    [InlineData("a: {$ref: '#/components/schemas/On'}", "a: {const: false}", "{'discriminator':'a','values':{'Left':['true'],'Right':['false']}}")]
    public void A_member_that_each_variant_limits_to_values_of_its_own_tells_them_apart(string left, string right, string expected)
    {
        var tidy = Normalized.Schemas($$$"""
            Left: {type: object, properties: { {{{left}}}, l: {type: string} } }
            Right: {type: object, properties: { {{{right}}}, r: {type: string} } }
            X: {type: string, enum: [x]}
            Y: {type: string, enum: [y]}
            On: {type: boolean, enum: [true]}
            A: {type: object, properties: {both: {anyOf: [{$ref: '#/components/schemas/Left'}, {$ref: '#/components/schemas/Right'}]} } }
            """);

        Assert.Equal("{'$ref':'#/components/schemas/ABoth'}", tidy.At("/components/schemas/A/properties/both"));
        Assert.Equal(expected, tidy.At("/components/schemas/ABoth/x-dotnet-union"));
        Assert.DoesNotContain("'boolean','enum'", tidy.At("/components"), StringComparison.Ordinal);
    }

    /// <summary>A mapping's keys are texts; what they stand for on the wire need not be one.</summary>
    [Fact]
    public void A_number_that_tells_apart_stays_a_number_where_the_union_is_one_model()
    {
        var tidy = Normalized.Operation($$$"""
            operationId: Things_Create
            requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Pet'} } } }
            responses: {'204': {description: d} }
            """, """
            Cat: {type: object, required: [v], properties: {v: {type: integer, enum: [1]}, lives: {type: integer}}}
            Dog: {type: object, required: [v], properties: {v: {type: integer, enum: [2]}, tag: {type: string}}}
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: v, mapping: {'1': Cat, '2': Dog}}}
            """, path: "/things");

        Assert.Contains("'v':{'type':'integer'", tidy.At("/components/schemas"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: string}, {type: integer}", "{'Text':{'type':'string'},'Number':{'type':'integer'}}")]
    [InlineData("{type: string}, {type: integer}, {type: number}", "{'Text':{'type':'string'},'Number':{'type':'number'}}")]
    [InlineData("{type: string, format: date-time}, {type: boolean}", "{'DateTime':{'type':'string','format':'date-time'},'Boolean':{'type':'boolean'}}")]
    [InlineData("{type: string, format: date-time}, {type: string, format: uuid}, {type: boolean}", "{'Text':{'type':'string'},'Boolean':{'type':'boolean'}}")]
    [InlineData("{type: string}, {type: array, items: {type: string}}", "{'Text':{'type':'string'},'Texts':{'type':'array','items':{'type':'string'}}}")]
    [InlineData("{type: string}, {type: array, items: {$ref: '#/components/schemas/Entry'}}", "{'Text':{'type':'string'},'Entries':{'type':'array','items':{'$ref':'#/components/schemas/Entry'}}}")]
    [InlineData("{type: string}, {type: object}", "{'Text':{'type':'string'},'Map':{'type':'object','additionalProperties':{}}}")]
    [InlineData("{type: string}, {type: object, properties: {}}", "{'Text':{'type':'string'},'Map':{'type':'object','additionalProperties':{}}}")]
    [InlineData("{type: string}, {$ref: '#/components/schemas/Numbers'}", "{'Text':{'type':'string'},'Numbers':{'type':'array','items':{'type':'integer'}}}")]
    [InlineData("{type: string}, {$ref: '#/components/schemas/Entry'}", "{'Text':{'type':'string'},'Entry':{'$ref':'#/components/schemas/Entry'}}")]
    [InlineData("{type: integer}, {$ref: '#/components/schemas/Color'}", "{'Number':{'type':'integer'},'Color':{'$ref':'#/components/schemas/Color'}}")]
    [InlineData("{type: integer}, {type: string, enum: [all]}", "{'Number':{'type':'integer'},'Option':{'$ref':'#/components/schemas/AItOption'}}")]
    [InlineData("{type: integer}, {type: object, required: [y], properties: {y: {type: string}}}", "{'Number':{'type':'integer'},'Y':{'$ref':'#/components/schemas/AItY'}}")]
    [InlineData("{$ref: '#/components/schemas/Entry'}, {type: object, properties: {type: {const: new_one}, x: {type: string}}}", "{'Entry':{'$ref':'#/components/schemas/Entry'},'Type':{'$ref':'#/components/schemas/AItType'}}")]
    public void A_union_of_different_kinds_has_one_of_each(string variants, string expected)
    {
        var tidy = Normalized.Schemas($$$"""
            Entry: {type: object, required: [x], properties: {x: {type: string} } }
            Color: {type: string, enum: [red]}
            Numbers: {type: array, items: {type: integer} }
            A: {type: object, properties: {it: {oneOf: [{{{variants}}}, {type: 'null'}]} } }
            """);

        Assert.Equal("{'allOf':[{'$ref':'#/components/schemas/AIt'}],'nullable':true}", tidy.At("/components/schemas/A/properties/it"));
        Assert.Equal(expected, tidy.At("/components/schemas/AIt/properties"));
    }

    [Fact]
    public void Variants_without_a_name_are_called_after_what_tells_them_apart()
    {
        var tidy = Normalized.Schemas("Tool: {oneOf: [{type: object, properties: {type: {const: file_search}, a: {type: string}}}, {type: object, properties: {type: {const: code}, b: {type: string}}}]}");

        Assert.Equal("{'FileSearch':{'$ref':'#/components/schemas/ToolFileSearch'},'Code':{'$ref':'#/components/schemas/ToolCode'}}", tidy.At("/components/schemas/Tool/properties"));
    }

    [Fact]
    public void The_variants_of_a_union_in_a_union_are_its_own_with_what_is_said_of_both()
    {
        var tidy = Normalized.Schemas(Pets + """
            Bird: {type: object, required: [kind], properties: {kind: {const: bird}, wings: {type: integer}}}
            Furry: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}}
            Pet: {oneOf: [{$ref: '#/components/schemas/Furry'}, {$ref: '#/components/schemas/Bird'}, {type: string}]}
            """);

        Assert.Equal(
            "{'type':'object','properties':{'Cat':{'$ref':'#/components/schemas/Cat'},'Dog':{'$ref':'#/components/schemas/Dog'},'Bird':{'$ref':'#/components/schemas/Bird'},'Text':{'type':'string'}},"
            + "'x-dotnet-union':{'discriminator':'kind','values':{'Cat':['cat'],'Dog':['dog'],'Bird':['bird']}}}",
            tidy.Schema("Pet"));
    }

    [Fact]
    public void A_variant_has_what_is_said_of_the_whole()
    {
        var tidy = Normalized.Schemas(Pets + """
            Base: {type: object, required: [id], properties: {id: {type: string}}}
            Pet: {allOf: [{$ref: '#/components/schemas/Base'}], oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            Same: {type: object, properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            """);

        Assert.Equal("{'Lives':{'$ref':'#/components/schemas/PetLives'},'Tag':{'$ref':'#/components/schemas/PetTag'}}", tidy.At("/components/schemas/Pet/properties"));
        Assert.Equal("{'type':'object','required':['id','kind'],'properties':{'id':{'type':'string'},'kind':{'type':'string'},'lives':{'type':'integer'}}}", tidy.Schema("PetLives"));
        Assert.Equal("{'Cat':{'$ref':'#/components/schemas/Cat'},'Dog':{'$ref':'#/components/schemas/Dog'}}", tidy.At("/components/schemas/Same/properties"));
    }

    [Fact]
    public void A_variant_follows_when_its_schema_is_renamed()
    {
        var tidy = Normalized.Schemas("""
            house_cat: {type: object, properties: {kind: {const: c}, lives: {type: integer}}}
            api.v1.dog: {type: object, properties: {kind: {const: d}, tag: {type: string}}}
            pet: {oneOf: [{$ref: '#/components/schemas/house_cat'}, {$ref: '#/components/schemas/api.v1.dog'}], discriminator: {propertyName: kind}}
            """);

        Assert.Equal(
            "{'type':'object','properties':{'HouseCat':{'$ref':'#/components/schemas/HouseCat'},'Dog':{'$ref':'#/components/schemas/Dog'}},'x-dotnet-union':{'discriminator':'kind','values':{'HouseCat':['c'],'Dog':['d']}}}",
            tidy.Schema("Pet"));
    }

    [Fact]
    public void A_union_may_hold_itself()
    {
        var tidy = Normalized.Schemas("""
            Not: {type: object, required: [op, inner], properties: {op: {const: not}, inner: {oneOf: [{$ref: '#/components/schemas/Filter'}, {type: string}]}}}
            And: {type: object, required: [op], properties: {op: {const: and}, all: {type: array, items: {$ref: '#/components/schemas/Filter'}}}}
            Filter: {oneOf: [{$ref: '#/components/schemas/Not'}, {$ref: '#/components/schemas/And'}, {$ref: '#/components/schemas/Filter'}]}
            """);

        Assert.Equal("{'$ref':'#/components/schemas/NotInner'}", tidy.At("/components/schemas/Not/properties/inner"));
        Assert.Equal("{'type':'array','items':{'$ref':'#/components/schemas/Filter'}}", tidy.At("/components/schemas/And/properties/all"));
    }

    [Theory]
    [InlineData("{$ref: '#/components/schemas/Left'}, {$ref: '#/components/schemas/Same'}", "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}")]
    [InlineData("{$ref: '#/components/schemas/Left'}, {$ref: '#/components/schemas/Left'}", "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}")]
    [InlineData("{type: string}, {type: number}, {type: boolean}, {type: array}, {type: object}", null)]
    public void A_union_that_tells_nothing_stays_one_model_or_anything(string variants, string? expected)
    {
        var tidy = Normalized.Schemas($$$"""
            Left: {type: object, properties: {a: {type: string}, b: {type: string} } }
            Same: {type: object, required: [a], properties: {a: {type: string}, b: {type: string} } }
            A: {type: object, properties: {it: {oneOf: [{{{variants}}}]} } }
            """);

        Assert.DoesNotContain(tidy.Map("components").Map("schemas").Members(), schema => schema.Value.Map("x-dotnet-union") is not null);
        if (expected is null)
        {
            Assert.Equal("{}", tidy.At("/components/schemas/A/properties/it"));
        }
        else
        {
            Assert.Equal(expected, tidy.Schema("AIt"));
        }
    }

    [Fact]
    public void A_composition_has_the_members_of_all_variants_of_a_union_in_it()
    {
        var tidy = Normalized.Schemas(Pets + """
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            Owned: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {owner: {type: string}}}]}
            """);

        Assert.Equal("{'type':'object','required':['kind'],'properties':{'kind':{'type':'string'},'lives':{'type':'integer'},'tag':{'type':'string'},'owner':{'type':'string'}}}", tidy.Schema("Owned"));
    }

    [Fact]
    public void A_member_that_two_parts_of_a_composition_state_is_a_union_only_where_both_say_the_same()
    {
        var tidy = Normalized.Schemas(Pets + """
            Base: {type: object, properties: {a: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}, b: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}}}
            More: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {a: {type: object, properties: {x: {type: string}}}, b: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}}}]}
            """);

        Assert.Equal("{'type':'object','required':['kind'],'properties':{'kind':{'type':'string'},'lives':{'type':'integer'},'tag':{'type':'string'},'x':{'type':'string'}}}", tidy.Schema("MoreA"));
        Assert.Equal("{'Cat':{'$ref':'#/components/schemas/Cat'},'Dog':{'$ref':'#/components/schemas/Dog'}}", tidy.At("/components/schemas/MoreB/properties"));
    }

    [Fact]
    public void Parameters_and_forms_have_no_unions()
    {
        var tidy = Normalized.Operation(
            """
            parameters: [{name: id, in: path, required: true, schema: {oneOf: [{type: string}, {type: integer}]}}, {name: filter, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Pet'}}]
            requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Pet'}}}}
            responses: {'200': {description: ok, content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}}}}}
            """,
            Pets + "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
            method: "post");

        Assert.Equal("{'type':'object','required':['kind'],'properties':{'kind':{'type':'string'},'lives':{'type':'integer'},'tag':{'type':'string'}}}", tidy.Schema("Pet"));
        var parameters = tidy.Map("paths").Map("/things/{id}").Map("post").List("parameters").Elements();
        Assert.All(parameters, parameter => Assert.Contains(parameter.Map("schema").Text("type"), (string?[])["string", "integer"]));
        Assert.Equal(["id", "filter[kind]", "filter[lives]", "filter[tag]"], parameters.Select(parameter => parameter.Text("name")));
        Assert.Contains("x-dotnet-union", Normalized.Names(tidy).Select(tidy.Schema).Single(schema => schema!.Contains("'Cat':", System.StringComparison.Ordinal)), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_list_stays_one_model_whichever_way_of_paging_it_tells_of()
    {
        var tidy = Normalized.Operation(
            "responses: {'200': {description: ok, content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/ByNumber'}, {$ref: '#/components/schemas/ByCursor'}]}}}}}",
            """
            Meta: {anyOf: [{type: object, properties: {page: {type: integer}}}, {type: object, properties: {next: {type: string}}}]}
            ByNumber: {type: object, properties: {data: {type: array, items: {type: string}}, meta: {$ref: '#/components/schemas/Meta'}, pages: {type: integer}}}
            ByCursor: {type: object, properties: {data: {type: array, items: {type: string}}, meta: {$ref: '#/components/schemas/Meta'}}}
            """,
            "/things");

        Assert.DoesNotContain(tidy.Map("components").Map("schemas").Members(), schema => schema.Value.Map("x-dotnet-union") is not null);
        Assert.Equal("{'type':'object','properties':{'page':{'type':'integer'},'next':{'type':'string'}}}", tidy.Schema("Meta"));
    }

    [Fact]
    public void Members_of_a_union_are_called_so_that_nothing_it_has_itself_is_hidden()
    {
        var annotated = Annotated.Schemas("Text: {type: object, x-dotnet-union: {}, properties: {Text: {type: string}, Kind: {type: integer}, Value: {type: boolean}}}");

        Assert.Equal(["TextValue", "KindValue", "ValueValue"], annotated.Map("components").Map("schemas").Map("Text").Map("properties").Members().Select(member => member.Value.Text("x-dotnet-name")));
    }
}
