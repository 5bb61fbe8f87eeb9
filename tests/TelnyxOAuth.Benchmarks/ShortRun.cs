using System;
using System.Globalization;
using System.Threading.Tasks;

namespace TelnyxOAuth.Benchmarks;

/// <summary>Prints each comparison as one line, for people and for programs.</summary>
internal static class ShortRun
{
    internal static async Task<int> RunAsync()
    {
        using var calls = new Calls();
        Print("list-100/raw-nswag", await Measurement.CompareAsync(calls.ListAsync, calls.ListRawNSwagAsync));
        Print("list-100/token-scan", await Measurement.CompareAsync(calls.ListAsync, () => Task.FromResult(Calls.ScanTokens())));
        Print("list-100/system-text-json", await Measurement.CompareAsync(calls.ListAsync, calls.ListSystemTextJsonAsync));
        Print("get-one/raw-nswag", await Measurement.CompareAsync(calls.GetAsync, calls.GetRawNSwagAsync));
        Print("get-one/system-text-json", await Measurement.CompareAsync(calls.GetAsync, calls.GetSystemTextJsonAsync));
        Print("pipeline/http-client", await Measurement.SubtractAsync(calls.DeleteAsync, calls.SendBareAsync));
        await CompareStreamsAsync();
        Print("first-call/raw-nswag", await FirstCall.CompareAsync());
        return 0;
    }

    /// <summary>Prints those of a stream of events.</summary>
    internal static async Task CompareStreamsAsync()
    {
        using var streams = new Streams();
        Print("events-1000/sse-parser", await Measurement.CompareAsync(streams.ReadAsync, streams.ParseAsync));
        Print("events-1000/token-scan", await Measurement.CompareAsync(streams.ReadAsync, streams.ScanAsync));
    }

    private static void Print(string name, Ratio ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {name} time {ratio.Time:F2} bytes {ratio.Bytes:F2}"));

    private static void Print(string name, Added added) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"added {name} time {added.Nanoseconds:F0} ns bytes {added.Bytes:F0}"));
}
