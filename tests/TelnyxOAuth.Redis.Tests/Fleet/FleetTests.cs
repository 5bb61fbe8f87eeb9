using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using StackExchange.Redis;
using TelnyxOAuth.Redis.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Redis.Tests.Fleet;

/// <summary>Eight processes, each with a hundred concurrent calls, that share Redis.</summary>
public sealed partial class FleetTests : IAsyncLifetime, IAsyncDisposable
{
    private const int Machines = 8;

    private readonly RedisServer _redis = new();
    private readonly CountingTokenEndpoint _endpoint = new();
    private readonly List<Process> _machines = [];

    [RedisFact]
    public async Task Eight_processes_make_one_token_request_and_outlive_Redis_without_a_failed_call()
    {
        // A cold store, and a server that is slow enough for all to come and wait.
        await StartAsync();
        _endpoint.BeforeAnswer = WaitForLeaseTriesAsync;
        Assert.Equal(Enumerable.Repeat("t1", Machines), await AskAsync(""));
        Assert.Equal(1, _endpoint.Requests);

        // The API refuses the token, and Redis ends while one machine asks for another and the rest wait for it.
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isDown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _endpoint.BeforeAnswer = () =>
        {
            asked.TrySetResult();
            return isDown.Task;
        };
        var answers = AskAsync("t1");
        await asked.Task.WithinAsync(Limits.Step, "The request of the machine that has the lease");
        await _redis.StopAsync();
        isDown.SetResult();
        Assert.All(await answers, AssertToken);
        Assert.InRange(_endpoint.Requests, 2, 1 + Machines);

        // While it is down, each machine gets its own.
        _endpoint.BeforeAnswer = () => Task.CompletedTask;
        var current = await answers;
        Assert.All(await AskAsync(current), AssertToken);

        // Once all have found it again, one asks for all.
        await _redis.StartAsync();
        await AskUntilOneAsksForAllAsync().WithinAsync(Limits.Step, "The fleet's return to Redis");
    }

    /// <inheritdoc/>
    public Task InitializeAsync() => _redis.InitializeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var machine in _machines)
        {
            machine.Kill();
            await machine.WaitForExitAsync().WithinAsync(Limits.Step, "The end of a machine");
            machine.Dispose();
        }

        await _endpoint.DisposeAsync();
        await _redis.DisposeAsync();
    }

    private static void AssertToken(string answer) => Assert.Matches("^t[0-9]+$", answer);

    private async Task StartAsync()
    {
        var assembly = typeof(FleetTests).Assembly.Location;
        var program = Path.ChangeExtension(assembly, null);
        var isSelfContained = File.Exists(Path.Combine(Path.GetDirectoryName(assembly)!, "System.Private.CoreLib.dll"));
        for (var machine = 0; machine < Machines; machine++)
        {
            string[] arguments = [_endpoint.Address.AbsoluteUri, _redis.Configuration];
            _machines.Add(ChildProgram.Start(isSelfContained
                ? new ProcessStartInfo(program, arguments)
                : new ProcessStartInfo(ChildProgram.DotNet, [assembly, .. arguments])));
        }

        Assert.All(await Task.WhenAll(_machines.Select(ReadAsync)), line => Assert.Equal("ready", line));
    }

    /// <summary>Waits until the lease was asked for several times as often as there are machines.</summary>
    private async Task WaitForLeaseTriesAsync()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(_redis.Configuration + ",allowAdmin=true");
        var tries = 0;
        while (tries < 3 * Machines)
        {
            var statistics = (await redis.GetServers()[0].InfoAsync("commandstats")).SelectMany(section => section);
            var sets = statistics.FirstOrDefault(line => line.Key == "cmdstat_set").Value;
            tries = sets is null ? 0 : int.Parse(CallsPattern().Match(sets).Groups[1].Value, CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex("calls=([0-9]+)")]
    private static partial Regex CallsPattern();

    private Task<string[]> AskAsync(string refused) => AskAsync([.. Enumerable.Repeat(refused, Machines)]);

    /// <summary>Has all machines get a token at once, each in the place of one that is refused.</summary>
    private async Task<string[]> AskAsync(string[] refused)
    {
        foreach (var (machine, token) in _machines.Zip(refused))
        {
            await machine.StandardInput.WriteLineAsync(token);
            await machine.StandardInput.FlushAsync();
        }

        return await Task.WhenAll(_machines.Select(ReadAsync));
    }

    private async Task AskUntilOneAsksForAllAsync()
    {
        var before = -1;
        var current = await AskAsync("");

        // A machine may be one token behind the others, and take theirs in the place of its own.
        while (_endpoint.Requests != before + 1)
        {
            before = _endpoint.Requests;
            current = await AskAsync(current);
            Assert.All(current, AssertToken);
        }
    }

    private static async Task<string> ReadAsync(Process machine) =>
        await machine.StandardOutput.ReadLineAsync().WithinAsync(Limits.Step, "A machine's answer")
        ?? throw new InvalidOperationException("A machine has ended: " + await machine.StandardError.ReadToEndAsync());
}
