using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>A document that is spread over files is one document, and nothing outside of its folders is read.</summary>
public sealed class ManyFilesTests : IDisposable
{
    private static readonly (string Name, string Text)[] Twelve =
    [
        ("api.yaml", """
            openapi: 3.1.0
            info: {$ref: parts/info.yaml}
            servers: [{url: https://shop.example}]
            paths:
              /orders: {$ref: 'paths/orders.yaml'}
              /orders/{id}: {$ref: './paths/order.yaml#/~1orders~1{id}'}
              /pets: {$ref: 'paths/pets.json'}
            components:
              schemas:
                Order: {$ref: schemas/order.yaml}
                Local: {type: object, properties: {order: {$ref: 'schemas/order.yaml'}}}
            """),
        ("parts/info.yaml", "{title: Shop, version: '1'}"),
        ("paths/orders.yaml", """
            get:
              operationId: Orders_List
              parameters: [{$ref: '../parameters/all.yaml#/Limit'}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '../schemas/order.yaml'}}}}}
                '400': {$ref: '../responses/problem.yaml'}
            post:
              operationId: Orders_Create
              requestBody: {required: true, content: {application/json: {schema: {$ref: '../api.yaml#/components/schemas/Order'}}}}
              responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '../api.yaml#/components/schemas/Local'}}}}}
            """),
        ("paths/order.yaml", """
            /orders/{id}:
              parameters: [{name: id, in: path, required: true, schema: {$ref: '../schemas/common types.yaml#/$defs/Id%20of~1order'}}]
              get: {operationId: Orders_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '../schemas/order.yaml'}}}}}}
            """),
        ("paths/pets.json", """{"get":{"operationId":"Pets_List","responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"type":"array","items":{"$ref":"../schemas/pet.yaml"}}}}}}}}"""),
        ("parameters/all.yaml", "Limit: {name: limit, in: query, schema: {$ref: '../schemas/common%20types.yaml#small'}}"),
        ("responses/problem.yaml", "{description: bad, content: {application/json: {schema: {$ref: '../schemas/problem.json'}}}}"),
        ("schemas/problem.json", "\uFEFF{\"type\":\"object\",\"properties\":{\"code\":{\"$ref\":\"#/definitions/Code\"}},\"definitions\":{\"Code\":{\"type\":\"string\",\"enum\":[\"late\",\"lost\"]}}}"),
        ("schemas/order.yaml", "{type: object, required: [id], properties: {id: {type: string}, parent: {$ref: '#'}, lines: {type: array, items: {$ref: line.yaml}}}}"),
        ("schemas/line.yaml", "{type: object, properties: {order: {$ref: 'order.yaml'}, sku: {$ref: 'common types.yaml#/$defs/Sku'}}}"),
        ("schemas/common types.yaml", "$defs: {'Id of/order': {type: string}, Sku: {type: string, maxLength: 9}, Small: {$anchor: small, type: integer, format: int32}}"),
        ("schemas/pet.yaml", """
            oneOf: [{$ref: '#/$defs/Cat'}, {$ref: '#/$defs/Dog'}]
            discriminator: {propertyName: kind, mapping: {cat: '#/$defs/Cat', hound: 'pet.yaml#/$defs/Dog'}}
            $defs:
              Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
              Dog: {type: object, required: [kind], properties: {kind: {type: string}, friend: {$ref: pet.yaml}}}
            """),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_in_twelve_files_is_compiled_and_called()
    {
        var file = WriteAll();
        await using var server = new LoopbackServer(new Dictionary<string, string>
        {
            ["GET /orders?limit=2"] = """200 [{"id":"a","lines":[{"sku":"s","order":{"id":"b"}}]}]""",
            ["POST /orders"] = """201 {"order":{"id":"c"}}""",
            ["GET /orders/x%2Fy"] = """200 {"id":"x/y"}""",
            ["GET /orders"] = """400 {"code":"late"}""",
            ["GET /pets"] = """200 [{"kind":"hound","friend":{"kind":"cat","lives":9}}]""",
        });

        var told = await CompiledClient.RunFileAsync(_folder, file, server.Address, """
            var lines = new System.Collections.Generic.List<string>();
            My.Api.Order first = (await client.Orders.ListAsync(new() { Limit = 2 }))[0];
            lines.Add($"{first.Id} {first.Lines![0].Sku} {first.Lines[0].Order!.Id}");
            My.Api.Order? created = (await client.Orders.CreateAsync(new My.Api.Order { Id = "new", Parent = first })).Order;
            lines.Add($"{created!.Id} {(await client.Orders.GetAsync("x/y")).Id}");
            try { await client.Orders.ListAsync(); }
            catch (TelnyxOAuth.Runtime.BadRequestException<My.Api.Problem> exception) { lines.Add($"{exception.Error!.Code}"); }
            lines.Add($"{(await client.Pets.ListAsync())[0].Dog!.Friend!.Cat!.Lives}");
            return string.Join("\n", lines);
            """);

        Assert.Equal("a s b\nc x/y\nlate\n9", told);
        Assert.Equal(["""{"id":"new","parent":{"id":"a","lines":[{"order":{"id":"b"},"sku":"s"}]}}"""], server.Bodies);
    }

    [Fact]
    public void What_several_routes_lead_to_is_one_schema_and_every_file_is_listed_once()
    {
        var result = DocumentFrontEnd.Compile(new FrontEndInput(WriteAll()));

        Assert.Equal(["Cat", "Code", "Dog", "Line", "Local", "Order", "Pet", "Problem"], Names(result));
        Assert.Equal(Twelve.Skip(1).Select(file => Path.GetFullPath(_folder.PathOf(file.Name))).Order(), result.Files.Order());
        Assert.Empty(DocumentFrontEnd.Check(new FrontEndInput(_folder.PathOf("api.yaml"))));
    }

    [Fact]
    public void A_problem_in_a_file_is_told_with_that_file_s_name()
    {
        var file = WriteAll();

        _folder.Write("schemas/line.yaml", "type: object\nproperties:\n  sku: {$ref: 'common types.yaml#/$defs/None'}\n");
        AssertProblem(file, "schemas/line.yaml(3,15): error TOA1004: 'common types.yaml#/$defs/None' names nothing");

        _folder.Write("schemas/line.yaml", "type: object\ntype: object\n");
        AssertProblem(file, "schemas/line.yaml(2,1): error TOA1002: the key 'type' is already on line 1");

        _folder.Write("schemas/line.yaml", "type: object\nproperties:\n  sku: {$ref: '#/properties/none'}\n");
        AssertProblem(file, "schemas/line.yaml(3,15): error TOA1004: '#/properties/none' names nothing in its file");

        _folder.Write("schemas/line.yaml", "$ref: sku.yaml");
        _folder.Write("schemas/sku.yaml", "$ref:   none.yaml");
        AssertProblem(file, "schemas/sku.yaml(1,9): error TOA1004: 'none.yaml' is not there");

        File.Delete(_folder.PathOf("schemas/line.yaml"));
        AssertProblem(file, $"schemas/order.yaml(1,{Twelve[8].Text.IndexOf("line.yaml", StringComparison.Ordinal) + 1}): error TOA1004: 'line.yaml' is not there");
    }

    [Theory]
    [InlineData("https://example.com/a.yaml", "is remote, and nothing is fetched; save it in the document's folder")]
    [InlineData("../secret.yaml", "is outside of the document's folder")]
    [InlineData("%2e%2e/secret.yaml", "is outside of the document's folder")]
    [InlineData("/etc/passwd", "is outside of the document's folder")]
    [InlineData("file:///etc/passwd", "is outside of the document's folder")]
    [InlineData("link.yaml", "is outside of the document's folder")]
    [InlineData("linked/secret.yaml", "is outside of the document's folder")]
    [InlineData("round.yaml", "is outside of the document's folder")]
    [InlineData("sub", "names nothing")]
    [InlineData("./sub", "is a folder; refer to a file")]
    [InlineData("./none.yaml", "is not there; add the file")]
    [InlineData("loop.yaml", "leads to references alone, in a circle")]
    [InlineData("list.yaml#/0", "is no mapping; refer to one")]
    [InlineData("urn:example:a", "is remote")]
    public void What_may_not_be_read_is_told_at_its_line(string reference, string expected)
    {
        Directory.CreateDirectory(_folder.PathOf("in/sub"));
        _folder.Write("secret.yaml", "type: string");
        _folder.Write("in/loop.yaml", "$ref: loop2.yaml");
        _folder.Write("in/loop2.yaml", "$ref: loop.yaml");
        _folder.Write("in/list.yaml", "- 1");
        File.CreateSymbolicLink(_folder.PathOf("in/link.yaml"), _folder.PathOf("secret.yaml"));
        Directory.CreateSymbolicLink(_folder.PathOf("in/linked"), _folder.PathOf("."));
        File.CreateSymbolicLink(_folder.PathOf("in/round.yaml"), _folder.PathOf("in/round.yaml"));
        var file = _folder.Write("in/api.yaml", Using(reference));

        AssertProblem(file, $"in/api.yaml(5,{Using(reference).Split('\n')[4].IndexOf('\'' + reference, StringComparison.Ordinal) + 1}): error TOA1004: '{reference}' {expected}");
        Assert.StartsWith($"'{reference}' {expected}", Assert.Single(DocumentFrontEnd.Check(new FrontEndInput(file)), problem => problem.IsError).Message.Replace("is outside this document", expected, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_named_may_be_read()
    {
        _folder.Write("shared/thing.yaml", "{type: object, properties: {a: {type: string}}}");
        var file = _folder.Write("in/api.yaml", Using("../shared/thing.yaml"));

        Assert.Null(DocumentFrontEnd.Compile(new FrontEndInput(file)).Document);
        Assert.Equal(["Thing"], Names(DocumentFrontEnd.Compile(new FrontEndInput(file) { Roots = [_folder.PathOf("shared")] })));
    }

    [Fact]
    public void Addresses_that_documents_and_schemas_give_themselves_lead_to_their_files()
    {
        _folder.Write("b/thing.yaml", "$id: https://api.example/schemas/thing\ntype: object\nproperties: {part: {$ref: part}, more: {$ref: 'https://api.example/v1/b/more.yaml'}}\n$defs: {Part: {$id: part, type: object, properties: {p: {type: string}}}}");
        _folder.Write("b/more.yaml", "{type: object, properties: {m: {type: string}}}");
        var file = _folder.Write("api.yaml", "$self: https://api.example/v1/api.yaml\n" + Using("https://api.example/v1/b/thing.yaml"));

        Assert.Equal(["More", "Part", "Thing"], Names(DocumentFrontEnd.Compile(new FrontEndInput(file))));
    }

    [Fact]
    public void Maps_of_components_may_be_files()
    {
        _folder.Write("schemas/_index.yaml", "Thing: {$ref: thing.yaml}\nOther: {type: object, properties: {thing: {$ref: '#/Thing'}}}");
        _folder.Write("schemas/thing.yaml", "{type: object, properties: {other: {$ref: '_index.yaml#/Other'}}}");
        var file = _folder.Write("api.yaml", Using("#/components/schemas/Thing") + "components: {schemas: {$ref: schemas/_index.yaml}}\n");

        Assert.Equal(["Other", "Thing"], Names(DocumentFrontEnd.Compile(new FrontEndInput(file))));
    }

    [Fact]
    public void Files_without_end_are_refused()
    {
        for (var index = 0; index <= DocumentLimits.FileDepth; index++)
        {
            _folder.Write($"f{index}.yaml", $"{{type: object, properties: {{next: {{$ref: 'f{index + 1}.yaml'}}}}}}");
        }

        AssertProblem(_folder.Write("api.yaml", Using("f0.yaml")), $"f{DocumentLimits.FileDepth - 2}.yaml(1,42): error TOA1004: 'f{DocumentLimits.FileDepth - 1}.yaml' is more than {DocumentLimits.FileDepth} files away");
    }

    private static string Using(string reference) =>
        $"openapi: 3.2.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    get: {{operationId: A_Get, responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '{reference}'}}}}}}}}}}}}\n";

    private static IEnumerable<string> Names(FrontEndResult result) => result.Require().Root.Map("components").Map("schemas")!.Entries.Select(entry => entry.Key).Order();

    private string WriteAll()
    {
        foreach (var (name, text) in Twelve)
        {
            _folder.Write(name, text);
        }

        return _folder.PathOf("api.yaml");
    }

    private void AssertProblem(string file, string expected)
    {
        string told;
        try
        {
            told = string.Join('\n', DocumentFrontEnd.Compile(new FrontEndInput(file)).Diagnostics.Where(problem => problem.IsError));
        }
        catch (DiagnosticException exception)
        {
            told = exception.Diagnostic.ToString();
        }

        Assert.StartsWith(_folder.PathOf(expected), told, StringComparison.Ordinal);
    }
}
