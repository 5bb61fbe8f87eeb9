using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What a document describes of its responses' headers, read by a compiled client from a socket.</summary>
public sealed class ResponseHeaderCallTests : IDisposable
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        servers: [{url: https://pets.example}]
        paths:
          /pets:
            get:
              operationId: Pets_List
              responses:
                '200':
                  description: ok
                  headers:
                    X-RateLimit-Remaining: {description: How many calls are left., schema: {type: integer, format: int32}}
                    X-RateLimit-Reset: {$ref: '#/components/headers/Reset'}
                    X-Total: {schema: {$ref: '#/components/schemas/Total'}}
                    X-Kinds: {schema: {type: array, items: {type: string}}}
                    X-Mode: {schema: {type: string, enum: [a, b]}}
                    X-Odd: {schema: {type: integer}}
                    X-Deep: {content: {application/json: {schema: {type: object}}}}
                    Content-Type: {schema: {type: string}}
                    Count: {deprecated: true, schema: {type: boolean}}
                    X-Named: {x-dotnet-name: Renamed, schema: {type: string}}
                    "X Bad": {schema: {type: string}}
                  content: {application/json: {schema: {type: array, items: {type: string}}}}
                '429':
                  description: busy
                  headers:
                    x-ratelimit-remaining: {schema: {type: integer, format: int32}}
                    X-Odd: {schema: {type: string}}
                  content: {application/json: {schema: {type: object, properties: {error: {type: string}}}}}
          /pets/{id}:
            delete: {operationId: Pets_Delete, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok, headers: {Deleted-At: {schema: {type: string, format: date-time}}}}}}
        components:
          headers: {Reset: {description: When there are new ones., schema: {type: string, format: date-time}}}
          schemas: {Total: {type: integer}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Headers_have_types_and_names_in_responses_and_in_failures()
    {
        await using var server = new LoopbackListener(RespondAsync);

        var told = await CompiledClient.RunAsync(_folder, Document, server.Origin, """
            var lines = new System.Collections.Generic.List<string>();
            var list = (await client.Pets.WithResponseAsync(pets => pets.ListAsync())).Headers;
            int? remaining = list.RateLimitRemaining();
            DateTimeOffset? reset = list.RateLimitReset();
            long? total = list.Total();
            System.Collections.Generic.IReadOnlyList<string>? kinds = list.Kinds();
            lines.Add($"{remaining} {reset:HH:mm} {total} {string.Join('+', kinds!)} {list.Mode()} {list.Odd()} {list.Deep()} {list.Renamed()}");
            var deleted = await client.Pets.WithResponseAsync(pets => pets.DeleteAsync("1"));
            lines.Add($"{deleted.Headers.DeletedAt():yyyy} {deleted.Headers.RateLimitRemaining() is null}");
            try { await client.Pets.ListAsync(); }
            catch (TelnyxOAuth.Runtime.TooManyRequestsException exception) { lines.Add($"{exception.Headers.RateLimitRemaining()} {exception.Headers.Odd()}"); }
            return string.Join("\n", lines);
            """);

        Assert.Equal("3 03:04 99 cat+dog b 12 {\"a\":1} x\n2026 True\n0 soon", told);
    }

    private int _requests;

    private async Task RespondAsync(NetworkStream stream, CancellationToken stop)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        while (await reader.ReadLineAsync(stop) is { Length: > 0 })
        {
        }

        var response = Interlocked.Increment(ref _requests) switch
        {
            1 => "200 OK\r\nX-RateLimit-Remaining: 3\r\nX-RateLimit-Reset: Fri, 02 Jan 2026 03:04:05 GMT\r\nX-Total: 99\r\nX-Kinds: cat, dog\r\nX-Mode: b\r\nX-Odd: 12\r\nX-Deep: {\"a\":1}\r\nX-Named: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]",
            2 => "204 No Content\r\nDeleted-At: 2026-01-02T03:04:05Z\r\n\r\n",
            _ => "429 Busy\r\nX-RateLimit-Remaining: 0\r\nX-Odd: soon\r\nContent-Length: 0\r\n\r\n",
        };
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {response.Insert(response.IndexOf("\r\n", StringComparison.Ordinal), "\r\nConnection: close")}"), stop);
    }
}
