using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Repository.Tests;

/// <summary>The Sandbox as a program of its own, on a free port: what these tests look at as files is not loaded by them.</summary>
internal sealed class SandboxProgram : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly string Program = typeof(SandboxProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SandboxProgram").Value!;

    private readonly Process _process;

    private SandboxProgram(Process process) => _process = process;

    internal Uri BaseAddress { get; private set; } = null!;

    internal string ApiKey { get; private set; } = null!;

    /// <summary>Starts one; when the task completes, it accepts connections.</summary>
    internal static async Task<SandboxProgram> StartAsync()
    {
        var server = new SandboxProgram(ChildProgram.Start(new ProcessStartInfo(ChildProgram.DotNet, [Program, "--until-input-ends"])));
        try
        {
            server.BaseAddress = new Uri(await server.ReadAsync("Base address:"));
            server.ApiKey = await server.ReadAsync("API key:");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the program.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WithinAsync(Limit, "The end of the Sandbox");
        _process.Dispose();
    }

    private async Task<string> ReadAsync(string name)
    {
        var line = await _process.StandardOutput.ReadLineAsync().WithinAsync(Limit, "The start of the Sandbox");
        return line?.StartsWith(name, StringComparison.Ordinal) == true
            ? line[name.Length..].Trim()
            : throw new InvalidDataException($"The Sandbox was to say '{name}' and said '{line}'.");
    }
}
