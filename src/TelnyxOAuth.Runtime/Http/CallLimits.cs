using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>The ranges of the numbers by which a call is limited, in one place for settings, options and client roots.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CallLimits
{
    /// <summary>The most retries that can be asked for: 100.</summary>
    public const int RetryLimit = 100;

    /// <summary>What a timer of .NET can wait for, a little less than 50 days.</summary>
    internal static readonly TimeSpan MaxTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1d);

    /// <summary>Finds out which limits are out of their range.</summary>
    /// <param name="maxRetries">The number of retries, or <c>null</c>.</param>
    /// <param name="attemptTimeout">The time for an attempt, or <c>null</c>.</param>
    /// <param name="totalTimeout">The time for a call, or <c>null</c>.</param>
    /// <param name="errors">Where to add a sentence for each that is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is <c>null</c>.</exception>
    public static void Check(int? maxRetries, TimeSpan? attemptTimeout, TimeSpan? totalTimeout, ICollection<string> errors)
    {
        if (errors is null)
        {
            throw new ArgumentNullException(nameof(errors));
        }

        if (maxRetries is < 0 or > RetryLimit)
        {
            errors.Add(FormattableString.Invariant($"MaxRetries is {maxRetries}, and has to be from 0 to {RetryLimit}."));
        }

        CheckTimeout("AttemptTimeout", attemptTimeout, errors);
        CheckTimeout("TotalTimeout", totalTimeout, errors);
    }

    /// <summary>Finds out whether the size that responses may have is out of its range.</summary>
    /// <param name="maxResponseBytes">The size, in bytes.</param>
    /// <param name="errors">Where to add a sentence if it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is <c>null</c>.</exception>
    public static void CheckResponseBytes(int maxResponseBytes, ICollection<string> errors)
    {
        if (errors is null)
        {
            throw new ArgumentNullException(nameof(errors));
        }

        if (maxResponseBytes is < 1 or > 1_000_000_000)
        {
            errors.Add(FormattableString.Invariant($"MaxResponseBytes is {maxResponseBytes}, and has to be from 1 to 1000000000."));
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
