using System;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads how long a server asks to wait (RFC 9110 section 10.2.3). What is there and can't be read is a wait all the same.</summary>
internal static class RetryAfterHeader
{
    private const string Standard = "Retry-After";

    /// <summary>In milliseconds, so more precise than the standard one; servers that send it send both.</summary>
    private const string Precise = "retry-after-ms";

    /// <summary>The wait that a server asks for; <c>null</c> if it asks for none.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="now">What a date is compared with.</param>
    internal static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var precise = Find(headers, Precise);
        if (precise is not null && ReadNumber(precise, TimeSpan.TicksPerMillisecond) is { } exact)
        {
            return exact;
        }

        if (Find(headers, Standard) is not { } text)
        {
            return precise is null ? null : RetryRules.MaxDelay;
        }

        if (ReadNumber(text, TimeSpan.TicksPerSecond) is { } delay)
        {
            return delay;
        }

        // .NET reads each of the three forms of a date that HTTP has (RFC 9110 section 5.6.7).
        return RetryConditionHeaderValue.TryParse(text, out var value) && value.Date is { } date
            ? date > now ? date - now : TimeSpan.Zero
            : RetryRules.MaxDelay;
    }

    private static string? Find(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.First().Trim() : null;

    /// <summary>Reads digits, of which there may be any number, with or without a fraction.</summary>
    private static TimeSpan? ReadNumber(string text, long ticksPerUnit)
    {
        // The parser reads words too, such as -Infinity.
        if (text.Length == 0 || text[0] is not (>= '0' and <= '9') || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var ticks = number * ticksPerUnit;
        return ticks < long.MaxValue ? new TimeSpan((long)ticks) : TimeSpan.MaxValue;
    }
}
