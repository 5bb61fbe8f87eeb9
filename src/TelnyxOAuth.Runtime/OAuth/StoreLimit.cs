using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Waits for a store no longer than a limit, whether or not it heeds a token.</summary>
internal static class StoreLimit
{
    /// <exception cref="TimeoutException">The limit has passed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal static async Task<T> WithinAsync<T>(
        Func<CancellationToken, ValueTask<T>> action, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken = default)
    {
        if (limit <= TimeSpan.Zero)
        {
            throw new TimeoutException("The time for the store is up.");
        }

        using var end = Start(limit, time);
        var running = action(end.Token).AsTask();
        try
        {
            return await running.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            BackgroundTask.Observe(running);
            throw;
        }
    }

    /// <summary>A token that is cancelled when the limit has passed.</summary>
    internal static CancellationTokenSource Start(TimeSpan limit, TimeProvider time) =>
#if NETSTANDARD2_0
        time.CreateCancellationTokenSource(limit);
#else
        new CancellationTokenSource(limit, time);
#endif
}
