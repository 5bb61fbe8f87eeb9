using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Surface;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>The styles of paging that need more of a document than names: compiled, and called over a socket.</summary>
public sealed class PagingCallTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        paths:
          /tokens:
            get:
              operationId: Tokens_List
              parameters: [{name: limit, in: query, schema: {type: integer}}, {name: offset, in: query, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {data: {$ref: '#/components/schemas/Things'}, next_page: {type: object, nullable: true, properties: {offset: {type: string}, path: {type: string}, uri: {type: string, format: uri}}}}}}}}}
          /zero:
            get:
              operationId: Zero_List
              parameters: [{name: page, in: query, schema: {type: integer, format: int32, default: 0}}, {name: size, in: query, schema: {type: integer}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {items: {$ref: '#/components/schemas/Things'}, page: {type: integer}, totalPages: {type: integer}}}}}}}
          /least:
            get:
              operationId: Least_List
              parameters: [{name: 'page[number]', in: query, required: true, schema: {type: integer, minimum: 0}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {items: {$ref: '#/components/schemas/Things'}}}}}}}
          /one:
            get:
              operationId: One_List
              parameters: [{name: page, in: query, schema: {type: integer, minimum: 0, default: 1}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {items: {$ref: '#/components/schemas/Things'}, total: {type: integer}}}}}}}
          /links:
            get:
              operationId: Links_List
              parameters: [{name: per_page, in: query, schema: {type: integer}}, {name: page, in: query, schema: {type: integer}}, {name: q, in: query, schema: {type: string}}]
              responses: {'200': {description: ok, headers: {Link: {schema: {type: string}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Things'}}}}}
          /links/elsewhere:
            get:
              operationId: Elsewhere_List
              parameters: [{name: per_page, in: query, schema: {type: integer}}]
              responses: {'200': {description: ok, headers: {link: {$ref: '#/components/headers/Link'}}, content: {application/json: {schema: {$ref: '#/components/schemas/Things'}}}}}
          /data:
            get:
              operationId: Data_List
              parameters: [{name: cursor, in: query, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {errors: {type: array, items: {type: string}}, data: {type: object, properties: {users: {$ref: '#/components/schemas/Things'}, next_cursor: {type: string, nullable: true}}}}}}}}}
          /hal:
            get:
              operationId: Hal_List
              parameters: [{name: page, in: query, schema: {type: integer}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {_embedded: {type: object, properties: {orders: {type: array, items: {type: integer}}, name: {type: string}}}, _links: {type: object, properties: {self: {$ref: '#/components/schemas/Link'}, next: {$ref: '#/components/schemas/Link'}}}}}}}}}
          /circle:
            get:
              operationId: Circles_List
              parameters: [{name: cursor, in: query, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {items: {$ref: '#/components/schemas/Things'}, next_cursor: {type: string}}}}}}}
          /bare: {get: {operationId: Bare_List, responses: {'200': {description: no page, headers: {Link: {schema: {type: string}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Things'}}}}}}}
          /report:
            get:
              operationId: Reports_Get
              parameters: [{name: page, in: query, schema: {type: integer, minimum: 0}}]
              responses: {'200': {description: no page either, content: {application/json: {schema: {type: object, properties: {data: {type: object, properties: {title: {type: string}, tags: {type: array, items: {type: string}}}}}}}}}}
          /events:
            get:
              operationId: Events_List
              parameters: [{name: since, in: query, schema: {type: string}}]
              responses: {'200': {description: nor is this, content: {application/json: {schema: {type: object, properties: {result: {type: object, properties: {items: {$ref: '#/components/schemas/Things'}}}}}}}}}
        components:
          headers: {Link: {schema: {type: string}}}
          schemas:
            Things: {type: array, items: {type: string}}
            Link: {type: object, properties: {href: {type: string}}}
        """;

    private static readonly Dictionary<string, (string Link, string Json)> Responses = new()
    {
        ["/tokens?limit=1"] = ("", """{"data":["a"],"next_page":{"offset":"t","path":"/x","uri":"https://elsewhere.example/x"}}"""),
        ["/tokens?limit=1&offset=t"] = ("", """{"data":["b"],"next_page":null}"""),
        ["/zero?page=0&size=2"] = ("", """{"items":["a","b"],"page":1,"totalPages":2}"""),
        ["/zero?page=1&size=2"] = ("", """{"items":["c"],"page":2,"totalPages":2}"""),
        ["/least?page%5Bnumber%5D=0"] = ("", """{"items":["a"]}"""),
        ["/least?page%5Bnumber%5D=1"] = ("", """{"items":["b"]}"""),
        ["/least?page%5Bnumber%5D=2"] = ("", """{"items":[]}"""),
        ["/one?page=1"] = ("", """{"items":["a","b"],"total":3}"""),
        ["/one?page=2"] = ("", """{"items":["c"],"total":3}"""),
        ["/links?per_page=2&q=x"] = ("</links?at=2>; rel=\"next\", </links?at=9>; rel=\"last\"", """["a","b"]"""),
        ["/links?at=2"] = ("</links?at=1>; rel=\"prev\"", """["c"]"""),
        ["/links/elsewhere"] = ("<https://elsewhere.example/x>; rel=next", """["a"]"""),
        ["/data"] = ("", """{"errors":[],"data":{"users":["a"],"next_cursor":"n"}}"""),
        ["/data?cursor=n"] = ("", """{"data":{"users":["b"],"next_cursor":null}}"""),
        ["/hal"] = ("", """{"_embedded":{"orders":[1]},"_links":{"next":{"href":"?page=2"}}}"""),
        ["/hal?page=2"] = ("", """{"_embedded":{"orders":[2,"x"]},"_links":{}}"""),
        ["/circle"] = ("", """{"items":["a"],"next_cursor":"1"}"""),
        ["/circle?cursor=1"] = ("", """{"items":["b"],"next_cursor":"2"}"""),
        ["/circle?cursor=2"] = ("", """{"items":["c"],"next_cursor":"1"}"""),
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_page_comes_once_and_none_is_asked_for_that_is_not_there()
    {
        var asked = new List<string>();
        await using var server = new LoopbackListener((stream, stop) => RespondAsync(stream, asked, stop));

        var told = await CompiledClient.RunAsync(_folder, Document, server.Origin, """
            var lines = new System.Collections.Generic.List<string>();
            async Task Read<T>(System.Collections.Generic.IAsyncEnumerable<T> all)
            {
                var items = "";
                try { await foreach (var item in all) { items += item; } } catch (TelnyxOAuth.Runtime.ApiException exception) { items += " " + exception.GetType().Name; }
                lines.Add(items);
            }
            await Read(client.Tokens.ListAllAsync(new() { Limit = 1 }));
            await Read(client.Zero.ListAllAsync(new() { Size = 2 }));
            await Read(client.Zero.ListAllAsync(new() { Page = 1, Size = 2 }));
            await Read(client.Least.ListAllAsync());
            await Read(client.One.ListAllAsync());
            await Read(client.Links.ListAllAsync(new() { PerPage = 2, Q = "x" }).WithLookAhead(2));
            await Read(client.Elsewhere.ListAllAsync());
            await Read(client.Data.ListAllAsync());
            await Read(client.Hal.ListAllAsync());
            await Read(client.Circles.ListAllAsync());
            return string.Join("|", lines);
            """);

        Assert.Equal("ab|abc|c|ab|abc|abc|a PageLinkException|ab|1 ApiContentException|abc PageLoopException", told);
        Assert.Equal(
            ["/tokens?limit=1", "/tokens?limit=1&offset=t", "/zero?page=0&size=2", "/zero?page=1&size=2", "/zero?page=1&size=2",
             "/least?page%5Bnumber%5D=0", "/least?page%5Bnumber%5D=1", "/least?page%5Bnumber%5D=2", "/one?page=1", "/one?page=2",
             "/links?per_page=2&q=x", "/links?at=2", "/links/elsewhere", "/data", "/data?cursor=n", "/hal", "/hal?page=2", "/circle", "/circle?cursor=1", "/circle?cursor=2"],
            asked);
    }

    [Fact]
    public void What_has_no_pages_is_no_paged_list() => Assert.Equal(
        ["Circles", "Data", "Elsewhere", "Hal", "Least", "Links", "One", "Tokens", "Zero"],
        SurfaceReader.Read(DocumentFrontEnd.Compile("api.yaml", YamlNodeReader.Read(Document)).Require())
            .Methods.Where(method => method.IsEnumerator).Select(method => method.Resource).Order(StringComparer.Ordinal));

    /// <summary>A list more or less is to be looked at: is it one, and are its pages found?</summary>
    [CorpusTheory]
    [InlineData(CorpusDocument.Box, 50)]
    [InlineData(CorpusDocument.Twilio, 61)]
    [InlineData(CorpusDocument.Xero, 11)]
    [InlineData(CorpusDocument.Telnyx, 199)]
    public void As_many_lists_of_a_document_are_paged_as_were_looked_at(string name, int count) =>
        Assert.Equal(count, SurfaceReader.Read(DocumentFrontEnd.Compile(new FrontEndInput(CorpusDocument.PathOf(name))).Require()).Methods.Count(method => method.IsEnumerator));

    private static async Task RespondAsync(NetworkStream stream, List<string> asked, CancellationToken stop)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var target = (await reader.ReadLineAsync(stop) ?? string.Empty).Split(' ')[1];
        while (await reader.ReadLineAsync(stop) is { Length: > 0 })
        {
        }

        asked.Add(target);
        var isFound = Responses.TryGetValue(target, out var response);
        var json = isFound ? response.Json : "{}";
        var link = string.IsNullOrEmpty(response.Link) ? string.Empty : $"Link: {response.Link}\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {(isFound ? "200" : "404")} X\r\nContent-Type: application/json\r\n{link}Content-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}"), stop);
    }
}
