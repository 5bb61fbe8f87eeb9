using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>A server of bytes: it responds to each connection's one request with exactly what a test says.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _response;

    internal SocketServer(Func<NetworkStream, CancellationToken, Task> response)
    {
        _response = response;
        _listener = new LoopbackListener(ServeAsync);
    }

    internal SocketServer(string head, params byte[][] body)
        : this(async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(Head(head), cancellationToken);
            foreach (var part in body)
            {
                await stream.WriteAsync(part, cancellationToken);
            }
        })
    {
    }

    internal Uri Origin => _listener.Origin;

    internal Uri BaseAddress => new(Origin, "/v2");

    internal IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    internal ReceivedRequest Request => Assert.Single(Requests);

    /// <summary>A server that agrees to everything with an empty object.</summary>
    internal static SocketServer Agreeing() => new("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 2", "{}"u8.ToArray());

    /// <summary>The bytes of a response's head, one line for each line of the text.</summary>
    internal static byte[] Head(string lines) =>
        Encoding.Latin1.GetBytes(lines.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\nConnection: close\r\n\r\n");

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(NetworkStream stream, CancellationToken stop)
    {
        _requests.Enqueue(await ReadAsync(stream, stop));
        await _response(stream, stop);
    }

    private static async Task<ReceivedRequest> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var single = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(single, cancellationToken);
            head.Append((char)single[0]);
        }

        var length = new ReceivedRequest(head.ToString(), string.Empty).Header("Content-Length");
        var body = new byte[length is null ? 0 : int.Parse(length, CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return new ReceivedRequest(head.ToString(), Encoding.UTF8.GetString(body));
    }
}
