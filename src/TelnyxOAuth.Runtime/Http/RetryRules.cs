using System;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Which failures are retried. A request that the server may have acted on is repeated only if acting twice does no harm:
/// a code, a refresh token or a registration is never sent twice.
/// </summary>
internal static class RetryRules
{
    private const string ShouldRetryHeader = "x-should-retry";

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest pause that the client makes by itself; and how long it waits where a server asks for a wait that can't be read.</summary>
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(8);

    private static readonly HttpMethod Query = new HttpMethod("QUERY");

    /// <summary>Whether a method is idempotent (RFC 9110 section 9.2.2), as HTTP QUERY is too, a GET with a body.</summary>
    internal static bool IsIdempotent(HttpMethod method) =>
        method == HttpMethod.Get
        || method == HttpMethod.Put
        || method == HttpMethod.Delete
        || method == HttpMethod.Head
        || method == HttpMethod.Options
        || method == HttpMethod.Trace
        || method == Query;

    /// <summary>The delay before the next attempt, or <c>null</c> for no retry.</summary>
    /// <param name="failure">What ended the attempt.</param>
    /// <param name="isIdempotent">Whether the server may receive the request twice.</param>
    /// <param name="retry">Which retry it would be, counted from 1.</param>
    /// <param name="getJitter">Returns a number from 0 up to, but not including, 1.</param>
    internal static TimeSpan? GetDelay(Exception failure, bool isIdempotent, int retry, Func<double> getJitter) => failure switch
    {
        ApiTimeoutException { IsTotal: true } => null,
        ApiConnectionException connection when isIdempotent || !connection.MayHaveReachedServer => GetBackoff(retry, getJitter()),
        ApiResponseException response when IsWorthwhile(response, isIdempotent) => GetWait(response) ?? GetBackoff(retry, getJitter()),
        _ => null,
    };

    /// <summary>The wait that the server asks for. None at all is a date that has passed, by a clock that may differ: then the client's own pause is made.</summary>
    private static TimeSpan? GetWait(ApiResponseException response) => response.RetryAfter > TimeSpan.Zero ? response.RetryAfter : null;

    private static bool IsWorthwhile(ApiResponseException response, bool isIdempotent)
    {
        var advice = response.Headers.TryGetValue(ShouldRetryHeader, out var values) ? values[0] : null;
        if (string.Equals(advice, "false", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // With 429, and with 503 and Retry-After, a server refuses before it acts.
        var status = (int)response.StatusCode;
        if (status == 429 || (status == 503 && response.RetryAfter is not null))
        {
            return true;
        }

        return isIdempotent
            && (status is 408 or 409 or >= 500 || string.Equals(advice, "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Exponential backoff with jitter between half and all of the delay, so that clients which failed together don't retry together.</summary>
    private static TimeSpan GetBackoff(int retry, double jitter)
    {
        var longest = Math.Min(MaxDelay.TotalSeconds, FirstDelay.TotalSeconds * Math.Pow(2, retry));
        return TimeSpan.FromSeconds(longest * (0.5 + (0.5 * jitter)));
    }
}
