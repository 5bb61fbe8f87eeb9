using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Slicing;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What OpenAPI 3.2 added, in a document that is compiled and called over the wire.</summary>
public sealed class Version32CallTests : IDisposable
{
    private const string Document = """
        openapi: 3.2.0
        $self: https://library.example/descriptions/library.yaml
        info: {title: Library, version: '1'}
        servers: [{name: production, url: 'https://library.example'}]
        tags:
          - {name: Orders, summary: What readers order., kind: nav}
          - {name: Items, parent: Orders, kind: nav, description: The items of orders.}
          - {name: Staff, kind: audience}
          - {name: Archive, parent: Staff}
        security: [{library: [read]}, {}]
        paths:
          /books:
            query:
              operationId: searchBooks
              requestBody: {required: true, content: {application/json: {$ref: '#/components/mediaTypes/Search'}}}
              responses: {'200': {summary: The books that match., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Book'}}}}}}
            additionalOperations:
              PURGE: {operationId: purgeBooks, responses: {'204': {description: ok}}}
              Mix-Case: {responses: {'204': {description: ok}}}
          /books/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get: {operationId: getBook, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'https://library.example/descriptions/library.yaml#/components/schemas/Book'}}}}}}
            additionalOperations:
              COPY:
                parameters: [{name: Destination, in: header, required: true, schema: {type: string}}]
                requestBody: {content: {application/json: {schema: {type: object, properties: {depth: {type: integer}}}}}}
                responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
          /find/form:
            get:
              tags: [Items]
              operationId: findItems
              parameters:
                - name: filter
                  in: querystring
                  content:
                    application/x-www-form-urlencoded:
                      schema:
                        type: object
                        required: [kind]
                        properties: {kind: {type: string}, sizes: {type: array, items: {type: integer}}, colors: {type: array, items: {type: string}}, since: {type: string, format: date-time}}
                      encoding: {colors: {style: pipeDelimited, explode: false}}
              responses: {'204': {description: ok}}
          /find/json:
            get:
              tags: [Staff, Orders]
              operationId: findOrders
              parameters: [{name: selector, in: querystring, required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Selector'}}}}]
              responses: {'204': {description: ok}}
          /find/text:
            get:
              tags: [Orders]
              operationId: pickOrders
              parameters: [{name: path, in: querystring, content: {text/plain: {schema: {type: string}, example: '$.a'}}}]
              responses: {'204': {description: ok}}
          /find/word:
            get:
              tags: [Archive]
              operationId: findWords
              parameters: [{name: word, in: querystring, required: true, content: {application/json: {schema: {type: string}}}}]
              responses: {'204': {description: ok}}
          /changes:
            get:
              tags: [Orders]
              operationId: watchOrders
              responses: {'200': {description: ok, content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Change'}}, application/jsonl: {itemSchema: {type: object, required: [line], properties: {line: {type: integer}}}}}}}
          /pets/{id}:
            get:
              operationId: Pets_Get
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {$ref: '#/components/mediaTypes/Animal'}}}}
        components:
          mediaTypes:
            Search: {schema: {type: object, required: [title], properties: {title: {type: string}, limit: {type: integer}}}}
            Animal: {schema: {$ref: '#/components/schemas/Animal'}}
          securitySchemes:
            library:
              type: oauth2
              deprecated: false
              oauth2MetadataUrl: https://id.library.example/.well-known/oauth-authorization-server
              flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://id.library.example/device', tokenUrl: 'https://id.library.example/token', scopes: {read: Read.}}}
            former: {type: apiKey, in: header, name: X-Key, deprecated: true}
          schemas:
            Book: {type: object, required: [title], properties: {title: {type: string}}}
            Selector: {type: object, required: [ids], properties: {ids: {type: array, items: {type: string}}, deep: {type: object, properties: {name: {type: string}}}}}
            Change: {type: object, properties: {at: {type: string, format: date-time}, what: {$ref: '#/components/schemas/What'}}}
            What: {type: string, enum: [made, gone]}
            Animal:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/OtherAnimal'}]
              discriminator: {propertyName: kind, mapping: {cat: Cat, dog: '#/components/schemas/Dog'}, defaultMapping: OtherAnimal}
            Cat: {type: object, required: [kind], properties: {kind: {type: string, const: cat}, lives: {type: integer}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string, const: dog}, bark: {type: string}}}
            OtherAnimal: {type: object, properties: {kind: {type: string}, noise: {type: string}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_of_version_3_2_is_compiled_and_called()
    {
        var requests = new ConcurrentQueue<string>();
        await using var server = new LoopbackListener((stream, stop) => RespondAsync(stream, requests, stop));

        var told = await CompiledClient.RunAsync(_folder, Document, server.Origin, """
            var lines = new System.Collections.Generic.List<string>();
            lines.Add((await client.Books.SearchAsync(new My.Api.Search { Title = "a b", Limit = 3 }))[0].Title);
            await client.Books.PurgeAsync();
            await client.Books.MixCaseAsync();
            lines.Add((await client.Books.CopyAsync("1", "/books/2", new My.Api.CopyBookRequest { Depth = 1 })).Title);
            lines.Add((await client.Books.GetAsync("1")).Title);
            await client.OrderItems.FindAsync(new() { Kind = "a&b", Sizes = new long[] { 1, 2 }, Colors = new[] { "red", "dark blue" }, Since = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) });
            await client.Orders.FindAsync(new My.Api.Selector { Ids = new[] { "ä", "b\"" }, Deep = new My.Api.SelectorDeep { Name = "n&m" } });
            await client.Orders.PickAsync(new() { Path = "$.a[?(@.b==1)]" });
            await client.Orders.PickAsync();
            await client.Archive.FindWordsAsync("a b");
            foreach (var id in new[] { "cat", "dog", "newt", "none" })
            {
                var animal = await client.Pets.GetAsync(id);
                lines.Add($"{animal.Kind} {animal.Cat?.Lives} {animal.Dog?.Bark} {animal.OtherAnimal?.Noise} {animal.Unknown is null}");
            }

            return string.Join("\n", lines);
            """);

        Assert.Equal("t\nt\nt\ncat 9   True\ndog  woof  True\nnewt   hum True\n   hum True", told);
        Assert.Equal(
            [
                """QUERY /books {"title":"a b","limit":3}""",
                "PURGE /books ",
                "Mix-Case /books ",
                """COPY /books/1 Destination: /books/2 {"depth":1}""",
                "GET /books/1 ",
                "GET /find/form?kind=a%26b&sizes=1&sizes=2&colors=red%7Cdark%20blue&since=2026-01-02T03%3A04%3A05Z ",
                "GET /find/json?%7B%22ids%22%3A%5B%22%C3%A4%22%2C%22b%5C%22%22%5D%2C%22deep%22%3A%7B%22name%22%3A%22n%26m%22%7D%7D ",
                "GET /find/text?%24.a%5B%3F%28%40.b%3D%3D1%29%5D ",
                "GET /find/text ",
                "GET /find/word?%22a%20b%22 ",
                "GET /pets/cat ", "GET /pets/dog ", "GET /pets/newt ", "GET /pets/none ",
            ],
            requests);
    }

    [Fact]
    public void Normalization_keeps_what_streams_and_methods_need_and_is_stable()
    {
        var once = DocumentFrontEnd.Compile("api.yaml", YamlNodeReader.Read(Document)).Require().Root;
        var text = YamlNodeWriter.Write(once);

        Assert.Equal(text, YamlNodeWriter.Write(DocumentFrontEnd.Compile("api.yaml", YamlNodeReader.Read(text)).Require().Root));
        var stream = once.Map("paths").Map("/changes").Map("get").Map("responses").Map("200").Map("content");
        Assert.Equal("#/components/schemas/Change", stream.Map("text/event-stream").Map("schema").Text(Reference.Key));
        Assert.Single(stream.Members());
        Assert.True(once.Map("paths").Map("/books").Map("additionalOperations")!.Contains("PURGE"));
        Assert.False(once.Map("components")!.Contains("mediaTypes"));
    }

    [Fact]
    public void A_slice_keeps_what_its_streams_use_and_the_tags_above_its_own()
    {
        var document = YamlNodeReader.Read(Document);

        var stream = DocumentSlicer.Slice("api.yaml", document, new SliceChoice(["/changes"], [], []));
        var items = DocumentSlicer.Slice("api.yaml", document, new SliceChoice(["/find/form"], [], []));
        var copy = DocumentSlicer.Slice("api.yaml", document, new SliceChoice([], [], ["purgeBooks"]));

        Assert.Equal(["Change", "What"], stream.Map("components").Map("schemas")!.Entries.Select(schema => schema.Key));
        Assert.Equal(["Orders", "Items"], items.List("tags")!.Items.Select(tag => tag.Text("name")));
        Assert.Equal(["additionalOperations"], copy.Map("paths").Map("/books")!.Entries.Select(entry => entry.Key));
        Assert.Equal(["PURGE"], copy.Map("paths").Map("/books").Map("additionalOperations")!.Entries.Select(entry => entry.Key));
    }

    [Fact]
    public void Check_says_what_an_earlier_version_does_not_have()
    {
        Assert.DoesNotContain(Check(Document.Replace("  Mix-Case: {responses", "  Mix-Case: {operationId: mixBooks, responses", StringComparison.Ordinal)), problem => problem.Code == DiagnosticCodes.LaterVersion);

        var notes = Check("openapi: 3.1.0\n$self: https://a.example/\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    query: {operationId: A_Query, responses: {'204': {description: ok}}}\n    additionalOperations: {COPY: {operationId: A_Copy, parameters: [{name: q, in: querystring, content: {text/plain: {}}}], responses: {'204': {description: ok}}}}");

        Assert.All(notes, note => Assert.False(note.IsError));
        Assert.Equal(
            ["TOA1009 2,1 '$self'", "TOA1009 6,5 'query'", "TOA1009 7,5 'additionalOperations'", "TOA1009 7,83 'in: querystring'"],
            notes.Select(note => $"{note.Code} {note.Position!.Value.Line},{note.Position!.Value.Column} {note.Message[..(note.Message.IndexOf("' is of", StringComparison.Ordinal) + 1)]}"));
    }

    [Theory]
    [InlineData("additionalOperations: [1]", "TOA1008 6,27")]
    [InlineData("additionalOperations: {POST: {responses: {'204': {description: ok}}}}", "TOA1008 6,28")]
    [InlineData("additionalOperations: {'A B': {responses: {'204': {description: ok}}}}", "TOA1008 6,28")]
    [InlineData("additionalOperations: {COPY: 1}", "TOA1008 6,28")]
    [InlineData("get: {parameters: [{name: a, in: querystring}, {name: b, in: querystring}], responses: {'204': {description: ok}}}", "TOA1007 6,52")]
    public void What_can_not_be_sent_is_told_at_its_place(string member, string expected)
    {
        var result = DocumentFrontEnd.Compile("api.yaml", YamlNodeReader.Read($"openapi: 3.2.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    post: {{responses: {{'204': {{description: ok}}}}}}\n    {member}\n"));

        var note = Assert.Single(result.Diagnostics);
        Assert.Equal(expected, $"{note.Code} {note.Position!.Value.Line},{note.Position!.Value.Column}");
    }

    private IReadOnlyList<Diagnostic> Check(string document) => DocumentFrontEnd.Check(new FrontEndInput(_folder.Write("check.yaml", document)));

    private static async Task RespondAsync(NetworkStream stream, ConcurrentQueue<string> requests, CancellationToken stop)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var first = (await reader.ReadLineAsync(stop) ?? string.Empty).Split(' ');
        var (length, destination) = (0, string.Empty);
        while (await reader.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) : length;
            destination = line.StartsWith("Destination:", StringComparison.Ordinal) ? line + " " : destination;
        }

        var body = new char[length];
        if (length > 0)
        {
            await reader.ReadBlockAsync(body.AsMemory(), stop);
        }

        requests.Enqueue($"{first[0]} {first[1]} {destination}{new string(body)}");
        var json = (first[0], first[1]) switch
        {
            ("QUERY", _) => """[{"title":"t"}]""",
            ("COPY", _) or ("GET", "/books/1") => """{"title":"t"}""",
            (_, "/pets/cat") => """{"kind":"cat","lives":9}""",
            (_, "/pets/dog") => """{"kind":"dog","bark":"woof"}""",
            (_, "/pets/newt") => """{"noise":"hum","kind":"newt"}""",
            (_, "/pets/none") => """{"noise":"hum"}""",
            _ => string.Empty,
        };
        var head = json.Length == 0 ? "204 No Content\r\n" : $"{(first[0] == "COPY" ? 201 : 200)} OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}Connection: close\r\n\r\n{json}"), stop);
    }
}
