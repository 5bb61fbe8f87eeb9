using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>One user's place in a store that may fail or stall: neither takes a call with it that can go on without.</summary>
internal sealed class GuardedTokenStore
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(60);

    private readonly TokenStore _store;
    private readonly string _key;
    private readonly TimeProvider _time;
    private readonly ILogger? _logger;
    private OAuthTokens? _last;
    private bool _isStored = true;

    internal GuardedTokenStore(TokenStore store, string key, TimeProvider time, ILogger? logger)
    {
        _store = store;
        _key = key;
        _time = time;
        _logger = logger;
    }

    /// <summary>What is stored; what came last where the store fails, or where that could not be stored.</summary>
    /// <exception cref="TokenStoreException">The store fails, and nothing else is known.</exception>
    internal async Task<OAuthTokens?> ReadAsync()
    {
        if (!_isStored && _last is { } unstored)
        {
            return unstored;
        }

        try
        {
            return _last = await WithinAsync(_store.ReadAsync(_key, CancellationToken.None).AsTask()).ConfigureAwait(false);
        }
        catch (Exception exception) when (_last is not null)
        {
            if (_logger is not null)
            {
                TokenLog.NotRead(_logger, exception.GetType().FullName!);
            }

            return _last;
        }
        catch (Exception exception)
        {
            throw new TokenStoreException($"The user's tokens could not be read from {_store.GetType().FullName} ({exception.GetType().FullName}).", exception);
        }
    }

    /// <summary>Stores tokens before anybody gets them. What can't be stored is kept here and tried again.</summary>
    internal async Task WriteAsync(OAuthTokens tokens)
    {
        (_last, _isStored) = (tokens, false);
        try
        {
            await WriteOnceAsync(tokens).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (_logger is not null)
            {
                TokenLog.NotStored(_logger, exception.GetType().FullName!);
            }

            _ = WriteLaterAsync(tokens);
        }
    }

    /// <summary>Tries again until the tokens are stored, or others have come.</summary>
    private async Task WriteLaterAsync(OAuthTokens tokens)
    {
        for (var pause = FirstPause; ReferenceEquals(_last, tokens); pause = pause + pause < MaxPause ? pause + pause : MaxPause)
        {
            await DelayAsync(pause).ConfigureAwait(false);
            try
            {
                if (ReferenceEquals(_last, tokens))
                {
                    await WriteOnceAsync(tokens).ConfigureAwait(false);
                }

                return;
            }
            catch (Exception)
            {
                // Said once; the next try follows.
            }
        }
    }

    private Task DelayAsync(TimeSpan pause) =>
#if NETSTANDARD2_0
        _time.Delay(pause);
#else
        Task.Delay(pause, _time);
#endif

    private async Task WriteOnceAsync(OAuthTokens tokens)
    {
        await WithinAsync(WriteAsync()).ConfigureAwait(false);
        _isStored = true;

        async Task<bool> WriteAsync()
        {
            await _store.WriteAsync(_key, tokens, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
    }

    /// <summary>Waits no longer than the limit, whether or not the store heeds a token.</summary>
    private Task<T> WithinAsync<T>(Task<T> task) => task.WaitAsync(Limit, _time);
}
