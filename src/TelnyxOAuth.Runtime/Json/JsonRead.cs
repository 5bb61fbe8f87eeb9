using System;
using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Reads the value that follows a property's name, as generated codecs do: a number or a boolean may arrive as a
/// string, and <c>null</c> is never an error. A value that its member's type can't hold is kept by the model, so that one
/// of them does not make a whole response unreadable.
/// </summary>
/// <remarks>
/// <c>NaN</c> and the infinities, which are not JSON numbers, are read bare or as strings for a floating-point type, and
/// are written as strings, as by <c>JsonConvert</c>.
/// </remarks>
internal static class JsonRead
{
    /// <summary>Reads a string; a number or a boolean becomes its JSON text.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The string, or <c>null</c>.</returns>
    internal static string? String(JsonReader reader) => reader.ReadAsString();

    /// <summary>Reads a 32-bit integer, which may be written with a fraction of zeros or an exponent.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <param name="name">The member's name on the wire; <c>null</c> for what is no member.</param>
    /// <param name="model">The model that keeps a number that does not fit; <c>null</c> to fail with it.</param>
    /// <returns>The number, or <c>null</c>.</returns>
    internal static int? Int32(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        Next(reader);
        return TryInteger(reader, int.MinValue, int.MaxValue, out var number)
            ? (int?)number
            : Keep<int>(reader, name, model, "a 32-bit integer");
    }

    /// <summary>Reads a 64-bit integer, which may be written with a fraction of zeros or an exponent.</summary>
    /// <inheritdoc cref="Int32" path="/param"/>
    /// <inheritdoc cref="Int32" path="/returns"/>
    internal static long? Int64(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        Next(reader);
        if (reader.Value is long known)
        {
            return known;
        }

        return TryInteger(reader, long.MinValue, long.MaxValue, out var number)
            ? (long?)number
            : Keep<long>(reader, name, model, "a 64-bit integer");
    }

    /// <summary>Reads a 64-bit integer without a sign, which may be written with a fraction of zeros or an exponent.</summary>
    /// <inheritdoc cref="Int32" path="/param"/>
    /// <inheritdoc cref="Int32" path="/returns"/>
    internal static ulong? UInt64(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        Next(reader);
        return TryInteger(reader, ulong.MinValue, ulong.MaxValue, out var number)
            ? (ulong?)number
            : Keep<ulong>(reader, name, model, "a 64-bit integer without a sign");
    }

    /// <summary>Reads a number in double precision.</summary>
    /// <inheritdoc cref="Int32" path="/param"/>
    /// <inheritdoc cref="Int32" path="/returns"/>
    internal static double? Double(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        if ((model is null || name is null) && !JsonItems.IsReading(reader))
        {
            return reader.ReadAsDouble();
        }

        Next(reader);
        switch (reader.Value)
        {
            case double number when !double.IsInfinity(number) || NumberText(reader) is null:
                return number;
            case long number:
                return number;
            case BigInteger number:
                return (double)number;
            case decimal number:
                return (double)number;
            case null when reader.TokenType is JsonToken.Null or JsonToken.EndArray:
            case string { Length: 0 }:
                return null;
            case string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (!double.IsInfinity(number) || !IsNumber(text)):
                return number;
            default:
                return Keep<double>(reader, name, model, "a number");
        }
    }

    /// <summary>Reads a number in single precision.</summary>
    /// <inheritdoc cref="Int32" path="/param"/>
    /// <inheritdoc cref="Int32" path="/returns"/>
    internal static float? Single(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        var number = Double(reader, name, model);
        return number is { } wide && float.IsInfinity((float)wide) && !double.IsInfinity(wide) && (model is not null || JsonItems.IsReading(reader))
            ? Keep<float>(reader, name, model, "a number in single precision")
            : (float?)number;
    }

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The number, or <c>null</c>.</returns>
    internal static decimal? Decimal(JsonReader reader) => reader.ReadAsDecimal();

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The boolean, or <c>null</c>.</returns>
    internal static bool? Boolean(JsonReader reader) => reader.ReadAsBoolean();

    /// <summary>Reads a date and time (RFC 3339 section 5.6); one without an offset is taken as UTC.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <param name="name">The member's name on the wire; <c>null</c> for what is no member.</param>
    /// <param name="model">The model that keeps a text that is none; <c>null</c> to fail with it.</param>
    /// <returns>The value, or <c>null</c>.</returns>
    internal static DateTimeOffset? DateTimeOffset(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        var text = reader.ReadAsString();
        if (text is null)
        {
            return null;
        }

        return Rfc3339.TryParse(text, out var value) ? value : KeepText<DateTimeOffset>(reader, name, model, "a date and time");
    }

    /// <summary>
    /// Reads a date (RFC 3339's <c>full-date</c>). A time that comes with it is kept by a <see cref="System.DateTimeOffset"/>, which is the midnight
    /// in UTC without one; a type without a time is the day as it is written.
    /// </summary>
    /// <typeparam name="T"><c>DateOnly</c> where the Runtime is built for a framework that has it, or <see cref="System.DateTimeOffset"/>.</typeparam>
    /// <param name="reader">A reader that is before the value.</param>
    /// <param name="name">The member's name on the wire; <c>null</c> for what is no member.</param>
    /// <param name="model">The model that keeps a text that is none; <c>null</c> to fail with it.</param>
    /// <returns>The value, or <c>null</c>.</returns>
    internal static T? Date<T>(JsonReader reader, string? name = null, JsonModel? model = null)
        where T : struct
    {
        var text = reader.ReadAsString();
        if (text is null)
        {
            return null;
        }

        return CalendarDate.TryRead<T>(text, out var value) ? value : KeepText<T>(reader, name, model, "a date");
    }

    /// <summary>Reads a time that is a whole number of seconds since 1970-01-01 UTC; one with a fraction is none.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <param name="name">The member's name on the wire; <c>null</c> for what is no member.</param>
    /// <param name="model">The model that keeps a number that is no such time; <c>null</c> to fail with it.</param>
    /// <returns>The time in UTC, or <c>null</c>.</returns>
    internal static DateTimeOffset? UnixTime(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        Next(reader);
        return ReadUnixTime(reader, hasFraction: false, name, model);
    }

    /// <summary>Reads a time that is a number of seconds since 1970-01-01 UTC, with up to seven digits after the point.</summary>
    /// <inheritdoc cref="UnixTime" path="/param"/>
    /// <inheritdoc cref="UnixTime" path="/returns"/>
    internal static DateTimeOffset? FractionalUnixTime(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        Next(reader);
        return ReadUnixTime(reader, hasFraction: true, name, model);
    }

    /// <summary>Reads a URI, absolute or relative; a text that .NET can't parse as one is an <see cref="UnparsedUri"/>.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The URI, or <c>null</c>.</returns>
    internal static Uri? Uri(JsonReader reader) => reader.ReadAsString() is { } text ? UnparsedUri.Parse(text) : null;

    /// <summary>Reads a UUID.</summary>
    /// <inheritdoc cref="DateTimeOffset" path="/param"/>
    /// <inheritdoc cref="DateTimeOffset" path="/returns"/>
    internal static Guid? Guid(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        var text = reader.ReadAsString();
        if (text is null)
        {
            return null;
        }

        return System.Guid.TryParse(text, out var value) ? value : KeepText<Guid>(reader, name, model, "a UUID");
    }

    /// <summary>Reads base64 text as bytes (RFC 4648 section 4).</summary>
    /// <inheritdoc cref="DateTimeOffset" path="/param"/>
    /// <inheritdoc cref="DateTimeOffset" path="/returns"/>
    internal static byte[]? Bytes(JsonReader reader, string? name = null, JsonModel? model = null)
    {
        // The reader's own method reads 36 characters with dashes as a UUID, and its message repeats text that is not base64.
        var text = reader.ReadAsString();
        if (text is null)
        {
            return null;
        }

        // One exception is enough for a list.
        if (JsonItems.IsUnreadable(reader))
        {
            return null;
        }

        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException) when (JsonItems.TryFail(reader))
        {
            return null;
        }
        catch (FormatException) when (model is not null && name is not null)
        {
            model.KeepUnreadable(name, new JValue(text));
            return null;
        }
        catch (FormatException)
        {
            throw JsonShape.Unexpected(reader, "base64 text");
        }
    }

    /// <summary>Reads any JSON.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The JSON; <c>null</c> at the end of an array.</returns>
    internal static JToken? Token(JsonReader reader) => TokenHere(Next(reader));

    /// <summary>Reads any JSON.</summary>
    /// <param name="reader">A reader that is on the value's first token.</param>
    /// <returns>The JSON; <c>null</c> at the end of an array.</returns>
    internal static JToken? TokenHere(JsonReader reader) =>
        reader.TokenType == JsonToken.EndArray ? null : JsonTokens.Read(reader);

    /// <summary>Moves on to the next token that is no comment.</summary>
    /// <param name="reader">A reader that is before a value.</param>
    /// <returns>The same reader, which is on the value's first token.</returns>
    /// <exception cref="JsonException">The JSON is truncated.</exception>
    internal static JsonReader Next(JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
            {
                return reader;
            }
        }

        // A reader that has come to the end may stay on the token before it, which is not to be read twice.
        throw JsonShape.Unexpected(reader, "a value");
    }

    /// <summary>Moves to the name of an object's next member.</summary>
    /// <param name="reader">A reader that is on the object's start or on the end of a member's value.</param>
    /// <returns><c>false</c> at the end of the object.</returns>
    /// <exception cref="JsonException">The JSON is truncated.</exception>
    internal static bool NextMember(JsonReader reader)
    {
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonToken.PropertyName:
                    return true;
                case JsonToken.EndObject:
                    return false;
            }
        }

        throw JsonShape.Unexpected(reader, "the end of an object");
    }

    /// <summary>Reads a member that is a list or map.</summary>
    /// <typeparam name="T">The list or map.</typeparam>
    /// <param name="reader">A reader that is before the value.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="model">The model that keeps the list or map if it has a value that does not fit.</param>
    /// <param name="codec">The codec of the list or map.</param>
    /// <returns>The list or map, or <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or of another kind.</exception>
    internal static T? Items<T>(JsonReader reader, string name, JsonModel model, JsonCodec<T> codec)
        where T : class
    {
        Next(reader);
        if (!codec.IsPartial)
        {
            return codec.Read(reader);
        }

        var items = JsonItems.Read(reader, codec, out var unreadable);
        if (unreadable is not null)
        {
            model.KeepUnreadable(name, unreadable);
        }

        return items;
    }

    /// <summary>Checks that the current token starts an object or an array.</summary>
    /// <param name="reader">A reader that is on the value's first token.</param>
    /// <param name="start">What the value has to start with.</param>
    /// <returns><c>false</c> if the value is <c>null</c> or an array has ended.</returns>
    /// <exception cref="JsonException">The value is something else.</exception>
    internal static bool IsStart(JsonReader reader, JsonToken start)
    {
        var token = reader.TokenType;
        if (token == start)
        {
            return true;
        }

        if (token is JsonToken.Null or JsonToken.EndArray)
        {
            return false;
        }

        throw JsonShape.Unexpected(reader, start == JsonToken.StartObject ? "an object" : "an array");
    }

    /// <summary>The number that the reader is on as an integer of a range; <c>false</c> if it is none, or not a number.</summary>
    internal static bool TryInteger(JsonReader reader, decimal least, decimal most, out decimal? number)
    {
        number = reader.Value switch
        {
            long value => value,
            BigInteger value when value >= long.MinValue && value <= ulong.MaxValue => (decimal)value,
            double value when Math.Floor(value) == value && value is >= long.MinValue and < 0 => (long)value,
            double value when Math.Floor(value) == value && value is >= 0 and < ulong.MaxValue => (ulong)value,
            decimal value when decimal.Truncate(value) == value => value,
            string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && decimal.Truncate(value) == value => value,
            _ => null,
        };
        return number is { } known ? known >= least && known <= most : reader.TokenType is JsonToken.Null or JsonToken.EndArray || reader.Value is string { Length: 0 };
    }

    private static DateTimeOffset? ReadUnixTime(JsonReader reader, bool hasFraction, string? name, JsonModel? model)
    {
        if (UnixSeconds.IsNone(reader))
        {
            return null;
        }

        return UnixSeconds.TryRead(reader.Value, hasFraction, out var value) ? value : Keep<DateTimeOffset>(reader, name, model, "a time in seconds");
    }

    /// <summary>Leaves a number that does not fit with the model.</summary>
    private static T? Keep<T>(JsonReader reader, string? name, JsonModel? model, string wanted)
        where T : struct
    {
        if (reader.TokenType is JsonToken.Integer or JsonToken.Float or JsonToken.String or JsonToken.Raw)
        {
            if (JsonItems.TryFail(reader))
            {
                return null;
            }

            if (model is not null && name is not null)
            {
                model.KeepUnreadable(name, JsonTokens.ReadScalar(reader));
                return null;
            }
        }

        throw JsonShape.Unexpected(reader, wanted);
    }

    /// <summary>Leaves a text that is of another format with the model.</summary>
    private static T? KeepText<T>(JsonReader reader, string? name, JsonModel? model, string wanted)
        where T : struct
    {
        if (JsonItems.TryFail(reader))
        {
            return null;
        }

        var text = (string)reader.Value!;
        if (model is not null && name is not null)
        {
            model.KeepUnreadable(name, new JValue(text));
            return null;
        }

        return text.Length == 0 ? null : throw JsonShape.Unexpected(reader, wanted);
    }

    private static string? NumberText(JsonReader reader) => (reader as Utf8JsonTextReader)?.NumberText;

    private static bool IsNumber(string text) => text[text.Length - 1] is >= '0' and <= '9';
}
