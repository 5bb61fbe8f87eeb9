using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Testing;

/// <summary>Runs other programs, without a shell and each within a limit that a failure names.</summary>
internal static class ChildProgram
{
    /// <summary>What a build may take, on a machine that does much else.</summary>
    public static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(20);

    /// <summary>What a program that only runs may take, on such a machine.</summary>
    public static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(5);

    /// <summary>The <c>dotnet</c> program that runs these tests.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs the <c>dotnet</c> program in a folder.</summary>
    public static Task<ProgramResult> RunDotNetAsync(
        string folder, IEnumerable<string> arguments, TimeSpan limit, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(DotNet, arguments) { WorkingDirectory = folder };

        // What the build and the runner of these tests left behind must not steer another one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // The many small builds share one warm compiler, as they do where nobody has turned that off.
        start.Environment["UseSharedCompilation"] = "true";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return RunAsync(start, limit);
    }

    /// <summary>Runs a program and waits until it ends.</summary>
    /// <exception cref="TimeoutException">It didn't within the limit, and was ended; the message has what it wrote.</exception>
    public static async Task<ProgramResult> RunAsync(ProcessStartInfo start, TimeSpan limit)
    {
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        process.StandardInput.Close();
        using var limited = new CancellationTokenSource(limit);
        var isLate = false;
        await using (limited.Token.Register(() =>
        {
            isLate = true;
            process.Kill(entireProcessTree: true);
        }))
        {
            await process.WaitForExitAsync(CancellationToken.None);
        }

        var result = new ProgramResult(process.ExitCode, await output, await errors);
        return isLate
            ? throw new TimeoutException(FormattableString.Invariant(
                $"'{start.FileName} {string.Join(' ', start.ArgumentList)}' did not end within {limit} and was ended. It wrote:\n{result.Everything}"))
            : result;
    }

    /// <summary>Starts a program, whose streams are the caller's to read and to close.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' did not start.");
    }
}
