using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>What operations are told.</summary>
public class OperationAnnotatorTests
{
    private const string Get = "/paths/~1a/get/";

    [Fact]
    public void An_operation_has_a_name_for_people() =>
        Assert.Equal("'Things.Do'", Annotated.Operation("x-none: 1").At(Get + "x-dotnet-operation"));

    [Theory]
    [InlineData("tags: [First, Second]", "'About the first.'")]
    [InlineData("tags: [Second]", null)]
    [InlineData("tags: [Unlisted]", null)]
    [InlineData("x-none: 1", null)]
    public void A_resource_is_summed_up_by_what_the_document_says_of_the_first_tag(string operation, string? expected) =>
        Assert.Equal(
            expected,
            Annotated.Operation(operation, document: "tags: [{name: First, description: About the first.}, {name: Second}]").At(Get + "x-dotnet-resource-summary"));

    [Theory]
    [InlineData("x-none: 1", "security: [{one: []}, {two: []}]", "['one','two']")]
    [InlineData("x-none: 1", "", "[]")]
    [InlineData("security: []", "security: [{one: []}]", "[]")]
    [InlineData("security: [{two: []}, {}]", "security: [{one: []}]", "['two','']")]
    [InlineData("security: [{one: [], two: []}]", "", "['one+two']")]
    public void Security_is_the_operation_s_own_or_else_the_document_s(string operation, string document, string expected) =>
        Assert.Equal(expected, Annotated.Operation(operation, document: document).At(Get + "x-dotnet-security"));

    [Theory]
    [InlineData("x-none: 1", null)]
    [InlineData("servers: [{url: 'https://api.example.com/v2'}]", null)]
    [InlineData("servers: [{url: 'https://api.example.com/v2/'}]", null)]
    [InlineData("servers: [{url: 'https://api.example.com'}]", "'/'")]
    [InlineData("servers: [{url: 'https://api.example.com/v3/'}]", "'/v3'")]
    [InlineData("servers: [{url: 'https://api.example.com:8443/v3'}]", "'https://api.example.com:8443/v3'")]
    [InlineData("servers: [{url: 'https://other.example.com'}]", "'https://other.example.com'")]
    [InlineData("servers: [{url: 'https://{host}/v3', variables: {host: {default: api.example.com}}}]", "'/v3'")]
    [InlineData("servers: [{url: /v4}]", "'/v4'")]
    public void A_server_of_its_own_is_a_path_at_the_same_origin_or_an_address(string operation, string? expected) =>
        Assert.Equal(expected, Annotated.Operation(operation, document: "servers: [{url: 'https://api.example.com/v2'}]").At(Get + "x-dotnet-server"));

    [Fact]
    public void A_path_s_server_and_other_path_are_its_operations()
    {
        var root = Annotated.Operation(
            "x-none: 1", document: "servers: [{url: 'https://api.example.com/v2'}]", pathItem: "servers: [{url: 'https://api.example.com'}]\nx-alternate-path: /b");

        Assert.Equal("'/'", root.At(Get + "x-dotnet-server"));
        Assert.Equal("'/b'", root.At(Get + "x-dotnet-alternate-path"));
    }

    [Theory]
    [InlineData("application/json: {schema: {$ref: '#/components/schemas/S'}}", "json", "application/json")]
    [InlineData("application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/S'}}, application/json: {schema: {$ref: '#/components/schemas/S'}}", "form", "application/x-www-form-urlencoded")]
    [InlineData("application/json: {schema: {$ref: '#/components/schemas/S'}}, application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/S'}}", "json", "application/json")]
    [InlineData("application/vnd.api+json; charset=utf-8: {schema: {$ref: '#/components/schemas/S'}}", "json", "application/vnd.api+json; charset=utf-8")]
    [InlineData("text/plain: {}, multipart/form-data: {schema: {$ref: '#/components/schemas/S'}}", "multipart", "multipart/form-data")]
    [InlineData("text/plain: {}", "text", "text/plain")]
    [InlineData("application/octet-stream: {}", "binary", "application/octet-stream")]
    [InlineData("'image/*': {}, image/jpeg: {}", "binary", "image/jpeg")]
    [InlineData("'image/*': {}", "binary", "application/octet-stream")]
    [InlineData("'text/*': {}", "text", "text/plain")]
    public void A_body_has_one_media_type_and_is_json_to_NSwag(string content, string kind, string mediaType)
    {
        var root = Annotated.Operation($"requestBody: {{content: {{{content}}}}}", "schemas: {S: {type: object, properties: {a: {type: string}}}}");

        Assert.Equal($"'{kind}'", root.At(Get + "x-dotnet-body"));
        Assert.Equal($"'{mediaType}'", root.At(Get + "x-dotnet-body-media-type"));
        Assert.Equal("application/json", Assert.Single(((MapNode)Reference.Find(root, "#" + Get + "requestBody/content")!).Entries).Key);
    }

    [Fact]
    public void Of_a_body_in_parts_files_are_marked_and_content_types_stated_that_can_be_sent()
    {
        var root = Annotated.Operation(
            "requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/B'}, encoding: {a: {contentType: 'image/*, image/png'}, b: {contentType: 'image/*'}, c: {}}}}}",
            "schemas: {B: {type: object, properties: {a: {type: string, format: binary}, b: {type: array, items: {type: string, format: binary}}, c: {type: string}}}}");

        Assert.Equal("{'a':'image/png'}", root.At(Get + "x-dotnet-part-media-types"));
        Assert.Equal("true", root.At("/components/schemas/B/properties/a/x-dotnet-file"));
        Assert.Equal("true", root.At("/components/schemas/B/properties/b/x-dotnet-file"));
        Assert.Null(root.At("/components/schemas/B/properties/c/x-dotnet-file"));
    }

    [Fact]
    public void Files_are_marked_in_a_body_that_is_described_where_it_stands()
    {
        var root = Annotated.Operation("requestBody: {content: {multipart/form-data: {schema: {description: d, type: object, properties: {a: {type: string, format: binary}}}}}}");

        Assert.Equal("true", root.At("/components/schemas/DoThingRequest/properties/a/x-dotnet-file"));
    }

    [Fact]
    public void A_file_that_may_be_null_has_no_third_state_because_a_part_can_t_be_null()
    {
        var root = Annotated.Operation(
            "requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/B'}}}}",
            "schemas: {B: {type: object, properties: {a: {type: string, format: binary, nullable: true}, b: {type: string, nullable: true}}}}");

        Assert.Null(root.At("/components/schemas/B/properties/a/x-dotnet-three-state"));
        Assert.Equal("true", root.At("/components/schemas/B/properties/b/x-dotnet-three-state"));
    }

    [Theory]
    [InlineData("'200': {content: {application/json: {schema: {type: string}}}}", null, null)]
    [InlineData("'200': {content: {application/vnd.api+json: {schema: {type: string}}}}", null, "'application/vnd.api+json, application/json;q=0.5'")]
    [InlineData("'200': {content: {text/csv: {}}}", "'text'", "'text/csv, application/json;q=0.5'")]
    [InlineData("'200': {content: {text/csv: {schema: {type: string, format: binary}}}}", "'binary'", "'text/csv, application/json;q=0.5'")]
    [InlineData("'202': {description: a}, '200': {content: {image/png: {}, image/jpeg: {}}}", "'binary'", "'image/png, image/jpeg, application/json;q=0.5'")]
    [InlineData("'200': {content: {'*': {schema: {type: string, format: binary}}}}", "'binary'", "'*/*'")]
    [InlineData("'200': {content: {multipart/mixed: {schema: {type: string, format: binary}}}}", "'binary'", "'multipart/mixed, application/json;q=0.5'")]
    [InlineData("'204': {description: a}, '400': {content: {text/plain: {}}}", null, null)]
    public void An_operation_asks_for_what_it_is_answered_with(string responses, string? response, string? accept)
    {
        var root = Annotated.Document($"openapi: 3.1.0\npaths: {{/a: {{get: {{operationId: Things_Do, responses: {{{responses}}} }} }} }}");

        Assert.Equal(response, root.At(Get + "x-dotnet-response"));
        Assert.Equal(accept, root.At(Get + "x-dotnet-accept"));
    }

    [Fact]
    public void Operations_that_share_a_response_ask_for_the_same()
    {
        var root = Annotated.Document("""
            openapi: 3.1.0
            paths:
              /a: {get: {operationId: Things_Do, responses: {'200': {$ref: '#/components/responses/R'}}}}
              /b: {get: {operationId: Things_Undo, responses: {'200': {$ref: '#/components/responses/R'}}}}
            components: {responses: {R: {description: r, content: {text/csv: {}}}}}
            """);

        Assert.Equal("'text'", root.At(Get + "x-dotnet-response"));
        Assert.Equal("'text'", root.At("/paths/~1b/get/x-dotnet-response"));
        Assert.Equal("{'$ref':'#/components/responses/R'}", root.At(Get + "responses/200"));
        Assert.Equal("{'application/json':{'schema':{'type':'string'}}}", root.At("/components/responses/R/content"));
    }

    [Theory]
    [InlineData("application/json", "'content'")]
    [InlineData("image/png", "'contentQuery'")]
    public void A_parameter_gives_way_to_the_name_of_a_body_that_is_no_model(string mediaType, string expected) =>
        Assert.Equal(
            expected,
            Annotated.Operation($"parameters: [{{name: content, in: query, required: true, schema: {{type: string}}}}], requestBody: {{content: {{{mediaType}: {{schema: {{type: object}}}}}}}}").At(Get + "parameters/0/x-dotnet-name"));

    [Fact]
    public void The_document_itself_is_not_changed()
    {
        var document = Annotated.Normalize("openapi: 3.1.0\npaths: {/a: {get: {operationId: A_B, requestBody: {content: {application/json: {schema: {type: object}}}}}}}");
        var before = document.At(string.Empty);

        OpenApi.Annotation.Annotator.Annotate(document);

        Assert.Equal(before, document.At(string.Empty));
    }
}
