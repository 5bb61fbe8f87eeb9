using System;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a date without a time.</summary>
/// <typeparam name="T"><c>DateOnly</c> or <see cref="System.DateTimeOffset"/>.</typeparam>
internal static class DateCodec<T>
    where T : struct, IFormattable
{
    internal static readonly ValueCodec<T> Instance = new ValueCodec<T>(
        static reader => JsonRead.Date<T>(reader),
        static (writer, value) => writer.WriteValue(CalendarDate.Format(value)));
}
