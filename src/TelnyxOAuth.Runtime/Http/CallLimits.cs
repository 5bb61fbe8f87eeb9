using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>The defaults and the ranges of the numbers by which a call is limited.</summary>
internal static class CallLimits
{
    internal const int DefaultMaxRetries = 2;
    internal const int DefaultMaxResponseBytes = 10_000_000;

    /// <summary>As <see cref="System.Net.Http.HttpClient.Timeout"/> has it.</summary>
    internal static readonly TimeSpan DefaultAttemptTimeout = TimeSpan.FromSeconds(100);
    internal static readonly TimeSpan DefaultTotalTimeout = TimeSpan.FromMinutes(5);

    /// <summary>What a timer of .NET can wait for, a little less than 50 days.</summary>
    internal static readonly TimeSpan MaxTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1d);

    private const int MostRetries = 100;
    private const int MostResponseBytes = 1_000_000_000;

    /// <summary>Adds a sentence for each limit that is out of its range; <c>null</c> is within.</summary>
    internal static void Check(int? maxRetries, TimeSpan? attemptTimeout, TimeSpan? totalTimeout, ICollection<string> errors)
    {
        if (maxRetries is < 0 or > MostRetries)
        {
            errors.Add(FormattableString.Invariant($"{nameof(ApiClientOptions.MaxRetries)} is {maxRetries}, and has to be from 0 to {MostRetries}."));
        }

        CheckTimeout(nameof(ApiClientOptions.AttemptTimeout), attemptTimeout, errors);
        CheckTimeout(nameof(ApiClientOptions.TotalTimeout), totalTimeout, errors);
    }

    /// <summary>Adds a sentence if the size that responses may have, in bytes, is out of its range.</summary>
    internal static void CheckResponseBytes(int maxResponseBytes, ICollection<string> errors)
    {
        if (maxResponseBytes is < 1 or > MostResponseBytes)
        {
            errors.Add(FormattableString.Invariant($"{nameof(ApiClientOptions.MaxResponseBytes)} is {maxResponseBytes}, and has to be from 1 to {MostResponseBytes}."));
        }
    }

    internal static void ThrowIfAny(List<string> errors, string parameterName)
    {
        if (errors.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", errors), parameterName);
        }
    }

    private static void CheckTimeout(string name, TimeSpan? timeout, ICollection<string> errors)
    {
        if (timeout is { } known && known != Timeout.InfiniteTimeSpan && (known <= TimeSpan.Zero || known > MaxTimeout))
        {
            errors.Add($"{name} is {known.ToString("c", CultureInfo.InvariantCulture)}, and has to be more than zero and less than 50 days, or Timeout.InfiniteTimeSpan.");
        }
    }
}
