using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes values as generated codecs do.</summary>
internal static class JsonWrite
{
    /// <summary>Whether what is written is sent in a request, where members that only the server may set are left out (OpenAPI's <c>readOnly</c>).</summary>
    /// <param name="writer">What is written to.</param>
    /// <returns>Whether it is.</returns>
    internal static bool IsRequest(JsonWriter writer) => writer is IRequestWriter { IsRequest: true };

    /// <summary>Whether what is written is only looked at, so that writing it must not change the model.</summary>
    /// <param name="writer">What is written to.</param>
    /// <returns>Whether it is.</returns>
    internal static bool IsDescription(JsonWriter writer) => writer is DescriptionWriter;

    /// <summary>Writes a date and time (RFC 3339 section 5.6).</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The value.</param>
    internal static void Value(JsonWriter writer, DateTimeOffset value) => writer.WriteValue(value);

    /// <summary>Writes a date as <c>2024-02-29</c> (RFC 3339's <c>full-date</c>), the day at the value's own offset.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The date.</param>
    internal static void Date(JsonWriter writer, DateTimeOffset value) => writer.WriteValue(CalendarDate.Format(value));

#if NET8_0_OR_GREATER
    /// <summary>Writes a date as <c>2024-02-29</c> (RFC 3339's <c>full-date</c>).</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The date.</param>
    internal static void Date(JsonWriter writer, DateOnly value) => writer.WriteValue(CalendarDate.Format(value));
#endif

    /// <summary>Writes a time as the whole number of seconds since 1970-01-01 UTC; a fraction of a second is left out.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The time.</param>
    internal static void UnixTime(JsonWriter writer, DateTimeOffset value) => UnixSeconds.Write(writer, value);

    /// <summary>Writes a time as the number of seconds since 1970-01-01 UTC, with its fraction of a second, if it has one.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The time.</param>
    internal static void FractionalUnixTime(JsonWriter writer, DateTimeOffset value) => UnixSeconds.WriteFraction(writer, value);

    /// <summary>Writes a URI exactly as it was given; in a request in ASCII, as a URI has to be (RFC 3986 section 2).</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The value.</param>
    internal static void Value(JsonWriter writer, Uri? value) => writer.WriteValue(value is not null && IsRequest(writer) ? WireText.From(value) : value is null ? null : UnparsedUri.TextOf(value));

    /// <summary>Writes any JSON.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The JSON; <c>null</c> is written as <c>null</c>.</param>
    internal static void Token(JsonWriter writer, JToken? value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Writes a file, which only a part of a multipart body can be.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The file; <c>null</c> is written as <c>null</c>.</param>
    /// <exception cref="NotSupportedException">The model is written as JSON, or the file is in an object inside it.</exception>
    internal static void File(JsonWriter writer, FileUpload? value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else if (writer is MultipartWriter parts)
        {
            parts.WriteFile(value);
        }
        else if (writer is DescriptionWriter)
        {
            writer.WriteValue(value.FileName ?? "(file)");
        }
        else
        {
            throw new NotSupportedException($"'{writer.Path}' is a file, which JSON can't carry: it is sent in a multipart body only.");
        }
    }
}
