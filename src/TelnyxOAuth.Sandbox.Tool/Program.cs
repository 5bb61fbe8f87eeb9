using System;
using System.IO;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace TelnyxOAuth.Sandbox.Tool;

/// <summary>Runs one server until the process is asked to end.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int BadArguments = 2;

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var commandLine = CommandLine.Parse(arguments);
            if (commandLine.WantsHelp)
            {
                Console.WriteLine(CommandLine.Usage);
                return Success;
            }

            await RunAsync(commandLine);
            return Success;
        }
        catch (ArgumentException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            await Console.Error.WriteLineAsync(CommandLine.Usage);
            return BadArguments;
        }
        catch (SocketException exception)
        {
            await Console.Error.WriteLineAsync($"The server could not listen on its port: {exception.Message}");
            return Failure;
        }
    }

    private static async Task RunAsync(CommandLine commandLine)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await using var sandbox = await SandboxServer.StartAsync(commandLine.Options);
        Console.WriteLine($"Base address: {sandbox.BaseAddress}");
        Console.WriteLine($"API key:      {sandbox.ApiKey}");
        Console.WriteLine("Ctrl+C ends the server.");
        await (commandLine.EndsWithInput ? Task.WhenAny(ended.Task, ReadToEndAsync(Console.OpenStandardInput())) : ended.Task);
    }

    private static async Task ReadToEndAsync(Stream input)
    {
        await using (input)
        {
            await input.CopyToAsync(Stream.Null);
        }
    }
}
