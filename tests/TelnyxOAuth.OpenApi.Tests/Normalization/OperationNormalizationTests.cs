using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>What becomes of operations: their ids, parameters, bodies and responses.</summary>
public sealed class OperationNormalizationTests
{
    private const string Response = "responses: {'204': {description: ok}}";

    [Theory]
    [InlineData("summary: s")]
    [InlineData("responses: {}")]
    [InlineData("responses: {x-a: 1}")]
    [InlineData("responses: {'100': {description: wait}}")]
    public void An_operation_that_describes_no_response_succeeds_with_nothing(string operation)
    {
        var root = YamlNodeReader.Read($"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{/things: {{get: {{{operation}}}}}}}\n");

        var (tidy, _) = NormalizedDocument.From("api.yaml", root);

        Assert.Equal("{'200':{'description':'The call succeeded.'}}", tidy.At("/paths/~1things/get/responses"));
    }

    [Fact]
    public void Required_parameters_come_first_and_those_of_the_path_in_its_order()
    {
        var tidy = Normalized.Operation(
            $$$"""
            operationId: Things_Get
            parameters:
              - {name: a, in: query, schema: {type: string}}
              - {name: c, in: cookie, required: true, schema: {type: string}}
              - {name: h, in: header, required: true, schema: {type: string}}
              - {name: second, in: path, required: true, schema: {type: string}}
              - {name: q, in: query, required: true, schema: {type: string}}
              - {name: first, in: path, required: true, schema: {type: string}}
              - {name: b, in: header, schema: {type: string}}
            {{{Response}}}
            """,
            path: "/things/{first}/{second}");

        Assert.Equal(
            ["first", "second", "q", "h", "c", "a", "b"],
            OpenApiShape.Operations(tidy).Single().Operation.List("parameters").Elements().Select(parameter => parameter.Text("name")));
    }

    [Theory]
    [InlineData("{type: string, default: x, minLength: 1, maxLength: 5, pattern: x}", "{'type':'string','default':'x','minLength':1,'maxLength':5}")]
    [InlineData("{$ref: '#/components/schemas/Word'}", "{'type':'string','maxLength':3}")]
    public void A_text_keeps_its_default_and_its_length(string schema, string expected)
    {
        var tidy = Normalized.Operation($"operationId: Things_Get\nparameters: [{{name: a, in: query, schema: {schema}}}]\n{Response}", "Word: {type: string, maxLength: 3}", path: "/things");

        Assert.Equal(expected, tidy.At("/paths/~1things/get/parameters/0/schema"));
    }

    [Fact]
    public void An_object_in_the_query_is_the_parameters_that_it_is_on_the_wire()
    {
        var tidy = Normalized.Operation("""
            operationId: Things_List
            parameters:
              - {name: filter, in: query, style: deepObject, explode: true, schema: {type: object, properties: {name: {type: object, properties: {contains: {type: string}}}, size: {type: integer}}}}
            RESPONSE
            """.Replace("RESPONSE", Response, StringComparison.Ordinal), path: "/things");

        var parameters = OpenApiShape.Operations(tidy).Single().Operation.List("parameters").Elements();
        Assert.Equal(["filter[name][contains]", "filter[size]"], parameters.Select(parameter => parameter.Text("name")));
    }

    [Theory]
    [InlineData("style: deepObject", "filter[size] filter[tag][of] filter[tag] filter")]
    [InlineData("style: form", "size tag filter")]
    public void An_object_in_the_query_that_may_have_other_members_is_a_map_of_them_too(string style, string expected)
    {
        var tidy = Normalized.Operation($$$"""
            operationId: Things_List
            parameters:
              - name: filter
                in: query
                required: true
                {{{style}}}
                explode: true
                schema: {type: object, properties: {size: {type: integer}, tag: {type: object, properties: {of: {type: string} }, additionalProperties: {type: boolean} } }, additionalProperties: {type: number} }
            {{{Response}}}
            """, path: "/things");

        var parameters = OpenApiShape.Operations(tidy).Single().Operation.List("parameters").Elements();
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), parameters.Select(parameter => parameter.Text("name")).Order(StringComparer.Ordinal));
        var map = parameters.Single(parameter => parameter.Text("name") == "filter");
        Assert.Equal("{'type':'object','additionalProperties':{'type':'number'}}", tidy.At($"/paths/~1things/get/parameters/{parameters.IndexOf(map)}/schema"));
        Assert.False(map.IsTrue("required"));
    }

    [Fact]
    public void A_member_that_is_called_like_its_object_takes_nothing_from_the_others()
    {
        var tidy = Normalized.Operation($$"""
            operationId: Things_List
            parameters: [{name: filter, in: query, schema: {type: object, properties: {filter: {type: string} }, additionalProperties: {type: number} } }]
            {{Response}}
            """, path: "/things");

        Assert.Equal(["filter", "filter_others"], OpenApiShape.Operations(tidy).Single().Operation.List("parameters").Elements().Select(parameter => parameter.Text("name")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("query", "{anyOf: [{type: string}, {type: integer}]}", "{'type':'string'}")]
    [InlineData("query", "{type: array, items: {type: integer}}", "{'type':'array','items':{'type':'integer'}}")]
    [InlineData("query", "{type: string, format: date}", "{'type':'string','format':'date'}")]
    [InlineData("query", "{type: string, format: time}", "{'type':'string'}")]
    [InlineData("query", "{type: array, items: {type: array, items: {type: string}}}", "{'type':'array','items':{'type':'string'}}")]
    [InlineData("path", "{type: object}", "{'type':'object','additionalProperties':{}}")]
    [InlineData("query", "{type: string, format: date-time}", "{'type':'string','format':'date-time'}")]
    [InlineData("header", "{type: integer}", "{'type':'integer'}")]
    [InlineData("cookie", "{type: boolean}", "{'type':'boolean'}")]
    [InlineData("path", "{type: number}", "{'type':'number'}")]
    public void A_parameter_has_a_type_with_one_spelling(string location, string schema, string expected)
    {
        var tidy = Normalized.Operation($"operationId: Things_Get\nparameters: [{{name: id, in: {location}, required: true, schema: {schema}}}]\n{Response}");

        Assert.Equal(expected, tidy.At("/paths/~1things~1{id}/get/parameters/0/schema"));
    }

    [Fact]
    public void Parameters_of_a_path_are_those_of_its_operations_and_its_servers_stay()
    {
        var tidy = Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /a/{id}:
                servers: [{url: https://other.example}]
                parameters: [{$ref: '#/components/parameters/Id'}, {name: q, in: query, schema: {type: string}}]
                get: {operationId: A_Get, parameters: [{name: q, in: query, schema: {type: integer}}], RESPONSE }
            components: {parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}}
            """.Replace("RESPONSE", Response, StringComparison.Ordinal));

        var operation = OpenApiShape.Operations(tidy).Single();
        Assert.Equal("{'type':'integer'}", tidy.At("/paths/~1a~1{id}/get/parameters/1/schema"));
        Assert.Equal(["servers", "get"], operation.PathItem.Entries.Select(entry => entry.Key));
    }

    [Fact]
    public void Parameters_and_responses_that_operations_share_are_components_while_they_are_the_same()
    {
        var tidy = Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /a: {get: {operationId: A_List, parameters: [{$ref: '#/components/parameters/Size'}, {$ref: '#/components/parameters/Once'}], responses: {'200': {$ref: '#/components/responses/Done'}, '404': {$ref: '#/components/responses/Gone'} } } }
              /b: {parameters: [{$ref: '#/components/parameters/Size'}], get: {operationId: B_List, responses: {'204': {$ref: '#/components/responses/Done'}, '404': {$ref: '#/components/responses/Gone'} } } }
            components:
              parameters:
                Once: {name: once, in: query, schema: {type: string}}
                Size: {name: size, in: query, schema: {type: integer}}
              responses:
                Gone: {description: Gone., content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}
                Done: {description: Done.}
            """);

        Assert.Equal("{'Size':{'name':'size','in':'query','schema':{'type':'integer'}}}", tidy.At("/components/parameters"));
        Assert.Equal("[{'$ref':'#/components/parameters/Size'},{'name':'once','in':'query','schema':{'type':'string'}}]", tidy.At("/paths/~1a/get/parameters"));
        Assert.Equal("[{'$ref':'#/components/parameters/Size'}]", tidy.At("/paths/~1b/get/parameters"));
        Assert.Equal(["Gone", "Done"], tidy.Map("components").Map("responses").Members().Select(entry => entry.Key));
        Assert.Equal("{'$ref':'#/components/responses/Gone'}", tidy.At("/paths/~1b/get/responses/404"));
    }

    [Fact]
    public void A_reference_into_another_operation_is_written_out()
    {
        var tidy = Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /a: {get: {operationId: A_List, parameters: [{name: size, in: query, schema: {type: integer}}], responses: {'204': {description: a}}}}
              /b: {get: {operationId: B_List, parameters: [{$ref: '#/paths/~1a/get/parameters/0'}], responses: {'204': {description: b}}}}
            """);

        Assert.Equal("[{'name':'size','in':'query','schema':{'type':'integer'}}]", tidy.At("/paths/~1b/get/parameters"));
        Assert.Null(tidy.At("/components"));
    }

    [Fact]
    public void A_part_that_an_operation_needs_otherwise_is_its_own()
    {
        var tidy = Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /a: {get: {operationId: A_List, responses: {default: {$ref: '#/components/responses/Text'}}}}
              /b: {get: {operationId: B_List, responses: {'200': {description: b}, default: {$ref: '#/components/responses/Text'}}}}
              /c: {get: {operationId: C_List, responses: {'200': {description: c}, default: {$ref: '#/components/responses/Text'}}}}
            components: {responses: {Text: {description: Text., content: {text/html: {schema: {type: string}}, image/png: {}}}}}
            """);

        Assert.StartsWith("{'200':{'description':'Text.','content':{'text/html':{'schema':{'type':'string','format':'binary'}},'image/png'", tidy.At("/paths/~1a/get/responses"), StringComparison.Ordinal);
        Assert.Equal("{'Text':{'description':'Text.','content':{'text/html':{'schema':{'type':'string'}}}}}", tidy.At("/components/responses"));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8: {schema: {$ref: '#/components/schemas/T'}}, application/json: {schema: {$ref: '#/components/schemas/T'}}", "application/json; charset=utf-8")]
    [InlineData("application/json: {schema: {$ref: '#/components/schemas/T'}}, application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/T'}}", "application/json application/x-www-form-urlencoded")]
    [InlineData("application/json: {schema: {type: object}}, application/x-www-form-urlencoded: {schema: {type: object, description: d}}", "application/json application/x-www-form-urlencoded")]
    [InlineData("application/json: {schema: {properties: {a: {enum: [b, c]}}}}, application/x-www-form-urlencoded: {schema: {properties: {a: {enum: [b, c]}}}}", "application/json")]
    public void A_body_s_other_media_types_are_kept_where_they_are_another_way_to_send_the_same(string content, string kept)
    {
        var tidy = Normalized.Operation($"requestBody: {{content: {{{content}}}}}\n" + Response, "T: {type: object}", method: "post");

        Assert.Equal(kept, string.Join(' ', OpenApiShape.Operations(tidy).Single().Operation.Map("requestBody").Map("content").Members().Select(entry => entry.Key)));
    }

    [Fact]
    public void A_body_that_can_be_sent_in_two_ways_says_both_and_the_first_is_sent()
    {
        var tidy = Normalized.Operation(
            "operationId: Things_Create\nrequestBody: {content: {text/plain: {schema: {type: string}}, application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/A'}}, application/json: {schema: {$ref: '#/components/schemas/A'}}}}\n" + Response,
            "A: {type: object, properties: {a: {type: string}}}",
            method: "post");

        Assert.Equal(
            ["application/x-www-form-urlencoded", "application/json"],
            OpenApiShape.Operations(tidy).Single().Operation.Map("requestBody").Map("content").Members().Select(entry => entry.Key));
    }

    [Fact]
    public void What_an_operation_requires_as_all_do_is_said_once()
    {
        var tidy = Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            security: [{key: []}]
            paths: {/a: {get: {operationId: A_Get, security: [{key: []}], RESPONSE }, post: {operationId: A_Create, security: [], RESPONSE } } }
            components: {securitySchemes: {key: {type: http, scheme: bearer}}}
            """.Replace("RESPONSE", Response, StringComparison.Ordinal));

        Assert.Null(tidy.At("/paths/~1a/get/security"));
        Assert.Equal("[]", tidy.At("/paths/~1a/post/security"));
    }

    [Theory]
    [InlineData("{'2XX': {description: a}, 4xx: {description: b}}", "4XX 200")]
    [InlineData("{'200': {description: a}, '304': {description: b}, '101': {description: c}}", "200")]
    [InlineData("{default: {description: a}}", "200")]
    [InlineData("{default: {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/MyError'}}}}}", "default 200")]
    [InlineData("{'302': {description: a}}", "302")]
    public void Statuses_are_one_success_and_failures(string responses, string expected)
    {
        var tidy = Normalized.Operation($"operationId: Things_Get\nresponses: {responses}", "MyError: {type: object, properties: {a: {type: string}}}");

        var statuses = OpenApiShape.Operations(tidy).Single().Operation.Map("responses").Members().Select(entry => entry.Key);
        Assert.Equal(expected.Split(' ').Order(), statuses.Order());
    }

    private const string JsonText = "content: {application/json: {schema: {type: string}}}";

    /// <summary>A method has no body to read where HTTP has none, and null for it where a model may come too.</summary>
    [Theory]
    [InlineData($"{{'204': {{{JsonText}}}}}", "204")]
    [InlineData($"{{'205': {{{JsonText}}}}}", "205")]
    [InlineData($"{{'200': {{{JsonText}}}, '204': {{{JsonText}}}}}", "200 string?, 204")]
    [InlineData($"{{'200': {{{JsonText}}}, '304': {{{JsonText}}}}}", "200 string")]
    [InlineData($"{{'201': {{{JsonText}}}, '205': {{}}}}", "201 string?, 205")]
    [InlineData($"{{'200': {{{JsonText}}}, '202': {{}}}}", "200 string?, 202")]
    [InlineData($"{{'200': {{{JsonText}}}, '202': {{{JsonText}}}}}", "200 string, 202 string")]
    [InlineData($"{{2XX: {{{JsonText}}}}}", "200 string?")]
    [InlineData($"{{'200': {{{JsonText}}}, 2XX: {{}}}}", "200 string?")]
    [InlineData($"{{default: {{{JsonText}}}}}", "200 string?")]
    [InlineData($"{{'200': {{{JsonText}}}, default: {{{JsonText}}}}}", "200 string, default")]
    [InlineData("{'200': {content: {text/plain: {schema: {type: string}}}}, '204': {}}", "200 string, 204")]
    public void A_response_without_a_body_has_none_whatever_is_described(string responses, string expected) =>
        Assert.Equal(expected, Described(Normalized.Operation($"operationId: Things_Get\nresponses: {responses}")));

    [Fact]
    public void A_head_has_no_body() =>
        Assert.Equal("200", Described(Normalized.Operation($"operationId: Things_Get\nresponses: {{'200': {{{JsonText}}}}}", method: "head")));

    private static string Described(MapNode tidy) => string.Join(", ", OpenApiShape.Operations(tidy).Single().Operation.Map("responses").Members().Select(response =>
        response.Value.Map("content") is { Entries: [var content, ..] } && content.Value.Map("schema") is { } schema
            ? $"{response.Key} {schema.Text("type")}{(schema.IsTrue("nullable") ? "?" : "")}"
            : response.Key));

    [Fact]
    public void Bodies_and_responses_keep_the_media_type_that_is_handled_and_their_schemas_get_names()
    {
        var tidy = Normalized.Operation("""
            operationId: Things_Create
            requestBody: {content: {text/plain: {schema: {type: string}}, application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
            responses:
              '201': {description: a, content: {text/csv: {schema: {type: string}}, application/json: {schema: {type: object, properties: {b: {type: string}}}}}}
              '400': {description: b, content: {application/json: {schema: {type: object, properties: {c: {type: string}}}}}}
            """, path: "/things", method: "post");

        Assert.Equal(["CreateThingRequest", "CreateThingResponse", "CreateThingError"], Normalized.Names(tidy));
        Assert.Equal("{'application/json':{'schema':{'$ref':'#/components/schemas/CreateThingRequest'}}}", tidy.At("/paths/~1things/post/requestBody/content"));
    }

    [Fact]
    public void What_no_layer_handles_is_left_out_with_a_note_of_its_place()
    {
        var root = YamlNodeReader.Read("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /files:
                post: {operationId: upload, requestBody: {required: true, content: {multipart/form-data: {schema: {type: object}}}}, responses: {'204': {description: ok}}}
                get: {operationId: download, responses: {'200': {description: ok, content: {application/json: {}}}}}
            """);

        var (document, notes) = NormalizedDocument.From("api.yaml", root);

        Assert.Equal(["Files_Download"], Normalized.Ids(document));
        Assert.Equal(["api.yaml(5,5)", "api.yaml(6,5)"], notes.Select(note => note.ToString()[..13]));
        Assert.All(notes, note => Assert.False(note.IsError));
    }

    [Fact]
    public void An_operation_that_can_do_without_its_body_stays_without_it_and_says_so()
    {
        var root = YamlNodeReader.Read("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /files:
                post: {operationId: upload, requestBody: {content: {multipart/form-data: {schema: {type: object}}}}, responses: {'204': {description: ok}}}
                put: {operationId: touch, requestBody: {content: {}}, responses: {'204': {description: ok}}}
            """);

        var (document, notes) = NormalizedDocument.From("api.yaml", root);

        Assert.Equal(["Files_Upload", "Files_Touch"], Normalized.Ids(document));
        var note = Assert.Single(notes);
        Assert.StartsWith("api.yaml(5,5)", note.ToString(), StringComparison.Ordinal);
        Assert.Contains("without its body", note.ToString(), StringComparison.Ordinal);
    }
}
