using System;
using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a date without a time for <c>JsonConvert</c>, as <c>2024-02-29</c>.</summary>
/// <remarks>
/// Of a date with a time, <c>JsonConvert</c> hands on no more than the time in this machine's zone, unless its
/// <see cref="JsonSerializerSettings.DateParseHandling"/> is <see cref="DateParseHandling.None"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DateConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType)
    {
        var type = Nullable.GetUnderlyingType(objectType) ?? objectType;
#if NET8_0_OR_GREATER
        return type == typeof(DateTimeOffset) || type == typeof(DateOnly);
#else
        return type == typeof(DateTimeOffset);
#endif
    }

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
#if NET8_0_OR_GREATER
        if ((Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(DateOnly))
        {
            return Read<DateOnly>(reader, time => DateOnly.FromDateTime(time.DateTime)) ?? (objectType == typeof(DateOnly) ? default(DateOnly) : (DateOnly?)null);
        }
#endif
        return Read<DateTimeOffset>(reader, time => time) ?? (objectType == typeof(DateTimeOffset) ? default(DateTimeOffset) : (DateTimeOffset?)null);
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value switch
    {
        DateTimeOffset time => CalendarDate.Format(time),
#if NET8_0_OR_GREATER
        DateOnly date => CalendarDate.Format(date),
#endif
        _ => null,
    });

    private static T? Read<T>(JsonReader reader, Func<DateTimeOffset, T> convert)
        where T : struct
    {
        switch (reader.Value)
        {
            // The reader has already parsed it as a date and time.
            case DateTimeOffset time:
                return convert(time);
            case DateTime time:
                return convert(new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time));
            case string { Length: > 0 } text:
                return CalendarDate.TryRead<T>(text, out var value) ? value : throw JsonShape.Unexpected(reader, "a date");
        }

        return reader.TokenType is JsonToken.Null or JsonToken.String ? null : throw JsonShape.Unexpected(reader, "a date");
    }
}
