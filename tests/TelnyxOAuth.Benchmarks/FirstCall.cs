using System;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Benchmarks;

/// <summary>The first call in a fresh process: what a short-lived program pays.</summary>
internal static class FirstCall
{
    internal const string Argument = "first-call";

    private const int Runs = 15;

    internal static async Task<Ratio> CompareAsync()
    {
        var times = new double[Runs];
        var bytes = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var subject = await StartAsync("telnyx-oauth");
            var baseline = await StartAsync("raw-nswag");
            times[run] = subject.Time / baseline.Time;
            bytes[run] = subject.Bytes / baseline.Bytes;
        }

        Array.Sort(times);
        Array.Sort(bytes);
        return new Ratio(times[Runs / 2], bytes[Runs / 2]);
    }

    internal static async Task<int> RunInThisProcessAsync(string client)
    {
        using var http = new HttpClient(new InMemoryHandler(SampleBodies.One));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        switch (client)
        {
            case "telnyx-oauth":
                await CallAsync(http);
                break;
            case "raw-nswag":
                await CallRawNSwagAsync(http);
                break;
            default:
                await Console.Error.WriteLineAsync($"There is no client '{client}'.");
                return 2;
        }

        var time = watch.Elapsed.TotalMilliseconds;
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time} {bytes}"));
        return 0;
    }

    // Each in a method of its own, so that only the client that is called is loaded.
    private static async Task CallAsync(HttpClient http)
    {
        using var client = Calls.Create(http);
        await client.OAuthClients.GetAsync("1");
    }

    private static async Task CallRawNSwagAsync(HttpClient http) => await Calls.CreateRaw(http).GetAsync("1");

    private static async Task<(double Time, double Bytes)> StartAsync(string client)
    {
        var result = await ChildProgram.RunAsync(new ProcessStartInfo(Environment.ProcessPath!, [Argument, client]), ChildProgram.RunLimit);
        var parts = result.Output.Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
