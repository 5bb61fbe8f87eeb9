using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace TelnyxOAuth.Benchmarks;

/// <summary>Compares two pieces of code in turns, so that a machine whose speed drifts slows both alike.</summary>
internal static class Measurement
{
    private const int Rounds = 41;
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(60);

    internal static async Task<Ratio> CompareAsync(Func<Task> subject, Func<Task> baseline)
    {
        var (times, references) = await TimeInTurnsAsync(subject, baseline);
        return new Ratio(
            Median(times.Zip(references, (time, reference) => time / reference)),
            await AllocatedAsync(subject) / await AllocatedAsync(baseline));
    }

    /// <summary>What the subject costs beyond the baseline.</summary>
    internal static async Task<Added> SubtractAsync(Func<Task> subject, Func<Task> baseline)
    {
        var (times, references) = await TimeInTurnsAsync(subject, baseline);
        return new Added(
            Median(times.Zip(references, (time, reference) => time - reference)) * 1e9,
            await AllocatedAsync(subject) - await AllocatedAsync(baseline));
    }

    private static async Task<(double[] Times, double[] References)> TimeInTurnsAsync(Func<Task> subject, Func<Task> baseline)
    {
        var subjectCalls = await WarmUpAsync(subject);
        var baselineCalls = await WarmUpAsync(baseline);
        var times = new double[Rounds];
        var references = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            // Which goes first alternates: whoever follows inherits the other's garbage.
            if (round % 2 == 0)
            {
                times[round] = await TimeAsync(subject, subjectCalls);
                references[round] = await TimeAsync(baseline, baselineCalls);
            }
            else
            {
                references[round] = await TimeAsync(baseline, baselineCalls);
                times[round] = await TimeAsync(subject, subjectCalls);
            }
        }

        return (times, references);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>Runs until tiered compilation has settled, and finds out how many calls fill a round.</summary>
    private static async Task<int> WarmUpAsync(Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        var calls = 0;
        while (watch.Elapsed < TimeSpan.FromSeconds(1.5))
        {
            await call();
            calls++;
        }

        return Math.Max(1, (int)(calls * RoundTime.TotalSeconds / watch.Elapsed.TotalSeconds));
    }

    private static async Task<double> TimeAsync(Func<Task> call, int calls)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < calls; i++)
        {
            await call();
        }

        return watch.Elapsed.TotalSeconds / calls;
    }

    private static async Task<double> AllocatedAsync(Func<Task> call)
    {
        const int Calls = 200;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Calls; i++)
        {
            await call();
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
    }
}

/// <summary>How a client compares to a baseline: below 1 is faster, or smaller.</summary>
internal readonly record struct Ratio(double Time, double Bytes);

/// <summary>What a call costs beyond a baseline: less than the 100 nanoseconds that a <see cref="TimeSpan"/> counts by matters.</summary>
internal readonly record struct Added(double Nanoseconds, double Bytes);
