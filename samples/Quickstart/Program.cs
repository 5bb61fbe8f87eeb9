using System;
using System.Threading;
using Quickstart;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;

// Without arguments: starts the Sandbox and walks the whole API against it.
// With --live: reads from the real API with the key in TELNYX_API_KEY; nothing is changed there.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

try
{
    switch (args)
    {
        case []:
            await using (var sandbox = await SandboxServer.StartAsync(cancellationToken: stop.Token))
            {
                var journal = new Journal(Console.Out);
                await new Walk(journal, sandbox.BaseAddress, sandbox.ApiKey).RunAsync(stop.Token);
                return journal.Finish() ? 0 : 1;
            }

        case ["--live"]:
            using (var telnyx = new TelnyxOAuthClient())
            {
                await new LiveReading(new Journal(Console.Out), telnyx).RunAsync(stop.Token);
                return 0;
            }

        default:
            Console.Error.WriteLine("Usage: dotnet run --project samples/Quickstart [-- --live]");
            return 2;
    }
}
catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or ApiException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
