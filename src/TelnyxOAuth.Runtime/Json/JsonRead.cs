using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Reads the value that follows a property's name, as generated codecs do: a number or a boolean may arrive as a
/// string, and <c>null</c> is never an error.
/// </summary>
/// <remarks>
/// <c>NaN</c> and the infinities, which are not JSON numbers, are read bare or as strings for a floating-point type, and
/// are written as strings, as by <c>JsonConvert</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>Reads a string; a number or a boolean becomes its JSON text.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The string, or <c>null</c>.</returns>
    public static string? String(JsonReader reader) => reader.ReadAsString();

    /// <summary>Reads a 32-bit integer.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The number, or <c>null</c>.</returns>
    public static int? Int32(JsonReader reader) => reader.ReadAsInt32();

    /// <summary>Reads a 64-bit integer.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The number, or <c>null</c>.</returns>
    public static long? Int64(JsonReader reader)
    {
        reader.Read();
        switch (reader.Value)
        {
            case null when reader.TokenType is JsonToken.Null or JsonToken.EndArray:
                return null;
            case long number:
                return number;
            case double number when number >= long.MinValue && number < long.MaxValue && Math.Floor(number) == number:
                return (long)number;
            case string text when text.Length == 0:
                return null;
            case string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return number;
            default:
                throw JsonShape.Unexpected(reader, "a 64-bit integer");
        }
    }

    /// <summary>Reads a number in double precision.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The number, or <c>null</c>.</returns>
    public static double? Double(JsonReader reader) => reader.ReadAsDouble();

    /// <summary>Reads a number in single precision.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The number, or <c>null</c>.</returns>
    public static float? Single(JsonReader reader) => (float?)reader.ReadAsDouble();

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The number, or <c>null</c>.</returns>
    public static decimal? Decimal(JsonReader reader) => reader.ReadAsDecimal();

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The boolean, or <c>null</c>.</returns>
    public static bool? Boolean(JsonReader reader) => reader.ReadAsBoolean();

    /// <summary>Reads a date and time (RFC 3339 section 5.6); one without an offset is taken as UTC.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The date and time, or <c>null</c>.</returns>
    public static DateTimeOffset? DateTimeOffset(JsonReader reader)
    {
        var text = reader.ReadAsString();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return Rfc3339.TryParse(text!, out var value)
            ? value
            : throw JsonShape.Unexpected(reader, "a date and time");
    }

    /// <summary>Reads a date (RFC 3339's <c>full-date</c>) as its midnight in UTC; a time that comes with it is kept.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The date, or <c>null</c>.</returns>
    public static DateTimeOffset? Date(JsonReader reader)
    {
        var text = reader.ReadAsString();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return Rfc3339.TryParseDate(text!, out var value) || Rfc3339.TryParse(text!, out value)
            ? value
            : throw JsonShape.Unexpected(reader, "a date");
    }

    /// <summary>Reads an address, absolute or relative.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The address, or <c>null</c>.</returns>
    public static Uri? Uri(JsonReader reader)
    {
        var text = reader.ReadAsString();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw JsonShape.Unexpected(reader, "a URI");
    }

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The UUID, or <c>null</c>.</returns>
    public static Guid? Guid(JsonReader reader)
    {
        var text = reader.ReadAsString();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return System.Guid.TryParse(text, out var value) ? value : throw JsonShape.Unexpected(reader, "a UUID");
    }

    /// <summary>Reads base64 text as bytes (RFC 4648 section 4).</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The bytes, or <c>null</c>.</returns>
    public static byte[]? Bytes(JsonReader reader)
    {
        // The reader's own method reads 36 characters with dashes as a UUID, and its message repeats text that is not base64.
        var text = reader.ReadAsString();
        if (text is null)
        {
            return null;
        }

        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw JsonShape.Unexpected(reader, "base64 text");
        }
    }

    /// <summary>Reads any JSON.</summary>
    /// <param name="reader">A reader that is before the value.</param>
    /// <returns>The JSON; <c>null</c> at the end of an array.</returns>
    public static JToken? Token(JsonReader reader) => TokenHere(Next(reader));

    /// <summary>Reads any JSON.</summary>
    /// <param name="reader">A reader that is on the value's first token.</param>
    /// <returns>The JSON; <c>null</c> at the end of an array.</returns>
    public static JToken? TokenHere(JsonReader reader) =>
        reader.TokenType == JsonToken.EndArray ? null : JsonTokens.Read(reader);

    /// <summary>Reads an enum's value, known or not.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="reader">A reader that is before the value.</param>
    /// <param name="create">Wraps a value.</param>
    /// <returns>The value, or <c>null</c>.</returns>
    public static T? OpenEnum<T>(JsonReader reader, Func<string, T> create)
        where T : struct, IOpenEnumValue => reader.ReadAsString() is { } value ? create(value) : null;

    /// <summary>Moves on to the next token.</summary>
    /// <param name="reader">A reader that is before a value.</param>
    /// <returns>The same reader, which is on the value's first token.</returns>
    public static JsonReader Next(JsonReader reader)
    {
        reader.Read();
        return reader;
    }

    /// <summary>Moves to the name of an object's next member.</summary>
    /// <param name="reader">A reader that is on the object's start or on the end of a member's value.</param>
    /// <returns><c>false</c> at the end of the object.</returns>
    /// <exception cref="JsonException">The JSON is truncated.</exception>
    public static bool NextMember(JsonReader reader)
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

    /// <summary>Reads a list of values of a single token.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="reader">A reader that is on the list's first token.</param>
    /// <param name="readItem">Reads the value that follows.</param>
    /// <returns>The list, or <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is not of this kind, or is truncated.</exception>
    public static T[]? ScalarList<T>(JsonReader reader, Func<JsonReader, T> readItem)
    {
        if (!IsStart(reader, JsonToken.StartArray))
        {
            return null;
        }

        var items = default(SmallListBuilder<T>);
        while (true)
        {
            var item = readItem(reader);
            switch (reader.TokenType)
            {
                case JsonToken.EndArray:
                    return items.ToArray();
                case JsonToken.None:
                    throw JsonShape.Unexpected(reader, "the end of an array");
                default:
                    items.Add(item);
                    break;
            }
        }
    }

    /// <summary>Reads a list of values of several tokens, such as objects and lists.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="reader">A reader that is on the list's first token.</param>
    /// <param name="readItem">Reads the value that the reader is on.</param>
    /// <returns>The list, or <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is not of this kind, or is truncated.</exception>
    public static T[]? List<T>(JsonReader reader, Func<JsonReader, T> readItem)
    {
        if (!IsStart(reader, JsonToken.StartArray))
        {
            return null;
        }

        var items = default(SmallListBuilder<T>);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonToken.EndArray:
                    return items.ToArray();
                case JsonToken.Comment:
                    break;
                default:
                    items.Add(readItem(reader));
                    break;
            }
        }

        throw JsonShape.Unexpected(reader, "the end of an array");
    }

    /// <summary>Reads a map of values of a single token.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="reader">A reader that is on the map's first token.</param>
    /// <param name="readValue">Reads the value that follows.</param>
    /// <returns>The map, or <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is not of this kind, or is truncated.</exception>
    public static Dictionary<string, T>? ScalarMap<T>(JsonReader reader, Func<JsonReader, T> readValue)
    {
        if (!IsStart(reader, JsonToken.StartObject))
        {
            return null;
        }

        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextMember(reader))
        {
            var name = (string)reader.Value!;
            members[name] = readValue(reader);
        }

        return members;
    }

    /// <summary>Reads a map of values of several tokens, such as objects and lists.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="reader">A reader that is on the map's first token.</param>
    /// <param name="readValue">Reads the value that the reader is on.</param>
    /// <returns>The map, or <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is not of this kind, or is truncated.</exception>
    public static Dictionary<string, T>? Map<T>(JsonReader reader, Func<JsonReader, T> readValue) =>
        ScalarMap(reader, input => readValue(Next(input)));

    /// <summary>Checks that the current token starts an object or an array.</summary>
    /// <param name="reader">A reader that is on the value's first token.</param>
    /// <param name="start">What the value has to start with.</param>
    /// <returns><c>false</c> if the value is <c>null</c> or an array has ended.</returns>
    /// <exception cref="JsonException">The value is something else.</exception>
    public static bool IsStart(JsonReader reader, JsonToken start)
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
}
