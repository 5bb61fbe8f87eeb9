using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>Runs a program without a shell.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program to its end; cancelling ends it and everything it started.</summary>
    public static async Task<ChildOutput> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // A machine may have only a newer runtime than the program was built for.
        start.Environment.TryAdd("DOTNET_ROLL_FORWARD", "Major");
        // It runs for seconds: code that is instrumented to be compiled better later costs a quarter of its time and brings nothing.
        start.Environment.TryAdd("DOTNET_TieredPGO", "0");

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(output, errors, process.WaitForExitAsync(cancellationToken)).ConfigureAwait(false);
            return new ChildOutput(process.ExitCode, await output.ConfigureAwait(false) + await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
