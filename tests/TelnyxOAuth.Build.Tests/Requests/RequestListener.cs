using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Build.Tests.Requests;

/// <summary>A server that keeps the bytes of one request and agrees to it.</summary>
internal sealed class RequestListener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <summary>Starts to listen.</summary>
    public RequestListener() => _listener.Start();

    /// <summary>The server's address.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Makes a call, and returns its request as it came.</summary>
    public async Task<WireRequest> ReceiveAsync(Func<Task> call)
    {
        var receiving = ReceiveAsync();
        await call().WaitAsync(Patience);
        return await receiving.WaitAsync(Patience);
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task<WireRequest> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var connection = await _listener.AcceptTcpClientAsync(limit.Token);
        var stream = connection.GetStream();
        var head = new StringBuilder();
        var single = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(single, limit.Token);
            head.Append((char)single[0]);
        }

        var body = string.Empty;
        var lines = head.ToString().Split("\r\n");
        if (lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } length)
        {
            var bytes = new byte[int.Parse(length.Split(':')[1], CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(bytes, limit.Token);
            body = Encoding.UTF8.GetString(bytes);
        }

        await stream.WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray(), limit.Token);
        return new WireRequest(lines, body);
    }
}
