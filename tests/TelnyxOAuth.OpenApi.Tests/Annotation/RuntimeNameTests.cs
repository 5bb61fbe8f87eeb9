using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>A document may call its things as the Runtime calls its types: generated code says which it means.</summary>
public sealed class RuntimeNameTests
{
    private const string Client = nameof(ApiClient);

    /// <summary>The names of all public types of the Runtime but those that a client takes which is called as one of them is.</summary>
    private static readonly string[] Names =
        [.. typeof(ApiClient).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0]).Distinct().Where(name => name is not (Client or nameof(ApiClientOptions))).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_client_its_resources_and_its_models_may_have_the_names_of_the_Runtime_s_types()
    {
        using var folder = new TemporaryFolder();
        var output = folder.PathOf("Api.OpenApi.g.cs");
        var options = WholeLine.Options(folder.Write("api.yaml", Document()), output) with { ClientName = Client, HasInterfaces = true, HasRegistration = true };
        await NSwagGenerator.GenerateAsync(options, CancellationToken.None);
        var compilation = WholeLine.Complete(await File.ReadAllTextAsync(output), output, out var findings);

        Assert.True(findings.Length == 0, string.Join("\n", findings));

        // The name of a codec is that of a model and this, so a model of this name gets another.
        Assert.All(Names.Append(Client).Except([nameof(JsonCodec<object>)]), name => Assert.NotNull(compilation.GetTypeByMetadataName("My.Api." + name)));
        Assert.NotNull(compilation.GetTypeByMetadataName("My.Api.PageResource"));

        // What a user writes in the namespace of the client means the client's types, whatever it uses.
        AssertCompiles(compilation, """
            using TelnyxOAuth.Runtime;

            namespace My.Api.Program
            {
                internal static class Use
                {
                    public static async System.Threading.Tasks.Task<Page> Run(IApiClient? given)
                    {
                        using var client = new ApiClient(new ApiClientOptions { Credential = new TelnyxOAuth.Runtime.BearerCredential("t") });
                        return await client.Page.SendAsync(new Page { Next = new RequestOptions { Text = given?.ToString() } });
                    }
                }
            }
            """);

        // And a program uses both namespaces: no type that it needs of the Runtime is called as clients are.
        AssertCompiles(compilation, """
            using My.Api;
            using TelnyxOAuth.Runtime;

            namespace Elsewhere
            {
                internal static class Use
                {
                    public static ApiClient Create() => new ApiClient(new ApiClientOptions { Credential = new TelnyxOAuth.Runtime.BearerCredential("t") });
                }
            }
            """);
    }

    private static void AssertCompiles(Compilation compilation, string text)
    {
        var use = CSharpSyntaxTree.ParseText("#nullable enable\n" + text, (CSharpParseOptions)compilation.SyntaxTrees.First().Options);
        Assert.DoesNotContain(compilation.AddSyntaxTrees(use).GetSemanticModel(use).GetDiagnostics(), problem => problem.Severity >= DiagnosticSeverity.Warning);
    }

    private static string Content(string name) => $$"""{application/json: {schema: {$ref: '#/components/schemas/{{name}}'} } }""";

    /// <summary>Each name is a tag, a model that is sent and received, and a member; and one is in a list by page, in a failure and in a union.</summary>
    private static string Document()
    {
        var paths = Names.Select((name, index) => $$$"""
              /p{{{index}}}:
                post:
                  operationId: {{{name}}}_Send
                  tags: [{{{name}}}]
                  requestBody: {required: true, content: {{{Content(name)}}}}
                  responses:
                    '200': {description: ok, content: {{{Content(name)}}}}
                    '404': {description: no, content: {{{Content(name)}}}}
                get:
                  operationId: {{{name}}}_List
                  tags: [{{{name}}}]
                  parameters: [{name: page, in: query, schema: {type: integer}}, {name: filter, in: query, style: deepObject, schema: {$ref: '#/components/schemas/{{{name}}}'}}]
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/{{{name}}}'}}, total_pages: {type: integer} } }

            """);
        var schemas = Names.Select((name, index) => $$$"""
                {{{name}}}:
                  type: object
                  properties:
                    text: {type: string}
                    next: {$ref: '#/components/schemas/{{{(name == "Page" ? "RequestOptions" : Names[(index + 1) % Names.Length])}}}'}
                    mode: {type: string, enum: [{{{name}}}, other]}
                    either: {oneOf: [{$ref: '#/components/schemas/{{{name}}}'}, {type: string}, {type: array, items: {type: string}}]}

            """);
        return "openapi: 3.0.3\ninfo: {title: Names, version: '1'}\nservers: [{url: 'https://api.example'}]\nsecurity: [{token: []}]\npaths:\n"
            + string.Concat(paths)
            + "components:\n  securitySchemes: {token: {type: http, scheme: bearer}}\n  schemas:\n"
            + string.Concat(schemas);
    }
}
