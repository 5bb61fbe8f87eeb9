using System;
using System.Net.Http;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>Counts a call's attempts, and decides whether and when another follows.</summary>
internal struct AttemptSchedule
{
    private readonly ApiClientOptions _options;
    private readonly TimeSpan _attemptTimeout;
    private readonly TimeProvider _time;
    private readonly Func<double> _getJitter;
    private readonly bool _isIdempotent;
    private readonly long _started;
    private int _retries;

    internal AttemptSchedule(CallOptions options, HttpMethod method, ApiConnection connection)
    {
        _options = options.Client;
        _attemptTimeout = connection.Shorten(options.Client.AttemptTimeout);
        _time = connection.Time;
        _getJitter = connection.Jitter;
        _isIdempotent = options.IsIdempotent ?? RetryRules.IsIdempotent(method);
        _started = _time.GetTimestamp();
        _retries = 0;
        Attempt = 0;
        HasRenewed = false;
    }

    /// <summary>Which attempt is under way, counted from 1.</summary>
    internal int Attempt { get; private set; }

    /// <summary>Whether the credential was renewed for this call, which is done once.</summary>
    internal bool HasRenewed { get; private set; }

    internal readonly TimeSpan Elapsed => _time.GetElapsedTime(_started);

    /// <summary>Starts an attempt.</summary>
    internal AttemptLimit Next()
    {
        Attempt++;
        var isFirst = Attempt == 1;
        var remaining = _options.TotalTimeout;
        if (!isFirst && remaining != System.Threading.Timeout.InfiniteTimeSpan)
        {
            // Never below zero: one millisecond below it would mean without end.
            var elapsed = Elapsed;
            remaining = elapsed < remaining ? remaining - elapsed : TimeSpan.Zero;
        }

        return AttemptLimit.IsShorter(remaining, _attemptTimeout)
            ? new AttemptLimit(isFirst ? _started : _time.GetTimestamp(), remaining, isTotal: true)
            : new AttemptLimit(isFirst ? _started : _time.GetTimestamp(), _attemptTimeout, isTotal: false);
    }

    internal void Renew() => HasRenewed = true;

    /// <summary>Decides whether another attempt follows a failure, and after how long.</summary>
    internal TimeSpan? Retry(Exception failure)
    {
        if (_retries == _options.MaxRetries
            || RetryRules.GetDelay(failure, _isIdempotent, _retries + 1, _getJitter) is not { } delay
            || delay > CallLimits.MaxTimeout
            || (_options.TotalTimeout != System.Threading.Timeout.InfiniteTimeSpan && delay >= _options.TotalTimeout - Elapsed))
        {
            return null;
        }

        _retries++;
        return delay;
    }
}
