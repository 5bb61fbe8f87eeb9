using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Testing;

/// <summary>
/// A clock that stands still until it is advanced; timers fire inside <see cref="Advance"/>, in the order of their times.
/// A pause (<see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/>) is noted, and passes at once unless the
/// test holds it: so a call runs through all its attempts in no time.
/// </summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly object _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<TimeSpan> _pauses = [];
    private readonly TaskCompletionSource _firstPause = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>Whether pauses wait to be advanced over.</summary>
    internal bool HoldsPauses { get; init; }

    /// <summary>Ends when the first pause has begun.</summary>
    internal Task FirstPause => _firstPause.Task;

    /// <summary>How long each pause is, in the order in which they began.</summary>
    internal IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_lock)
            {
                return [.. _pauses];
            }
        }
    }

    /// <summary>How many timers are set: none after a call is over, unless it left one behind.</summary>
    internal int TimerCount
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    /// <summary>Ticks.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
        {
            throw new NotSupportedException("A timer that fires again and again.");
        }

        // Task.Delay makes its timer with itself as the state.
        var isPause = state is Task;
        ManualTimer timer;
        lock (_lock)
        {
            timer = new ManualTimer(this, callback, state);
            Set(timer, dueTime);
            if (isPause)
            {
                _pauses.Add(dueTime);
            }
        }

        if (isPause)
        {
            _firstPause.TrySetResult();
            if (!HoldsPauses)
            {
                Advance(dueTime);
            }
        }

        return timer;
    }

    internal void Advance(TimeSpan time)
    {
        var end = GetUtcNow() + time;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = end > _now ? end : _now;
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            // Stable: of two with the same time, the older comes first.
            if (_timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due) is not { } due)
            {
                return null;
            }

            _timers.Remove(due);
            _now = due.Due > _now ? due.Due : _now;
            return due;
        }
    }

    private void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Due = _now + dueTime;
                _timers.Add(timer);
            }
        }
    }

    private void Remove(ManualTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        internal DateTimeOffset Due { get; set; }

        internal void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
