using System;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>How long a body may take. It starts to run with the first wait: a body that is there already needs no timer.</summary>
internal sealed class ReadDeadline : IDisposable
{
    private readonly TimeSpan _timeout;
    private CancellationTokenSource? _cancellation;
    private bool _isRunning;

    internal ReadDeadline(TimeSpan timeout, CancellationToken callersToken)
    {
        _timeout = timeout;
        CallersToken = callersToken;
    }

    /// <summary>Gets what the caller cancels by.</summary>
    internal CancellationToken CallersToken { get; }

    /// <summary>Gets what is cancelled by the caller or by the deadline.</summary>
    internal CancellationToken Token => (_cancellation ??= CancellationTokenSource.CreateLinkedTokenSource(CallersToken)).Token;

    internal void Start()
    {
        if (!_isRunning)
        {
            _isRunning = true;
            _cancellation?.CancelAfter(_timeout);
        }
    }

    public void Dispose() => _cancellation?.Dispose();
}
