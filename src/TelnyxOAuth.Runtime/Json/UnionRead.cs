using System;
using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads the current value as a variant of a union, as generated codecs do; <c>null</c> if it is not of that type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionRead
{
    /// <summary>Reads a 32-bit integer, which may be written with a fraction of zeros or an exponent.</summary>
    /// <param name="reader">A reader that is on a number.</param>
    /// <returns>The number; <c>null</c> if it does not fit.</returns>
    public static int? Int32(JsonReader reader) => JsonRead.TryInteger(reader, int.MinValue, int.MaxValue, out var number) ? (int?)number : null;

    /// <summary>Reads a 64-bit integer, which may be written with a fraction of zeros or an exponent.</summary>
    /// <param name="reader">A reader that is on a number.</param>
    /// <returns>The number; <c>null</c> if it does not fit.</returns>
    public static long? Int64(JsonReader reader) => JsonRead.TryInteger(reader, long.MinValue, long.MaxValue, out var number) ? (long?)number : null;

    /// <summary>Reads a 64-bit integer without a sign, which may be written with a fraction of zeros or an exponent.</summary>
    /// <param name="reader">A reader that is on a number.</param>
    /// <returns>The number; <c>null</c> if it does not fit.</returns>
    public static ulong? UInt64(JsonReader reader) => JsonRead.TryInteger(reader, ulong.MinValue, ulong.MaxValue, out var number) ? (ulong?)number : null;

    /// <summary>Reads a number in double precision.</summary>
    /// <param name="reader">A reader that is on a number.</param>
    /// <returns>The number; <c>null</c> if it does not fit.</returns>
    public static double? Double(JsonReader reader) => reader.Value switch
    {
        double number when (reader as Utf8JsonTextReader)?.NumberText is null => number,
        long number => number,
        decimal number => (double)number,
        _ => null,
    };

    /// <summary>Reads a number in single precision.</summary>
    /// <param name="reader">A reader that is on a number.</param>
    /// <returns>The number; <c>null</c> if it does not fit.</returns>
    public static float? Single(JsonReader reader) => (float?)Double(reader);

    /// <summary>Reads a decimal number; 15 digits of a number with a fraction are kept.</summary>
    /// <param name="reader">A reader that is on a number.</param>
    /// <returns>The number; <c>null</c> if it does not fit.</returns>
    public static decimal? Decimal(JsonReader reader) => reader.Value switch
    {
        decimal number => number,
        long number => number,
        double number when Math.Abs(number) < 7.9e28 => (decimal)number,
        _ => null,
    };

    /// <summary>Reads a date and time (RFC 3339 section 5.6).</summary>
    /// <param name="reader">A reader that is on a string.</param>
    /// <returns>The date and time; <c>null</c> if the string is not one.</returns>
    public static DateTimeOffset? DateTimeOffset(JsonReader reader) => Rfc3339.TryParse((string)reader.Value!, out var value) ? value : null;

    /// <summary>Reads a date (RFC 3339's <c>full-date</c>), as members are.</summary>
    /// <typeparam name="T"><c>DateOnly</c> where the Runtime is built for a framework that has it, or <see cref="System.DateTimeOffset"/>.</typeparam>
    /// <param name="reader">A reader that is on a string.</param>
    /// <returns>The date; <c>null</c> if the string is not one.</returns>
    public static T? Date<T>(JsonReader reader)
        where T : struct => CalendarDate.TryRead<T>((string)reader.Value!, out var value) ? value : null;

    /// <summary>Reads a time that is a whole number of seconds since 1970-01-01 UTC.</summary>
    /// <param name="reader">A reader that is on a number.</param>
    /// <returns>The time; <c>null</c> if the number is not one.</returns>
    public static DateTimeOffset? UnixTime(JsonReader reader) => UnixSeconds.TryRead(reader.Value, hasFraction: false, out var value) ? value : null;

    /// <summary>Reads a time that is a number of seconds since 1970-01-01 UTC, with up to seven digits after the point.</summary>
    /// <param name="reader">A reader that is on a number.</param>
    /// <returns>The time; <c>null</c> if the number is not one.</returns>
    public static DateTimeOffset? FractionalUnixTime(JsonReader reader) => UnixSeconds.TryRead(reader.Value, hasFraction: true, out var value) ? value : null;

    /// <summary>Reads an address, absolute or relative.</summary>
    /// <param name="reader">A reader that is on a string.</param>
    /// <returns>The address; <c>null</c> if the string is not one.</returns>
    public static Uri? Uri(JsonReader reader) => System.Uri.TryCreate((string)reader.Value!, UriKind.RelativeOrAbsolute, out var value) ? value : null;

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">A reader that is on a string.</param>
    /// <returns>The UUID; <c>null</c> if the string is not one.</returns>
    public static Guid? Guid(JsonReader reader) => System.Guid.TryParse((string)reader.Value!, out var value) ? value : null;

    /// <summary>Reads base64 text as bytes (RFC 4648 section 4).</summary>
    /// <param name="reader">A reader that is on a string.</param>
    /// <returns>The bytes; <c>null</c> if the string is not one.</returns>
    public static byte[]? Bytes(JsonReader reader)
    {
        try
        {
            return Convert.FromBase64String((string)reader.Value!);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads a list or map of values that their types may be unable to hold, such as dates.</summary>
    /// <typeparam name="T">The list or map.</typeparam>
    /// <typeparam name="TUnion">The union.</typeparam>
    /// <param name="reader">A reader that is on an object's or array's start; afterwards it is on the end.</param>
    /// <param name="codec">The codec of the list or map.</param>
    /// <param name="create">Creates the union with the list or map.</param>
    /// <param name="createUnknown">Creates the union with the JSON of a list or map that has a value that does not fit.</param>
    /// <returns>The union.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or of another kind.</exception>
    public static TUnion Items<T, TUnion>(JsonReader reader, JsonCodec<T> codec, Func<T, TUnion> create, Func<JToken, TUnion> createUnknown)
        where T : class
        where TUnion : JsonUnion
    {
        var items = JsonItems.Read(reader, codec, out var unreadable);
        return items is null ? createUnknown(unreadable!) : create(items);
    }

    /// <summary>The current JSON, which shares nothing with the reader.</summary>
    internal static JToken Unknown(JsonReader reader) => JsonTokens.Detach(JsonTokens.Take(reader));

    /// <summary>The current object, with a reader that is on its start.</summary>
    internal static JObject Object(ref JsonReader reader)
    {
        if (reader is JTokenReader { CurrentToken: JObject read })
        {
            return read;
        }

        var tokens = TokenReader.Take(reader);
        reader = tokens;
        return (JObject)tokens.CurrentToken!;
    }
}
