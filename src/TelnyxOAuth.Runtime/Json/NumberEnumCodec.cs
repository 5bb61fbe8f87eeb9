using System;
using System.Globalization;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of an enum of numbers.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class NumberEnumCodec<T>
    where T : struct, Enum
{
    private static readonly bool IsLong = Enum.GetUnderlyingType(typeof(T)) == typeof(long);

    internal static readonly ValueCodec<T> Instance = new ValueCodec<T>(
        static reader => (IsLong ? JsonRead.Int64(reader) : JsonRead.Int32(reader)) is { } number ? (T)Enum.ToObject(typeof(T), number) : null,
        static (writer, value) => writer.WriteValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)));
}
