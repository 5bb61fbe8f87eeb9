using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>In which of its media types a body is sent and a response read.</summary>
public sealed class MediaTypeTests
{
    private const string Upload = "{schema: {type: object, properties: {file: {type: string, format: binary}, note: {type: string}}}}";
    private const string Bytes = "{'schema':{'type':'string','format':'binary'}}";
    private const string Text = "{'schema':{'type':'string'}}";

    [Theory]
    [InlineData("application/octet-stream: {schema: {type: string, format: byte}}", "{'application/octet-stream':" + Bytes + "}")]
    [InlineData("application/octet-stream: {}", "{'application/octet-stream':" + Bytes + "}")]
    [InlineData("image/png: {}, image/jpeg: {schema: {$ref: '#/components/schemas/Image'}}", "{'image/png':" + Bytes + ",'image/jpeg':" + Bytes + "}")]
    [InlineData("'*/*': {schema: {$ref: '#/components/schemas/Image'}}", "{'*/*':" + Bytes + "}")]
    [InlineData("application/json: {schema: {type: string, format: binary}}", "{'application/json':" + Bytes + "}")]
    [InlineData("'application/pdf; a b=c': {}", "{'application/pdf':" + Bytes + "}")]
    [InlineData("application/x y: {}, image: {}, application/pdf: {}", "{'application/pdf':" + Bytes + "}")]
    [InlineData("text/csv: {schema: {type: string}}", "{'text/csv':" + Text + "}")]
    [InlineData("application/xml: {schema: {$ref: '#/components/schemas/Thing'}}", "{'application/xml':" + Text + "}")]
    [InlineData("text/plain: {schema: {type: string}}, application/pdf: {}", "{'application/pdf':" + Bytes + "}")]
    [InlineData("application/pdf: {}, application/json: {schema: {type: string}}", "{'application/json':" + Text + "}")]
    public void A_body_is_sent_as_json_or_a_form_or_parts_or_bytes_or_a_text(string content, string expected) =>
        Assert.Equal(expected, Tidy($"requestBody: {{content: {{{content}}}}}").At("/paths/~1files/post/requestBody/content"));

    [Theory]
    [InlineData("text/plain: {}", "{'text/plain':" + Text + "}")]
    [InlineData("text/plain: {}, text/csv: {schema: {type: string}}", "{'text/plain':" + Text + ",'text/csv':" + Text + "}")]
    [InlineData("'*/*': {schema: {type: string}}", "{'*/*':" + Text + "}")]
    [InlineData("text/csv: {schema: {type: string, format: binary}}", "{'text/csv':" + Bytes + "}")]
    [InlineData("text/event-stream: {schema: {type: string, format: date-time}}", "{'text/event-stream':" + Text + "}")]
    [InlineData("text/event-stream: {schema: {type: string, format: binary}}", "{'text/event-stream':" + Bytes + "}")]
    [InlineData("text/event-stream: {}, text/plain: {}", "{'text/event-stream':" + Bytes + ",'text/plain':" + Bytes + "}")]
    [InlineData("application/JSONL; v=1: {schema: {type: array, items: {type: string}}}, application/x-ndjson: {schema: {type: string}}", "{'application/jsonl':" + Text + "}")]
    [InlineData("application/jsonl: {itemSchema: {type: string}}, application/json: {schema: {type: string}}", "{'application/json':" + Text + "}")]
    [InlineData("text/event-stream: {itemSchema: {type: object, properties: {data: {type: integer}, event: {type: string}}}}", "{'text/event-stream':{'schema':{'type':'integer'}}}")]
    [InlineData("image/png: {}, text/plain: {}", "{'image/png':" + Bytes + ",'text/plain':" + Bytes + "}")]
    [InlineData("application/xml: {schema: {$ref: '#/components/schemas/Thing'}}", "{'application/xml':" + Text + "}")]
    [InlineData("application/atom+xml: {schema: {type: string, format: binary}}", "{'application/atom+xml':" + Bytes + "}")]
    [InlineData("application/xml: {}", "{'application/xml':" + Bytes + "}")]
    [InlineData("multipart/mixed: {}", "{'multipart/mixed':" + Bytes + "}")]
    [InlineData("text/csv: {}, application/json: {schema: {type: string}}", "{'application/json':" + Text + "}")]
    [InlineData("application/vnd.api+json; v=1: {schema: {type: string}}", "{'application/vnd.api+json':" + Text + "}")]
    public void A_response_is_read_as_json_or_a_text_or_a_file(string content, string expected) =>
        Assert.Equal(expected, Tidy(responses: $"{{'200': {{description: ok, content: {{{content}}}}}}}").At("/paths/~1files/post/responses/200/content"));

    [Fact]
    public void A_redirect_beside_a_file_is_no_response_and_a_page_beside_a_redirect_is_none()
    {
        var file = Tidy(responses: "{'200': {description: ok, content: {application/pdf: {}}}, '302': {description: there}}");
        var page = Tidy(responses: "{'200': {description: ok, content: {text/html: {schema: {type: string}}}}, '302': {description: there}}");

        Assert.Null(file.At("/paths/~1files/post/responses/302"));
        Assert.Equal("{'description':'ok'}", page.At("/paths/~1files/post/responses/200"));
    }

    [Fact]
    public void Parts_keep_their_content_types_and_their_bytes_while_bytes_in_json_are_base64()
    {
        var tidy = Tidy("""
            requestBody: {content: {multipart/form-data; boundary=x: {encoding: {file: {contentType: image/png, headers: {X: {schema: {type: string}}}}, note: {style: form}}, schema: {type: object, properties: {
              file: {type: file}, files: {type: array, items: {$ref: '#/components/schemas/Image'}}, about: {type: object, properties: {icon: {type: string, format: binary}}}}}}}}
            """);

        Assert.Equal("{'multipart/form-data':{'schema':{'$ref':'#/components/schemas/UploadFileRequest'},'encoding':{'file':{'contentType':'image/png'}}}}", tidy.At("/paths/~1files/post/requestBody/content"));
        Assert.Equal("{'type':'string','format':'binary'}", tidy.Schema("UploadFileRequest/properties/file"));
        Assert.Equal("{'type':'array','items':{'type':'string','format':'binary'}}", tidy.Schema("UploadFileRequest/properties/files"));
        Assert.Equal("{'type':'string','format':'byte'}", tidy.Schema("UploadFileRequestAbout/properties/icon"));
    }

    [Fact]
    public void A_model_that_is_sent_in_parts_and_as_json_becomes_two_where_it_holds_a_file()
    {
        var tidy = Normalized.Document("""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /files:
                post: {operationId: upload, requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Photo'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Photo'}}}}}}
            components: {schemas: {Photo: {type: object, properties: {file: {type: string, format: binary}}}}}
            """);

        Assert.Equal("{'type':'string','format':'byte'}", tidy.Schema("Photo/properties/file"));
        Assert.Equal("{'type':'string','format':'binary'}", tidy.Schema("UploadFileRequest/properties/file"));
    }

    [Fact]
    public void A_file_stays_one_where_its_model_is_described_twice()
    {
        var tidy = Normalized.Operation(
            "operationId: Files_Upload\nrequestBody: {required: true, content: {multipart/form-data: {schema: {description: Here., allOf: [{$ref: '#/components/schemas/Photo'}]}}}}\nresponses: {'204': {description: ok}}",
            "Photo: {type: object, description: There., properties: {file: {type: string, format: binary}}}",
            method: "post");

        Assert.Equal("{'type':'string','format':'binary'}", tidy.Schema("Photo/properties/file"));
    }

    [Theory]
    [InlineData("application/json: {schema: {type: object, properties: {url: {type: string}}}}, multipart/form-data: " + Upload, "Files_Upload Files_UploadWithFile")]
    [InlineData("multipart/form-data: " + Upload + ", application/json: {schema: {type: object, properties: {url: {type: string}}}}", "Files_Upload Files_UploadWithFile")]
    [InlineData("application/json: {schema: {type: object, properties: {url: {type: string}}}}, image/png: {schema: {type: string, format: binary}}", "Files_Upload Files_UploadWithFile")]
    [InlineData("application/json: {schema: {type: object, properties: {file: {type: string, format: byte}}}}, multipart/form-data: " + Upload, "Files_Upload")]
    [InlineData("application/json: {schema: {type: object, properties: {url: {type: string}}}}, multipart/form-data: {schema: {type: object, properties: {url: {type: string}}}}", "Files_Upload")]
    public void A_second_operation_has_the_body_that_alone_can_carry_a_file(string content, string expected) =>
        Assert.Equal(expected.Split(' '), Normalized.Ids(Tidy($"requestBody: {{required: true, content: {{{content}}}}}")));

    [Fact]
    public void The_second_operation_stands_after_the_first_at_the_same_path()
    {
        var tidy = Normalized.Document("""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                parameters: [{name: q, in: query, schema: {type: string}}]
                post: {tags: [As], requestBody: {content: {application/json: {schema: {type: object, properties: {url: {type: string}}}}, multipart/form-data: UPLOAD}}, responses: {'204': {description: ok}}}
                put: {tags: [As], requestBody: {content: {application/json: {schema: {type: object, properties: {url: {type: string}}}}, multipart/form-data: UPLOAD}}, responses: {'204': {description: ok}}}
              /b: {get: {tags: [Bs], responses: {'204': {description: ok}}}}
            """.Replace("UPLOAD", Upload, StringComparison.Ordinal));

        Assert.Equal(["/a", "/a#WithFile", "/b"], tidy.Map("paths").Members().Select(path => path.Key));
        Assert.Equal(["As_CreateA", "As_UpdateA", "As_CreateAWithFile", "As_UpdateAWithFile", "Bs_GetB"], Normalized.Ids(tidy));
        Assert.Equal("'q'", tidy.At("/paths/~1a#WithFile/put/parameters/0/name"));
    }

    [Fact]
    public void An_overlay_s_choice_is_the_only_operation()
    {
        var tidy = Tidy("x-dotnet-body: multipart\nrequestBody: {content: {application/json: {schema: {type: object, properties: {url: {type: string}}}}, multipart/form-data: " + Upload + "}}");

        Assert.Equal(["Files_Upload"], Normalized.Ids(tidy));
        Assert.Equal("{'$ref':'#/components/schemas/UploadFileRequest'}", tidy.At("/paths/~1files/post/requestBody/content/multipart~1form-data/schema"));
    }

    [Theory]
    [InlineData("requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Thing'}}}}, responses: {'204': {description: ok}}", "sent as the text")]
    [InlineData("responses: {'200': {description: ok, content: {application/xml: {schema: {$ref: '#/components/schemas/Thing'}}}}}", "read as a text")]
    [InlineData("responses: {'200': {description: ok, content: {text/xml: {schema: {$ref: '#/components/schemas/Thing'}}}}}", "read as a text")]
    [InlineData("requestBody: {content: {text/csv: {schema: {type: string}}}}, responses: {'200': {description: ok, content: {image/png: {schema: {type: string, format: binary}}}}}", null)]
    [InlineData("responses: {'201': {description: ok, content: {application/json: {schema: {type: object, properties: {b: {type: string}}}}}}, '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}", "the response 201 of 'post /files' has another type than the 200")]
    [InlineData("responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}, '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}", null)]
    public void Where_a_model_is_lost_a_note_says_so(string operation, string? expected)
    {
        var root = YamlNodeReader.Read($"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{/files: {{post: {{operationId: upload, {operation}}}}}}}\ncomponents: {{schemas: {{Thing: {{type: object, properties: {{a: {{type: string}}}}}}}}}}");

        var notes = NormalizedDocument.From("api.yaml", root).Notes.Select(note => note.ToString()).ToArray();

        if (expected is null)
        {
            Assert.Empty(notes);
        }
        else
        {
            Assert.Contains(expected, Assert.Single(notes), StringComparison.Ordinal);
        }
    }

    private static MapNode Tidy(string operation = "", string responses = "{'204': {description: ok}}") => Normalized.Operation(
        $"operationId: upload\n{operation}\nresponses: {responses}",
        "Image: {type: string, format: binary}\nThing: {type: object, properties: {a: {type: string}}}",
        path: "/files",
        method: "post");
}
