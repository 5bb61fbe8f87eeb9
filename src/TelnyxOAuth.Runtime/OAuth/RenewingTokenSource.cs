using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Holds an access token and renews it: one request for any number of callers, ahead of expiry, while calls go on with the
/// token at hand. A failure is told to whoever waits. The next call requests again; after a second failure in a row, calls
/// hear of it for a while without another request.
/// </summary>
internal sealed class RenewingTokenSource : TokenSource
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(30);

    private readonly object _gate = new object();
    private readonly Func<string?, Task<OAuthTokens>> _requestTokens;
    private readonly TimeProvider _time;
    private readonly ILogger? _logger;
    private string? _refused;
    private CachedToken? _held;
    private Task<CachedToken>? _request;
    private int _failures;
    private DateTimeOffset _requestAgainAt;

    /// <param name="requestTokens">Gets tokens, given the access token that the server has refused last, or <c>null</c>.</param>
    /// <param name="time">The clock that tokens expire by.</param>
    /// <param name="logger">Where to log renewals, or <c>null</c>.</param>
    internal RenewingTokenSource(Func<string?, Task<OAuthTokens>> requestTokens, TimeProvider time, ILogger? logger)
    {
        _requestTokens = requestTokens;
        _time = time;
        _logger = logger;
    }

    public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        var held = Volatile.Read(ref _held);
        var now = _time.GetUtcNow();
        if (held is null || now >= held.ExpiresAt)
        {
            return WaitForTokenAsync(cancellationToken);
        }

        if (held.WantsRenewal(now))
        {
            RenewAhead(held, now);
        }

        return new ValueTask<string>(held.AccessToken);
    }

    public override async ValueTask<bool> TryReplaceAsync(string token, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Another caller may have replaced it already.
            if (_held is { } held && held.AccessToken == token)
            {
                _held = null;
                _refused = token;
            }
        }

        return await WaitForTokenAsync(cancellationToken).ConfigureAwait(false) != token;
    }

    private async ValueTask<string> WaitForTokenAsync(CancellationToken cancellationToken)
    {
        var held = await Join().WaitAsync(cancellationToken).ConfigureAwait(false);
        return held.AccessToken;
    }

    /// <summary>The request that is under way, a token that has come meanwhile, a failure that is recent, or a new request.</summary>
    private Task<CachedToken> Join()
    {
        lock (_gate)
        {
            if (_request is { IsCompleted: false })
            {
                return _request;
            }

            var now = _time.GetUtcNow();
            if (_held is { } held && now < held.ExpiresAt)
            {
                return Task.FromResult(held);
            }

            return _request is { IsFaulted: true } && now < _requestAgainAt ? _request : StartRequest();
        }
    }

    /// <summary>Starts to renew a token that is still good, unless that is under way.</summary>
    private void RenewAhead(CachedToken held, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_request is { IsCompleted: false } || !ReferenceEquals(_held, held))
            {
                return;
            }

            held.PutOffRenewal(now);
            _ = StartRequest().ContinueWith(
                (request, state) => TokenLog.RenewalFailed((ILogger)state!, request.Exception!.InnerException!.GetType().FullName!),
                _logger ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default);
        }
    }

    /// <summary>Starts a request that belongs to no caller: whoever gives up waiting does not end it for the others.</summary>
    private Task<CachedToken> StartRequest()
    {
        _request = Task.Run(RequestAsync);
        BackgroundTask.Observe(_request);
        return _request;
    }

    private async Task<CachedToken> RequestAsync()
    {
        OAuthTokens tokens;
        try
        {
            tokens = await _requestTokens(Volatile.Read(ref _refused)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            PutOffRequest(exception);
            throw;
        }

        var held = CachedToken.From(tokens);
        lock (_gate)
        {
            // Together: whoever hears from now on that this token is refused must not join the request that brought it.
            _held = held;
            _request = null;
            _failures = 0;
        }

        if (_logger is not null)
        {
            TokenLog.Obtained(_logger, (long)(tokens.Lifetime ?? TimeSpan.Zero).TotalSeconds);
        }

        return held;
    }

    /// <summary>Has calls wait before they request again: not after the first failure in a row, unless the server says so, then ever longer.</summary>
    private void PutOffRequest(Exception failure)
    {
        lock (_gate)
        {
            _failures++;
            var pause = _failures == 1 ? TimeSpan.Zero : TimeSpan.FromTicks(FirstPause.Ticks << Math.Min(_failures - 2, 5));
            if (failure is ApiResponseException { RetryAfter: { } wanted } && wanted > pause)
            {
                pause = wanted;
            }

            _requestAgainAt = _time.GetUtcNow() + (pause < MaxPause ? pause : MaxPause);
        }
    }
}
