using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Tests.Document;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>The page on streams: its document is compiled, and its code runs as it stands.</summary>
[Collection(PageCode.OnTheConsole)]
public sealed class StreamPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _streams;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_code_of_the_page_does_what_the_page_says()
    {
        var page = (await File.ReadAllTextAsync(DocumentFiles.PathOf("docs/streams.md"))).ReplaceLineEndings("\n");
        await using var server = new LoopbackListener(RespondAsync);

        var told = await CompiledClient.RunAsync(_folder, PageCode.Of(page, "yaml").Single(), server.Origin, $$"""
            var chat = client;
            var written = new System.IO.StringWriter();
            var output = Console.Out;
            Console.SetOut(written);
            try
            {
            {{string.Concat(PageCode.Of(page, "csharp"))}}
            }
            finally
            {
                Console.SetOut(output);
            }

            _ = new TelnyxOAuth.Runtime.EventStream<Piece>([new Piece { Text = "Because." }]);
            return written.ToString().ReplaceLineEndings("|");
            """);

        Assert.Equal("Because.|Be-cause.1|2|7 message: Be|7 message: cause.|", told);
        Assert.Contains("`new EventStream<Piece>([new Piece { Text = \"Because.\" }])`", page, StringComparison.Ordinal);
    }

    private async Task RespondAsync(NetworkStream stream, CancellationToken stop)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var first = await reader.ReadLineAsync(stop) ?? string.Empty;
        var (length, lastId) = (0, string.Empty);
        while (await reader.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) : length;
            lastId = line.StartsWith("Last-Event-ID:", StringComparison.OrdinalIgnoreCase) ? line.Split(':')[1].Trim() : lastId;
        }

        var body = new char[length];
        if (length > 0)
        {
            await reader.ReadBlockAsync(body.AsMemory(), stop);
        }

        var (type, text) = (first.Contains("/rows", StringComparison.Ordinal), new string(body).Contains("true", StringComparison.Ordinal)) switch
        {
            (true, _) => ("application/x-ndjson", "{\"id\":1}\n{\"id\":2}\n"),
            (_, false) => ("application/json", "{\"text\":\"Because.\"}"),
            _ when Interlocked.Increment(ref _streams) == 1 => ("text/event-stream", "data: {\"text\":\"Be-\"}\n\ndata: {\"text\":\"cause.\"}\n\n"),
            _ when lastId == "7" => ("text/event-stream", "data: {\"text\":\"cause.\"}\n\ndata: [DONE]\n\n"),
            _ => ("text/event-stream", "id: 7\nretry: 1\ndata: {\"text\":\"Be\"}\n\n"),
        };
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nConnection: close\r\n\r\n{text}"), stop);
    }
}
