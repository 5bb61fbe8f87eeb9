using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Slicing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Slicing;

/// <summary>Cutting operations out of a document.</summary>
public class DocumentSlicerTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        servers: [{url: https://a.example}]
        tags: [{name: dogs}, {name: cats}, {name: unused}]
        security: [{key: []}]
        paths:
          /dogs:
            servers: [{url: https://dogs.example}]
            parameters: [{$ref: '#/components/parameters/Trace'}]
            get:
              operationId: dogs_list
              tags: [dogs]
              responses: {'200': {$ref: '#/components/responses/Dogs'}}
            post:
              operationId: dogs_add
              tags: [dogs]
              security: [{oauth: []}]
              requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/Dog'}}}}
              responses:
                '201':
                  description: Added.
                  links: {list: {operationId: dogs_list}, add: {operationId: dogs_add}}
          /cats/{id}:
            get:
              operationId: cats_get
              tags: [cats]
              responses: {'200': {description: Ok., content: {a/b: {schema: {$ref: '#/components/schemas/Cat'}}}}}
          /cats:
            get:
              operationId: cats_list
              tags: [cats]
              responses: {'200': {description: Ok., content: {a/b: {schema: {$ref: '#/paths/~1cats~1{id}/get/responses/200/content/a~1b/schema'}}}}}
        webhooks:
          barked: {post: {responses: {'200': {description: Ok.}}}}
        components:
          schemas:
            Unused: {type: string, properties: {x: {$ref: '#/components/schemas/AlsoUnused'}}}
            AlsoUnused: {type: string}
            Animal:
              discriminator: {propertyName: kind, mapping: {dog: Dog, cat: '#/components/schemas/Cat'}}
            Cat: {type: object, properties: {toy: {$ref: '#/components/schemas/Toy/properties/inner'}}, example: {$ref: '#/components/schemas/Unused'}}
            Dog: {allOf: [{$ref: '#/components/schemas/Animal'}]}
            Toy: {properties: {inner: {type: string}}}
            Trace: {type: string}
          responses:
            Dogs: {description: Dogs., headers: {X-H: {$ref: '#/components/headers/H'}}, content: {a/b: {schema: {type: array, items: {$ref: '#/components/schemas/Dog'}}}}}
          headers:
            H: {schema: {type: string}}
          parameters:
            Trace: {name: t, in: header, schema: {$ref: '#/components/schemas/Trace'}}
            Other: {name: o, in: header, schema: {type: string}}
          securitySchemes:
            key: {type: http, scheme: bearer}
            oauth: {type: oauth2, flows: {}}
            other: {type: http, scheme: basic}
        """;

    [Fact]
    public void A_path_brings_all_that_it_refers_to_and_nothing_else()
    {
        var slice = Slice(paths: ["/dogs"]);

        Assert.Equal("openapi info servers tags security paths components", Keys(slice));
        Assert.Equal("/dogs", Keys(slice.Map("paths")));
        Assert.Equal("servers parameters get post", Keys(slice.Map("paths").Map("/dogs")));
        Assert.Equal("schemas responses headers parameters securitySchemes", Keys(slice.Map("components")));
        Assert.Equal("Animal Cat Dog Toy Trace", Keys(slice.Map("components").Map("schemas")));
        Assert.Equal("Trace", Keys(slice.Map("components").Map("parameters")));
        Assert.Equal("key oauth", Keys(slice.Map("components").Map("securitySchemes")));
        Assert.Equal("dogs", slice.List("tags").Elements().Single().Text("name"));
    }

    [Fact]
    public void An_operation_comes_without_the_others_of_its_path()
    {
        var slice = Slice(operations: ["dogs_add"]);

        Assert.Equal("servers parameters post", Keys(slice.Map("paths").Map("/dogs")));
        Assert.False(slice.Map("components")!.Contains("responses"));
    }

    [Fact]
    public void A_link_to_what_is_left_out_goes()
    {
        var response = Slice(operations: ["dogs_add"]).Map("paths").Map("/dogs").Map("post").Map("responses").Map("201");

        Assert.Equal("add", Keys(response.Map("links")));
    }

    [Fact]
    public void Tags_and_paths_with_a_star_choose_several_in_the_documents_order()
    {
        Assert.Equal("/cats/{id} /cats", Keys(Slice(tags: ["cats"]).Map("paths")));
        Assert.Equal("/cats/{id} /cats", Keys(Slice(paths: ["/cats*"]).Map("paths")));
        Assert.Equal("/dogs /cats/{id}", Keys(Slice(paths: ["/cats/*"], operations: ["dogs_list"]).Map("paths")));
    }

    [Theory]
    [InlineData("/birds", "", "", "--path /birds")]
    [InlineData("/dogs", "birds", "", "--tag birds")]
    [InlineData("/dogs", "", "birds_list", "--operation birds_list")]
    public void A_choice_that_chooses_nothing_is_an_error(string path, string tag, string operation, string expected)
    {
        var error = Assert.Throws<DiagnosticException>(() => Slice(
            [path], tag.Length == 0 ? [] : [tag], operation.Length == 0 ? [] : [operation])).Diagnostic;

        Assert.Equal(DiagnosticCodes.BadSlice, error.Code);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_into_a_path_that_is_left_out_is_an_error_with_its_place()
    {
        var error = Assert.Throws<DiagnosticException>(() => Slice(paths: ["/cats"])).Diagnostic;

        Assert.Equal(DiagnosticCodes.BadSlice, error.Code);
        Assert.Equal(32, error.Position?.Line);
    }

    [Theory]
    [InlineData("#/components/schemas/None")]
    [InlineData("https://a.example/other.yaml")]
    public void A_broken_reference_matters_where_it_is_chosen(string reference)
    {
        var broken = YamlNodeReader.Read(Document.Replace("Toy: {", $"Toy: {{not: {{$ref: '{reference}'}}, ", StringComparison.Ordinal));
        var withoutToys = YamlNodeReader.Read(Document.Replace("Unused: {", $"Unused: {{not: {{$ref: '{reference}'}}, ", StringComparison.Ordinal));

        var error = Assert.Throws<DiagnosticException>(() => DocumentSlicer.Slice("pets.yaml", broken, new SliceChoice(["/dogs"], [], []))).Diagnostic;

        Assert.Equal(DiagnosticCodes.BadReference, error.Code);
        Assert.Contains(reference, error.Message, StringComparison.Ordinal);
        Assert.NotNull(DocumentSlicer.Slice("pets.yaml", withoutToys, new SliceChoice(["/dogs"], [], [])));
    }

    [Fact]
    public void The_document_itself_stays_as_it_is()
    {
        var root = YamlNodeReader.Read(Document);
        DocumentSlicer.Slice("pets.yaml", root, new SliceChoice(["/dogs"], [], []));

        Assert.Equal(YamlNodeWriter.Write(YamlNodeReader.Read(Document)), YamlNodeWriter.Write(root));
    }

    private static MapNode Slice(string[]? paths = null, string[]? tags = null, string[]? operations = null) =>
        DocumentSlicer.Slice("pets.yaml", YamlNodeReader.Read(Document), new SliceChoice(paths ?? [], tags ?? [], operations ?? []));

    private static string Keys(MapNode? map) => string.Join(' ', map.Members().Select(entry => entry.Key));
}
