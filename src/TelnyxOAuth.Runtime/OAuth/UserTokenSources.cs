using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>One token source for each user, so that all calls of a user share it; those that nobody asks for are forgotten.</summary>
internal sealed class UserTokenSources
{
    /// <summary>How many there may be. What was used longest ago goes first.</summary>
    internal const int MaxCount = 10_000;

    internal static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Entry> _entries = new ConcurrentDictionary<string, Entry>(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly Func<string, TokenSource> _create;
    private long _sweepAt;

    internal UserTokenSources(TimeProvider time, Func<string, TokenSource> create)
    {
        _time = time;
        _create = create;
        _sweepAt = (time.GetUtcNow() + SweepInterval).UtcTicks;
    }

    internal int Count => _entries.Count;

    internal TokenSource Get(string userId)
    {
        var now = _time.GetUtcNow().UtcTicks;
        if (!_entries.TryGetValue(userId, out var entry))
        {
            entry = _entries.GetOrAdd(userId, new Entry(_create(userId)));
            Sweep(now);
        }

        entry.Touch(now);
        return entry.Source;
    }

    internal void Remove(string userId) => _entries.TryRemove(userId, out _);

    private void Sweep(long now)
    {
        var sweepAt = Volatile.Read(ref _sweepAt);
        var isFull = _entries.Count > MaxCount;
        if ((now < sweepAt && !isFull) || Interlocked.CompareExchange(ref _sweepAt, now + SweepInterval.Ticks, sweepAt) != sweepAt)
        {
            return;
        }

        // Room for a while: what is full is not to be sorted for every user.
        var surplus = isFull ? _entries.Count - (MaxCount / 10 * 9) : 0;
        foreach (var entry in _entries.OrderBy(static entry => entry.Value.UsedAt).ToList())
        {
            if (surplus-- <= 0 && now - entry.Value.UsedAt < IdleLimit.Ticks)
            {
                return;
            }

            ((ICollection<KeyValuePair<string, Entry>>)_entries).Remove(entry);
        }
    }

    private sealed class Entry
    {
        private long _usedAt = long.MaxValue;

        internal Entry(TokenSource source) => Source = source;

        internal TokenSource Source { get; }

        /// <summary>When it was asked for last; the end of time before that, so that what has just been added stays.</summary>
        internal long UsedAt => Volatile.Read(ref _usedAt);

        internal void Touch(long now) => Volatile.Write(ref _usedAt, now);
    }
}
