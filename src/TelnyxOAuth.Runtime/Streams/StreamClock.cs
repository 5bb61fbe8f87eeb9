using System;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>Limits how long the reads of a stream may wait, all of them with one timer.</summary>
internal sealed class StreamClock : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly ITimer? _timer;
    private TimeSpan _waited;
    private long _started;

    /// <param name="limit">How long the server may take for a line; infinite for any time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">The caller's own token.</param>
    internal StreamClock(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        _limit = limit;
        _time = time;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Token = _source.Token;
        _timer = limit == Timeout.InfiniteTimeSpan
            ? null
            : time.CreateTimer(static source => Cancel((CancellationTokenSource)source!), _source, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled with the caller's own, and when the time is up.</summary>
    internal CancellationToken Token { get; }

    /// <summary>Begins a wait. The time between waits is the caller's own.</summary>
    internal void Start()
    {
        if (_timer is not null)
        {
            _started = _time.GetTimestamp();
            var remaining = _limit - _waited;
            _timer.Change(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends a wait.</summary>
    /// <param name="isProgress">Whether what came begins the time anew.</param>
    internal void Stop(bool isProgress)
    {
        if (_timer is not null)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _waited = isProgress ? TimeSpan.Zero : _waited + _time.GetElapsedTime(_started);
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The stream ended just before its time was up, so there is nothing to cancel.
        }
    }
}
