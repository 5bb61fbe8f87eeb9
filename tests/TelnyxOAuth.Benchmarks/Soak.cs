using System;
using System.Globalization;
using System.Threading.Tasks;

namespace TelnyxOAuth.Benchmarks;

/// <summary>A million calls, and a stream of a million events: as much memory is held after them as before.</summary>
internal static class Soak
{
    private const int WarmUpCalls = 100_000;
    private const int MeasuredCalls = 1_000_000;

    /// <summary>What the heap may differ by for reasons of its own, such as buffers that the pool keeps.</summary>
    private const long AllowedGrowth = 64 * 1024;

    internal static async Task<int> RunAsync()
    {
        using var calls = new Calls();
        await RepeatAsync(calls, WarmUpCalls);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await RepeatAsync(calls, MeasuredCalls);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"soak {MeasuredCalls} calls heap-before {before} heap-after {after} growth {after - before}"));
        return after - before <= AllowedGrowth && await IsStreamFlatAsync() ? 0 : 1;
    }

    /// <summary>Whether a stream of a million events holds no more memory at its end than near its start.</summary>
    internal static async Task<bool> IsStreamFlatAsync()
    {
        using var streams = new Streams();
        long first = 0, most = 0;
        await streams.ReadMillionAsync(count =>
        {
            var held = GC.GetTotalMemory(forceFullCollection: true);
            first = first == 0 ? held : first;
            most = Math.Max(most, held);
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"soak 1000000 events heap-after-100000 {first} most {most} growth {most - first}"));
        return most - first <= AllowedGrowth;
    }

    private static async Task RepeatAsync(Calls calls, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await calls.GetAsync();
        }
    }
}
