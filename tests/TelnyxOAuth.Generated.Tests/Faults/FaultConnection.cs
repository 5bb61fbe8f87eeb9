using System;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>The server's end of a connection.</summary>
internal sealed class FaultConnection(Socket socket, CancellationToken stop)
{
    private readonly byte[] _buffer = new byte[4096];

    /// <summary>Reads a request to its end; <c>null</c> if the client went away before.</summary>
    internal async Task<string?> ReadRequestAsync()
    {
        var request = new StringBuilder();
        int end;
        while ((end = request.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0 || request.Length < end + 4 + BodyLength(request.ToString(0, end)))
        {
            var read = await socket.ReceiveAsync(_buffer, stop);
            if (read == 0)
            {
                return null;
            }

            request.Append(Encoding.Latin1.GetString(_buffer, 0, read));
        }

        return request.ToString();
    }

    /// <summary>Sends a text, each character of which is a byte.</summary>
    internal Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    internal async Task SendAsync(byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent), stop);
        }
    }

    /// <summary>Sends the same without end, until the client has enough of it.</summary>
    internal async Task FloodAsync(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        while (true)
        {
            await SendAsync(bytes);
        }
    }

    /// <summary>Sends a byte, now and then, until the client has enough of it.</summary>
    internal async Task DripAsync(string text)
    {
        while (true)
        {
            foreach (var character in text)
            {
                await SendAsync([(byte)character]);
                await WaitAsync(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    /// <summary>Does nothing more, until the client goes away.</summary>
    internal async Task HangAsync()
    {
        while (await socket.ReceiveAsync(_buffer, stop) > 0)
        {
        }
    }

    internal Task ResetAsync()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Waits, but no longer than the client: what it sends, if only its end, ends the wait.</summary>
    private async Task WaitAsync(TimeSpan time)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        over.CancelAfter(time);
        try
        {
            await socket.ReceiveAsync(_buffer, over.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time is over, and the client is there.
        }
    }

    private static int BodyLength(string head)
    {
        const string Name = "\r\nContent-Length:";
        var start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(head[(start + Name.Length)..].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
