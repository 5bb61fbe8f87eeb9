using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>Runs a command and reports what it finds, one line each, on standard error.</summary>
internal static class CommandRunner
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int Cancelled = 130;

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<Task<IReadOnlyList<Diagnostic>>> command)
    {
        try
        {
            return await ReportAsync(await command().ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (DiagnosticException exception)
        {
            return await ReportAsync([exception.Diagnostic]).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
    }

    private static async Task<int> ReportAsync(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            await Console.Error.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
        }

        return diagnostics.Count == 0 ? Success : Failure;
    }
}
