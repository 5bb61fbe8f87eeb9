using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>A server on a loopback port that gives every request the same response, and keeps what it received.</summary>
internal sealed class HttpSocketServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _response;
    private readonly Task _loop;

    /// <param name="status">The status and its phrase.</param>
    /// <param name="location">Where a redirect leads, or <c>null</c> for none.</param>
    internal HttpSocketServer(string status, Uri? location = null)
    {
        _response = $"HTTP/1.1 {status}\r\n{(location is null ? "" : $"Location: {location}\r\n")}Content-Length: 2\r\nConnection: close\r\n\r\n" + "{}";
        _listener.Start();
        _loop = ServeAsync();
    }

    internal Uri BaseAddress => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v2");

    /// <summary>The head of each request.</summary>
    internal ConcurrentQueue<string> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _loop.WithinAsync(Limits.Step, "The end of the server");
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient connection;
            try
            {
                connection = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The test is over.
                return;
            }

            using (connection)
            {
                await RespondAsync(connection.GetStream());
            }
        }
    }

    private async Task RespondAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var head = new StringBuilder();
        var length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            head.AppendLine(line);
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) : length;
        }

        // Nothing may be left unread, or closing the connection would reset it.
        var body = new char[length];
        if (length > 0)
        {
            await reader.ReadBlockAsync(body);
        }

        Requests.Enqueue(head.ToString() + new string(body));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(_response));
    }
}
