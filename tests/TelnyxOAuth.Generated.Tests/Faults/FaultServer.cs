using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>A server on a loopback port, with a fault for each call, which names itself in a header.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    internal const string CallHeader = "X-Call";

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, (Fault Fault, int Requests)> _calls = new(StringComparer.Ordinal);
    private readonly Task _running;

    internal FaultServer()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _running = RunAsync();
    }

    internal Uri BaseAddress => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/v2");

    /// <summary>Has a call meet a fault.</summary>
    internal void Add(string call, Fault fault) => _calls[call] = (fault, 0);

    /// <summary>How many requests of a call came, to their end.</summary>
    internal int CountRequests(string call) => _calls[call].Requests;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
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
                connections.Add(ServeAsync(await _listener.AcceptAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        // A flood may take long without ever waiting; others are not to wait for it.
        await Task.Yield();
        using (socket)
        {
            try
            {
                var connection = new FaultConnection(socket, _stop.Token);
                if (await connection.ReadRequestAsync() is { } request)
                {
                    var call = request.Split("\r\n" + CallHeader + ": ")[1].Split('\r')[0];
                    var fault = _calls.AddOrUpdate(call, static call => throw new InvalidOperationException(call), static (_, call) => (call.Fault, call.Requests + 1)).Fault;
                    await fault.RespondAsync(connection);
                    socket.Shutdown(SocketShutdown.Send);
                    await connection.HangAsync();
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client went away, or the call is over.
            }
        }
    }
}
