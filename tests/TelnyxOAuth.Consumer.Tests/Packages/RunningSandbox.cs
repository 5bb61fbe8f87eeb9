using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>A Sandbox that was started as a program.</summary>
internal sealed class RunningSandbox(Process process) : IAsyncDisposable
{
    internal Uri BaseAddress { get; private set; } = null!;

    internal string ApiKey { get; private set; } = null!;

    /// <summary>The program's exit code, once it has ended.</summary>
    internal int ExitCode { get; private set; } = -1;

    /// <summary>Reads what the program says of itself once it accepts connections.</summary>
    internal async Task ReadAddressAsync()
    {
        BaseAddress = new Uri(await ReadAsync("Base address:"));
        ApiKey = await ReadAsync("API key:");
    }

    /// <summary>Ends the program by the end of its input, which it inherits from the command that runs it.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WithinAsync(ChildProgram.RunLimit, "The end of the Sandbox");
        ExitCode = process.ExitCode;
        process.Dispose();
    }

    private async Task<string> ReadAsync(string name)
    {
        var line = await process.StandardOutput.ReadLineAsync().WithinAsync(ChildProgram.RunLimit, "The start of the Sandbox");
        return line?.StartsWith(name, StringComparison.Ordinal) == true
            ? line[name.Length..].Trim()
            : throw new InvalidDataException($"The Sandbox was to say '{name}' and said '{line}'.");
    }
}
