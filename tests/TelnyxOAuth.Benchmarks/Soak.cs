using System;
using System.Globalization;
using System.Threading.Tasks;

namespace TelnyxOAuth.Benchmarks;

/// <summary>A million calls, after which as much memory is held as before.</summary>
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
        return after - before <= AllowedGrowth ? 0 : 1;
    }

    private static async Task RepeatAsync(Calls calls, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await calls.GetAsync();
        }
    }
}
