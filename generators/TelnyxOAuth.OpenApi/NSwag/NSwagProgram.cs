using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>Finds and runs NSwag, and reads what it wrote.</summary>
internal static class NSwagProgram
{
    /// <summary>Where the build puts NSwag: beside this tool.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "nswag", "dotnet-nswag.dll");

    /// <summary>Makes sure that NSwag is there without starting it.</summary>
    public static void Verify(string path)
    {
        if (!File.Exists(path))
        {
            throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.NSwagMissing, path, null, "NSwag is not here; build the OpenAPI tool again, or restore the package that carries both again."));
        }
    }

    /// <summary>Runs NSwag on a settings file.</summary>
    public static async Task RunAsync(GenerateOptions options, string settings, CancellationToken cancellationToken)
    {
        ChildOutput output;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Timeout);
        try
        {
            output = await ChildProcess.RunAsync(DotNetHost.Path, [options.NSwag, "run", settings], timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(options, $"NSwag took longer than {options.Timeout} and was stopped", exception);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw Failed(options, $"NSwag can't be started: {exception.Message}", exception);
        }

        if (options.Log is { } log)
        {
            OutputFile.Write(log, output.Text);
        }

        if (output.ExitCode != 0)
        {
            throw Failed(options, $"NSwag failed: {NSwagMessage.Find(output.Text)}");
        }
    }

    /// <summary>What NSwag wrote, with line feeds.</summary>
    public static string ReadResult(GenerateOptions options, string path)
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        return string.IsNullOrWhiteSpace(text)
            ? throw Failed(options, "NSwag ended well but wrote nothing")
            : text.ReplaceLineEndings("\n");
    }

    private static DiagnosticException Failed(GenerateOptions options, string message, Exception? cause = null) =>
        new(new Diagnostic(DiagnosticCodes.NSwagFailed, options.Source.File, null, options.Log is { } log ? $"{message} (all of it: {log})" : message), cause);
}
