using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Testing;

/// <summary>Redis on a free port of this machine, which keeps nothing on disk, and can be stopped and started.</summary>
public sealed class RedisServer : IAsyncLifetime, IAsyncDisposable
{
    private const string Program = "redis-server";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth redis ");
    private Process? _process;

    /// <summary>Why there is no Redis on this machine, or <c>null</c>.</summary>
    internal static string? Problem { get; } = FindProgram() is null ? $"{Program} is not on the PATH: install Debian's package of that name to run the tests that need Redis." : null;

    /// <summary>Where it is, as StackExchange.Redis has it.</summary>
    internal string Configuration => FormattableString.Invariant($"127.0.0.1:{Port}");

    private int Port { get; } = FindPort();

    internal async Task StartAsync()
    {
        string[] arguments =
        [
            "--port", FormattableString.Invariant($"{Port}"), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no", "--maxmemory", "64mb",
        ];
        _process = ChildProgram.Start(new ProcessStartInfo(FindProgram()!, arguments) { WorkingDirectory = _folder.FullName });
        await ReadUntilReadyAsync(_process).WithinAsync(StartLimit, "The start of Redis");

        // Nobody reads on, and a full pipe would hold it up.
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    internal async Task StopAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync().WithinAsync(Limits.Step, "The end of Redis");
            process.Dispose();
        }
    }

    /// <inheritdoc/>
    public Task InitializeAsync() => Problem is null ? StartAsync() : Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task ReadUntilReadyAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("Redis has ended before it was ready.");
    }

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindProgram() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, Program))
        .FirstOrDefault(File.Exists);
}
