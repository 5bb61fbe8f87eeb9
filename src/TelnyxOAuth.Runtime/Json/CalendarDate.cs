using System;
using System.Globalization;

namespace TelnyxOAuth.Runtime;

/// <summary>Dates without a time, in the type that the framework has for them: generated code is compiled for several.</summary>
internal static class CalendarDate
{
    private const int Length = 10;

    /// <summary>Reads a date, which may come with a time.</summary>
    /// <typeparam name="T">The type of dates.</typeparam>
    /// <exception cref="NotSupportedException">There are no dates of this type.</exception>
    internal static bool TryRead<T>(string text, out T value)
        where T : struct
    {
        value = default;
        var hasTime = !Rfc3339.TryParseDate(text, out var date);
        if (hasTime && !Rfc3339.TryParse(text, out date))
        {
            return false;
        }

#if NET8_0_OR_GREATER
        if (typeof(T) == typeof(DateOnly))
        {
            // The general parser takes a time alone for one of today.
            value = (T)(object)DateOnly.FromDateTime(date.DateTime);
            return !hasTime || (text.Length > Length && Rfc3339.TryParseDate(text[..Length], out _));
        }
#endif
        value = typeof(T) == typeof(DateTimeOffset) ? (T)(object)date : throw new NotSupportedException("The type is none that dates have.");
        return true;
    }

    /// <summary>A date as <c>2024-02-29</c>.</summary>
    /// <typeparam name="T">The type of dates.</typeparam>
    internal static string Format<T>(T value)
        where T : struct, IFormattable => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
