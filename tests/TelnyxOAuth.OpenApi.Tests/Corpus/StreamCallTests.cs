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
using TelnyxOAuth.OpenApi.Tests.Surface;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Documents with responses that are streams: compiled, and called over a socket.</summary>
public sealed class StreamCallTests : IDisposable
{
    private const string Events = """
        openapi: 3.2.0
        info: {title: T, version: '1'}
        paths:
          /chat:
            post:
              operationId: Chat_Create
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ask'}}}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Answer'}}
                    text/event-stream: {schema: {$ref: '#/components/schemas/Chunk'}}
                '429': {description: busy, content: {application/json: {schema: {type: object, properties: {error: {type: string}}}}}}
          /search:
            get:
              operationId: Search_Find
              parameters: [{name: q, in: query, required: true, schema: {type: string}}, {name: stream, in: query, schema: {type: boolean}}, {name: size, in: query, schema: {type: integer}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {items: {type: array, items: {type: string}}}}}, text/event-stream: {schema: {type: integer}}}}}
          /news:
            get: {operationId: News_Watch, responses: {'200': {$ref: '#/components/responses/News'}}}
          /typed:
            get:
              operationId: Typed_Watch
              responses:
                '200':
                  description: ok
                  content:
                    text/event-stream:
                      itemSchema: {type: object, properties: {event: {type: string}, id: {type: string}, data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Chunk'}}}}
          /either:
            get:
              operationId: Either_Watch
              responses:
                '200':
                  description: ok
                  content:
                    text/event-stream:
                      itemSchema:
                        type: object
                        properties: {event: {type: string}}
                        oneOf:
                          - {properties: {event: {const: a}, data: {contentSchema: {$ref: '#/components/schemas/Chunk'}}}}
                          - {properties: {event: {const: b}, data: {contentSchema: {$ref: '#/components/schemas/Answer'}}}}
                          - {properties: {event: {const: ping}}}
          /shared: {get: {operationId: Shared_Watch, responses: {'200': {description: ok, content: {text/event-stream: {$ref: '#/components/mediaTypes/Chunks'}}}}}}
          /plain:
            get:
              operationId: Plain_Watch
              responses: {'200': {description: ok, content: {text/event-stream: {itemSchema: {type: object, properties: {event: {type: string}, data: {type: string}}}}}}}
        components:
          mediaTypes: {Chunks: {itemSchema: {type: object, properties: {data: {$ref: '#/components/schemas/Chunk'}}}}}
          responses: {News: {description: ok, content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Chunk'}}}}}
          schemas:
            Ask: {type: object, properties: {model: {type: string}, stream: {type: [boolean, 'null']}}}
            Answer: {type: object, required: [answer], properties: {answer: {type: string}}}
            Chunk: {type: object, required: [delta], properties: {delta: {type: string}}}
        """;

    private const string Items = """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        paths:
          /ITEMS:
            get:
              operationId: Rows_List
              parameters: [{name: after, in: query, schema: {type: string}}]
              responses: {'200': {description: ok, content: {MEDIA: {schema: {$ref: '#/components/schemas/Row'}}}}}
          /numbers: {get: {operationId: Numbers_List, responses: {'200': {description: ok, content: {MEDIA: {schema: {type: array, items: {type: number}}}}}}}}
          /export: {get: {operationId: Exports_Get, responses: {'200': {description: ok, content: {text/csv: {schema: {type: string}}, MEDIA: {schema: {$ref: '#/components/schemas/Row'}}}}}}}
          /bytes: {get: {operationId: Bytes_Get, responses: {'200': {description: ok, content: {MEDIA: {schema: {type: string, format: binary}}}}}}}
        components: {schemas: {Row: {type: object, properties: {id: {type: integer}, items: {type: array, items: {type: string}}, next_cursor: {type: string}}}}}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _asked = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Events_are_items_and_an_operation_that_also_gives_an_object_has_a_method_for_each()
    {
        const string Chunks = "text/event-stream\n\uFEFF: hello\r\nid: 1\r\ndata: {\"delta\":\r\ndata: \"a\"}\r\n\r\nevent: more\ndata: {\"delta\":\"b\"}\n\ndata: [DONE]\n\n";
        await using var server = Serve(new()
        {
            ["POST /chat {\"model\":\"m\"}"] = "application/json\n{\"answer\":\"whole\"}",
            ["POST /chat {\"model\":\"m\",\"stream\":false}"] = "application/json\n{\"answer\":\"still whole\"}",
            ["POST /chat {\"model\":\"m\",\"stream\":true}"] = Chunks,
            ["GET /search?q=x"] = "application/json\n{\"items\":[\"i\"]}",
            ["GET /search?q=x&size=2&stream=true"] = "text/event-stream\ndata: 1\rdata: 2\r\rdata: 3\r\r",
            ["GET /news"] = Chunks,
            ["GET /typed"] = Chunks,
            ["GET /shared"] = Chunks,
            ["GET /either"] = "text/event-stream\nevent: a\ndata: {\"delta\":\"d\"}\n\nevent: ping\n\nevent: b\ndata: {\"answer\":\"w\"}\n\n",
            ["GET /plain"] = "text/event-stream\ndata: one\ndata: two\n\n",
        });

        var told = await CompiledClient.RunAsync(_folder, Events, server.Origin, """
            var lines = new System.Collections.Generic.List<string>();
            var ask = new My.Api.Ask { Model = "m" };
            lines.Add((await client.Chat.CreateAsync(ask)).Value);
            var deltas = "";
            await foreach (var found in client.Chat.CreateStreamAsync(ask).AsEvents()) { deltas += $"{found.Type} {found.Id} {found.Data.Delta},"; }
            lines.Add(deltas);
            ask.Stream = true;
            lines.Add((await client.Chat.CreateAsync(ask)).Value + ask.Stream);
            lines.Add((await client.Search.FindAsync("x")).Items![0]);
            try { await foreach (var number in client.Search.FindStreamAsync("x", new() { Size = 2 })) { lines.Add($"{number}"); } } catch (TelnyxOAuth.Runtime.ApiContentException) { lines.Add("no number"); }
            await foreach (var chunk in client.News.WatchAsync()) { lines.Add(chunk.Delta); }
            await foreach (var chunk in client.Typed.WatchAsync()) { lines.Add(chunk.Delta); }
            await foreach (var chunk in client.Shared.WatchAsync()) { lines.Add(chunk.Delta); }
            await foreach (var either in client.Either.WatchAsync()) { lines.Add($"{either.Chunk?.Delta}/{either.Answer?.Value}"); }
            await foreach (string text in client.Plain.WatchAsync()) { lines.Add(text.Replace("\n", "+")); }
            try { await foreach (var chunk in client.Chat.CreateStreamAsync(new() { Model = "busy" })) { } } catch (TelnyxOAuth.Runtime.NotFoundException) { lines.Add("not found"); }
            try { client.Chat.CreateStreamAsync(null!); } catch (ArgumentNullException exception) { lines.Add(exception.ParamName!); }
            return string.Join("|", lines);
            """);

        Assert.Equal("whole|message 1 a,more 1 b,|still wholeTrue|i|no number|a|b|a|b|a|b|d/|/w|one+two|not found|request", told);
        Assert.Equal(["POST /chat text/event-stream, application/json;q=0.5", "POST /chat application/json"], _asked.Where(line => line.StartsWith("POST", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("application/jsonl", "")]
    [InlineData("application/x-ndjson", "")]
    [InlineData("application/x-jsonlines", "")]
    [InlineData("application/json-seq", "\u001E")]
    public async Task Lines_and_records_are_items(string media, string start)
    {
        await using var server = Serve(new()
        {
            ["GET /items?after=x"] = $"{media}\n{start}{{\"id\":1}}\n{start}{{\"id\":2,\"items\":[\"a\"],\"next_cursor\":\"n\"}}\n",
            ["GET /numbers"] = $"{media}\n{start}1.5\n{start}-2\n{(start.Length > 0 ? start + "3" : "")}",
            ["GET /export"] = $"{media}\n{start}{{\"id\":3}}\n",
            ["GET /bytes"] = $"{media}\nbytes",
        });

        var told = await CompiledClient.RunAsync(_folder, Items.Replace("MEDIA", media, StringComparison.Ordinal).Replace("/ITEMS", "/items", StringComparison.Ordinal), server.Origin, """
            var lines = new System.Collections.Generic.List<string>();
            await foreach (var row in client.Rows.ListAsync(new() { After = "x" })) { lines.Add($"{row.Id} {row.Items?.Count}"); }
            await foreach (double number in client.Numbers.ListAsync()) { lines.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture)); }
            await foreach (var row in client.Exports.GetStreamAsync()) { lines.Add($"{row.Id}"); }
            using var file = await client.Bytes.GetAsync();
            lines.Add(await new System.IO.StreamReader(file.Content).ReadToEndAsync());
            return string.Join("|", lines);
            """);

        Assert.Equal("1 |2 1|1.5|-2|3|bytes", told);
    }

    [Fact]
    public async Task The_front_end_knows_what_the_compiler_says_of_streams()
    {
        foreach (var document in new[] { Events, Items.Replace("MEDIA", "application/jsonl", StringComparison.Ordinal) })
        {
            var compiled = CompiledSurface.Write(await CompiledClient.CompileAsync(_folder, document));
            var told = SurfaceText.Write(SurfaceReader.Read(DocumentFrontEnd.Compile("api.yaml", YamlNodeReader.Read(document)).Require()));

            Assert.Equal([], compiled.Except(told));
            Assert.Equal([], told.Except(compiled));
        }
    }

    private LoopbackListener Serve(Dictionary<string, string> responses) => new(async (stream, stop) =>
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var first = (await reader.ReadLineAsync(stop) ?? string.Empty).Split(' ');
        var (length, accept) = (0, string.Empty);
        while (await reader.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) : length;
            accept = line.StartsWith("Accept:", StringComparison.OrdinalIgnoreCase) ? line["Accept:".Length..].Trim() : accept;
        }

        var body = new char[length];
        if (length > 0)
        {
            await reader.ReadBlockAsync(body.AsMemory(), stop);
        }

        var asked = $"{first[0]} {first[1]}{(length > 0 ? " " + new string(body) : "")}";
        lock (_asked)
        {
            _asked.Add($"{first[0]} {first[1]} {accept}");
        }

        // Each byte is a chunk of its own, so that nothing comes in the pieces that it was written in.
        var isFound = responses.TryGetValue(asked, out var response);
        var parts = (response ?? "application/json\n{}").Split('\n', 2);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {(isFound ? "200" : "404")} X\r\nContent-Type: {parts[0]}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"), stop);
        foreach (var value in Encoding.UTF8.GetBytes(parts[1]))
        {
            await stream.WriteAsync(new byte[] { (byte)'1', (byte)'\r', (byte)'\n', value, (byte)'\r', (byte)'\n' }, stop);
        }

        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), stop);
    });
}
