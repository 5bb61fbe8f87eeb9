using System;

namespace TelnyxOAuth.Runtime;

/// <summary>The time limit of an attempt: its own, or what is left of the call's.</summary>
internal readonly struct AttemptLimit
{
    private readonly long _started;

    internal AttemptLimit(long started, TimeSpan timeout, bool isTotal)
    {
        _started = started;
        Timeout = timeout;
        IsTotal = isTotal;
    }

    /// <summary>The time limit, counted from the attempt's start.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>Whether this is the limit of the whole call, after which no attempt can follow.</summary>
    internal bool IsTotal { get; }

    /// <summary>The time that is left, or <c>null</c> if there is no limit.</summary>
    internal TimeSpan? Remaining(TimeProvider time) =>
        Timeout == System.Threading.Timeout.InfiniteTimeSpan ? null : Timeout - time.GetElapsedTime(_started);

    internal static bool IsShorter(TimeSpan timeout, TimeSpan other) =>
        timeout != System.Threading.Timeout.InfiniteTimeSpan && (other == System.Threading.Timeout.InfiniteTimeSpan || timeout < other);
}
