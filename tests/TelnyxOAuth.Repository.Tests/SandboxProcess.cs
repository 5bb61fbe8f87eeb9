using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Repository.Tests;

/// <summary>A Sandbox that runs as a program of its own, on a free port.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private static readonly string Program = Repository.PathOf($"src/TelnyxOAuth.Sandbox/bin/{Repository.Configuration}/net10.0/TelnyxOAuth.Sandbox.dll");

    private readonly Process _process;

    private SandboxProcess(Process process, string baseAddress, string apiKey)
    {
        _process = process;
        BaseAddress = baseAddress;
        ApiKey = apiKey;
    }

    public string BaseAddress { get; }

    public string ApiKey { get; }

    /// <summary>Starts one; when the task completes, it accepts connections.</summary>
    public static async Task<SandboxProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program])
        {
            RedirectStandardOutput = true,
        })!;
        var address = await ReadAsync(process, "Base address:");
        return new SandboxProcess(process, address, await ReadAsync(process, "API key:"));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<string> ReadAsync(Process process, string name)
    {
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith(name, line, StringComparison.Ordinal);
        return line![name.Length..].Trim();
    }
}
