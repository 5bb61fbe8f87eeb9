using System;
using System.Globalization;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Times as numbers of seconds since 1970-01-01 UTC, without leap seconds.</summary>
internal static class UnixSeconds
{
    private const long EpochTicks = 621_355_968_000_000_000;

    /// <summary>No time is as far from 1970 as this.</summary>
    private const long Bound = 1_000_000_000_000;

    /// <summary>Reads what a JSON reader has for a number, or for one in a string.</summary>
    /// <param name="number">The value.</param>
    /// <param name="hasFraction">Whether a fraction of a second is allowed, which has to be a whole number of ticks.</param>
    /// <param name="time">The time in UTC.</param>
    /// <returns><c>false</c> if it is none, or out of the range of times.</returns>
    internal static bool TryRead(object? number, bool hasFraction, out DateTimeOffset time)
    {
        time = default;
        if (GetSeconds(number) is not { } seconds || (!hasFraction && decimal.Truncate(seconds) != seconds) || seconds <= -Bound || seconds >= Bound)
        {
            return false;
        }

        var ticks = (seconds * TimeSpan.TicksPerSecond) + EpochTicks;
        if (decimal.Truncate(ticks) != ticks || ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset((long)ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads the value that a reader is on; <c>null</c> for none.</summary>
    /// <exception cref="JsonException">It is no such time.</exception>
    internal static DateTimeOffset? Read(JsonReader reader, bool hasFraction)
    {
        if (IsNone(reader))
        {
            return null;
        }

        return TryRead(reader.Value, hasFraction, out var time) ? time : throw JsonShape.Unexpected(reader, "a time in seconds");
    }

    /// <summary>Whether a reader is on what stands for no time.</summary>
    internal static bool IsNone(JsonReader reader) => reader.TokenType is JsonToken.Null or JsonToken.EndArray || reader.Value is string { Length: 0 };

    /// <summary>Writes the second that a time is in.</summary>
    internal static void Write(JsonWriter writer, DateTimeOffset time) => writer.WriteValue(time.ToUnixTimeSeconds());

    /// <summary>Writes the seconds with their fraction, where there is one.</summary>
    internal static void WriteFraction(JsonWriter writer, DateTimeOffset time)
    {
        if (time.UtcTicks % TimeSpan.TicksPerSecond == 0)
        {
            Write(writer, time);
        }
        else
        {
            writer.WriteValue((time.UtcTicks - EpochTicks) / (decimal)TimeSpan.TicksPerSecond);
        }
    }

    private static decimal? GetSeconds(object? number) => number switch
    {
        long value => value,
        int value => value,
        decimal value => value,

        // Digit by digit: a conversion keeps fifteen of them, and the seconds alone have ten.
        double value when Math.Abs(value) < Bound => Parse(value.ToString("R", CultureInfo.InvariantCulture)),
        string text => Parse(text),
        _ => null,
    };

    private static decimal? Parse(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
