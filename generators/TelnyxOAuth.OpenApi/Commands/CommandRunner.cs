using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>Runs a command and reports what it finds, one line each, on standard error.</summary>
internal static class CommandRunner
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int Cancelled = 130;

    /// <summary>The result of a command that found no problem.</summary>
    public static IReadOnlyList<Diagnostic> NothingWrong { get; } = [];

    /// <summary>Runs a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="lastError">The file that the last error goes to instead of to standard error; null for none.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(Func<Task<IReadOnlyList<Diagnostic>>> command, string? lastError = null) =>
        RunAsync(async () => await ReportAsync(await command().ConfigureAwait(false), lastError).ConfigureAwait(false) ? Success : Failure, Failure, lastError);

    /// <summary>Runs a command that returns its own exit code.</summary>
    /// <param name="command">The command.</param>
    /// <param name="failure">The exit code where the command can't do its work.</param>
    /// <param name="lastError">The file that the last error goes to instead of to standard error; null for none.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<Task<int>> command, int failure, string? lastError = null)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (DiagnosticException exception)
        {
            await ReportAsync([exception.Diagnostic], lastError).ConfigureAwait(false);
            return failure;
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
    }

    private static async Task<bool> ReportAsync(IReadOnlyList<Diagnostic> diagnostics, string? lastError)
    {
        var last = lastError is null ? null : diagnostics.LastOrDefault(diagnostic => diagnostic.IsError);
        foreach (var diagnostic in diagnostics)
        {
            if (ReferenceEquals(diagnostic, last) && await LastErrorFile.TryWriteAsync(lastError!, diagnostic).ConfigureAwait(false))
            {
                continue;
            }

            await Console.Error.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
        }

        return !diagnostics.Any(diagnostic => diagnostic.IsError);
    }
}
