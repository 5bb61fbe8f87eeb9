using System;
using System.Globalization;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads dates and times as APIs write them (RFC 3339 section 5.6), many times faster than the general parser.</summary>
internal static class Rfc3339
{
    private const int DateLength = 10;
    private const int SecondsLength = 19;

    /// <summary>Reads a date and time; one without an offset is taken as UTC.</summary>
    internal static bool TryParse(string text, out DateTimeOffset value) =>
        TryParseExactly(text, out value)
        || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    /// <summary>Reads a date without a time, as midnight in UTC.</summary>
    internal static bool TryParseDate(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != DateLength
            || text[4] != '-' || text[7] != '-'
            || !TryReadYear(text, out var year)
            || !TryReadTwoDigits(text, 5, out var month)
            || !TryReadTwoDigits(text, 8, out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        return true;
    }

    private static bool TryParseExactly(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length <= SecondsLength
            || text[4] != '-' || text[7] != '-' || (text[DateLength] | ' ') != 't' || text[13] != ':' || text[16] != ':'
            || !TryReadYear(text, out var year)
            || !TryReadTwoDigits(text, 5, out var month)
            || !TryReadTwoDigits(text, 8, out var day)
            || !TryReadTwoDigits(text, 11, out var hour)
            || !TryReadTwoDigits(text, 14, out var minute)
            || !TryReadTwoDigits(text, 17, out var second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var position = SecondsLength;
        if (!TryReadFraction(text, ref position, out var ticks) || !TryReadOffset(text, position, out var offset))
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second).Ticks + ticks;
        var utc = local - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, offset);
        return true;
    }

    /// <summary>Reads up to seven digits, which is the precision of ticks; more digits are left to the general parser.</summary>
    private static bool TryReadFraction(string text, ref int position, out long ticks)
    {
        ticks = 0;
        if (text[position] != '.')
        {
            return true;
        }

        var scale = TimeSpan.TicksPerSecond;
        for (position++; position < text.Length && text[position] is >= '0' and <= '9'; position++)
        {
            scale /= 10;
            if (scale == 0)
            {
                return false;
            }

            ticks += (text[position] - '0') * scale;
        }

        return scale < TimeSpan.TicksPerSecond && position < text.Length;
    }

    private static bool TryReadOffset(string text, int position, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if ((text[position] | ' ') == 'z')
        {
            return position + 1 == text.Length;
        }

        if (text[position] is not ('+' or '-')
            || text.Length != position + 6
            || text[position + 3] != ':'
            || !TryReadTwoDigits(text, position + 1, out var hours)
            || !TryReadTwoDigits(text, position + 4, out var minutes)
            || hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[position] == '-' ? -offset : offset;
        return true;
    }

    private static bool TryReadYear(string text, out int year)
    {
        var isNumber = TryReadTwoDigits(text, 0, out var century) & TryReadTwoDigits(text, 2, out var yearOfCentury);
        year = (century * 100) + yearOfCentury;
        return isNumber;
    }

    private static bool TryReadTwoDigits(string text, int start, out int number)
    {
        var tens = text[start] - '0';
        var ones = text[start + 1] - '0';
        number = (tens * 10) + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }
}
