using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Hostile;

/// <summary>Documents whose texts want to be code. None of it is ever compiled.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Initializer = "[System.Runtime.CompilerServices.ModuleInitializer] internal static void Pwn() => System.Environment.Exit(3);";

    /// <summary>Every string that OpenAPI has, each with the mark where something hostile goes.</summary>
    private const string Document = """
        {
          "openapi": "3.0.3",
          "info": {"title": "T@", "version": "1@", "description": "D@", "x-dotnet-client": {"name": "N@"}},
          "servers": [{"url": "https://a.example/@", "description": "D@"}],
          "tags": [{"name": "Pets@", "description": "D@"}],
          "paths": {
            "/pets/@/{id}": {
              "summary": "S@", "description": "D@", "x-alternate-path": "/other/@/{id}",
              "get": {
                "operationId": "get@Pet", "tags": ["Pets@"], "summary": "S@", "description": "D@",
                "x-dotnet-location": "1,1\")] public int X; //@", "x-dotnet-operation": "O@", "x-dotnet-security": ["S@"], "x-dotnet-server": "s@",
                "x-dotnet-accept": "a@", "x-dotnet-resource-summary": "R@", "x-dotnet-alternate-path": "/p@", "x-dotnet-client": {"name": "N@", "title": "T@"},
                "servers": [{"url": "https://b.example/@"}],
                "security": [{"key@": []}],
                "parameters": [
                  {"name": "id", "in": "path", "required": true, "description": "D@", "schema": {"type": "string"}},
                  {"name": "q@", "in": "query", "schema": {"type": "string", "enum": ["a@", "b@"]}},
                  {"name": "named", "in": "query", "x-dotnet-name": "n@", "schema": {"type": "integer"}},
                  {"name": "bare@", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
                ],
                "responses": {
                  "200": {"description": "D@", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                  "404@": {"description": "D@", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
                  "422": {"description": "D@", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
                  "": {"description": "D@"}
                }
              },
              "post": {
                "tags": ["Pets@"],
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"description": "D@", "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}, "image/@": {"schema": {"type": "string", "format": "binary"}}}},
                "responses": {"204": {"description": "D@"}}
              },
              "put": {
                "tags": ["Pets@"], "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object", "properties": {"f@": {"type": "string", "format": "binary"}}}, "encoding": {"f@": {"contentType": "image/png@"}}}}},
                "responses": {"200": {"description": "D@", "content": {"text/@": {"schema": {"type": "string"}}}}}
              }
            }
          },
          "components": {
            "securitySchemes": {"key@": {"type": "apiKey", "in": "header", "name": "X-@", "description": "D@"}},
            "schemas": {
              "Problem": {"type": "object", "title": "T@", "description": "D@", "properties": {"code@": {"type": "string", "format": "f@", "pattern": "p@", "default": "d@"}}},
              "Named@": {"type": "object", "properties": {"a": {"type": "string"}}},
              "Pet": {
                "type": "object", "description": "D@", "x-dotnet-location": "1@", "required": ["kind@"],
                "properties": {
                  "plain@": {"type": "string"}, "described": {"type": "string", "description": "D@"}, "other@": {"$ref": "#/components/schemas/Named@"},
                  "given": {"type": "string", "x-dotnet-name": "g@", "x-dotnet-three-state": "t@", "x-dotnet-file": "f@", "x-dotnet-secret": "s@"}, "color": {"$ref": "#/components/schemas/Color"}, "level": {"$ref": "#/components/schemas/Level"},
                  "kind@": {"type": "string"}, "either": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}], "discriminator": {"propertyName": "kind@", "mapping": {"cat@": "#/components/schemas/Cat", "dog@": "#/components/schemas/Dog"}}}
                }
              },
              "Cat": {"type": "object", "properties": {"kind@": {"type": "string"}, "claws": {"type": "string"}}},
              "Dog": {"type": "object", "properties": {"kind@": {"type": "string"}, "tail": {"type": "string"}}},
              "Color": {"type": "string", "enum": ["red@", "blue@"], "description": "D@", "x-enum-descriptions": ["R@", "B@"], "x-enumNames": ["Red@", "Red@"]},
              "Level": {"type": "integer", "enum": [1, 2], "x-enum-varnames": ["One@", "Two@"], "x-enum-descriptions": ["O@", "T@"]},
              "Forged": {"type": "object", "properties": {"A": {"type": "string"}}, "x-dotnet-union": {"discriminator": "d@", "values": {"A": ["v@"], "B@": ["w@"]}}}
            }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Ends =>
    [
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\u001b[31m", "*/", "\"\"\"", "\"", "\\", "\\u000a", "{{ 7 }}", "{% assign x = 1 %}", "%}", "\n#if X\n", "?>", "]]>", "</summary>", "\")] ",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task No_text_of_a_document_becomes_code(string end)
    {
        var hostile = Fill(JsonNode.Parse(Document)!, $"{end}{Initializer}{end}//");
        var file = _folder.Write("api.json", hostile.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

        var nodes = (await CompileAsync(file)).SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).ToArray();

        Assert.DoesNotContain(nodes.OfType<MethodDeclarationSyntax>(), method => method.Identifier.ValueText == "Pwn");
        Assert.DoesNotContain(nodes.OfType<AttributeSyntax>(), attribute => attribute.Name.ToString().Contains("ModuleInitializer", StringComparison.Ordinal));
        Assert.Contains(nodes.OfType<MethodDeclarationSyntax>(), method => method.Identifier.ValueText.Contains("Pet", StringComparison.Ordinal));
    }

    private async Task<Compilation> CompileAsync(string file)
    {
        var output = _folder.PathOf("Api.OpenApi.g.cs");
        var diagnostics = await NSwagGenerator.GenerateAsync(WholeLine.Options(file, output), CancellationToken.None);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsError);
        var client = WholeLine.Complete(await File.ReadAllTextAsync(output), output, out var findings);
        Assert.Empty(findings);
        return client;
    }

    private static JsonNode Fill(JsonNode node, string text) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(member.Key.Replace("@", text, StringComparison.Ordinal), Fill(member.Value!, text)))),
        JsonArray list => new JsonArray(list.Select(item => Fill(item!, text)).ToArray()),
        JsonValue value when value.TryGetValue<string>(out var old) => JsonValue.Create(Pointer(old, text)),
        _ => node.DeepClone(),
    };

    /// <summary>In a pointer, a text is escaped.</summary>
    private static string Pointer(string old, string text) =>
        old.StartsWith("#/", StringComparison.Ordinal)
            ? old.Replace("@", Uri.EscapeDataString(text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)), StringComparison.Ordinal)
            : old.Replace("@", text, StringComparison.Ordinal);
}
