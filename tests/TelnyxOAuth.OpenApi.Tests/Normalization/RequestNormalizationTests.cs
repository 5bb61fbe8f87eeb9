using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>What a document says of the bytes of requests is kept, or told.</summary>
public sealed class RequestNormalizationTests
{
    private const string Response = "responses: {'204': {description: ok}}";

    [Theory]
    [InlineData("in: query, style: pipeDelimited, schema: {type: array, items: {type: integer}}", "{'name':'id','in':'query','style':'pipeDelimited','schema':{'type':'array','items':{'type':'integer'}}}")]
    [InlineData("in: query, style: pipeDelimited, schema: {type: integer}", "{'name':'id','in':'query','schema':{'type':'integer'}}")]
    [InlineData("in: query, style: form, explode: true, schema: {type: array, items: {type: string}}", "{'name':'id','in':'query','schema':{'type':'array','items':{'type':'string'}}}")]
    [InlineData("in: query, explode: false, schema: {type: array, items: {type: string}}", "{'name':'id','in':'query','explode':false,'schema':{'type':'array','items':{'type':'string'}}}")]
    [InlineData("in: query, style: deepObject, schema: {type: array, items: {type: integer}}", "{'name':'id','in':'query','style':'deepObject','schema':{'type':'array','items':{'type':'integer'}}}")]
    [InlineData("in: query, allowReserved: true, allowEmptyValue: true, schema: {type: string}", "{'name':'id','in':'query','allowReserved':true,'schema':{'type':'string'}}")]
    [InlineData("in: cookie, schema: {type: string}", "{'name':'id','in':'cookie','schema':{'type':'string'}}")]
    public void A_parameter_keeps_the_style_that_makes_a_difference(string parameter, string expected)
    {
        var tidy = Normalized.Operation($"operationId: Things_Get\nparameters: [{{name: id, {parameter}}}]\n{Response}", path: "/things");

        Assert.Equal(expected, tidy.At("/paths/~1things/get/parameters/0"));
    }

    [Theory]
    [InlineData("label", "true")]
    [InlineData("matrix", "true")]
    public void A_path_keeps_its_style(string style, string explode)
    {
        var tidy = Normalized.Operation($"operationId: Things_Get\nparameters: [{{name: id, in: path, required: true, style: {style}, explode: {explode}, schema: {{type: object, additionalProperties: {{type: integer}}}}}}]\n{Response}");

        Assert.Equal($"'{style}'", tidy.At("/paths/~1things~1{id}/get/parameters/0/style"));
        Assert.Equal("true", tidy.At("/paths/~1things~1{id}/get/parameters/0/explode"));
    }

    [Fact]
    public void A_number_or_an_object_in_a_query_is_a_union()
    {
        var tidy = Normalized.Operation(
            $"operationId: Things_Get\nparameters: [{{name: id, in: query, style: deepObject, explode: true, schema: {{anyOf: [{{$ref: '#/components/schemas/Range'}}, {{type: integer}}]}}}}]\n{Response}",
            "Range: {type: object, properties: {gte: {type: integer}}}",
            path: "/things");

        Assert.Contains("x-dotnet-union", YamlNodeWriter.Write(tidy), StringComparison.Ordinal);
        Assert.Equal("'deepObject'", tidy.At("/paths/~1things/get/parameters/0/style"));
    }

    [Fact]
    public void A_form_keeps_how_its_fields_are_encoded()
    {
        var tidy = Normalized.Operation(
            "operationId: Things_Create\nrequestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {style: deepObject, explode: true}, b: {explode: false}, c: {contentType: 'application/json; charset=utf-8'}, d: {contentType: text/plain}, e: {style: form, contentType: application/json}}}}}\n" + Response,
            path: "/things",
            method: "post");

        Assert.Equal(
            "{'a':{'style':'deepObject','explode':true},'b':{'style':'form','explode':false},'c':{'contentType':'application/json'},'e':{'style':'form','explode':true}}",
            tidy.At("/paths/~1things/post/requestBody/content/application~1x-www-form-urlencoded/encoding"));
    }

    [Theory]
    [InlineData("get", "{type: object, properties: {}}", false)]
    [InlineData("get", "{type: object, properties: {a: {type: string}}}", true)]
    [InlineData("post", "{type: object, properties: {}, additionalProperties: false}", false)]
    [InlineData("post", "{type: object, additionalProperties: {type: string}}", true)]
    public void A_form_of_which_nothing_can_be_sent_is_no_body(string method, string schema, bool isKept)
    {
        var tidy = Normalized.Operation($"operationId: Things_Do\nrequestBody: {{content: {{application/x-www-form-urlencoded: {{schema: {schema}}}}}}}\n{Response}", path: "/things", method: method);

        Assert.Equal(isKept, OpenApiShape.Operations(tidy).Single().Operation.Contains("requestBody"));
    }

    [Theory]
    [InlineData("parameters: [{name: a, in: query, style: label, schema: {type: string}}]", "the style 'label', which none in a query has")]
    [InlineData("parameters: [{name: Transfer-Encoding, in: header, schema: {type: string}}]", "the header 'Transfer-Encoding'")]
    [InlineData("parameters: [{name: X Bad, in: header, schema: {type: string}}]", "no header can be called so")]
    [InlineData("parameters: [{name: 'X-Bad:', in: header, schema: {type: string}}]", "no header can be called so")]
    [InlineData("requestBody: {content: {image: {schema: {type: string, format: binary}}}}", "is called without its body")]
    [InlineData("servers: [{url: 'https://{host}', variables: {host: {default: ''}}}]", "called at the client's base address")]
    [InlineData("servers: [{url: 'ftp://files.example'}]", "called at the client's base address")]
    [InlineData("requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: object}}}, encoding: {a: {contentType: application/xml}}}}}", "'application/xml', which nothing here writes")]
    [InlineData("requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: object}}}, encoding: {a: {style: matrix}}}}}", "the style 'matrix', which none in a form has")]
    [InlineData("parameters: [{name: a, in: query, schema: {type: string, x-dotnet-ignore-case: true}}]", "'x-dotnet-ignore-case' is left out")]
    [InlineData("requestBody: {content: {multipart/form-data: {schema: {type: array, items: {type: string, format: binary}}}}}", "in parts called 'file'")]
    public void What_is_sent_otherwise_is_told_with_its_line(string operation, string expected)
    {
        var root = YamlNodeReader.Read($"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:\n  /things:\n    post:\n      operationId: Things_Create\n      {operation}\n      {Response}\n");

        var note = Assert.Single(NormalizedDocument.From("api.yaml", root).Notes).ToString();

        Assert.Matches(@"^api\.yaml\([57],\d+\)", note);
        Assert.Contains(expected, note, StringComparison.Ordinal);
        Assert.Contains("TOA1007", note, StringComparison.Ordinal);
    }
}
