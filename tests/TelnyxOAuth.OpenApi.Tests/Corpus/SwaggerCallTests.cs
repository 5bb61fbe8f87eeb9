using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>A Swagger 2.0 document is converted, compiled and called; its problems are told where they stand in it.</summary>
public sealed class SwaggerCallTests : IDisposable
{
    private const string Document = """
        swagger: '2.0'
        info: {title: Zoo, version: 1.0}
        host: zoo.example
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        securityDefinitions:
          key: {type: apiKey, in: header, name: X-Key}
          users: {type: oauth2, flow: accessCode, authorizationUrl: 'https://id.example/a', tokenUrl: 'https://id.example/t', scopes: {read: Read.}}
          app: {type: oauth2, flow: application, tokenUrl: 'https://id.example/t', scopes: {}}
          plain: {type: basic}
        parameters:
          Animal: {in: body, name: animal, required: true, schema: {$ref: '#/definitions/Animal'}}
          Note: {in: formData, name: note, type: string, required: true}
          Limit: {in: query, name: limit, type: integer, format: int32}
        responses:
          Problem: {description: no, schema: {$ref: '#/definitions/Problem'}}
        paths:
          /animals:
            parameters: [{$ref: '#/parameters/Limit'}]
            get:
              operationId: Animals_List
              parameters:
                - {in: query, name: plain, type: array, items: {type: string}}
                - {in: query, name: csv, type: array, items: {type: string}, collectionFormat: csv}
                - {in: query, name: ssv, type: array, items: {type: string}, collectionFormat: ssv}
                - {in: query, name: pipes, type: array, items: {type: string}, collectionFormat: pipes}
                - {in: query, name: multi, type: array, items: {type: integer}, collectionFormat: multi}
                - {in: query, name: tsv, type: array, items: {type: string}, collectionFormat: tsv}
                - {in: header, name: X-Tags, type: array, items: {type: string}}
              responses: {200: {description: ok, schema: {type: array, items: {$ref: '#/definitions/Animal'}}}, default: {$ref: '#/responses/Problem'}}
            post:
              operationId: Animals_Create
              parameters: [{$ref: '#/parameters/Animal'}]
              responses: {201: {description: ok, schema: {$ref: '#/definitions/Animal'}}}
          /form:
            post:
              operationId: Forms_Send
              parameters:
                - {$ref: '#/parameters/Note'}
                - {in: formData, name: csv, type: array, items: {type: string}}
                - {in: formData, name: pipes, type: array, items: {type: string}, collectionFormat: pipes}
                - {in: formData, name: multi, type: array, items: {type: string}, collectionFormat: multi}
              responses: {204: {description: ok}}
          /files:
            post:
              operationId: Files_Send
              parameters: [{$ref: '#/parameters/Note'}, {in: formData, name: file, type: file, required: true}]
              responses: {204: {description: ok}}
            get:
              operationId: Files_Get
              produces: [application/pdf]
              responses: {200: {description: ok, schema: {type: file}}}
          /raw: {get: {operationId: Files_GetRaw, responses: {200: {description: ok, schema: {type: file}}}}}
        definitions:
          Animal:
            type: object
            discriminator: kind
            required: [kind]
            properties: {kind: {type: string}, name: {type: string, x-nullable: true}, mate: {$ref: '#/definitions/Animal/properties/name'}}
          Cat: {allOf: [{$ref: '#/definitions/Animal'}, {type: object, properties: {lives: {type: integer}}}]}
          Problem: {type: object, properties: {code: {type: string, enum: [late, lost]}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_of_version_2_0_is_compiled_and_called()
    {
        await using var server = new LoopbackServer(new Dictionary<string, string>
        {
            ["GET /animals?limit=3&plain=a,b&csv=c,d&ssv=e%20f&pipes=g%7Ch&multi=1&multi=2&tsv=i%09j"] = """200 [{"kind":"cat","name":null,"lives":9}]""",
            ["GET /animals"] = """404 {"code":"lost"}""",
            ["POST /animals"] = """201 {"kind":"dog"}""",
            ["POST /form"] = "204",
            ["POST /files"] = "204",
            ["GET /files"] = "200 {}",
            ["GET /raw"] = "200 {}",
        });

        var told = await CompiledClient.RunAsync(_folder, Document, server.Address, """
            var lines = new System.Collections.Generic.List<string>();
            var animal = (await client.Animals.ListAsync(new() { Limit = 3, Plain = new[] { "a", "b" }, Csv = new[] { "c", "d" }, Ssv = new[] { "e", "f" }, Pipes = new[] { "g", "h" }, Multi = new long[] { 1, 2 }, Tsv = "i\tj", XTags = new[] { "k" } }))[0];
            lines.Add($"{animal.Kind} {animal.Name is null} {((My.Api.Cat)animal).Lives} {My.Api.MyClientOptions.DefaultBaseAddress}");
            try { await client.Animals.ListAsync(); }
            catch (TelnyxOAuth.Runtime.NotFoundException<My.Api.Problem> exception) { lines.Add(exception.Error!.Code.ToString()!); }
            lines.Add((await client.Animals.CreateAsync(new My.Api.Animal { Kind = "dog", Name = "n" })).Kind);
            await client.Forms.SendAsync(new() { Note = "n&m", Csv = new[] { "a", "b" }, Pipes = new[] { "c", "d" }, Multi = new[] { "e", "f" } });
            await client.Files.SendAsync(new() { Note = "n", File = new TelnyxOAuth.Runtime.FileUpload(new byte[] { 65, 66 }, "a.bin") });
            using TelnyxOAuth.Runtime.FileDownload download = await client.Files.GetAsync(), raw = await client.Files.GetRawAsync();
            return string.Join("\n", lines);
            """);

        Assert.Equal("cat True 9 https://zoo.example/v1\nlost\ndog", told);
        var bodies = server.Bodies.ToArray();
        Assert.Equal("""{"kind":"dog","name":"n"}""", bodies[0]);
        Assert.Equal("note=n%26m&csv=a%2Cb&pipes=c%7Cd&multi=e&multi=f", bodies[1].Replace(",", "%2C", StringComparison.Ordinal));
        Assert.Contains("a.bin", bodies[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("swagger: '1.2'\npaths: {}", "api.yaml(1,10): error TOA1003: Swagger '1.2' is not supported")]
    [InlineData("swagger: '2.0'", "api.yaml(1,1): error TOA1003: this document describes nothing")]
    [InlineData("swagger: '2.0'\npaths:\n  /a:\n    get:\n      responses: {200: {description: ok, schema: {$ref: '#/definitions/None'}}}", "api.yaml(5,57): error TOA1004: '#/definitions/None' names nothing")]
    [InlineData("swagger: '2.0'\npaths:\n  /a:\n    get: {parameters: [{$ref: '#/parameters/None'}], responses: {200: {description: ok}}}", "api.yaml(4,31): error TOA1004: '#/parameters/None' names no parameter")]
    [InlineData("swagger: '2.0'\npaths:\n  /a:\n    get: {parameters: [{$ref: 'http://a.example/b.yaml'}], responses: {200: {description: ok}}}", "api.yaml(4,31): error TOA1004: 'http://a.example/b.yaml' is remote")]
    public void What_keeps_it_from_being_compiled_is_told_at_its_line(string text, string expected) =>
        Assert.StartsWith(_folder.PathOf(expected), Problems(text).First(problem => problem.IsError).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("paths: {/a: {get: [1]}}", 2, 14)]
    [InlineData("paths: {/a: {get: {parameters: {a: 1}, responses: {200: {description: ok}}}}}", 2, 20)]
    [InlineData("paths: {/a: {get: {parameters: [5], responses: {200: {description: ok}}}}}", 2, 33)]
    [InlineData("paths: {/a: {get: {parameters: [{in: query}], responses: {200: {description: ok}}}}}", 2, 33)]
    [InlineData("paths: {/a: {get: {responses: {200: 5}}}}", 2, 32)]
    [InlineData("paths: {}\ndefinitions: {A: [1]}", 3, 15)]
    [InlineData("paths: {}\ndefinitions: {A: {type: object, properties: 5}}", 3, 33)]
    [InlineData("paths: {}\ndefinitions: {A: {type: integer, maximum: much}}", 3, 34)]
    [InlineData("paths: {}\nsecurity: no", 3, 1)]
    [InlineData("paths: {}\nhost: {a: 1}", 3, 1)]
    public void What_can_not_be_read_is_left_out_and_told_at_its_place(string text, int line, int column)
    {
        var file = _folder.Write("api.yaml", "swagger: '2.0'\n" + text);

        var note = Assert.Single(DocumentFrontEnd.Compile(new FrontEndInput(file)).Diagnostics, problem => problem.Code == DiagnosticCodes.Repaired);
        Assert.Equal((line, column), (note.Position!.Value.Line, note.Position.Value.Column));
        Assert.Contains(DocumentFrontEnd.Check(new FrontEndInput(file)), problem => problem.IsError && problem.Position == note.Position);
    }

    [Fact]
    public void Every_part_has_the_place_that_it_has_in_the_document()
    {
        var root = DocumentFrontEnd.Read(new FrontEndInput(_folder.Write("api.yaml", Document)));
        var lines = Document.Split('\n');

        foreach (var (name, text) in new[] { ("Animal", "  Animal:"), ("Cat", "  Cat: "), ("Problem", "  Problem: {type") })
        {
            Assert.True(root.Map("components").Map("schemas")!.TryGetEntry(name, out var entry));
            Assert.StartsWith(text, lines[entry.KeyPosition.Line - 1], StringComparison.Ordinal);
        }

        var list = root.Map("paths").Map("/animals").Map("get")!;
        Assert.Contains("name: tsv", lines[list.List("parameters")!.Items.Single(parameter => parameter.Text("name") == "tsv").Position.Line - 1], StringComparison.Ordinal);
        Assert.Contains("Animal: {in: body", lines[root.Map("paths").Map("/animals").Map("post").Map("requestBody")!.Position.Line - 1], StringComparison.Ordinal);
    }

    private IEnumerable<Diagnostic> Problems(string text)
    {
        try
        {
            return DocumentFrontEnd.Compile(new FrontEndInput(_folder.Write("api.yaml", text))).Diagnostics;
        }
        catch (DiagnosticException exception)
        {
            return [exception.Diagnostic];
        }
    }
}
