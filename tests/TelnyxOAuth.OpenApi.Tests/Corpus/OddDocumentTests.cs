using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What is unusual in documents, valid or put up with by all, compiles without a word.</summary>
public sealed class OddDocumentTests : IDisposable
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a schema that may be null as a response and as a body", """
        paths:
          /a/{id}:
            put:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: array, nullable: true, items: {type: string}}}}}}
            post:
              requestBody: {content: {application/json: {schema: {type: array, nullable: true, items: {type: string}}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {nullable: true}}}}}
        components: {schemas: {A: {type: object, nullable: true, properties: {b: {type: string}}}}}
        """)]
    [InlineData("names that are markup, and ones that code uses", """
        security: [{'the "key"': []}]
        paths:
          /a<b>&c:
            get:
              parameters: [{name: 'list<a>', in: query, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
            put:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
              responses: {'204': {description: ok}}
        components:
          schemas: {A: {type: object, properties: {'list<a>&': {type: string}, System: {type: boolean, nullable: true}, other: {type: string, nullable: true}, Newtonsoft: {type: string}, names: {enum: [System, Newtonsoft, ClientRuntime, ClientMetadata, NewtonsoftConverter, Try_Parse, values]}}}}
          securitySchemes: {'the "key"': {type: apiKey, in: header, name: K}, ClientRuntime: {type: apiKey, in: query, name: k}, System: {type: oauth2, flows: {}}, Newtonsoft: {type: http, scheme: basic}, _api: {type: http, scheme: bearer}}
        """)]
    [InlineData("parts that NSwag does not know", """
        paths:
          x-all: true
          /a:
            x-one: true
            get: {tags: [{name: A}], parameters: [{name: s, in: query, x-enumDescriptions: {a: b}, schema: {type: string, enum: [a, b], x-enumDescriptions: {a: First, b: Second}}}], responses: {'200': {}}}
        components: {securitySchemes: {m: {type: mutualTLS}}}
        """)]
    [InlineData("failures that may be anything", """
        paths:
          /a:
            get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, '202': {description: later, content: {application/json: {schema: {}}}}, '400': {description: no, content: {application/json: {schema: {}}}}, default: {description: no, content: {application/json: {schema: {}}}}}}
        components: {schemas: {A: {type: object, properties: {b: {type: string}}}}}
        """)]
    [InlineData("models without operations", "components: {schemas: {A: {type: object, properties: {b: {type: string}}}}}\n")]
    public async Task It_compiles(string what, string document)
    {
        var output = _folder.PathOf("Api.OpenApi.g.cs");

        var problems = await NSwagGenerator.GenerateAsync(WholeLine.Options(_folder.Write("api.yaml", Head + document), output), CancellationToken.None);

        Problems.AssertNone(problems.Where(problem => problem.IsError).Select(problem => $"{what}: {problem}"));
        WholeLine.Complete(await File.ReadAllTextAsync(output), output, out var findings);
        Problems.AssertNone(findings.Select(finding => $"{what}: {finding}"));
    }
}
