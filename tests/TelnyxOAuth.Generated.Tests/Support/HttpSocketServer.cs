using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>A server on a loopback port that gives every request the same response, and keeps what it received.</summary>
internal sealed class HttpSocketServer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly string _response;

    /// <param name="status">The status and its phrase.</param>
    /// <param name="location">Where a redirect leads, or <c>null</c> for none.</param>
    internal HttpSocketServer(string status, Uri? location = null)
    {
        _response = $"HTTP/1.1 {status}\r\n{(location is null ? "" : $"Location: {location}\r\n")}Content-Length: 2\r\nConnection: close\r\n\r\n" + "{}";
        _listener = new LoopbackListener(RespondAsync);
    }

    internal Uri BaseAddress => new(_listener.Origin, "/v2");

    /// <summary>The head of each request.</summary>
    internal ConcurrentQueue<string> Requests { get; } = [];

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task RespondAsync(NetworkStream stream, CancellationToken stop)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var head = new StringBuilder();
        var length = 0;
        while (await reader.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            head.AppendLine(line);
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) : length;
        }

        // Nothing may be left unread, or closing the connection would reset it.
        var body = new char[length];
        if (length > 0)
        {
            await reader.ReadBlockAsync(body.AsMemory(), stop);
        }

        Requests.Enqueue(head.ToString() + new string(body));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(_response), stop);
    }
}
