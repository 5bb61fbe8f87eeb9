using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>
/// A server whose connections stay open, so that clients pool them: it agrees to the first requests, all at once, and
/// closes the connection on each one that follows, after it has read it.
/// </summary>
internal sealed class PooledServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly byte[] Agreement = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

    private readonly LoopbackListener _listener;
    private readonly TaskCompletionSource _isWarm = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly int _connections;
    private int _warm;

    /// <param name="connections">How many requests to agree to, each on a connection of its own.</param>
    internal PooledServer(int connections)
    {
        _connections = connections;
        _listener = new LoopbackListener(ServeAsync);
    }

    internal Uri BaseAddress => _listener.Origin;

    /// <summary>The heads of the requests that found their connection closed.</summary>
    internal IReadOnlyList<string> Dropped => [.. _heads];

    /// <summary>Fills the pool of a client, by as many calls at once as there are connections.</summary>
    internal Task FillAsync(Func<Task> call) =>
        Task.WhenAll(Enumerable.Range(0, _connections).Select(_ => call())).WaitAsync(Limit);

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(NetworkStream stream, CancellationToken stop)
    {
        await ReadAsync(stream, stop);
        if (Interlocked.Increment(ref _warm) == _connections)
        {
            _isWarm.SetResult();
        }
        else if (_isWarm.Task.IsCompleted)
        {
            // A connection that was made after the pool was full.
            return;
        }

        await _isWarm.Task.WaitAsync(stop);
        await stream.WriteAsync(Agreement, stop);
        _heads.Enqueue(await ReadAsync(stream, stop));
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken stop)
    {
        var head = new StringBuilder();
        var single = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(single, stop);
            head.Append((char)single[0]);
        }

        var length = new ReceivedRequest(head.ToString(), string.Empty).Header("Content-Length");
        await stream.ReadExactlyAsync(new byte[length is null ? 0 : int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)], stop);
        return head.ToString();
    }
}
