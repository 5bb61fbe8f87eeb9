using System;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Redis.Tests.Support;

/// <summary>A token endpoint on this machine, which counts: the tokens are <c>t1</c>, <c>t2</c> and so on, each good for an hour.</summary>
internal sealed partial class CountingTokenEndpoint : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private int _requests;

    internal CountingTokenEndpoint() => _listener = new LoopbackListener(ServeAsync);

    internal Uri Address => new(_listener.Origin, "/token");

    internal int Requests => Volatile.Read(ref _requests);

    /// <summary>What an answer waits for.</summary>
    internal Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        await ReadRequestAsync(stream, cancellationToken);
        var number = Interlocked.Increment(ref _requests);
        await BeforeAnswer().WaitAsync(cancellationToken);
        var body = FormattableString.Invariant($$"""{"access_token":"t{{number}}","token_type":"Bearer","expires_in":3600}""");
        var answer = FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken);
    }

    /// <summary>Reads a request up to the end of its form.</summary>
    private static async Task ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var text = "";
        var buffer = new byte[4096];
        for (var end = -1; end < 0 || text.Length < end;)
        {
            var count = await stream.ReadAsync(buffer, cancellationToken);
            text += count > 0 ? Encoding.ASCII.GetString(buffer, 0, count) : throw new IOException("The request was cut.");
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            if (head >= 4)
            {
                end = head + int.Parse(LengthPattern().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }
    }

    [GeneratedRegex("content-length: *([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex LengthPattern();
}
