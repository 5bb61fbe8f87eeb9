using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>An HTTP server on a loopback port that responds by the request's path and query.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly IReadOnlyDictionary<string, string> _responses;

    /// <param name="responses">What is responded, by method, path and query: a status, a space, and the JSON, if any.</param>
    internal LoopbackServer(IReadOnlyDictionary<string, string> responses)
    {
        _responses = responses;
        _listener = new LoopbackListener(RespondAsync);
    }

    internal Uri Address => _listener.Origin;

    /// <summary>The body of each request that had one.</summary>
    internal ConcurrentQueue<string> Bodies { get; } = [];

    /// <summary>The media type of each of these.</summary>
    internal ConcurrentQueue<string> MediaTypes { get; } = [];

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task RespondAsync(NetworkStream stream, CancellationToken stop)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var first = (await reader.ReadLineAsync(stop) ?? string.Empty).Split(' ');
        var (length, mediaType) = (0, string.Empty);
        while (await reader.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) : length;
            mediaType = line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase) ? line["Content-Type:".Length..].Trim() : mediaType;
        }

        var body = new char[length];
        if (length > 0)
        {
            await reader.ReadBlockAsync(body.AsMemory(), stop);
            Bodies.Enqueue(new string(body));
            MediaTypes.Enqueue(mediaType);
        }

        var response = (_responses.TryGetValue(first[0] + " " + first[1], out var found) ? found : "404 {}").Split(' ', 2);
        var json = Encoding.UTF8.GetBytes(response.Length > 1 ? response[1] : string.Empty);
        var head = response[0] is "204" or "304" ? string.Empty : $"Content-Type: application/json\r\nContent-Length: {json.Length}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {response[0]} X\r\n{head}Connection: close\r\n\r\n"), stop);
        await stream.WriteAsync(json, stop);
    }
}
