using System;

namespace TelnyxOAuth.Runtime;

/// <summary>How long an attempt may take: its own time, or what is left of the call's.</summary>
internal readonly struct AttemptLimit
{
    private readonly long _started;

    internal AttemptLimit(long started, TimeSpan timeout, bool isTotal)
    {
        _started = started;
        Timeout = timeout;
        IsTotal = isTotal;
    }

    /// <summary>The time, counted from the attempt's start.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>Whether it is the call's time that ends, after which no other attempt can follow.</summary>
    internal bool IsTotal { get; }

    /// <summary>What is left, or <c>null</c> where there is no end.</summary>
    internal TimeSpan? Remaining(TimeProvider time) =>
        Timeout == System.Threading.Timeout.InfiniteTimeSpan ? null : Timeout - time.GetElapsedTime(_started);

    internal static bool IsShorter(TimeSpan timeout, TimeSpan other) =>
        timeout != System.Threading.Timeout.InfiniteTimeSpan && (other == System.Threading.Timeout.InfiniteTimeSpan || timeout < other);
}
