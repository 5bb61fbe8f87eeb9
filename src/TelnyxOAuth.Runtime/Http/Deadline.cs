using System;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>A token that is cancelled with the caller's own, and when a time is up.</summary>
internal readonly struct Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly ITimer? _timer;

    /// <param name="remaining">The time until cancellation: immediately at zero or less; infinite if only the caller's token cancels it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="callerToken">The caller's own token.</param>
    internal Deadline(TimeSpan remaining, TimeProvider time, CancellationToken callerToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(callerToken);
        _timer = null;
        if (remaining == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        if (remaining <= TimeSpan.Zero)
        {
            _source.Cancel();
        }
        else if (ReferenceEquals(time, TimeProvider.System))
        {
            _source.CancelAfter(remaining);
        }
        else
        {
            _timer = time.CreateTimer(static source => Cancel((CancellationTokenSource)source!), _source, remaining, Timeout.InfiniteTimeSpan);
        }
    }

    internal CancellationToken Token => _source.Token;

    internal bool IsOver => _source.IsCancellationRequested;

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
            // The work ended just before its time was up, so there is nothing to cancel.
        }
    }
}
