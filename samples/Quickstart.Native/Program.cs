using System;
using System.Threading;
using Quickstart;

// Walks the whole API against a server that is running already.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

if (args is not [var address, var apiKey] || !Uri.TryCreate(address, UriKind.Absolute, out var baseAddress))
{
    Console.Error.WriteLine("Usage: Quickstart.Native <base address> <API key>");
    return 2;
}

var journal = new Journal(Console.Out);
await new Walk(journal, baseAddress, apiKey).RunAsync(stop.Token);
return journal.Finish() ? 0 : 1;
