using System;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>A server on a loopback port, with a fault for each call, which names itself in a header.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    internal const string CallHeader = "X-Call";

    private readonly LoopbackListener _listener;
    private readonly ConcurrentDictionary<string, (Fault Fault, int Requests)> _calls = new(StringComparer.Ordinal);

    internal FaultServer()
    {
        _listener = new LoopbackListener(ServeAsync);
    }

    internal Uri BaseAddress => new(_listener.Origin, "/v2");

    /// <summary>Has a call meet a fault.</summary>
    internal void Add(string call, Fault fault) => _calls[call] = (fault, 0);

    /// <summary>How many requests of a call came, to their end.</summary>
    internal int CountRequests(string call) => _calls[call].Requests;

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(NetworkStream stream, CancellationToken stop)
    {
        var connection = new FaultConnection(stream.Socket, stop);
        if (await connection.ReadRequestAsync() is { } request)
        {
            var call = request.Split("\r\n" + CallHeader + ": ")[1].Split('\r')[0];
            var fault = _calls.AddOrUpdate(call, static call => throw new InvalidOperationException(call), static (_, call) => (call.Fault, call.Requests + 1)).Fault;
            await fault.RespondAsync(connection);
            stream.Socket.Shutdown(SocketShutdown.Send);
            await connection.HangAsync();
        }
    }
}
