using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>One entry of a store that may fail or stall: neither takes a call with it that can go on without.</summary>
internal sealed class GuardedTokenStore
{
    /// <summary>How long one renewal waits for a store, other processes' renewals included, before it asks the server itself.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // Shorter, so that where its holder has died there is time to wait for the next one.
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan UnknownLifetime = TimeSpan.FromHours(1);
    private const int MaxComparisons = 3;

    private readonly object _gate = new object();
    private readonly TokenStore _store;
    private readonly string _key;
    private readonly bool _endsWithRemoval;
    private readonly TimeProvider _time;
    private readonly ILogger? _logger;

    // What the store holds, as far as is known; and what is newer, as long as that could not be stored.
    private OAuthTokens? _stored;
    private OAuthTokens? _unstored;
    private Task _writing = Task.CompletedTask;

    /// <param name="store">The store.</param>
    /// <param name="key">What the tokens are stored under.</param>
    /// <param name="endsWithRemoval">Whether tokens that somebody has removed are not to come back: those of a user.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where to log that the store fails, or <c>null</c>.</param>
    internal GuardedTokenStore(TokenStore store, string key, bool endsWithRemoval, TimeProvider time, ILogger? logger)
    {
        _store = store;
        _key = key;
        _endsWithRemoval = endsWithRemoval;
        _time = time;
        _logger = logger;
    }

    internal StoreTurn StartTurn() => new StoreTurn(_time, Limit);

    /// <summary>What is stored, or is newer and could not be stored; what came last where the store fails.</summary>
    internal async Task<OAuthTokens?> ReadAsync(StoreTurn turn)
    {
        if (turn.Failure is null)
        {
            try
            {
                return Note(await ReadOnceAsync(turn.Remaining).ConfigureAwait(false));
            }
            catch (FormatException exception)
            {
                // As if nothing were there: what is stored next takes its place.
                turn.Unreadable = exception;
                _store.Health.Failed(StoreActions.Read, exception, _logger);
            }
            catch (Exception exception)
            {
                Fail(turn, StoreActions.Read, exception);
            }
        }

        lock (_gate)
        {
            return _unstored ?? _stored;
        }
    }

    /// <summary>Takes the lease of renewing; everybody has it where the store fails.</summary>
    /// <returns>The lease, or <c>null</c> where another process has it.</returns>
    internal async Task<IAsyncDisposable?> TryLeaseAsync(StoreTurn turn)
    {
        if (turn.Failure is not null)
        {
            return UnsharedLease.Instance;
        }

        try
        {
            var lease = await StoreLimit.WithinAsync(token => _store.TryAcquireRenewalLeaseAsync(_key, LeaseDuration, token), turn.Remaining, _time).ConfigureAwait(false);
            _store.Health.Worked(StoreActions.Lease);
            return lease;
        }
        catch (Exception exception)
        {
            Fail(turn, StoreActions.Lease, exception);
            return UnsharedLease.Instance;
        }
    }

    /// <summary>Gives a lease back; one that can't be ends by itself.</summary>
    internal async Task ReleaseAsync(IAsyncDisposable? lease)
    {
        try
        {
            if (lease is not null)
            {
                await lease.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            _store.Health.Failed(StoreActions.Lease, exception, _logger);
        }
    }

    /// <summary>Stores tokens before anybody gets them. What can't be stored is kept here and tried again.</summary>
    /// <returns>The tokens that count from now on: newer ones where others have come meanwhile, and <c>null</c> where they were removed.</returns>
    internal async Task<OAuthTokens?> WriteAsync(OAuthTokens tokens, StoreTurn turn)
    {
        lock (_gate)
        {
            _unstored = tokens;
        }

        var write = PutAsync(tokens);
        if (turn.Failure is null)
        {
            try
            {
                return await write.WaitAsync(Limit, _time).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Fail(turn, StoreActions.Write, exception);
            }
        }

        _ = WriteLaterAsync(tokens, write);
        return tokens;
    }

    /// <summary>Tries again until the tokens are stored, others have come, or these have expired.</summary>
    private async Task WriteLaterAsync(OAuthTokens tokens, Task write)
    {
        var end = tokens.ExpiresAt ?? (_time.GetUtcNow() + UnknownLifetime);
        for (var pause = FirstPause; IsUnstored(tokens) && _time.GetUtcNow() < end; pause = pause + pause < MaxPause ? pause + pause : MaxPause)
        {
            await DelayAsync(pause).ConfigureAwait(false);
            if (write.IsCompleted)
            {
                BackgroundTask.Observe(write);
                write = PutAsync(tokens);
            }

            try
            {
                await write.WaitAsync(Limit, _time).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                _store.Health.Failed(StoreActions.Write, exception, _logger);
            }
        }

        BackgroundTask.Observe(write);
    }

    /// <summary>Stores tokens after what was written before, which may outlast its limit and is not to land later.</summary>
    private async Task<OAuthTokens?> PutAsync(OAuthTokens tokens)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Interlocked.Exchange(ref _writing, done.Task);
        try
        {
            await before.ConfigureAwait(false);
            var counting = IsUnstored(tokens) ? await CompareAndSetAsync(tokens).ConfigureAwait(false) : tokens;
            _store.Health.Worked(StoreActions.Write);
            return counting;
        }
        finally
        {
            done.SetResult(true);
        }
    }

    private async Task<OAuthTokens?> CompareAndSetAsync(OAuthTokens tokens)
    {
        // A store that heeds it ends here; of one that doesn't, no other write is begun before this one has ended.
        using var limit = StoreLimit.Start(Limit, _time);
        for (var comparison = 0; comparison < MaxComparisons; comparison++)
        {
            OAuthTokens? expected;
            lock (_gate)
            {
                expected = _stored;
            }

            if (await _store.TryReplaceAsync(_key, expected, tokens, limit.Token).ConfigureAwait(false))
            {
                Note(tokens);
                return tokens;
            }

            var counting = Note(await _store.ReadAsync(_key, limit.Token).ConfigureAwait(false));
            if (!IsUnstored(tokens))
            {
                return counting;
            }
        }

        throw new InvalidOperationException("What is stored changes all the time.");
    }

    /// <summary>Notes what the store holds, and says which tokens count.</summary>
    private OAuthTokens? Note(OAuthTokens? stored)
    {
        lock (_gate)
        {
            var isUnchanged = Equals(stored, _stored);
            _stored = stored;
            if (_unstored is null)
            {
                return stored;
            }

            var isNewer = stored is null ? _endsWithRemoval : stored.Equals(_unstored) || (!isUnchanged && stored.IssuedAt >= _unstored.IssuedAt);
            if (isNewer)
            {
                _unstored = null;
                return stored;
            }

            return _unstored;
        }
    }

    private bool IsUnstored(OAuthTokens tokens)
    {
        lock (_gate)
        {
            return ReferenceEquals(_unstored, tokens);
        }
    }

    private async Task<OAuthTokens?> ReadOnceAsync(TimeSpan limit)
    {
        var stored = await StoreLimit.WithinAsync(token => _store.ReadAsync(_key, token), limit, _time).ConfigureAwait(false);
        _store.Health.Worked(StoreActions.Read);
        return stored;
    }

    private void Fail(StoreTurn turn, StoreActions action, Exception exception)
    {
        turn.Failure = exception;
        _store.Health.Failed(action, exception, _logger);
    }

    private Task DelayAsync(TimeSpan pause) =>
#if NETSTANDARD2_0
        _time.Delay(pause);
#else
        Task.Delay(pause, _time);
#endif
}
