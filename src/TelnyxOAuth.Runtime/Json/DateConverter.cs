using System;
using System.ComponentModel;
using System.Globalization;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a date without a time for <c>JsonConvert</c>, as <c>2024-02-29</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DateConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        switch (reader.Value)
        {
            // The reader has already parsed it as a date and time.
            case DateTimeOffset value:
                return value;
            case DateTime value:
                return new DateTimeOffset(value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value);
            case string { Length: > 0 } text when Rfc3339.TryParseDate(text, out var value) || Rfc3339.TryParse(text, out value):
                return value;
            case string { Length: > 0 }:
                throw JsonShape.Unexpected(reader, "a date");
        }

        if (reader.TokenType is not (JsonToken.Null or JsonToken.String))
        {
            throw JsonShape.Unexpected(reader, "a date");
        }

        return objectType == typeof(DateTimeOffset) ? default(DateTimeOffset) : null;
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue((value as DateTimeOffset?)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
