using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Consumer.Tests.Running;

/// <summary>A web application that was started as a program, on an address that it was given.</summary>
internal sealed class WebApplicationProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _output = new();

    private WebApplicationProgram(Process process) => _process = process;

    /// <summary>Starts it; when the task completes, it accepts connections.</summary>
    internal static async Task<WebApplicationProgram> StartAsync(string folder, string assembly, IEnumerable<string> arguments)
    {
        var application = new WebApplicationProgram(ChildProgram.Start(new ProcessStartInfo(ChildProgram.DotNet, [assembly, .. arguments]) { WorkingDirectory = folder }));
        _ = application.ReadAsync();
        try
        {
            await (await Task.WhenAny(application._started.Task, application._ended.Task)).WithinAsync(ChildProgram.RunLimit, "The start of the application");
            return application._started.Task.IsCompletedSuccessfully ? application : throw new InvalidOperationException($"The application did not start:\n{application._output}");
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WithinAsync(Limits.Step, "The end of the application");
        _process.Dispose();
    }

    // The host's log says when it has started; nobody else reads it, and a full pipe would hold the program up.
    private async Task ReadAsync()
    {
        _process.ErrorDataReceived += (_, line) => _output.AppendLine(line.Data);
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _output.AppendLine(line);
            if (line.Contains("Application started.", StringComparison.Ordinal))
            {
                _started.TrySetResult();
            }
        }

        _ended.TrySetResult();
    }
}
