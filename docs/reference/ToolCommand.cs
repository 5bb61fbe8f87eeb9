using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Reference;

/// <summary>Runs commands of <c>dotnet</c> in a folder; what they print goes where the program's own output does.</summary>
internal sealed class ToolCommand(string folder, TimeSpan limit)
{
    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="ReferenceException">It failed, or took longer than the limit and was ended.</exception>
    public async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, UseShellExecute = false })
            ?? throw new ReferenceException("The program dotnet could not be started.");
        using var time = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(time.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new ReferenceException($"dotnet {string.Join(' ', arguments)} was ended after {limit}.");
        }

        if (process.ExitCode != 0)
        {
            throw new ReferenceException($"dotnet {string.Join(' ', arguments)} failed, with exit code {process.ExitCode}; its output is above.");
        }
    }
}
