using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>
/// A server whose connections stay open, so that clients pool them: it agrees to the first requests, all at once, and
/// closes the connection on each one that follows, after it has read it.
/// </summary>
internal sealed class PooledServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly byte[] Agreement = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _isWarm = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly int _connections;
    private readonly Task _running;
    private int _warm;

    /// <param name="connections">How many requests to agree to, each on a connection of its own.</param>
    internal PooledServer(int connections)
    {
        _connections = connections;
        _listener.Start();
        _running = RunAsync();
    }

    internal Uri BaseAddress => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The heads of the requests that found their connection closed.</summary>
    internal IReadOnlyList<string> Dropped => [.. _heads];

    /// <summary>Fills the pool of a client, by as many calls at once as there are connections.</summary>
    internal Task FillAsync(Func<Task> call) =>
        Task.WhenAll(Enumerable.Range(0, _connections).Select(_ => call())).WaitAsync(Limit);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var stream = connection.GetStream();
                await ReadAsync(stream);
                if (Interlocked.Increment(ref _warm) == _connections)
                {
                    _isWarm.SetResult();
                }
                else if (_isWarm.Task.IsCompleted)
                {
                    // A connection that was made after the pool was full.
                    return;
                }

                await _isWarm.Task.WaitAsync(_stop.Token);
                await stream.WriteAsync(Agreement, _stop.Token);
                _heads.Enqueue(await ReadAsync(stream));
            }
            catch (Exception exception) when (exception is OperationCanceledException or System.IO.IOException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var single = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(single, _stop.Token);
            head.Append((char)single[0]);
        }

        var length = new ReceivedRequest(head.ToString(), string.Empty).Header("Content-Length");
        await stream.ReadExactlyAsync(new byte[length is null ? 0 : int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)], _stop.Token);
        return head.ToString();
    }
}
